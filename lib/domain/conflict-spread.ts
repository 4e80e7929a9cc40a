// A disagreement of sources as a model: who stands on which side, how far the sides are apart, which one the ledger uses.
import type { ClaimedValue } from './claimed-values';
import { type ComparableClaim, type Conflict, disagree } from './conflicts';
import type { FigureRange } from './figure';
import { parsePartialDate } from './partial-date';
import { foldText } from './search-text';
import {
  type ConflictKind,
  type ConflictState,
  RANKS,
  type Rank,
  type SubjectType,
  type Unit,
} from './vocabulary';

/** A claim of a conflict. */
export interface ConflictClaim extends ComparableClaim {
  readonly rankReason: string | null;
}

/** One value of a conflict with everybody who gives it. */
export interface ConflictSide<Claim extends ConflictClaim = ConflictClaim> extends ClaimedValue {
  /** The best rank among its claims: a side is deprecated where all of its claims are. */
  readonly rank: Rank;
  readonly claims: readonly Claim[];
}

/** How far the sides are apart. */
export type Spread =
  | {
      readonly kind: 'number';
      /** Unit of the numbers; sides in another unit or in words are left out. */
      readonly unit: Unit | null;
      readonly lowest: number;
      readonly highest: number;
      /** Highest less lowest, in the unit. 0: the same number with bounds that exclude each other. */
      readonly difference: number;
      /** Highest through lowest; null where the lowest is not above zero. */
      readonly ratio: number | null;
    }
  | {
      readonly kind: 'date';
      /** As given. */
      readonly earliest: string;
      readonly latest: string;
      /** Days between the first days of the two periods. */
      readonly days: number;
    }
  | { readonly kind: 'text'; readonly valueCount: number };

/** Where the value comes from that the ledger uses for the field. */
export interface LedgerChoice {
  /** `record`: no claim is preferred, and the record has a value of its own; `none`: the record leaves the field empty. */
  readonly basis: 'preferred' | 'record' | 'none';
  /** Place of the side among the sides; null where the value is on none of them. */
  readonly sideIndex: number | null;
  /** Why the preferred claim is preferred; null where nobody wrote it down, or no claim is. */
  readonly reason: string | null;
}

/** What the record itself holds in the field of a conflict. */
export type RecordValue = FigureRange | string;

/** A conflict with all that follows from its claims. */
export interface ConflictModel<Claim extends ConflictClaim = ConflictClaim> {
  /** Stable name: subject type, subject and field. */
  readonly slug: string;
  readonly subjectType: SubjectType;
  readonly subjectSlug: string;
  readonly field: string;
  readonly kind: ConflictKind;
  readonly state: ConflictState;
  /** The preferred side first, deprecated ones last, else in the order of the claims. */
  readonly sides: readonly ConflictSide<Claim>[];
  /** Between all sides. */
  readonly spread: Spread;
  /** Between the sides that are not deprecated; null where those no longer disagree. */
  readonly liveSpread: Spread | null;
  readonly ledger: LedgerChoice;
}

/** The stable name of a conflict: `spend--openai-aws-100b--isIncremental`. */
export function toConflictSlug({
  subjectType,
  subjectSlug,
  field,
}: Pick<Conflict, 'subjectType' | 'subjectSlug' | 'field'>): string {
  return `${subjectType}--${subjectSlug}--${field}`;
}

const RANK_ORDER = new Map<Rank, number>(RANKS.map(({ value }, index) => [value, index]));
const placeOf = (rank: Rank): number => RANK_ORDER.get(rank) ?? 0;

/** The sides of some claims about one field: claims of one value, unit and qualifier stand together. */
export function listSides<Claim extends ConflictClaim>(claims: readonly Claim[]): ConflictSide<Claim>[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { value, unit, qualifier } = claim;
    const spelling = typeof value === 'string' ? foldText(value) : value;
    const key = JSON.stringify([spelling, unit, qualifier === 'exactly' ? null : qualifier]);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  const sides = [...groups.values()].flatMap((group): ConflictSide<Claim>[] => {
    const byRank = [...group].sort((a, b) => placeOf(a.rank) - placeOf(b.rank));
    const [best] = byRank;
    if (!best) return [];
    const { value, unit, qualifier, rank } = best;
    return [{ value, unit, qualifier, rank, claims: byRank }];
  });
  return sides.sort((a, b) => placeOf(a.rank) - placeOf(b.rank));
}

/** The unit in which most numbers are given; that of the first side where two are as common. */
function mainUnit(sides: readonly ConflictSide[]): Unit | null {
  const counts = new Map<Unit | null, number>();
  for (const { value, unit } of sides) {
    if (typeof value === 'number') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [most = null] = [...counts].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
  return most;
}

const MS_PER_DAY = 86_400_000;

/** How far some sides are apart; null where there are fewer than two. */
export function measureSpread(sides: readonly ConflictSide[]): Spread | null {
  if (sides.length < 2) return null;
  const unit = mainUnit(sides);
  const numbers = sides.flatMap(({ value, unit: own }) =>
    typeof value === 'number' && own === unit ? [value] : [],
  );
  if (numbers.length >= 2) {
    const lowest = Math.min(...numbers);
    const highest = Math.max(...numbers);
    // Decimals of sources have few digits; the twelfth is where binary fractions begin to show.
    const difference = Number((highest - lowest).toPrecision(12));
    return { kind: 'number', unit, lowest, highest, difference, ratio: lowest > 0 ? highest / lowest : null };
  }
  const dates = sides
    .flatMap(({ value }) => (typeof value === 'string' ? (parsePartialDate(value) ?? []) : []))
    .sort((a, b) => (a.firstDay === b.firstDay ? 0 : a.firstDay < b.firstDay ? -1 : 1));
  const earliest = dates[0];
  const latest = dates.at(-1);
  if (earliest && latest && dates.length >= 2) {
    const days = daysFrom(earliest.firstDay, latest.firstDay);
    return { kind: 'date', earliest: earliest.text, latest: latest.text, days };
  }
  return { kind: 'text', valueCount: sides.length };
}

/**
 * Where a side stands on the scale of a spread, from 0 to 1: numbers from zero, so that distances are as large as those of
 * the figures, dates from the earliest. Null where it is in another unit or in words.
 */
export function placeOnSpread({ value, unit }: ClaimedValue, spread: Spread): number | null {
  if (spread.kind === 'number') {
    if (typeof value !== 'number' || unit !== spread.unit || spread.lowest < 0 || spread.highest === 0)
      return null;
    return value / spread.highest;
  }
  if (spread.kind === 'text' || typeof value !== 'string' || spread.days === 0) return null;
  const date = parsePartialDate(value);
  const first = parsePartialDate(spread.earliest);
  return date && first ? daysFrom(first.firstDay, date.firstDay) / spread.days : null;
}

function daysFrom(firstDay: string, otherDay: string): number {
  return Math.round((Date.parse(otherDay) - Date.parse(firstDay)) / MS_PER_DAY);
}

function sideWith(sides: readonly ConflictSide[], recordValue: RecordValue): number | null {
  const index = sides.findIndex(({ value }) =>
    typeof recordValue === 'string'
      ? typeof value === 'string' && foldText(value) === foldText(recordValue)
      : value === recordValue.low || value === recordValue.high,
  );
  return index === -1 ? null : index;
}

function chooseLedger(sides: readonly ConflictSide[], recordValue: RecordValue | null): LedgerChoice {
  const sideIndex = sides.findIndex(({ rank }) => rank === 'preferred');
  if (sideIndex !== -1) {
    const preferred = sides[sideIndex]?.claims.find(({ rank }) => rank === 'preferred');
    return { basis: 'preferred', sideIndex, reason: preferred?.rankReason ?? null };
  }
  if (recordValue === null) return { basis: 'none', sideIndex: null, reason: null };
  return { basis: 'record', sideIndex: sideWith(sides, recordValue), reason: null };
}

/** Whether claims that are relied on disagree. */
function stillDisagree(claims: readonly ConflictClaim[]): boolean {
  const live = claims.filter(({ rank }) => rank !== 'deprecated');
  return live.some((claim, index) => live.slice(index + 1).some((other) => disagree(claim, other)));
}

/**
 * The model of a conflict. `recordValue` is what the record holds in the field, asked for only where no claim is preferred;
 * null where it holds nothing or has no such field.
 */
export function describeConflict<Claim extends ConflictClaim>(
  conflict: Conflict<Claim>,
  recordValue: RecordValue | null = null,
): ConflictModel<Claim> {
  const { subjectType, subjectSlug, field } = conflict;
  const sides = listSides(conflict.claims);
  const spread = measureSpread(sides) ?? { kind: 'text', valueCount: sides.length };
  const ledger = chooseLedger(sides, recordValue);
  return {
    slug: toConflictSlug(conflict),
    subjectType,
    subjectSlug,
    field,
    kind: spread.kind,
    state: ledger.basis === 'preferred' ? 'decided' : 'open',
    sides,
    spread,
    liveSpread: stillDisagree(conflict.claims)
      ? measureSpread(sides.filter(({ rank }) => rank !== 'deprecated'))
      : null,
    ledger,
  };
}
