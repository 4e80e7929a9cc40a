// The supplier mix in words: names of what gigawatts belong to, totals as a range, and the Herfindahl index as a band.
import type { HeadlineTotal } from '../domain/headline';
import {
  type Concentration,
  CONCENTRATION_REFUSALS,
  type MixBy,
  type MixSubject,
} from '../domain/supplier-mix';
import { labelOf } from '../domain/vocabulary';
import { shortChipName } from './chip-name';
import { qualifyTotal } from './headline-words';
import { formatCount, formatDecimal, formatFixed, formatList } from './number';
import { formatGw } from './power';

const UNSTATED: Readonly<Record<MixBy, string>> = {
  designer: 'designer not stated',
  chip: 'generation not stated',
  family: 'family not stated',
};

/** "Nvidia", "AMD or Nvidia" for what no source divides, "designer not stated". */
export function formatMixSubject({ names }: MixSubject, by: MixBy): string {
  return names.length === 0
    ? UNSTATED[by]
    : formatList(
        names.map(({ name }) => shortChipName(name)),
        'or',
      );
}

/** Gigawatts of a slice or a layer, with what they are meant as: "up to 5 GW", "at least 1 GW", "6 GW". Kilowatts in. */
export function formatMixTotal(total: HeadlineTotal): string {
  return `${qualifyTotal(total)}${formatGw(total.high)} GW`;
}

/**
 * What a customer's gigawatts come to: "11.7–23.95 GW" across layers, where `leastKw` is the largest layer; else as
 * {@link formatMixTotal}. Kilowatts in.
 */
export function formatMixRange(total: HeadlineTotal, leastKw: number | null): string {
  if (leastKw === null || leastKw >= total.high) return formatMixTotal(total);
  return `${formatGw(leastKw)}–${formatGw(total.high)} GW${total.isOpenEnded ? ' or more' : ''}`;
}

/** An index or an end of its band: 0.47, 1. */
function formatIndex(value: number): string {
  return value > 1 - 1e-9 ? '1' : formatFixed(value, 2);
}

/** The band in digits: "0.21–0.47", one number where both ends are the same; null where it is refused. */
export function formatConcentration(measured: Concentration): string | null {
  if (measured.kind === 'refused') return null;
  const [low, high] = [formatIndex(measured.low), formatIndex(measured.high)];
  return low === high ? low : `${low}–${high}`;
}

/** The band on the scale to 10,000 that authorities use: "2,088 to 4,735 of 10,000". Null where it is refused. */
export function formatConcentrationPoints(measured: Concentration): string | null {
  if (measured.kind === 'refused') return null;
  const [low, high] = [measured.low, measured.high].map((value) => formatCount(Math.round(value * 10_000)));
  return low === high ? `${low} of 10,000` : `${low} to ${high} of 10,000`;
}

/** Why there is no index: "no index: the designer of 35.8% is stated, less than half". */
export function formatConcentrationRefusal({
  reason,
  statedShare,
}: Extract<Concentration, { kind: 'refused' }>): string {
  if (reason === 'nothing') return `no index: ${labelOf(CONCENTRATION_REFUSALS, reason)}`;
  return statedShare === 0
    ? 'no index: no designer is stated'
    : // One more digit than shares have elsewhere: a half that is not reached must not read as one.
      `no index: the designer of ${formatDecimal(100 * statedShare, 1)}% is stated, less than half`;
}

/** The index in a few words, refused or not: "index 0.21–0.47". */
export function formatIndexBrief(measured: Concentration): string {
  return measured.kind === 'refused'
    ? formatConcentrationRefusal(measured)
    : `index ${formatConcentration(measured) ?? ''}`;
}
