// The words around the capacity timeline: title, sentence, notes.
import { kwToGw } from '../domain/power';
import type { CapacityTimeline } from '../domain/timeline';
import { type Certainty, FIRM_CERTAINTIES, type Layer, POWER_BASES, labelOf } from '../domain/vocabulary';
import { formatPartialDateProse, formatQuarter } from '../format/date';
import { formatDecimal, formatFixed, formatList, plural } from '../format/number';
import { toSentenceCase } from '../format/words';
import {
  CAPACITY_STACKS,
  type CapacitySeries,
  type CapacityStack,
  type SentencePart,
  sumGw,
} from './capacity-model';

/** What the chart draws of each layer, and what a picture says it counts. */
const LAYER_WORDS: Readonly<Record<Layer, { power: string; counts: string }>> = {
  cloud: { power: 'cloud power', counts: 'cloud contracts' },
  chip_supply: { power: 'power of chip supply deals', counts: 'chip supply deals' },
  site: { power: 'site power', counts: 'sites' },
  umbrella: { power: 'power of umbrella programmes', counts: 'umbrella programmes' },
};

const NOT_FIRM_WORDS: Readonly<Partial<Record<Certainty, string>>> = {
  contingent: 'contingent',
  option: 'an option',
  intended: 'intended',
  rumoured: 'rumoured',
};

/** Gigawatts for words and labels: two decimals at most, more only where the figure would vanish. */
export function formatGwShort(gw: number): string {
  return formatDecimal(gw, gw > 0 && gw < 0.01 ? 6 : 2);
}

/** Gigawatts for the table twin: always two decimals; "–" is zero. What would round to zero keeps its digits. */
export function formatGwCell(gw: number): string {
  if (gw === 0) return '–';
  return gw < 0.005 ? formatDecimal(gw, 6) : formatFixed(gw, 2);
}

/** The end of a quarter in words: "the end of 2026", "the end of Q2 2027". */
export function describeQuarterEnd(quarter: string): string {
  return `the end of ${quarter.endsWith('Q4') ? quarter.slice(0, 4) : formatQuarter(quarter)}`;
}

/** "OpenAI: site power by certainty"; without a subject "Site power by certainty". */
export function describeCapacityTitle(layer: Layer, stackBy: CapacityStack, subject: string | null): string {
  const phrase = stackBy === 'layer' ? '' : ` ${labelOfStack(stackBy)}`;
  const words = `${LAYER_WORDS[layer].power}${phrase}`;
  return subject === null ? toSentenceCase(words) : `${subject}: ${words}`;
}

function labelOfStack(stackBy: CapacityStack): string {
  return CAPACITY_STACKS.find(({ value }) => value === stackBy)?.phrase ?? '';
}

/** What the words need to know of the chart. Certainty series whatever the chart is stacked by. */
export interface CapacityFacts {
  readonly timeline: CapacityTimeline;
  readonly byCertainty: readonly CapacitySeries[];
  readonly totalsGw: readonly number[];
  readonly undatedGw: number;
  readonly isUndatedOpenEnded: boolean;
  readonly dataIndex: number | null;
}

function gwAt(facts: CapacityFacts, certainty: Certainty, index: number): number {
  return facts.byCertainty.find(({ key }) => key === certainty)?.cells[index]?.gw ?? 0;
}

/** The gigawatts of each rung that is not firm at a quarter end, in words: "4.4 is contingent and 1 is an option". */
export function describeNotFirm(facts: CapacityFacts, index: number): string | null {
  const parts = facts.byCertainty.flatMap(({ key, cells }) => {
    const gw = cells[index]?.gw ?? 0;
    const word = Object.entries(NOT_FIRM_WORDS).find(([rung]) => rung === key)?.[1];
    return gw > 0 && word !== undefined ? [`${formatGwShort(gw)} is ${word}`] : [];
  });
  return parts.length === 0 ? null : formatList(parts);
}

/** The firm share at a quarter end, in gigawatts. */
export function firmGwAt(facts: CapacityFacts, index: number): number {
  return sumGw(FIRM_CERTAINTIES.map((certainty) => gwAt(facts, certainty, index)));
}

function undatedWords(facts: CapacityFacts): string {
  return `${formatGwShort(facts.undatedGw)} GW${facts.isUndatedOpenEnded ? ' or more' : ''}`;
}

/** The answer in a sentence: what is delivered, what is due by two dates, what has none. */
export function describeCapacityLede(facts: CapacityFacts): SentencePart[] {
  const { timeline, totalsGw, undatedGw } = facts;
  const parts: SentencePart[] = [];
  const say = (text: string): unknown => parts.push({ text, isStrong: false });
  const stress = (text: string): unknown => parts.push({ text, isStrong: true });
  const lastIndex = totalsGw.length - 1;
  const lastGw = totalsGw[lastIndex] ?? 0;
  if (lastGw === 0 && undatedGw === 0) {
    return [{ text: 'No figure of this layer matches.', isStrong: false }];
  }
  const nowIndex = facts.dataIndex ?? lastIndex;
  const deliveredGw = gwAt(facts, 'delivered', nowIndex);
  if (deliveredGw > 0) {
    stress(`${formatGwShort(deliveredGw)} GW`);
    say(' is delivered. ');
  } else {
    say('Nothing is delivered. ');
  }
  if (lastGw === 0) {
    stress(undatedWords(facts));
    say(' is promised without a date.');
    return parts;
  }
  const year = timeline.quarters[nowIndex]?.slice(0, 4) ?? '';
  const yearIndex = timeline.quarters.indexOf(`${year}-Q4`);
  const yearGw = totalsGw[yearIndex] ?? 0;
  if (yearIndex !== -1 && yearIndex !== lastIndex && yearGw > 0) {
    stress(`${formatGwShort(yearGw)} GW`);
    say(` is due by the end of ${year} and `);
    if (lastGw === yearGw) say('nothing more');
    else stress(`${formatGwShort(lastGw)} GW`);
    say(` by ${describeQuarterEnd(timeline.quarters[lastIndex] ?? '')}`);
  } else {
    stress(`${formatGwShort(lastGw)} GW`);
    say(` is due by ${describeQuarterEnd(timeline.quarters[lastIndex] ?? '')}`);
  }
  const notFirm = describeNotFirm(facts, lastIndex);
  if (notFirm !== null) say(`, of which ${notFirm}`);
  if (undatedGw > 0) {
    say('; another ');
    stress(undatedWords(facts));
    say(' has no date');
  }
  say('.');
  return parts;
}

/** What a picture draws and what it leaves out. */
export function describeCapacitySubtitle(facts: CapacityFacts): string {
  const drawn = `Gigawatts at quarter end, as known on ${formatPartialDateProse(facts.timeline.dataDate)}.`;
  if (facts.undatedGw === 0) return drawn;
  return `${drawn} Another ${undatedWords(facts)} has no date and is not drawn.`;
}

const MAX_NAMES = 3;

/** What a commitment runs on may be several things, and no source splits it among them. */
const CHIP_STACKS: readonly CapacityStack[] = ['chip', 'family', 'designer'];

function nameSome(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return more > 0
    ? `${names.slice(0, MAX_NAMES).join(', ')} and ${plural(more, 'other')}`
    : formatList(names);
}

/** Points promised for after the axis, each commitment by its last one. */
function describeBeyondAxis(timeline: CapacityTimeline): string[] {
  const lastByLabel = new Map(timeline.beyondAxis.map((point) => [point.label, point]));
  const words = [...lastByLabel.values()].map(
    ({ label, dueOn, amountKw }) =>
      `${label} would reach ${formatGwShort(kwToGw(amountKw))} GW in ${formatPartialDateProse(dueOn)}`,
  );
  if (words.length === 0) return [];
  const more = words.length - MAX_NAMES;
  const shown = more > 0 ? [...words.slice(0, MAX_NAMES), plural(more, 'other')] : words;
  return [`Beyond this chart: ${shown.join('; ')}.`];
}

/** Where the power is measured, by commitment; the commonest basis is "the rest". */
export function describePowerBasis(timeline: CapacityTimeline): string | null {
  const labels = new Map<string, { basis: string; label: string }>();
  for (const { slug, label, powerBasis } of [...timeline.rows, ...timeline.undated]) {
    labels.set(slug, { basis: powerBasis, label });
  }
  const groups = new Map<string, string[]>();
  for (const { basis, label } of labels.values()) groups.set(basis, [...(groups.get(basis) ?? []), label]);
  const ordered = [...groups].sort(([, a], [, b]) => a.length - b.length);
  const common = ordered.pop();
  if (!common) return null;
  const [basis, names] = common;
  const commonWord = labelOf(POWER_BASES, basis);
  if (ordered.length === 0) {
    const isUnstated = basis === 'unknown';
    return `Power basis: ${commonWord}${isUnstated || names.length === 1 ? '' : ' throughout'}.`;
  }
  const named = ordered.map(([value, of]) => `${labelOf(POWER_BASES, value)} for ${nameSome(of)}`);
  return `Power basis: ${named.join(', ')}, ${commonWord} for the rest.`;
}

/** The notes beneath the chart in a page, and those of a picture that stands alone. */
export function describeCapacityNotes(
  facts: CapacityFacts,
  series: readonly CapacitySeries[],
  stackBy: CapacityStack,
): { notes: string[]; pictureNotes: string[] } {
  const { timeline } = facts;
  const hasCurve = facts.totalsGw.some((gw) => gw > 0);
  const isInterpolated = facts.byCertainty.some(({ cells }) => cells.some((cell) => cell.isInterpolated));
  const counts = LAYER_WORDS[timeline.layer].counts;
  const rest = series.find(({ holds }) => holds.length > 0);
  const isJoint = CHIP_STACKS.includes(stackBy) && series.some(({ label }) => label.includes(' + '));
  const shared = [
    ...(rest ? [`${toSentenceCase(rest.label)}: ${rest.holds.join(', ')}.`] : []),
    ...(isJoint ? ['What is joined by + shares one commitment; no source splits it.'] : []),
  ];
  const basis = describePowerBasis(timeline);
  return {
    notes: [
      ...(isInterpolated ? ['Grey figures are interpolated on a straight line.'] : []),
      ...(hasCurve ? ['Before its first promised date a commitment counts as zero.'] : []),
      ...describeBeyondAxis(timeline),
      ...shared,
      ...(basis === null ? [] : [basis]),
    ],
    pictureNotes: [
      ...(isInterpolated ? ['Between two promises the line is interpolated (dotted).'] : []),
      hasCurve
        ? `Counts ${counts} only, each gigawatt once; a commitment is zero before its first promised date.`
        : `Counts ${counts} only, each gigawatt once.`,
      ...shared,
    ],
  };
}
