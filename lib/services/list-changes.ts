// Use case: the history of the data, change by change. So few that they are read as a whole and kept with the data set.
import { compareVersions } from '../domain/change-id';
import { parsePartialDate } from '../domain/partial-date';
import { foldText } from '../domain/search-text';
import { searchWords } from '../domain/search-words';
import { CHANGE_ACTIONS, labelOf, RECORD_TYPES } from '../domain/vocabulary';
import { findChangeContext, findChanges, findReleases } from '../db/changes';
import type { ChangeQuery, KnownChanges } from '../filters/change-query';
import { UNRELEASED } from '../filters/describe-changes';
import { formatFieldName } from '../format/claim-value';
import type { ActionCounts, ChangeDetail, ChangeGroup, ChangeRecord, ReleaseRecord } from './change-records';
import { toChangeRecord } from './change-words';
import type { FacetOption } from './deal-lists';
import { keepPerDataset } from './keep-per-dataset';
import { listKnownValues } from './list-known-values';

/** The whole history, kept until another data set is imported. */
interface History {
  /** Newest first. */
  readonly releases: readonly ReleaseRecord[];
  /** Oldest version first, what is not released last. */
  readonly changes: readonly ChangeRecord[];
  readonly known: KnownChanges;
}

/** The version that a change stands under in filters. */
function versionKey({ version }: ChangeRecord): string {
  return version ?? UNRELEASED;
}

/** Versions in order; what is not released comes after every release. */
function compareKeys(one: string, other: string): number {
  if (one === other) return 0;
  if (one === UNRELEASED || other === UNRELEASED) return one === UNRELEASED ? 1 : -1;
  return compareVersions(one, other);
}

const loadHistory = keepPerDataset(async (): Promise<History> => {
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
function fieldsOf({ field, about }: ChangeRecord): string[] {
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
type FilterName = 'version' | 'company' | 'deal' | 'subject' | 'action' | 'field' | 'from' | 'to' | 'q';

function allows<Value>(chosen: readonly Value[], values: readonly Value[]): boolean {
  return chosen.length === 0 || values.some((value) => chosen.includes(value));
}

function wordsOf(change: ChangeRecord): string {
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
  return foldText(texts.filter((text) => text !== null && text !== undefined).join(' '));
}

const MATCHES: Readonly<Record<FilterName, (change: ChangeRecord, query: ChangeQuery) => boolean>> = {
  version: (change, { version }) => allows(version, [versionKey(change)]),
  company: ({ companies }, { company }) => allows(company, companies),
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
const FILTER_NAMES = Object.keys(MATCHES) as FilterName[];

function isMatch(change: ChangeRecord, query: ChangeQuery, except: FilterName | null = null): boolean {
  return FILTER_NAMES.every((name) => name === except || MATCHES[name](change, query));
}

/** Fields that say where a value comes from and why, not what is so. */
const EVIDENCE_FIELDS = new Set(['source', 'outcomeSource', 'says', 'why', 'note', 'evidence']);
const EVIDENCE_TYPES = new Set(['claim', 'source', 'question']);

/** Whether a change is of what is so, rather than of who says it. */
function isFact({ type, field }: ChangeRecord): boolean {
  return !EVIDENCE_TYPES.has(type) && (field === null || !EVIDENCE_FIELDS.has(field));
}

/** Records that are told of together where they belong to no deal. */
const KIND_TITLES: Readonly<Record<string, string>> = {
  source: 'Sources',
  company: 'Companies',
  overlap: 'Overlaps between deals',
};

interface GroupName {
  readonly key: string;
  readonly title: string;
  readonly dealSlug: string | null;
}

/** What a change is told under: its deal, the record that it is of or about, or all records of a kind. */
function groupOf(change: ChangeRecord): GroupName {
  const { deal, hasDeal, type, slug, name, about } = change;
  if (deal !== null)
    return { key: `deal/${deal.slug}`, title: deal.name, dealSlug: hasDeal ? deal.slug : null };
  const kind = KIND_TITLES[type];
  if (kind !== undefined) return { key: type, title: kind, dealSlug: null };
  return about === null
    ? { key: `${type}/${slug}`, title: name, dealSlug: null }
    : { key: `${about.type}/${about.slug}`, title: name.replace(/: claim by .*$/, ''), dealSlug: null };
}

/** Changes of one version by deal or record, in the order in which the first of each stands. */
export function groupChanges(changes: readonly ChangeRecord[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const { key: name, title, dealSlug } = groupOf(change);
    const key = `${versionKey(change)} ${name}`;
    const group = groups.get(key) ?? {
      ...{ key, version: change.version, title, dealSlug },
      ...{ facts: [], evidence: [] },
    };
    groups.set(key, group);
    // The parts of a new deal are all new: the deal alone says it.
    const isPartOfNew = group.facts.some(({ type, action }) => type === 'deal' && action === 'new');
    (isFact(change) && !isPartOfNew ? group.facts : group.evidence).push(change);
  }
  return [...groups.values()];
}

/** Figures and whole records first, then other facts, then what only concerns claims; kinds of records last. */
function groupWeight({ key, facts }: ChangeGroup): number {
  if (!key.includes('/')) return 3;
  if (facts.length === 0) return 2;
  return facts.some(({ field }) => field === null || /Usd$|Gw$|Count$|^certainty$|^status$/.test(field))
    ? 0
    : 1;
}

function compareGroups(sort: ChangeQuery['sort']): (a: ChangeGroup, b: ChangeGroup) => number {
  const byTitle = (a: ChangeGroup, b: ChangeGroup): number => a.title.localeCompare(b.title, 'en');
  const byVersion = (a: ChangeGroup, b: ChangeGroup): number =>
    compareKeys(a.version ?? UNRELEASED, b.version ?? UNRELEASED);
  switch (sort) {
    case 'record':
      return (a, b) => byTitle(a, b) || byVersion(b, a);
    case 'version':
      return (a, b) => byVersion(a, b) || groupWeight(a) - groupWeight(b) || byTitle(a, b);
    case '-version':
      return (a, b) => byVersion(b, a) || groupWeight(a) - groupWeight(b) || byTitle(a, b);
  }
}

/** Everything that matches, told in the order of a query: group by group, facts before evidence. */
async function listGroups(query: ChangeQuery): Promise<{ groups: ChangeGroup[]; allTotal: number }> {
  const { changes } = await loadHistory();
  const groups = groupChanges(changes.filter((change) => isMatch(change, query)));
  return { groups: groups.sort(compareGroups(query.sort)), allTotal: changes.length };
}

/** Every change that matches, in the order of the query. */
export async function listChanges(
  query: ChangeQuery,
): Promise<{ changes: ChangeRecord[]; allTotal: number }> {
  const { groups, allTotal } = await listGroups(query);
  return { changes: groups.flatMap(({ facts, evidence }) => [...facts, ...evidence]), allTotal };
}

/** A page of the history as readers see it. */
export interface ChangePage {
  readonly groups: readonly ChangeGroup[];
  /** Changes that match, on all pages. */
  readonly total: number;
  readonly allTotal: number;
  /** Deals and records that they belong to, on all pages. */
  readonly groupCount: number;
  readonly page: number;
  readonly pageCount: number;
}

/** Groups in pages of at least so many changes: no group is cut in two. */
export function packPages(groups: readonly ChangeGroup[], pageSize: number): ChangeGroup[][] {
  const pages: ChangeGroup[][] = [];
  let room = 0;
  for (const group of groups) {
    if (room <= 0) {
      pages.push([]);
      room = pageSize;
    }
    pages.at(-1)?.push(group);
    room -= group.facts.length + group.evidence.length;
  }
  return pages;
}

/** The page of a query; one beyond the last is empty. */
export async function listChangePage(query: ChangeQuery): Promise<ChangePage> {
  const { groups, allTotal } = await listGroups(query);
  const pages = packPages(groups, query.pageSize);
  return {
    groups: pages[query.page - 1] ?? [],
    total: groups.reduce((sum, { facts, evidence }) => sum + facts.length + evidence.length, 0),
    allTotal,
    groupCount: groups.length,
    page: query.page,
    pageCount: pages.length,
  };
}

/** How many changes of each sort a version made; the key `unreleased` for what no release tells of. */
export async function countActions(): Promise<ReadonlyMap<string, ActionCounts>> {
  const counts = new Map<string, Record<keyof ActionCounts, number>>();
  for (const change of (await loadHistory()).changes) {
    const count = counts.get(versionKey(change)) ?? { new: 0, changed: 0, removed: 0 };
    count[change.action] += 1;
    counts.set(versionKey(change), count);
  }
  return counts;
}

/** The values of the list filters, each with the number of changes that it gives beside the other filters. */
export interface ChangeFacets {
  readonly version: readonly FacetOption[];
  readonly company: readonly FacetOption[];
  readonly subject: readonly FacetOption[];
  readonly action: readonly FacetOption[];
  readonly field: readonly FacetOption[];
}

function countValues(
  changes: readonly ChangeRecord[],
  query: ChangeQuery,
  name: FilterName,
  valuesOf: (change: ChangeRecord) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const change of changes) {
    if (!isMatch(change, query, name)) continue;
    for (const value of new Set(valuesOf(change))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The values of the list filters with their counts. What would give nothing stays, so that the strip keeps its shape. */
export async function listChangeFacets(query: ChangeQuery): Promise<ChangeFacets> {
  const [{ changes, known }, { companies }] = await Promise.all([loadHistory(), listKnownValues()]);
  const options = (
    name: FilterName & keyof ChangeFacets,
    all: readonly { value: string; label: string }[],
    valuesOf: (change: ChangeRecord) => readonly string[],
  ): FacetOption[] => {
    const counts = countValues(changes, query, name, valuesOf);
    const chosen: readonly string[] = query[name];
    return all.map(({ value, label }) => ({
      ...{ value, label, count: counts.get(value) ?? 0 },
      isSelected: chosen.includes(value),
    }));
  };
  const concerned = new Set(changes.flatMap((change) => change.companies));
  const typesSeen = new Set<string>(changes.map(({ type }) => type));
  return {
    version: options(
      'version',
      known.versions.map((value) => ({ value, label: value === UNRELEASED ? 'not released yet' : value })),
      (change) => [versionKey(change)],
    ),
    company: options(
      'company',
      companies
        .filter(({ slug }) => concerned.has(slug))
        .map(({ slug, name }) => ({ value: slug, label: name })),
      (change) => change.companies,
    ),
    subject: options(
      'subject',
      RECORD_TYPES.filter(({ value }) => typesSeen.has(value)).map(({ value }) => ({
        value,
        label: labelOf(RECORD_TYPES, value),
      })),
      ({ type }) => [type],
    ),
    action: options(
      'action',
      CHANGE_ACTIONS.map(({ value, label }) => ({ value, label })),
      ({ action }) => [action],
    ),
    field: options(
      'field',
      known.fields.map((value) => ({ value, label: formatFieldName(value) })),
      fieldsOf,
    ),
  };
}

/** A filter that is in the way, and how many changes there would be without it. */
export interface ChangeRelaxation {
  readonly names: readonly FilterName[];
  readonly total: number;
}

/** For each set filter the number of changes without it, the one that gives most first; those that give none left out. */
export async function suggestChangeRelaxations(query: ChangeQuery): Promise<ChangeRelaxation[]> {
  const { changes } = await loadHistory();
  const isSet = (name: FilterName): boolean => {
    const value = query[name];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  };
  return FILTER_NAMES.filter(isSet)
    .map((name) => ({
      names: [name],
      total: changes.filter((change) => isMatch(change, query, name)).length,
    }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}

/** One change with the nearest changes of the same field; null where there is none of this name. */
export async function findChange(id: string): Promise<ChangeDetail | null> {
  const { changes } = await loadHistory();
  const change = changes.find((one) => one.id === id);
  if (change === undefined) return null;
  const isSameRecord = ({ type, slug }: ChangeRecord): boolean =>
    type === change.type && slug === change.slug;
  const line = changes.filter((one) => isSameRecord(one) && one.field === change.field);
  const place = line.indexOf(change);
  return {
    ...change,
    earlier: line[place - 1] ?? null,
    later: line[place + 1] ?? null,
    beside: changes.filter(
      (one) => one !== change && isSameRecord(one) && versionKey(one) === versionKey(change),
    ),
  };
}

/** The names of all changes, for suggesting one where a name is mistyped. */
export async function listChangeIds(): Promise<string[]> {
  return (await loadHistory()).changes.map(({ id }) => id);
}
