// Every reference leads to a record.
import { nearestWords } from '../../domain/nearest-words';
import { OVERLAP_END_TYPES } from '../../schema/list-files';
import type { FileKind } from '../data-files';
import { splitRef } from '../figure-columns';
import type { Problem } from '../problem';
import { findTexts, type FoundText, type RecordIndex, type RecordKind } from '../record-index';
import type { Rule } from '../rule';

/** Where files refer to records by slug. */
export const REFERENCES: readonly (readonly [FileKind, string, RecordKind])[] = [
  ['chip', 'designer', 'company'],
  ['chip', 'manufacturer', 'company'],
  ['chip', 'predecessor', 'chip'],
  ['chip', 'claims[].source', 'source'],
  ['families', 'families[].designer', 'company'],
  ['families', 'families[].claims[].source', 'source'],
  ['sites', 'sites[].operator', 'company'],
  ['sites', 'sites[].tenants[]', 'company'],
  ['sites', 'sites[].sameAs', 'site'],
  ['sites', 'sites[].chips[].chip', 'chip'],
  ['sites', 'sites[].claims[].source', 'source'],
  ['metrics', 'metrics[].company', 'company'],
  ['metrics', 'metrics[].claims[].source', 'source'],
  ['events', 'events[].companies[]', 'company'],
  ['events', 'events[].claims[].source', 'source'],
  ['overlaps', 'overlaps[].source', 'source'],
  ['deal', 'expands', 'deal'],
  ['deal', 'includes[]', 'deal'],
  ['deal', 'related[]', 'deal'],
  ['deal', 'supersedes[].deal', 'deal'],
  ['deal', 'supersedes[].source', 'source'],
  ['deal', 'states[].source', 'source'],
  ['deal', 'parties[].company', 'company'],
  ['deal', 'investments[].investor', 'company'],
  ['deal', 'investments[].investee', 'company'],
  ['deal', 'investments[].coInvestors[]', 'company'],
  ['deal', 'investments[].states[].source', 'source'],
  ['deal', 'investments[].tranches[].states[].source', 'source'],
  ['deal', 'spendCommitments[].customer', 'company'],
  ['deal', 'spendCommitments[].provider', 'company'],
  ['deal', 'spendCommitments[].states[].source', 'source'],
  ['deal', 'capacityCommitments[].customer', 'company'],
  ['deal', 'capacityCommitments[].provider', 'company'],
  ['deal', 'capacityCommitments[].site', 'site'],
  ['deal', 'capacityCommitments[].chips[]', 'chip'],
  ['deal', 'capacityCommitments[].families[]', 'family'],
  ['deal', 'capacityCommitments[].states[].source', 'source'],
  ['deal', 'terms[].source', 'source'],
  ['deal', 'promises[].promiser', 'company'],
  ['deal', 'promises[].promisee', 'company'],
  ['deal', 'promises[].source', 'source'],
  ['deal', 'promises[].outcomeSource', 'source'],
  ['deal', 'claims[].source', 'source'],
];

const KIND_NAMES: Partial<Record<RecordKind, string>> = {
  spend: 'spend commitment',
  capacity: 'capacity commitment',
};

function unresolved(
  index: RecordIndex,
  found: FoundText,
  kind: RecordKind,
  slug: string,
  prefix = '',
): Problem[] {
  const known = index.records.get(kind);
  if (index.unread.has(kind) || known?.has(slug)) return [];
  const nearest = nearestWords(slug, known?.keys() ?? []).map((word) => `"${prefix}${word}"`);
  const hint =
    nearest.length === 0
      ? `none of the ${known?.size ?? 0} is near it`
      : `did you mean ${nearest.join(' or ')}?`;
  return [
    {
      severity: 'error',
      file: found.file.path,
      path: found.path,
      value: found.text,
      message: `no ${KIND_NAMES[kind] ?? kind} has this slug; ${hint}`,
    },
  ];
}

/** Slugs of companies, chips, sites, deals and sources lead to a record. */
export const checkReferences: Rule = ({ files, index }) =>
  REFERENCES.flatMap(([fileKind, pattern, kind]) =>
    findTexts(files, fileKind, pattern).flatMap((found) => unresolved(index, found, kind, found.text)),
  );

/** Both ends of an overlap lead to a record, and not to the same one. */
export const checkOverlapEnds: Rule = ({ files, index }) => {
  const ends = (end: string) => findTexts(files, 'overlaps', `overlaps[].${end}`);
  const dangling = [...ends('from'), ...ends('to')].flatMap((found) => {
    const { type, slug } = splitRef(found.text);
    const kind = OVERLAP_END_TYPES.find((known) => known === type);
    return kind === undefined ? [] : unresolved(index, found, kind, slug, `${kind}/`);
  });
  const starts = new Map(ends('from').map((found) => [found.path[1], found.text]));
  const loops = ends('to')
    .filter((found) => starts.get(found.path[1]) === found.text)
    .map((found) => ({
      severity: 'error' as const,
      file: found.file.path,
      path: found.path,
      value: found.text,
      message: 'must differ from the other end of the overlap',
    }));
  return [...dangling, ...loops];
};
