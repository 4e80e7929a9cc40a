// Which files a data folder holds.
import type { JsonValue } from './parse-json';

/** A kind of data file. */
export type FileKind =
  | 'dataset'
  | 'companies'
  | 'sources'
  | 'families'
  | 'sites'
  | 'metrics'
  | 'events'
  | 'overlaps'
  | 'leads'
  | 'chip'
  | 'deal'
  | 'changes';

/** The files that there is one of. */
export const LIST_FILES = {
  'dataset.json': 'dataset',
  'companies.json': 'companies',
  'sources.json': 'sources',
  'families.json': 'families',
  'sites.json': 'sites',
  'metrics.json': 'metrics',
  'events.json': 'events',
  'overlaps.json': 'overlaps',
  'leads.json': 'leads',
} as const satisfies Record<string, FileKind>;

/** The folders that hold one file a record, named `<slug>.json`, and one a version, named `<version>.json`. */
export const RECORD_FOLDERS = { chips: 'chip', deals: 'deal', changes: 'changes' } as const satisfies Record<
  string,
  FileKind
>;

/** One data file that was read; `path` is below the data folder, with forward slashes. */
export interface DataFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly text: string;
  /** Undefined where the text is not JSON. */
  readonly json: JsonValue | undefined;
}

/** The slug that a record's file is named by. */
export function slugOfFile(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.json$/, '');
}

/** What kind of file a path below the data folder names; null for none. */
export function kindOfPath(path: string): FileKind | null {
  for (const [name, kind] of Object.entries(LIST_FILES)) {
    if (name === path) return kind;
  }
  for (const [folder, kind] of Object.entries(RECORD_FOLDERS)) {
    if (path.startsWith(`${folder}/`) && /^[^/]+\.json$/.test(path.slice(folder.length + 1))) return kind;
  }
  return null;
}
