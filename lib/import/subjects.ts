// What claims can be about, with the claims on it: for the rules that compare the two.
import type { SubjectType } from '../domain/vocabulary';
import type { ClaimInFile, FigureInFile } from '../schema/data-fields';
import type { DealFile } from '../schema/deal-file';
import type { DataSet } from './data-set';
import type { JsonPath } from './parse-json';

/** A claim with its place in the file. */
export interface PlacedClaim {
  readonly claim: ClaimInFile;
  readonly path: JsonPath;
}

/** A record that claims are made on. */
export interface Subject {
  readonly type: SubjectType;
  readonly slug: string;
  readonly file: string;
  readonly path: JsonPath;
  readonly record: Readonly<Record<string, unknown>>;
  readonly claims: readonly PlacedClaim[];
}

type Part = Omit<Subject, 'file' | 'claims'>;

function dealParts(deal: DealFile): Part[] {
  const list = <Item extends { slug: string }>(
    type: SubjectType,
    items: readonly Item[],
    ...path: JsonPath
  ): Part[] =>
    items.map((record, index) => ({
      type,
      slug: record.slug,
      path: [...path, index],
      record: { ...record },
    }));
  return [
    { type: 'deal', slug: deal.slug, path: [], record: deal },
    ...list('investment', deal.investments, 'investments'),
    ...deal.investments.flatMap((one, index) =>
      list('tranche', one.tranches, 'investments', index, 'tranches'),
    ),
    ...list('spend', deal.spendCommitments, 'spendCommitments'),
    ...list('capacity', deal.capacityCommitments, 'capacityCommitments'),
    ...deal.capacityCommitments.flatMap((one, index) =>
      list('milestone', one.milestones, 'capacityCommitments', index, 'milestones'),
    ),
    ...list('term', deal.terms, 'terms'),
  ];
}

function withClaims(
  file: string,
  parts: readonly Part[],
  claims: readonly ClaimInFile[],
  path: JsonPath,
): Subject[] {
  const placed = claims.map((claim, index) => ({ claim, path: [...path, index] }));
  return parts.map((part) => ({
    ...part,
    file,
    claims: placed.filter(({ claim }) => claim.subject === `${part.type}/${part.slug}`),
  }));
}

/** Every subject of the data set, each with the claims on it. */
export function listSubjects(dataSet: Omit<DataSet, 'card'>): Subject[] {
  const inList = (
    type: SubjectType,
    file: string,
    list: string,
    records: readonly { slug: string; claims: ClaimInFile[] }[],
  ) =>
    records.flatMap((record, index) =>
      withClaims(
        file,
        [{ type, slug: record.slug, path: [list, index], record: { ...record } }],
        record.claims,
        [list, index, 'claims'],
      ),
    );
  return [
    ...dataSet.deals.flatMap((deal) =>
      withClaims(`deals/${deal.slug}.json`, dealParts(deal), deal.claims, ['claims']),
    ),
    ...dataSet.chips.flatMap((chip) =>
      withClaims(
        `chips/${chip.slug}.json`,
        [
          { type: 'chip', slug: chip.slug, path: [], record: chip },
          ...chip.systems.map((system, index): Part => ({
            type: 'system',
            slug: system.slug,
            path: ['systems', index],
            record: { ...system },
          })),
        ],
        chip.claims,
        ['claims'],
      ),
    ),
    ...inList('family', 'families.json', 'families', dataSet.families),
    ...inList('site', 'sites.json', 'sites', dataSet.sites),
    ...inList('metric', 'metrics.json', 'metrics', dataSet.metrics),
    ...inList('event', 'events.json', 'events', dataSet.events),
  ];
}

/** What a record holds in a field like `specs.memoryGb`; undefined where it has none. */
export function fieldOf(record: Readonly<Record<string, unknown>>, field: string): unknown {
  let value: unknown = record;
  for (const key of field.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return value;
}

/** Whether a field holds a figure with a qualifier. */
export function isFigure(value: unknown): value is FigureInFile {
  return typeof value === 'object' && value !== null && 'qualifier' in value;
}
