// Use case: what the filters of the changes offer, and which of them is in the way.
import { CHANGE_ACTIONS, labelOf, RECORD_TYPES } from '../domain/vocabulary';
import type { ChangeQuery } from '../filters/change-query';
import { CHANGE_FILTER_LABELS, UNRELEASED } from '../filters/describe-changes';
import { formatFieldName } from '../format/claim-value';
import { FILTER_NAMES, type FilterName, fieldsOf, isMatch, loadHistory, versionKey } from './change-history';
import type { ActionCounts, ChangeFacets, ChangeRecord } from './change-records';
import type { FacetOption } from './deal-lists';
import { listKnownValues } from './list-known-values';

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

/** By label as it is read: a collator would cost more than the whole page. */
function compareLabels(a: FacetOption, b: FacetOption): number {
  const [one, other] = [a.label.toLowerCase(), b.label.toLowerCase()];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The values of the list filters with their counts. What would give nothing stays, so that the strip keeps its shape. */
export async function listChangeFacets(query: ChangeQuery): Promise<ChangeFacets> {
  const [{ changes, known }, { companies, chips }] = await Promise.all([loadHistory(), listKnownValues()]);
  const options = (
    name: FilterName & keyof ChangeFacets,
    all: readonly { value: string; label: string }[],
    valuesOf: (change: ChangeRecord) => readonly string[],
    isLong = false,
  ): FacetOption[] => {
    const counts = countValues(changes, query, name, valuesOf);
    const chosen: readonly string[] = query[name];
    const listed = all.map(({ value, label }) => ({
      ...{ value, label, count: counts.get(value) ?? 0 },
      isSelected: chosen.includes(value),
    }));
    // Long lists by what they give; vocabularies and versions keep their order.
    return isLong ? listed.sort((a, b) => b.count - a.count || compareLabels(a, b)) : listed;
  };
  const concerned = new Set(changes.flatMap((change) => change.companies));
  const chipsSeen = new Set(changes.flatMap((change) => change.chips));
  const dealsSeen = new Set(changes.flatMap(({ deal }) => deal?.slug ?? []));
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
      true,
    ),
    chip: options(
      'chip',
      chips.filter(({ slug }) => chipsSeen.has(slug)).map(({ slug, name }) => ({ value: slug, label: name })),
      (change) => change.chips,
      true,
    ),
    deal: options(
      'deal',
      known.deals
        .filter(({ slug }) => dealsSeen.has(slug))
        .map(({ slug, name }) => ({ value: slug, label: name })),
      ({ deal }) => (deal === null ? [] : [deal.slug]),
      true,
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
      true,
    ),
  };
}

/** A filter that is in the way, and how many changes there would be without it. */
export interface ChangeRelaxation {
  readonly name: FilterName;
  readonly label: string;
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
      name,
      label: CHANGE_FILTER_LABELS[name],
      total: changes.filter((change) => isMatch(change, query, name)).length,
    }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}
