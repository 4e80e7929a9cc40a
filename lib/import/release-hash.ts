// What a release vouches for: the data files apart from the history itself.
import { createHash } from 'node:crypto';
import type { DataText } from './read-data';

/** Files that say nothing of the ledger: the card, the history, and what is never imported. */
const NOT_RELEASED = /^(?:dataset\.json|leads\.json|changes\/.*)$/;

/** SHA-256 over the names and texts of the files that a release describes, whatever order they come in. */
export function hashReleased(texts: readonly DataText[]): string {
  const hash = createHash('sha256');
  const lines = texts
    .filter(({ path }) => !NOT_RELEASED.test(path))
    .map(({ path, text }) => `${path} ${createHash('sha256').update(text).digest('hex')}\n`);
  for (const line of lines.sort()) hash.update(line);
  return hash.digest('hex');
}
