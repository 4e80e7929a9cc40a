// Whole US dollars in digits and words. Never more digits than the source gave: the shortest exact decimal.
import type { FigureRange } from '../domain/figure';
import { formatDecimal, formatSignificant } from './number';
import { formatRangeWords } from './range';

const USD_PER_BILLION = 1_000_000_000;

const UNITS = [
  { usd: 1_000_000_000_000, short: 'T', word: 'trillion' },
  { usd: USD_PER_BILLION, short: 'B', word: 'billion' },
  { usd: 1_000_000, short: 'M', word: 'million' },
] as const;

interface Amount {
  readonly sign: string;
  readonly digits: string;
  readonly unit: (typeof UNITS)[number] | null;
}

/** Limits the digits of a derived amount. Quoted amounts take none: they print as exact as they are. */
export interface AmountOptions {
  readonly significantDigits?: number;
}

function toAmount(amountUsd: number, { significantDigits }: AmountOptions): Amount {
  const size = Math.abs(
    significantDigits === undefined ? amountUsd : Number(amountUsd.toPrecision(significantDigits)),
  );
  const unit = UNITS.find(({ usd }) => size >= usd) ?? null;
  const value = size / (unit?.usd ?? 1);
  return {
    sign: amountUsd < 0 && size > 0 ? '\u2212' : '',
    digits:
      significantDigits === undefined
        ? formatDecimal(value, unit ? 12 : 2)
        : formatSignificant(value, significantDigits),
    unit,
  };
}

/** Dollars for lists: $50B, $1.5B, $750M, $1.4T, $40,000. */
export function formatUsdCompact(amountUsd: number, options: AmountOptions = {}): string {
  const { sign, digits, unit } = toAmount(amountUsd, options);
  return `${sign}$${digits}${unit?.short ?? ''}`;
}

/** Dollars for prose: $50 billion, $750 million, $1.4 trillion, $40,000. */
export function formatUsdProse(amountUsd: number, options: AmountOptions = {}): string {
  const { sign, digits, unit } = toAmount(amountUsd, options);
  return `${sign}$${digits}${unit ? ` ${unit.word}` : ''}`;
}

/** Dollars for a column headed "$ billion": 50, 1.5, 0.75, 1,161. The unit is the head's to say. */
export function formatUsdBillions(amountUsd: number): string {
  return formatDecimal(amountUsd / USD_PER_BILLION, 9);
}

/** A range of dollars for prose: "up to $105 billion", "$3.5–5 billion", "$750 million–$1.5 billion". */
export function formatUsdRangeProse(range: FigureRange): string {
  return formatRangeWords(range, formatUsdProse, (low, high) => {
    const from = toAmount(low, {});
    const to = toAmount(high, {});
    return from.unit === to.unit
      ? `$${from.digits}–${to.digits}${to.unit ? ` ${to.unit.word}` : ''}`
      : `${formatUsdProse(low)}–${formatUsdProse(high)}`;
  });
}

/** A range of dollars for lists: "up to $105B", "$3.5–5B", "$750M–$1.5B". */
export function formatUsdRangeCompact(range: FigureRange): string {
  return formatRangeWords(range, formatUsdCompact, (low, high) => {
    const from = toAmount(low, {});
    const to = toAmount(high, {});
    return from.unit === to.unit
      ? `$${from.digits}–${to.digits}${to.unit?.short ?? ''}`
      : `${formatUsdCompact(low)}–${formatUsdCompact(high)}`;
  });
}
