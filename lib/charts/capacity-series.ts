// From counted commitments to the bands of a stack.
import { headlineOf, isOpenEnded } from '../domain/figure';
import { kwToGw } from '../domain/power';
import { toFamilySlug } from '../domain/family-slug';
import type { CapacityTimeline, TimelineName, TimelineRow, UndatedFigure } from '../domain/timeline';
import { CERTAINTIES, labelOf, LAYERS, valuesOf } from '../domain/vocabulary';
import { plural } from '../format/number';
import { toSentenceCase } from '../format/words';
import type { CapacitySeries, CapacityStack } from './capacity-model';
import { NEUTRAL_TEXTURES, type SeriesFill } from './series-fill';

/** One certainty of one commitment on the axis, in kilowatts. */
interface Contribution {
  readonly atEndKw: readonly number[];
  readonly beforeEndKw: readonly number[];
  readonly isInterpolated: readonly boolean[];
}

interface Band {
  readonly key: string;
  readonly label: string;
  readonly contributions: Contribution[];
  undatedKw: number;
}

/** Key of what has no name to stack by. */
const UNKNOWN_KEY = 'unknown';
const REST_KEY = 'rest';

const UNKNOWN_LABELS: Readonly<Record<CapacityStack, string>> = {
  certainty: '',
  layer: '',
  customer: 'customer not named',
  provider: 'provider not named',
  chip: 'chip not named',
  family: 'chip not named',
  designer: 'chip not named',
};

/** Most series of a stack; what goes beyond is folded into one more. */
export const MAX_NAMED_SERIES = NEUTRAL_TEXTURES.length;

/**
 * A change over a quarter is a ramp where the line between two promises runs through it, and else a step at its end. A
 * fall is always a step: it only happens where another figure takes over the gigawatts.
 */
function toContributions(row: TimelineRow): Contribution[] {
  const rowTotal = (index: number): number =>
    row.byCertainty.reduce((sum, { cells }) => sum + (cells[index]?.amountKw ?? 0), 0);
  return row.byCertainty.map(({ cells }) => ({
    atEndKw: cells.map(({ amountKw }) => amountKw),
    isInterpolated: cells.map((cell) => cell.isInterpolated),
    beforeEndKw: cells.map((cell, index) => {
      const previous = cells[index - 1];
      const previousKw = previous?.amountKw ?? 0;
      const isBetweenPromises =
        cell.isInterpolated || (previous?.isInterpolated ?? false) || rowTotal(index - 1) > 0;
      return cell.amountKw > previousKw && isBetweenPromises ? cell.amountKw : previousKw;
    }),
  }));
}

/** No source splits a commitment over its chips, so what they are named by stands together under one name. */
function joinNames(names: readonly TimelineName[]): { key: string; label: string } {
  const bySlug = new Map(names.map(({ slug, name }) => [slug, name]));
  const sorted = [...bySlug].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    key: sorted.map(([slug]) => slug).join('+'),
    label: sorted.map(([, name]) => name).join(' + '),
  };
}

function bandName(
  of: Pick<TimelineRow, 'customer' | 'provider' | 'chips' | 'families'>,
  timeline: CapacityTimeline,
  stackBy: Exclude<CapacityStack, 'certainty'>,
): { key: string; label: string } {
  const unknown = { key: UNKNOWN_KEY, label: UNKNOWN_LABELS[stackBy] };
  switch (stackBy) {
    case 'customer':
      return { key: of.customer.slug, label: of.customer.name };
    case 'provider':
      return of.provider ? { key: of.provider.slug, label: of.provider.name } : unknown;
    case 'chip':
      return of.chips.length === 0 ? unknown : joinNames(of.chips);
    case 'family': {
      const ofChips = of.chips.map(({ family }) => ({ slug: toFamilySlug(family), name: family }));
      const families = [...ofChips, ...of.families];
      return families.length === 0 ? unknown : joinNames(families);
    }
    case 'designer': {
      const designers = [...of.chips, ...of.families].map(({ designer }) => designer);
      return designers.length === 0 ? unknown : joinNames(designers);
    }
    case 'layer':
      return { key: timeline.layer, label: toSentenceCase(labelOf(LAYERS, timeline.layer)) };
  }
}

function collectBands(timeline: CapacityTimeline, stackBy: CapacityStack): Band[] {
  const bands = new Map<string, Band>();
  const bandOf = (name: { key: string; label: string }): Band => {
    const band = bands.get(name.key) ?? { ...name, contributions: [], undatedKw: 0 };
    bands.set(name.key, band);
    return band;
  };
  if (stackBy === 'certainty') {
    for (const certainty of valuesOf(CERTAINTIES)) {
      if (certainty !== 'lapsed') bandOf({ key: certainty, label: labelOf(CERTAINTIES, certainty) });
    }
  }
  const nameOf = (of: TimelineRow | UndatedFigure, certainty: string): { key: string; label: string } =>
    stackBy === 'certainty'
      ? { key: certainty, label: labelOf(CERTAINTIES, certainty) }
      : bandName(of, timeline, stackBy);

  for (const row of timeline.rows) {
    toContributions(row).forEach((contribution, index) => {
      bandOf(nameOf(row, row.byCertainty[index]?.certainty ?? row.certainty)).contributions.push(
        contribution,
      );
    });
  }
  for (const figure of timeline.undated) {
    for (const part of figure.parts) bandOf(nameOf(figure, part.certainty)).undatedKw += part.high;
  }
  return [...bands.values()];
}

function sumAt(contributions: readonly Contribution[], of: 'atEndKw' | 'beforeEndKw', index: number): number {
  return contributions.reduce((sum, contribution) => sum + (contribution[of][index] ?? 0), 0);
}

/** What a band amounts to in the end, dated or not: the order of a stack. */
function sizeKw(band: Band): number {
  const last = (band.contributions[0]?.atEndKw.length ?? 0) - 1;
  return sumAt(band.contributions, 'atEndKw', last) + band.undatedKw;
}

function toSeries(
  band: Band,
  quarterCount: number,
  fill: SeriesFill,
  holds: readonly string[] = [],
): CapacitySeries {
  const quarters = Array.from({ length: quarterCount }, (_, index) => index);
  return {
    key: band.key,
    label: band.label,
    fill,
    cells: quarters.map((index) => ({
      gw: kwToGw(sumAt(band.contributions, 'atEndKw', index)),
      isInterpolated: band.contributions.some((contribution) => contribution.isInterpolated[index]),
    })),
    beforeGw: quarters.map((index) => kwToGw(sumAt(band.contributions, 'beforeEndKw', index))),
    undatedGw: kwToGw(band.undatedKw),
    holds,
  };
}

/**
 * The series of a stack, bottom first. By certainty: every rung but lapsed, firmest first, also those without a figure.
 * Else the largest first, seven at most, then the rest folded into one. What no source names counts as one of the seven
 * and lies on top.
 */
export function buildCapacitySeries(timeline: CapacityTimeline, stackBy: CapacityStack): CapacitySeries[] {
  const bands = collectBands(timeline, stackBy);
  const quarterCount = timeline.quarters.length;
  if (stackBy === 'certainty') {
    return valuesOf(CERTAINTIES).flatMap((certainty) => {
      const band = bands.find(({ key }) => key === certainty);
      return band ? [toSeries(band, quarterCount, { kind: 'certainty', certainty })] : [];
    });
  }
  const unknown = bands.find(({ key }) => key === UNKNOWN_KEY);
  const named = bands
    .filter((band) => band !== unknown)
    .sort((a, b) => sizeKw(b) - sizeKw(a) || (a.key < b.key ? -1 : 1));
  const room = MAX_NAMED_SERIES - (unknown ? 1 : 0);
  // A fold of one would only hide its name.
  const shown = named.length <= room + 1 ? named : named.slice(0, room);
  const folded = named.slice(shown.length);
  const rest: Band = {
    key: REST_KEY,
    label: plural(folded.length, 'other'),
    contributions: folded.flatMap(({ contributions }) => contributions),
    undatedKw: folded.reduce((sum, { undatedKw }) => sum + undatedKw, 0),
  };
  return [
    ...shown.map((band, index) =>
      toSeries(band, quarterCount, { kind: 'neutral', texture: NEUTRAL_TEXTURES[index] ?? 'rest' }),
    ),
    ...(folded.length > 0
      ? [
          toSeries(
            rest,
            quarterCount,
            { kind: 'neutral', texture: 'rest' },
            folded.map(({ label }) => label),
          ),
        ]
      : []),
    ...(unknown ? [toSeries(unknown, quarterCount, { kind: 'neutral', texture: 'unknown' })] : []),
  ];
}

/** Whether a figure without an upper bound is among the undated ones, so that their sum is "or more". */
export function hasOpenEndedUndated(timeline: CapacityTimeline): boolean {
  return timeline.undated.some(({ range }) => isOpenEnded(range) && headlineOf(range) > 0);
}
