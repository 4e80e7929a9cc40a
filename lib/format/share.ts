// Shares in per cent, as rough as a reader takes them.
import { formatDecimal } from './number';

/** A share in whole per cent: 21%, 0%, 100%. What is not quite nothing or all is told apart: <1%, >99%. Null of nothing: "–". */
export function formatShare(count: number, of: number): string {
  if (of === 0) return '–';
  const percent = (100 * count) / of;
  if (percent > 0 && percent < 1) return '<1%';
  if (percent > 99 && percent < 100) return '>99%';
  return `${formatDecimal(percent, 0)}%`;
}
