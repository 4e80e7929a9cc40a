// Who says how large a figure is and how it stands: the best sources first.
import { RANKS, SOURCE_KINDS } from '@/lib/domain/vocabulary';
import type { ClaimRecord, NamedRef, StateRecord } from '@/lib/services/deal-records';

const RANK_ORDER = new Map(RANKS.map(({ value }, index) => [value, index]));
const KIND_ORDER = new Map(SOURCE_KINDS.map(({ value }, index) => [value, index]));

/** The sources to name and how many are not named. */
export interface Sayers {
  readonly shown: readonly NamedRef[];
  readonly moreCount: number;
}

/** The fields that say how large a figure is. */
const SIZE_FIELDS: ReadonlySet<string> = new Set(['amountUsd', 'powerGw', 'chipCount']);

/**
 * The sources of a figure: of the live claims on its size, the preferred one first, then the best kind; then the source
 * of its present state. Publishers of one name are named once.
 */
export function listSayers(
  claims: readonly ClaimRecord[],
  states: readonly StateRecord[],
  mostShown = 2,
): Sayers {
  const live = claims
    .filter(
      ({ field, rank, isSuperseded }) => SIZE_FIELDS.has(field) && rank !== 'deprecated' && !isSuperseded,
    )
    .map((claim, index) => ({ claim, index }))
    .sort(
      (a, b) =>
        (RANK_ORDER.get(a.claim.rank) ?? 0) - (RANK_ORDER.get(b.claim.rank) ?? 0) ||
        (KIND_ORDER.get(a.claim.source.kind) ?? 0) - (KIND_ORDER.get(b.claim.source.kind) ?? 0) ||
        a.index - b.index,
    )
    .map(({ claim }): NamedRef => ({ slug: claim.source.slug, name: claim.source.publisher }));
  const ofState = states.at(-1)?.source ?? null;
  const byName = new Map<string, NamedRef>();
  for (const source of [...live, ...(ofState === null ? [] : [ofState])]) {
    if (!byName.has(source.name)) byName.set(source.name, source);
  }
  const all = [...byName.values()];
  return { shown: all.slice(0, mostShown), moreCount: Math.max(0, all.length - mostShown) };
}
