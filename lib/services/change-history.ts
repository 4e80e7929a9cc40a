// The history of the data as a whole, and which of it a query means. So little that it is read as a whole and kept with the
// data set.
import { compareVersions } from '../domain/change-id';
import { parsePartialDate } from '../domain/partial-date';
import { foldText } from '../domain/search-text';
import { searchWords } from '../domain/search-words';
import { findChangeContext, findChanges, findReleases } from '../db/changes';
import type { ChangeQuery, KnownChanges } from '../filters/change-query';
import { UNRELEASED } from '../filters/describe-changes';
import type { ChangeRecord, ReleaseRecord } from './change-records';
import { toChangeRecord } from './change-words';
import { keepPerDataset } from './keep-per-dataset';

/** The whole history, kept until another data set is imported. */
interface History {
  /** Newest first. */
  readonly releases: readonly ReleaseRecord[];
  /** Oldest version first, what is not released last. */
  readonly changes: readonly ChangeRecord[];
  readonly known: KnownChanges;
}

/** The version that a change stands under in filters. */
export function versionKey({ version }: ChangeRecord): string {
  return version ?? UNRELEASED;
}

/** Versions in order; what is not released comes after every release. */
export function compareKeys(one: string, other: string): number {
  if (one === other) return 0;
  if (one === UNRELEASED || other === UNRELEASED) return one === UNRELEASED ? 1 : -1;
  return compareVersions(one, other);
}

/** Reads the history once for each data set. @throws NoDatasetError before the first import. */
export const loadHistory = keepPerDataset(async (): Promise<History> => {
  const [releases, stored, context] = await Promise.all([findReleases(), findChanges(), findChangeContext()]);
  const changes = stored
    .map((change) => toChangeRecord(change, context))
    // Stable, so that each version keeps the order of its file.
    .sort((a, b) => compareKeys(versionKey(a), versionKey(b)));
  const deals = new Map(changes.flatMap(({ deal }) => (deal === null ? [] : [[deal.slug, deal]])));
  const present = [...context.names].flatMap(([key, name]) =>
    key.startsWith('deal/') ? [{ slug: key.slice('deal/'.length), name }] : [],
  );
  for (const deal of present) deals.set(deal.slug, deal);
  return {
    releases: releases.sort((a, b) => compareVersions(b.version, a.version)),
    changes,
    known: {
      versions: [...new Set([...releases.map(({ version }) => version), ...changes.map(versionKey)])].sort(
        (a, b) => compareKeys(b, a),
      ),
      deals: [...deals.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
      fields: [...new Set(changes.flatMap(fieldsOf))].sort(),
    },
  };
});

/** Every field by which a change is found: the one that changed, and the one that a changed claim is about. */
export function fieldsOf({ field, about }: ChangeRecord): string[] {
  return [...(field === null ? [] : [field]), ...(about === null ? [] : [about.field])];
}

/** What a query of changes may name. */
export async function listKnownChanges(): Promise<KnownChanges> {
  return (await loadHistory()).known;
}

/** The published versions, newest first. */
export async function listReleases(): Promise<readonly ReleaseRecord[]> {
  return (await loadHistory()).releases;
}

/** The filters of a query that choose changes, each on its own. */
export type FilterName =
  'version' | 'company' | 'chip' | 'deal' | 'subject' | 'action' | 'field' | 'from' | 'to' | 'q';

function allows<Value>(chosen: readonly Value[], values: readonly Value[]): boolean {
  return chosen.length === 0 || values.some((value) => chosen.includes(value));
}

/** The folded words of changes that were looked through before. */
const wordsOfChanges = new WeakMap<ChangeRecord, string>();

function wordsOf(change: ChangeRecord): string {
  const known = wordsOfChanges.get(change);
  if (known !== undefined) return known;
  const { name, deal, label, before, after, why, source, fields } = change;
  const texts = [
    name,
    deal?.name,
    label,
    before,
    after,
    why,
    source?.name,
    ...fields.map(({ words }) => words),
  ];
  const words = foldText(texts.filter((text) => text !== null && text !== undefined).join(' '));
  wordsOfChanges.set(change, words);
  return words;
}

const MATCHES: Readonly<Record<FilterName, (change: ChangeRecord, query: ChangeQuery) => boolean>> = {
  version: (change, { version }) => allows(version, [versionKey(change)]),
  company: ({ companies }, { company }) => allows(company, companies),
  chip: ({ chips }, { chip }) => allows(chip, chips),
  deal: ({ deal: of }, { deal }) => allows(deal, of === null ? [] : [of.slug]),
  subject: ({ type }, { subject }) => allows(subject, [type]),
  action: ({ action: did }, { action }) => allows(action, [did]),
  field: (change, { field }) => allows(field, fieldsOf(change)),
  from: ({ dataDate }, { from }) => from === null || dataDate >= (parsePartialDate(from)?.firstDay ?? ''),
  to: ({ dataDate }, { to }) => to === null || dataDate <= (parsePartialDate(to)?.lastDay ?? ''),
  q: (change, { q }) => {
    if (q === null) return true;
    const words = wordsOf(change);
    return searchWords(q).every((word) => words.includes(word));
  },
};

// Safe because MATCHES has exactly these keys.
export const FILTER_NAMES = Object.keys(MATCHES) as FilterName[];

/** Whether a query means a change; with `except` whatever that one filter says. */
export function isMatch(change: ChangeRecord, query: ChangeQuery, except: FilterName | null = null): boolean {
  return FILTER_NAMES.every((name) => name === except || MATCHES[name](change, query));
}
