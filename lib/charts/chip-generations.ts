// The chart of chip generations as a model: generations with their readings in; lines, points, ticks and words out.
import {
  type ChipDate,
  dateChip,
  findAncestor,
  isDatedToMonth,
  isDrawable,
  LEAST_GROWTH_YEARS,
  measureGrowth,
  yearsBetween,
} from '../domain/chip-growth';
import type { SpecNumber, SpecPlace, SpecReading } from '../domain/chip-readings';
import { findSpec, type SpecId, type SpecLevel } from '../domain/chip-specs';
import { headlineOf } from '../domain/figure';
import { groupBy } from '../domain/group-by';
import { comparePartialDates } from '../domain/partial-date';
import type { ChipStatus, Rank } from '../domain/vocabulary';
import type { ChipAxis } from '../filters/chip-timeline-query';
import type {
  ChartedGeneration,
  ChipFamilyLine,
  ChipGenerationsChart,
  ChipPoint,
  FamilyGrowth,
  UndatedGeneration,
  UnknownGeneration,
} from './chip-generations-model';
import { buildChipLegend, describeChipChart } from './chip-generations-words';
import { type LineLook, POINT_SHAPES, type PointShape } from './line-look';
import { buildLogAxis, type ValueAxis } from './log-ticks';
import { buildNiceTicks } from './nice-ticks';

/** A generation as the chart needs it. */
export interface ChartableChip {
  readonly slug: string;
  readonly name: string;
  readonly family: string;
  readonly familySlug: string;
  readonly status: ChipStatus;
  readonly designer: { readonly name: string };
  readonly predecessor: { readonly slug: string } | null;
  readonly announcedOn: string | null;
  readonly availableOn: string | null;
  readonly readings: Readonly<Record<SpecLevel, ReadonlyMap<SpecId, SpecReading>>>;
  /** The claims about the chip and its systems. */
  readonly claims: readonly {
    readonly subjectType: string;
    readonly subjectSlug: string;
    readonly field: string;
    readonly rank: Rank;
    readonly isSuperseded: boolean;
    readonly source: { readonly publisher: string };
  }[];
}

/** How the lines of families are told apart: the lengths of these lists have no common factor, so that 60 differ. */
const COLOURS = ['ink', 'mid', 'soft'] as const;
const DASHES = [null, '7 3', '2 3', '9 3 2 3'] as const;
const SHAPES = POINT_SHAPES.filter((shape) => shape !== 'cross');
const LINE_WIDTH = 1.6;

interface FamilyLook {
  readonly line: LineLook;
  readonly shape: PointShape;
}

/**
 * The look of every family there is, the same in every view: the families with most generations take the plainest looks.
 */
function assignLooks(all: readonly ChartableChip[]): Map<string, FamilyLook> {
  const sizes = [...groupBy(all, ({ familySlug }) => familySlug)].map(([slug, { length }]) => ({
    slug,
    length,
  }));
  sizes.sort((a, b) => b.length - a.length || (a.slug < b.slug ? -1 : 1));
  return new Map(
    sizes.map(({ slug }, index) => [
      slug,
      {
        line: {
          colour: COLOURS[index % COLOURS.length] ?? 'ink',
          dash: DASHES[index % DASHES.length] ?? null,
          width: LINE_WIDTH,
        },
        shape: SHAPES[index % SHAPES.length] ?? 'circle',
      },
    ]),
  );
}

const MS_PER_DAY = 86_400_000;

/** An ISO day as a year with its fraction; the beginning of the day. */
function toYears(isoDay: string, addDays = 0): number {
  const year = Number(isoDay.slice(0, 4));
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const day = Date.parse(`${isoDay}T00:00:00Z`) + addDays * MS_PER_DAY;
  return year + (day - start) / (end - start);
}

/** What is due in a period is due by its end; what came in a period stands in its middle. */
function placeDate(date: ChipDate): Pick<ChipPoint, 'at' | 'from' | 'to'> {
  const [from, to] = [toYears(date.firstDay), toYears(date.lastDay, 1)];
  return { from, to, at: date.kind === 'expected' ? to : (from + to) / 2 };
}

const isAt = (place: SpecPlace, claim: ChartableChip['claims'][number]): boolean =>
  claim.subjectType === place.subjectType &&
  claim.subjectSlug === place.subjectSlug &&
  claim.field === place.field;

/** Who publishes the claims that a number rests on, or its inputs do. */
function listPublishers(chip: ChartableChip, { place, inputs }: SpecNumber): string[] {
  const places = inputs.length > 0 ? inputs.map((input) => input.place) : [place];
  const live = chip.claims.filter(({ rank, isSuperseded }) => rank !== 'deprecated' && !isSuperseded);
  return [
    ...new Set(
      live.filter((claim) => places.some((one) => isAt(one, claim))).map(({ source }) => source.publisher),
    ),
  ];
}

function toGeneration(chip: ChartableChip): ChartedGeneration {
  const { slug, name, family, familySlug, status } = chip;
  return { slug, name, family, familySlug, status, designer: chip.designer.name };
}

type Draft = Omit<ChipPoint, 'step'>;

/** By the start of their periods, the more exact first; of equal ones the lower first. */
function compareDrafts(a: Draft, b: Draft): number {
  return comparePartialDates(a.date, b.date) || a.value - b.value;
}

/** From the first to the last generation with a date that does; of equal dates the lower first and the higher last. */
function measureFamily(spec: SpecId, points: readonly Draft[]): FamilyGrowth | null {
  const dated = points
    .filter(({ date }) => date.kind === 'available' && isDatedToMonth(date))
    .sort((a, b) => a.at - b.at || a.value - b.value);
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (yearsBetween(first.date, last.date) < LEAST_GROWTH_YEARS) return null;
  return {
    ...measureGrowth(spec, first, last),
    fromName: first.name,
    toName: last.name,
    place: last.reading.place,
  };
}

function buildAxis(values: readonly number[], scale: ChipAxis): ValueAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return { scale: 'linear', min: 0, ...buildNiceTicks(0) };
  if (scale === 'log') return buildLogAxis(low, high);
  // Room for a name above the highest point.
  return { scale: 'linear', min: 0, ...buildNiceTicks(high * 1.06) };
}

/** Years of the axis: those of all periods drawn, and at least two. */
function buildYears(points: readonly Draft[], dataDate: string): { from: number; to: number } {
  const dataYear = Number(dataDate.slice(0, 4));
  if (points.length === 0) return { from: dataYear - 1, to: dataYear + 1 };
  const from = Math.floor(Math.min(...points.map((point) => point.from)));
  // A point at the very end of a year belongs to it.
  const to = Math.ceil(Math.max(...points.map((point) => point.to)) - 1e-6);
  return { from, to: Math.max(to, from + 2) };
}

/** Publishers by how many points they are behind, most first. */
function rankPublishers(points: readonly Draft[]): string[] {
  const counts = new Map<string, number>();
  for (const publisher of points.flatMap(({ publishers }) => publishers)) {
    counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([publisher]) => publisher);
}

/**
 * Builds the chart of a specification. `chips` are the generations to show, family by family; `all` are those of the whole
 * ledger, by which lines keep their look. `dataDate` is the day as of which dates are past or expected, `isPast` where it is
 * before the data's own. `subject` is what the query is about, for the title; null for everything.
 */
export function buildChipGenerationsChart(input: {
  chips: readonly ChartableChip[];
  all: readonly ChartableChip[];
  spec: SpecId;
  level: SpecLevel;
  axis: ChipAxis;
  dataDate: string;
  isPast?: boolean;
  subject?: string | null;
}): ChipGenerationsChart {
  const { chips, all, spec, level, dataDate, isPast = false, subject = null } = input;
  const drafts: Draft[] = [];
  const undated: UndatedGeneration[] = [];
  const unknown: UnknownGeneration[] = [];
  for (const chip of chips) {
    // Readings hold every specification.
    const reading: SpecReading = chip.readings[level].get(spec) ?? { state: 'no_level' };
    const generation = toGeneration(chip);
    const date = dateChip(chip, dataDate, isPast);
    if (!isDrawable(reading)) unknown.push({ ...generation, reading });
    else if (date === null) undated.push({ ...generation, reading });
    else {
      drafts.push({
        ...generation,
        ...{ reading, date, value: headlineOf(reading.range) },
        ...placeDate(date),
        publishers: listPublishers(chip, reading),
      });
    }
  }
  const bySlug = new Map(all.map((chip) => [chip.slug, chip]));
  const drawn = new Map(drafts.map((draft) => [draft.slug, draft]));
  const toPoint = (draft: Draft): ChipPoint => {
    const chip = bySlug.get(draft.slug);
    const ancestor = chip ? findAncestor(chip, bySlug, ({ slug }) => drawn.has(slug)) : null;
    const from = ancestor === null ? undefined : drawn.get(ancestor.slug);
    if (from === undefined) return { ...draft, step: null };
    return {
      ...draft,
      step: { ...measureGrowth(spec, from, draft), fromSlug: from.slug, fromName: from.name },
    };
  };
  const looks = assignLooks(all);
  const families = [...groupBy(drafts, ({ familySlug }) => familySlug)].flatMap(
    ([key, own]): ChipFamilyLine[] => {
      const [first] = own;
      const look = looks.get(key);
      // Groups are never empty, and `all` has every family of `chips`.
      if (first === undefined || look === undefined) return [];
      const points = own.sort(compareDrafts).map(toPoint);
      return [
        {
          ...{ key, label: first.family, designer: first.designer, ...look, points },
          growth: measureFamily(spec, points),
        },
      ];
    },
  );
  const { label: specLabel, unit } = findSpec(spec);
  const years = buildYears(drafts, dataDate);
  const dataAt = toYears(dataDate, 0.5);
  const facts = {
    ...{ spec, level, specLabel, unit: unit[level], families, undated, unknown, years, dataDate },
    ledgerCount: all.length,
    axis: buildAxis(
      drafts.map(({ value }) => value),
      input.axis,
    ),
    dataAt: dataAt >= years.from && dataAt <= years.to ? dataAt : null,
    sourceNames: rankPublishers(drafts),
  };
  return {
    id: 'chip-generations',
    ...facts,
    ...describeChipChart(facts, subject),
    legend: buildChipLegend(facts),
  };
}
