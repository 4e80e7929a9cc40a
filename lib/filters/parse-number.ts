// Numbers as people type them into a filter: 5000000000, 5e9, $5B, 1.4 trillion; 0.5, 500 MW.
import { gwToKw, kwToGw } from '../domain/power';

const USD_SHAPE = /^\$?(\d+(?:\.\d+)?)(?:e(\d{1,2}))?(?:(m|mn|million)|(b|bn|billion)|(t|tn|trillion))?$/i;
const POWER_SHAPE = /^(\d+(?:\.\d+)?)(gw|mw|kw)?$/i;

/** Most dollars that a filter takes. Far above any deal, and exact as a number. */
export const MAX_FILTER_USD = 1_000_000_000_000_000;

/** Most gigawatts that a filter takes. */
export const MAX_FILTER_GW = 2000;

/** Thousands separators as English writes them. A comma elsewhere may mean a decimal point, so it is refused. */
const GROUPED = /^\$?[1-9]\d{0,2}(?:,\d{3})+(?!\d)/;

/** Whole US dollars above 0, or null where the text is no such amount. */
export function parseUsd(text: string): number | null {
  const compact = text.replace(/\s/g, '').replace(GROUPED, (grouped) => grouped.replaceAll(',', ''));
  const match = USD_SHAPE.exec(compact);
  if (!match) return null;
  const [, digits, exponent, million, billion, trillion] = match;
  const factor = million ? 1e6 : billion ? 1e9 : trillion ? 1e12 : 1;
  const amount = Number(`${digits}e${exponent ?? 0}`) * factor;
  // 1.4 trillion is a hair off a whole number in binary.
  const rounded = Math.round(amount);
  const isWhole = Math.abs(amount - rounded) <= amount * 1e-15;
  return isWhole && rounded > 0 && rounded <= MAX_FILTER_USD ? rounded : null;
}

/** Gigawatts above 0 and exact to the kilowatt, or null where the text is no such power. */
export function parseGw(text: string): number | null {
  const match = POWER_SHAPE.exec(text.replace(/\s/g, ''));
  if (!match) return null;
  const divisor = { gw: 1, mw: 1e3, kw: 1e6 }[(match[2] ?? 'gw').toLowerCase()] ?? 1;
  const gw = Number(match[1]) / divisor;
  if (!(gw > 0 && gw <= MAX_FILTER_GW)) return null;
  try {
    return kwToGw(gwToKw(gw));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
