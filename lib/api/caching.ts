// What caches are told: who asks again with the tag of what they have is answered without its body.
import { createHash } from 'node:crypto';

/** Answers may be reused for five minutes, and for a day more while a new one is fetched. */
export const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=86400';

const TAG_LENGTH = 32;

/**
 * The tag of an answer, made of everything that decides its bytes. Weak, for a proxy may compress the body on its way.
 */
export function buildEtag(parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, TAG_LENGTH);
  return `W/"${hash}"`;
}

/** Whether an If-None-Match header names the tag. Compared weakly, as RFC 9110 asks for this header. */
export function isTagMatched(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}
