// The headline of a set in words: the sentence, what it leaves out, and its numbers. Section "Headlines of sets" of
// docs/methodology.md.
import type { CertaintyPart } from '../domain/certainty-parts';
import {
  type Headline,
  type HeadlineTotal,
  INCLUDABLE,
  type Measure,
  SIGNED_CERTAINTIES,
} from '../domain/headline';
import {
  type Certainty,
  labelOf,
  type Layer,
  LAYERS,
  POWER_BASES,
  type PowerBasis,
} from '../domain/vocabulary';
import { formatPartialDateProse } from './date';
import { formatDecimal, formatList, plural } from './number';
import { toSentenceCase } from './words';

/** A piece of the sentence; `isStrong` where it is a number. */
export interface HeadlineSegment {
  readonly text: string;
  readonly isStrong: boolean;
}

/** What the words need beside the numbers. */
export interface HeadlineContext {
  readonly measure: Measure;
  /** The layer that capacity is of. */
  readonly layer: Layer;
  /** Rungs that the query filters for; empty where it does not. */
  readonly certainty: readonly Certainty[];
  /** Rungs that count. */
  readonly rungs: readonly Certainty[];
  readonly isLapsedTold: boolean;
  /** Figures of the measure in the set, undisclosed ones among them. */
  readonly figureCount: number;
  readonly dealCount: number;
  /** What the contingent part waits for. */
  readonly triggers: { readonly words: readonly string[]; readonly hasMore: boolean };
  /** Where the counted power is measured. */
  readonly powerBases: readonly PowerBasis[];
  /** Companies filtered for, by name: only their own figures count. */
  readonly companies: readonly string[];
  /** In how many counted figures the one company pays, invests or takes, and is paid or delivers; null for several. */
  readonly sides: { readonly pays: number; readonly isPaid: number } | null;
  /** Only figures on the chips filtered for count. */
  readonly isByChip: boolean;
  /** Signed loans and lease finance beside an investment total, and the other way round. */
  readonly apart: { readonly measure: Measure; readonly total: HeadlineTotal } | null;
  /** Counted figures that share dollars with figures of another measure. */
  readonly sharedCount: number;
  readonly dataDate: string;
}

/** A headline in words. */
export interface HeadlineWords {
  readonly segments: readonly HeadlineSegment[];
  readonly sentence: string;
  /** What is left out, how it was counted and of which day it is: sentences. */
  readonly caveat: readonly string[];
  /** A number of this headline, as exact as its sentence: "$1,161.3 billion", "17.8 gigawatts". */
  readonly formatAmount: (amount: number) => string;
  /** The same for lists: "$1,161.3B", "17.8 GW". */
  readonly formatShort: (amount: number) => string;
}

const DONE_WORDS: Readonly<Record<'money' | 'power', Readonly<Record<Certainty, string>>>> = {
  money: {
    delivered: 'paid',
    building: 'partly drawn',
    committed: 'committed',
    contingent: 'contingent',
    option: 'optional',
    intended: 'intended',
    rumoured: 'rumoured',
    lapsed: 'lapsed',
  },
  power: {
    delivered: 'in use',
    building: 'under construction',
    committed: 'committed',
    contingent: 'contingent',
    option: 'optional',
    intended: 'intended',
    rumoured: 'rumoured',
    lapsed: 'lapsed',
  },
};

const SUBJECTS: Readonly<Record<Exclude<Measure, 'capacity'>, string>> = {
  spend: 'compute spending',
  investment: 'investment',
  financing: 'loans, bonds and lease finance',
};

/** What a measure adds up, as it stands in a sentence: "compute spending", "cloud capacity". */
export function describeMeasure(measure: Measure, layer: Layer): string {
  return measure === 'capacity' ? `${labelOf(LAYERS, layer)} capacity` : SUBJECTS[measure];
}

/** The word for a rung in a headline: "paid", "under construction". */
export function headlineWord(certainty: Certainty, measure: Measure): string {
  return DONE_WORDS[measure === 'capacity' ? 'power' : 'money'][certainty];
}

interface Scale {
  readonly size: number;
  readonly before: string;
  readonly prose: string;
  readonly short: string;
}

const BILLIONS: Scale = { size: 1e9, before: '$', prose: ' billion', short: 'B' };
const MILLIONS: Scale = { size: 1e6, before: '$', prose: ' million', short: 'M' };
const GIGAWATTS: Scale = { size: 1e6, before: '', prose: ' gigawatts', short: ' GW' };
const MOST_DIGITS = 6;

function scaleOf(measure: Measure, largest: number): Scale {
  if (measure === 'capacity') return GIGAWATTS;
  return largest < BILLIONS.size && largest > 0 ? MILLIONS : BILLIONS;
}

function roundTo(amount: number, { size }: Scale, digits: number): number {
  return Math.round((amount / size) * 10 ** digits) / 10 ** digits;
}

/**
 * The fewest decimals, one at least, at which no part vanishes and the parts as printed add up to the total as printed.
 */
function chooseDigits(total: number, parts: readonly number[], scale: Scale): number {
  for (let digits = 1; digits < MOST_DIGITS; digits += 1) {
    const printed = parts.map((part) => roundTo(part, scale, digits));
    const sum = printed.reduce((all, part) => all + part, 0);
    const isExact = Math.abs(sum - roundTo(total, scale, digits)) < 0.5 * 10 ** -digits;
    if (isExact && printed.every((part, index) => part > 0 || parts[index] === 0)) return digits;
  }
  return MOST_DIGITS;
}

/** How a total is meant, in a word before its number. */
export function qualifyTotal({ low, high, isOpenEnded }: HeadlineTotal): string {
  if (isOpenEnded) return low === high ? 'at least ' : 'about ';
  return low < high ? 'up to ' : '';
}

function stateScope({ rungs, certainty, measure, layer }: HeadlineContext): string {
  const subject = describeMeasure(measure, layer);
  if (certainty.length > 0) return `${subject} at the certainties filtered for`;
  const isSignedOnly = rungs.every((rung) => SIGNED_CERTAINTIES.some((signed) => signed === rung));
  return `${isSignedOnly ? 'signed' : 'announced'} ${subject}`;
}

/** Puts a headline into words. */
export function describeHeadline(headline: Headline, context: HeadlineContext): HeadlineWords {
  const { total, parts } = headline;
  const { measure } = context;
  const scale = scaleOf(
    measure,
    Math.max(total.high, ...headline.others.map(({ totalWith }) => totalWith.high)),
  );
  const digits = chooseDigits(
    total.high,
    parts.map(({ high }) => high),
    scale,
  );
  const print = (amount: number, unit: string): string =>
    `${scale.before}${formatDecimal(roundTo(amount, scale, amount > 0 && roundTo(amount, scale, digits) === 0 ? MOST_DIGITS : digits), MOST_DIGITS)}${unit}`;
  const formatAmount = (amount: number): string => {
    const text = print(amount, scale.prose);
    return text === '1 gigawatts' ? '1 gigawatt' : text;
  };
  const formatShort = (amount: number): string => print(amount, scale.short);
  const segments = [
    ...stateTotal(headline, context, formatAmount),
    ...stateOthers(headline, context, formatAmount),
    ...stateLapsed(headline, context, formatAmount),
  ];
  return {
    segments,
    sentence: segments.map(({ text }) => text).join(''),
    caveat: listCaveats(headline, context, formatAmount),
    formatAmount,
    formatShort,
  };
}

type Print = (amount: number) => string;

const plain = (text: string): HeadlineSegment => ({ text, isStrong: false });
const strong = (text: string): HeadlineSegment => ({ text, isStrong: true });

/** Segments joined as a list: "a", "a and b", "a, b and c". */
function joinSegments(items: readonly (readonly HeadlineSegment[])[]): HeadlineSegment[] {
  return items.flatMap((item, index) => {
    if (index === 0) return item;
    return [plain(index === items.length - 1 ? ' and ' : ', '), ...item];
  });
}

function stateTotal(headline: Headline, context: HeadlineContext, formatAmount: Print): HeadlineSegment[] {
  const { measure, layer } = context;
  const { total, parts, figures } = headline;
  const subject = describeMeasure(measure, layer);
  if (context.dealCount === 0) return [plain('No deal matches, so there is nothing to count.')];
  if (context.figureCount === 0) return [plain(`No figure of ${subject} is among these deals.`)];
  if (context.rungs.length === 0 && headline.lapsed.high > 0) return [];
  if (total.high === 0) {
    const isAnySized = figures.some(({ shares }) => shares.some(({ statedHigh }) => statedHigh !== null));
    if (!isAnySized) return [plain(`No size was disclosed of the ${subject} among these deals.`)];
    return [plain(`Nothing counts as ${stateScope(context)}.`)];
  }
  const wordFor = (part: CertaintyPart): string => {
    const word = headlineWord(part.certainty, measure);
    return part.certainty === 'contingent' ? `${word}${stateTriggers(context)}` : word;
  };
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0 && context.certainty.length > 0) {
    const qualifier = toSentenceCase(qualifyTotal(total));
    return [plain(qualifier), strong(formatAmount(total.high)), plain(` of ${subject} is ${wordFor(only)}.`)];
  }
  const head = [
    plain(`Of ${qualifyTotal(total)}`),
    strong(formatAmount(total.high)),
    plain(` of ${stateScope(context)}, `),
  ];
  if (only === undefined || more.length === 0) {
    return [...head, plain(`all is ${only === undefined ? '' : wordFor(only)}.`)];
  }
  // The unit of power stands once, at the total.
  const formatPart = (amount: number): string => formatAmount(amount).replace(/ gigawatts?$/, '');
  const items = parts.map((part, index) => [
    // A part of nothing but ceilings has no floor.
    plain(part.low === 0 ? 'up to ' : ''),
    strong(formatPart(part.high)),
    plain(`${index === 0 ? ' is' : ''} ${wordFor(part)}`),
  ]);
  return [...head, ...joinSegments(items), plain('.')];
}

/** What the contingent part waits for: " on an IPO filing and others"; empty where nothing is named. */
function stateTriggers({ triggers: { words, hasMore } }: HeadlineContext): string {
  if (words.length === 0) return '';
  return hasMore ? ` on ${formatList([...words, 'others'])}` : ` on ${words.join(' and on ')}`;
}

function stateOthers({ others }: Headline, context: HeadlineContext, formatAmount: Print): HeadlineSegment[] {
  if (context.certainty.length > 0) return [];
  const left = others.filter(({ isChosen, own }) => !isChosen && own.high > 0);
  if (left.length === 0) return [];
  const items = left.map(({ certainty, totalWith }, index) => [
    plain(
      `including ${labelOf(INCLUDABLE, certainty)} ${index === 0 ? 'it would be ' : ''}${qualifyTotal(totalWith)}`,
    ),
    strong(formatAmount(totalWith.high)),
  ]);
  const [first, ...rest] = joinSegments(items);
  return [plain(` ${first === undefined ? '' : first.text.replace(/^i/, 'I')}`), ...rest, plain('.')];
}

function stateLapsed({ lapsed }: Headline, context: HeadlineContext, formatAmount: Print): HeadlineSegment[] {
  if (!context.isLapsedTold || lapsed.high === 0) return [];
  const qualifier = qualifyTotal(lapsed);
  const amount = strong(formatAmount(lapsed.high));
  if (context.rungs.length === 0) {
    const subject = describeMeasure(context.measure, context.layer);
    return [plain(toSentenceCase(qualifier)), amount, plain(` of ${subject} was announced and has lapsed.`)];
  }
  return [
    plain(qualifier === '' ? ' A further ' : ` ${toSentenceCase(qualifier)}`),
    amount,
    plain(`${qualifier === '' ? '' : ' more'} was announced and has lapsed.`),
  ];
}

const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  spend: 'spending',
  investment: 'investment',
  financing: 'loans and lease finance',
  capacity: 'capacity',
};

/** What a company does at either end of a figure. */
const SIDES: Readonly<Record<Measure, readonly [string, string]>> = {
  spend: ['pays', 'is paid'],
  investment: ['invests', 'receives'],
  financing: ['lends', 'borrows'],
  capacity: ['is customer', 'provider'],
};

function listCaveats(
  { total, lapsed, figures }: Headline,
  context: HeadlineContext,
  formatAmount: Print,
): string[] {
  const { measure } = context;
  const sayings: string[] = [];
  const isMoney = measure !== 'capacity';
  const unit = isMoney ? 'dollar' : 'gigawatt';
  const hasReason = (...reasons: string[]): number =>
    figures.filter(({ shares }) => shares.some(({ reason }) => reasons.includes(reason))).length;
  const containerCount = hasReason('remainder', 'inside');
  const restatedCount = hasReason('restated');
  if (containerCount + restatedCount > 0) {
    sayings.push(
      `Every ${unit} counts once: ${formatList([
        ...(containerCount === 0
          ? []
          : [`${plural(containerCount, 'figure')} ${containerCount === 1 ? 'contains' : 'contain'} others`]),
        ...(restatedCount === 0
          ? []
          : [`${restatedCount} ${restatedCount === 1 ? 'restates' : 'restate'} another`]),
      ])}.`,
    );
  }
  if (context.companies.length > 0) {
    sayings.push(`Only figures in which ${formatList(context.companies, 'or')} takes part count.`);
  }
  const { sides } = context;
  if (sides !== null && sides.pays > 0 && sides.isPaid > 0) {
    const [first, second] = SIDES[measure];
    sayings.push(
      `${formatList(context.companies)} ${first} in ${sides.pays} of them and ${second} in ${sides.isPaid}.`,
    );
  }
  if (context.isByChip && !isMoney) sayings.push('Only figures on the chips filtered for count.');
  if (total.low < total.high) {
    sayings.push(
      `Ceilings (“up to”) count in full; the floor without them is ${total.low === 0 ? 'nothing' : formatAmount(total.low)}.`,
    );
  }
  if (total.isOpenEnded) sayings.push('Figures without an upper limit count at their lower one.');
  const undisclosed = hasReason('undisclosed');
  const noCash = hasReason('no_cash');
  const left = [
    ...(undisclosed === 0 ? [] : [`${plural(undisclosed, 'figure')} of undisclosed size`]),
    ...(noCash === 0 ? [] : [`${plural(noCash, 'figure')} in shares or share rights, without cash`]),
    ...(lapsed.high > 0 && !context.isLapsedTold ? [`lapsed figures of ${formatAmount(lapsed.high)}`] : []),
  ];
  if (left.length > 0) sayings.push(`Left out: ${formatList(left)}.`);
  if (context.apart !== null && context.apart.total.high > 0) {
    const { measure: other, total: apart } = context.apart;
    const verb = other === 'financing' ? 'count' : 'counts';
    const words = MEASURE_WORDS[other];
    sayings.push(
      `${toSentenceCase(words)} (signed: ${qualifyTotal(apart)}${formatAmount(apart.high)}) ${verb} apart.`,
    );
  }
  if (isMoney) {
    sayings.push(
      context.sharedCount === 0
        ? 'Spending and investment go round and are never added.'
        : `${plural(context.sharedCount, 'figure')} ${context.sharedCount === 1 ? 'shares' : 'share'} dollars with figures of another kind: spending and investment are never added.`,
    );
  } else {
    const bases = [...new Set(context.powerBases)];
    if (bases.length > 1) {
      sayings.push(
        `Power is measured in different places (${formatList(bases.map((basis) => labelOf(POWER_BASES, basis)))}).`,
      );
    }
    sayings.push('One layer; layers share gigawatts and are never added.');
  }
  sayings.push(`Data of ${formatPartialDateProse(context.dataDate)}.`);
  return sayings;
}
