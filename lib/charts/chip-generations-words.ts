// The chart of chip generations in words: title, sentence, notes, and what a point and a step say.
import { CHIP_DATE_KINDS, type ChipGrowth, type GrowthRefusal, isDatedToMonth } from '../domain/chip-growth';
import { isSpecNumber } from '../domain/chip-readings';
import { findSpec, type SpecId, type SpecLevel } from '../domain/chip-specs';
import { EVIDENCES, labelOf } from '../domain/vocabulary';
import { describeSpecRefusal } from '../format/chip-ratio-words';
import { formatPartialDate } from '../format/date';
import { formatFixed, formatList, plural } from '../format/number';
import { formatSpecGap, formatSpecNumber, formatTimes } from '../format/spec';
import type { ChartFacts, LegendKey } from './chart-facts';
import {
  type ChipGenerationsChart,
  type ChipPoint,
  type FamilyGrowth,
  type LedePart,
  listChipPoints,
  type UnknownGeneration,
} from './chip-generations-model';

type Facts = Omit<ChipGenerationsChart, keyof Omit<ChartFacts, 'dataDate' | 'sourceNames'> | 'id' | 'lede'> &
  Pick<ChartFacts, 'dataDate' | 'sourceNames'>;

/** What a specification is called at a level: "FP8 per chip", "FP8 per watt of systems", "Process". */
export function describeSpecAtLevel(id: SpecId, level: SpecLevel): string {
  const spec = findSpec(id);
  if (spec.kind === 'count') return spec.label;
  if (spec.kind === 'derived') return level === 'chip' ? spec.label : `${spec.label} of systems`;
  return spec.system === null ? spec.label : `${spec.label} per ${level}`;
}

/** The date of a point: "available 3 Dec 2024", "expected 2027", "announced Mar 2024". */
export function describeChipDate({ date }: Pick<ChipPoint, 'date'>): string {
  return `${labelOf(CHIP_DATE_KINDS, date.kind)} ${formatPartialDate(date.text)}`;
}

/** How a number came about and how well it is supported: "published, confirmed", "calculated, estimated". */
export function describeSupport({ reading }: Pick<ChipPoint, 'reading'>): string {
  const support = reading.evidence === null ? 'evidence not given' : labelOf(EVIDENCES, reading.evidence);
  const words = [reading.state === 'derived' ? 'calculated' : 'published', support];
  if (reading.basis === 'unstated') words.push('basis not stated');
  if (reading.isInConflict) words.push('sources differ');
  return words.join(', ');
}

/** The ratio of a step or a family, or why there is none. */
export function describeRatio(
  { ratio, ratioRefusal }: ChipGrowth,
  names: { readonly above: string; readonly below: string },
): string {
  if (ratio !== null) return formatTimes(ratio);
  return ratioRefusal === null ? 'no ratio' : `no ratio: ${describeSpecRefusal(ratioRefusal, names)}`;
}

/** The time between the two dates: "in 1.0 years"; null where a date does not do. */
export function describeYears({ years }: Pick<ChipGrowth, 'years'>): string | null {
  return years === null ? null : `in ${formatFixed(years, 1)} years`;
}

const GROWTH_REFUSALS: Readonly<Record<GrowthRefusal, string>> = {
  not_available: 'a date is not of availability',
  vague_date: 'a date is not known to the month',
  too_close: 'dates are less than half a year apart',
};

/** Why no growth per year is given. */
export function describeGrowthRefusal(refusal: GrowthRefusal): string {
  return GROWTH_REFUSALS[refusal];
}

/** The growth per year: "about × 1.86 a year"; null where there is none. */
export function describePerYear({ perYear }: Pick<ChipGrowth, 'perYear'>): string | null {
  return perYear === null ? null : `${formatTimes(perYear)} a year`;
}

function joinGiven(parts: readonly (string | null)[], joint: string): string {
  return parts.filter((part) => part !== null).join(joint);
}

/** What a ratio leaves open about its two numbers; null where nothing. */
export function describeOpenBasis({ isBasisUnstated }: Pick<ChipGrowth, 'isBasisUnstated'>): string | null {
  return isBasisUnstated ? 'basis not stated' : null;
}

/**
 * The growth of a family: "× 13.2 from Trainium1 to Trainium3 in 3.2 years, about × 2.26 a year, basis not stated". Null
 * without a ratio.
 */
export function describeFamilyGrowth(growth: FamilyGrowth): string | null {
  const { fromName, toName, ratio } = growth;
  if (ratio === null) return null;
  const span = [`${formatTimes(ratio)} from ${fromName} to ${toName}`, describeYears(growth)];
  return joinGiven([joinGiven(span, ' '), describePerYear(growth), describeOpenBasis(growth)], ', ');
}

/** A point for readers by ear. */
export function describeChipPoint(point: ChipPoint, unit: string): string {
  const { name, family, reading, step } = point;
  const parts = [
    `${name}, ${family}: ${formatSpecNumber(reading)} ${unit}`,
    describeChipDate(point),
    describeSupport(point),
  ];
  if (step !== null && step.ratio !== null) {
    const years = describeYears(step);
    parts.push(`${formatTimes(step.ratio)} over ${step.fromName}${years === null ? '' : ` ${years}`}`);
  }
  return parts.join('; ');
}

/** Why a generation has no point. */
export function describeUnknown({ reading }: UnknownGeneration): string {
  return isSpecNumber(reading) ? 'counts sparsity, others do not' : formatSpecGap(reading);
}

const isOut = ({ date, status }: ChipPoint): boolean =>
  date.kind === 'available' ||
  (date.kind === 'announced' && (status === 'available' || status === 'superseded'));
const isToCome = (point: ChipPoint): boolean => !isOut(point) && point.status !== 'shelved';

/** The highest number with its unit, opening its claims, and the names of who has it, three at most; null without points. */
function describeHighest(points: readonly ChipPoint[], unit: string): LedePart[] | null {
  const value = Math.max(...points.map((point) => point.value));
  const highest = points.filter((point) => point.value === value);
  const [first] = highest;
  if (first === undefined) return null;
  const names = highest.slice(0, 3).map((point) => `${point.name}, ${describeChipDate(point)}`);
  const more = highest.length > 3 ? `; ${plural(highest.length - 3, 'other')}` : '';
  return [
    { text: `${formatSpecNumber(first.reading)} ${unit}`, place: first.reading.place },
    { text: ` (${names.join('; ')}${more})`, place: null },
  ];
}

function describeLede(facts: Facts): LedePart[] {
  const points = listChipPoints(facts);
  const plain = (text: string): LedePart => ({ text, place: null });
  const out = describeHighest(points.filter(isOut), facts.unit);
  const toCome = describeHighest(points.filter(isToCome), facts.unit);
  if (out === null && toCome === null) {
    return [plain('None of these generations has both a published figure and a date.')];
  }
  return [
    ...(out === null ? [] : [plain('The highest of what can be had: '), ...out]),
    ...(toCome === null
      ? []
      : [plain(out === null ? 'The highest of what is to come: ' : '; of what is to come: '), ...toCome]),
    plain('.'),
  ];
}

function describeCounts({ families, undated, unknown }: Facts): string {
  const drawn = listChipPoints({ families }).length;
  const all = drawn + undated.length + unknown.length;
  const have = (count: number): string => `${count} ${count === 1 ? 'has' : 'have'}`;
  const without = [
    ...(undated.length > 0 ? [`${have(undated.length)} no date`] : []),
    ...(unknown.length > 0
      ? [`${undated.length > 0 ? unknown.length : have(unknown.length)} no figure`]
      : []),
  ];
  const rest = without.length > 0 ? `; ${without.join(', ')}` : '';
  return `Drawn: ${drawn} of ${plural(all, 'generation')}${rest}.`;
}

/** Where points stand and what their look means, as far as there are such points. */
function describeMarks(points: readonly ChipPoint[]): string[] {
  const has = (kind: ChipPoint['date']['kind']): boolean => points.some(({ date }) => date.kind === kind);
  const isVague = points.some(({ date }) => !isDatedToMonth(date));
  return [
    ...(isVague
      ? ['A bar is the period of a date not known to the month; the point stands in its middle.']
      : []),
    ...(has('expected') ? ['Hollow points are expected and stand at the end of their period.'] : []),
    ...(has('announced') ? ['A cross is an announcement: no source dates availability.'] : []),
    ...(points.some(({ step }) => step !== null)
      ? ['A line leads from the nearest earlier generation of the family that is drawn.']
      : []),
  ];
}

/** The same for a picture, whose legend has what the look means. */
function describePictureMarks(points: readonly ChipPoint[]): string[] {
  const isVague = points.some(({ date }) => !isDatedToMonth(date));
  const isExpected = points.some(({ date }) => date.kind === 'expected');
  if (!isVague && !isExpected) return [];
  return [
    `Points stand ${formatList([
      ...(isVague ? ['in the middle of vague dates'] : []),
      ...(isExpected ? ['at the end of expected ones'] : []),
    ])}.`,
  ];
}

function describeFigures({ spec, level }: Facts, points: readonly ChipPoint[]): string[] {
  const definition = findSpec(spec);
  const unstated = points.filter(({ reading }) => reading.basis === 'unstated').length;
  const isLimited = points.some(({ reading: { range } }) => range.low !== range.high);
  return [
    ...(definition.kind === 'derived' ? [`Calculated as ${definition.formula}.`] : []),
    ...(level === 'system' && definition.kind !== 'count'
      ? ['A system is the largest that is published of its generation.']
      : []),
    ...(unstated > 0
      ? [`Of ${plural(unstated, 'figure')} the source does not say whether sparsity counts.`]
      : []),
    ...(isLimited ? ['A range stands at its upper end, a limit at itself.'] : []),
  ];
}

/** The answer as one text. */
export function joinLede(lede: readonly LedePart[]): string {
  return lede.map(({ text }) => text).join('');
}

/** Everything that the chart says. */
export function describeChipChart(
  facts: Facts,
  subject: string | null,
): Pick<ChipGenerationsChart, 'title' | 'subtitle' | 'lede' | 'description' | 'notes' | 'pictureNotes'> {
  const { spec, level, unit, axis, undated } = facts;
  const points = listChipPoints(facts);
  const lede = describeLede(facts);
  const title = `${subject ?? 'AI chips'}: ${describeSpecAtLevel(spec, level)} over time`;
  const scale = axis.scale === 'log' ? 'logarithmic' : 'linear';
  const ofFigures = describeFigures(facts, points);
  const isOfSystem = level === 'system' && findSpec(spec).kind !== 'count';
  const ofSystem = isOfSystem ? ', of the largest published system' : '';
  const [first, last] = [facts.years.from, facts.years.to - 1];
  return {
    title,
    subtitle: `In ${unit}${ofSystem}, by date of availability. ${describeCounts(facts)}`,
    lede,
    description: `Points by generation and lines by family, ${first} to ${last}, ${unit}, ${scale} scale. ${joinLede(lede)}`,
    notes: [
      ...describeMarks(points),
      ...ofFigures,
      'Growth per year needs two dates of availability, to the month or better and at least half a year apart.',
    ],
    pictureNotes: [
      ...describePictureMarks(points),
      ...ofFigures,
      ...(undated.length > 0 ? [`No date: ${undated.map(({ name }) => name).join(', ')}.`] : []),
    ],
  };
}

/** What the look of a point means, as far as there are such points. */
export function buildPointKeys({
  families,
}: Pick<ChipGenerationsChart, 'families'>): Exclude<LegendKey, { kind: 'fill' }>[] {
  const points = listChipPoints({ families });
  const keys: Exclude<LegendKey, { kind: 'fill' }>[] = [];
  if (points.some(({ date }) => date.kind === 'expected')) {
    const point = { shape: 'circle', colour: 'ink-2', isHollow: true } as const;
    keys.push({ kind: 'point', label: 'expected', point });
  }
  if (points.some(({ date }) => date.kind === 'announced')) {
    const point = { shape: 'cross', colour: 'ink-2', isHollow: false } as const;
    keys.push({ kind: 'point', label: 'announced, availability unknown', point });
  }
  if (points.some(({ date }) => !isDatedToMonth(date))) {
    const line = { colour: 'ink-3', dash: null, width: 1 } as const;
    keys.push({ kind: 'line', label: 'date not known to the month', line, point: null });
  }
  return keys;
}

/** Keys of a picture: the families, and what the look of a point means. */
export function buildChipLegend(chart: Pick<ChipGenerationsChart, 'families'>): LegendKey[] {
  return [
    ...chart.families.map(({ label, line, shape }): LegendKey => ({
      kind: 'line',
      label,
      line,
      point: { shape, colour: line.colour, isHollow: false },
      isNamedInPlot: true,
    })),
    ...buildPointKeys(chart),
  ];
}
