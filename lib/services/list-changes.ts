// Use case: what changed in the data, by deal and record.
import type { ChangeQuery } from '../filters/change-query';
import { UNRELEASED } from '../filters/describe-changes';
import { compareKeys, isMatch, loadHistory, versionKey } from './change-history';
import type { ChangeGroup, ChangePage, ChangeRecord } from './change-records';

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

/** Records whose coming and going changes totals. */
const FIGURE_TYPES = new Set(['deal', 'investment', 'tranche', 'spend', 'capacity', 'milestone', 'state']);

/** Whether a figure of a deal changed, or how it counts. */
function changesFigure({ type, field }: ChangeRecord): boolean {
  if (!FIGURE_TYPES.has(type)) return false;
  return field === null || /Usd$|Gw$|Count$|^certainty$|^status$|^layer$/.test(field);
}

/** Deals with changed figures first, then other facts, then what only concerns claims; kinds of records last. */
function groupWeight({ key, facts }: ChangeGroup): number {
  if (!key.includes('/')) return 3;
  if (facts.length === 0) return 2;
  return facts.some(changesFigure) ? 0 : 1;
}

function compareTitles(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function compareGroups(sort: ChangeQuery['sort']): (a: ChangeGroup, b: ChangeGroup) => number {
  const byTitle = (a: ChangeGroup, b: ChangeGroup): number =>
    compareTitles(a.title.toLowerCase(), b.title.toLowerCase());
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

/** Groups in pages of at least so many lines: no group is cut in two, and what is folded is one line. */
export function packPages(groups: readonly ChangeGroup[], pageSize: number): ChangeGroup[][] {
  const pages: ChangeGroup[][] = [];
  let room = 0;
  for (const group of groups) {
    if (room <= 0) {
      pages.push([]);
      room = pageSize;
    }
    pages.at(-1)?.push(group);
    room -= group.facts.length + (group.evidence.length > 0 ? 1 : 0);
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
