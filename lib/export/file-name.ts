// Names of downloaded files: what the file shows, and of which day, so that two downloads cannot be mistaken.
import { createHash } from 'node:crypto';

/** What a file name is made of. */
export interface FileNameParts {
  /** The resource or chart. */
  view: string;
  /** Filters in order: name and values. */
  filters: readonly (readonly [name: string, values: readonly string[]])[];
  /** ISO day of the data. */
  dataDate: string;
  extension: string;
}

/** Longest name without its extension: some file systems and mail programs cut longer ones. */
const LONGEST_STEM = 120;

const HASH_LENGTH = 8;

/**
 * Builds a file name such as `deals__company-openai__chip-trainium4__2026-11-21.csv`: lower-case ASCII letters, digits,
 * dots, hyphens and underscores only. Where filters had to be cut or changed to fit, a short hash of all of them keeps
 * names of different views apart.
 */
export function buildFileName({ view, filters, dataDate, extension }: FileNameParts): string {
  const written = filters.map(([name, values]) => `${name}-${values.join('.')}`);
  const safe = written.map(toSafeWords);
  const whole = [view, ...safe, dataDate].join('__');
  const isFaithful = written.every((text, index) => text.toLowerCase() === safe[index]);
  if (isFaithful && whole.length <= LONGEST_STEM) return `${whole}.${extension}`;
  const hash = createHash('sha256').update(JSON.stringify(filters)).digest('hex').slice(0, HASH_LENGTH);
  const room = LONGEST_STEM - view.length - dataDate.length - HASH_LENGTH - '__'.length * 3;
  const cut = safe
    .join('__')
    .slice(0, Math.max(0, room))
    .replace(/[-_.]+$/, '');
  return `${[view, cut, hash, dataDate].filter((part) => part !== '').join('__')}.${extension}`;
}

function toSafeWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
