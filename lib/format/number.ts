// Plain numbers in words and digits. Every Intl number format of the project starts here; the locale is pinned.

const LOCALE = 'en-US';
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${minimumFractionDigits},${maximumFractionDigits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE, { minimumFractionDigits, maximumFractionDigits });
  formats.set(key, made);
  return made;
}

function withMinusSign(text: string): string {
  return text.replace(/^-0(?![.,\d]*[1-9])/, '0').replace(/^-/, '\u2212');
}

/**
 * The shortest decimal that is exact to `maxDigits` places: 4.25, 1,336, −0.5. No trailing zeros.
 * @throws RangeError where the number is not finite: nothing unknown is printed as a number.
 */
export function formatDecimal(value: number, maxDigits = 9): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to print: ${value}`);
  return withMinusSign(formatOf(0, maxDigits).format(value));
}

/**
 * A decimal with a fixed number of places, for columns that are read downwards: 0.30, 12.0.
 * @throws RangeError where the number is not finite.
 */
export function formatFixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to print: ${value}`);
  return withMinusSign(formatOf(digits, digits).format(value));
}

/** At most `digits` significant digits, for figures the ledger derives rather than quotes: 33.3, 1,160. */
export function formatSignificant(value: number, digits: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to print: ${value}`);
  return formatDecimal(Number(value.toPrecision(digits)), 12);
}

/** A whole number with thousands separators: 1,336. */
export function formatCount(count: number): string {
  return formatDecimal(count, 0);
}

/** A count with its noun: "1 deal", "1,336 deals". `many` is needed where the plural is not the noun with an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** Words joined as a list in prose: "a", "a and b", "a, b and c". */
export function formatList(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`;
}
