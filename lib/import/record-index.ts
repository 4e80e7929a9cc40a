// Which records the files define, and where one refers to another. Works on the bare JSON, so that one fault hides no other.
import type { SubjectType } from '../domain/vocabulary';
import { type DataFile, type FileKind, slugOfFile } from './data-files';
import type { JsonPath, JsonValue } from './parse-json';
import { valueAt } from './value-at';

/** Everything with a slug: what claims may be about, and the rest. */
export type RecordKind =
  SubjectType | 'company' | 'source' | 'overlap' | 'promise' | 'question' | 'claim' | 'lead';

/** A text found at a path of a file. */
export interface FoundText {
  readonly file: DataFile;
  readonly path: JsonPath;
  readonly text: string;
}

/** Every value that a pattern like `investments[].tranches[].slug` matches, with its path. */
export function findValues(
  json: JsonValue | undefined,
  pattern: string,
): { path: JsonPath; value: JsonValue }[] {
  let found: { path: (string | number)[]; value: JsonValue | undefined }[] = [{ path: [], value: json }];
  for (const step of pattern.split('.')) {
    const key = step.replace(/\[\]$/, '');
    found = found.flatMap(({ path, value }) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
      const next = Object.hasOwn(value, key) ? value[key] : undefined;
      if (!step.endsWith('[]')) return [{ path: [...path, key], value: next }];
      return Array.isArray(next)
        ? next.map((item, index) => ({ path: [...path, key, index], value: item }))
        : [];
    });
  }
  return found.flatMap(({ path, value }) => (value === undefined ? [] : [{ path, value }]));
}

/** Every text that a pattern matches in the files of a kind. */
export function findTexts(files: readonly DataFile[], kind: FileKind, pattern: string): FoundText[] {
  return files
    .filter((file) => file.kind === kind)
    .flatMap((file) =>
      findValues(file.json, pattern).flatMap(({ path, value }) =>
        typeof value === 'string' ? [{ file, path, text: value }] : [],
      ),
    );
}

/** Where records are defined. */
const DEFINITIONS: readonly (readonly [RecordKind, FileKind, string])[] = [
  ['company', 'companies', 'companies[].slug'],
  ['source', 'sources', 'sources[].slug'],
  ['site', 'sites', 'sites[].slug'],
  ['family', 'families', 'families[].slug'],
  ['metric', 'metrics', 'metrics[].slug'],
  ['event', 'events', 'events[].slug'],
  ['overlap', 'overlaps', 'overlaps[].slug'],
  ['lead', 'leads', 'leads[].slug'],
  ['chip', 'chip', 'slug'],
  ['system', 'chip', 'systems[].slug'],
  ['deal', 'deal', 'slug'],
  ['investment', 'deal', 'investments[].slug'],
  ['tranche', 'deal', 'investments[].tranches[].slug'],
  ['spend', 'deal', 'spendCommitments[].slug'],
  ['capacity', 'deal', 'capacityCommitments[].slug'],
  ['milestone', 'deal', 'capacityCommitments[].milestones[].slug'],
  ['term', 'deal', 'terms[].slug'],
  ['promise', 'deal', 'promises[].slug'],
  ['question', 'deal', 'openQuestions[].slug'],
  ['claim', 'deal', 'claims[].slug'],
  ['claim', 'chip', 'claims[].slug'],
  ['claim', 'families', 'families[].claims[].slug'],
  ['claim', 'sites', 'sites[].claims[].slug'],
  ['claim', 'metrics', 'metrics[].claims[].slug'],
  ['claim', 'events', 'events[].claims[].slug'],
];

/** The records of a data folder. */
export interface RecordIndex {
  /** Every definition, by kind and slug; more than one where a slug is used twice. */
  readonly records: ReadonlyMap<RecordKind, ReadonlyMap<string, readonly FoundText[]>>;
  /** Kinds of which some records are not known, because a file could not be read: nothing is said of references to them. */
  readonly unread: ReadonlySet<RecordKind>;
}

/** Collects the records that the files define. */
export function indexRecords(files: readonly DataFile[]): RecordIndex {
  const records = new Map<RecordKind, Map<string, FoundText[]>>();
  const unread = new Set<RecordKind>();
  for (const [kind, fileKind, pattern] of DEFINITIONS) {
    const ofKind = records.get(kind) ?? new Map<string, FoundText[]>();
    records.set(kind, ofKind);
    for (const found of findTexts(files, fileKind, pattern)) {
      ofKind.set(found.text, [...(ofKind.get(found.text) ?? []), found]);
    }
    const ofFileKind = files.filter((file) => file.kind === fileKind);
    if (pattern === 'slug') {
      // A chip or deal whose file is not JSON is still known by the file's name.
      for (const file of ofFileKind) if (file.json === undefined) ofKind.set(slugOfFile(file.path), []);
    } else if (fileKind === 'deal' || fileKind === 'chip') {
      if (ofFileKind.some((file) => file.json === undefined)) unread.add(kind);
    } else if (!ofFileKind.some((file) => Array.isArray(valueAt(file.json, [fileKind])))) {
      unread.add(kind);
    }
  }
  return { records, unread };
}
