// The first step of an import: files to JSON.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFile, kindOfPath, LIST_FILES, RECORD_FOLDERS } from './data-files';
import { JsonFault, parseJson } from './parse-json';
import type { Problem } from './problem';

/** The files of a data folder in order of their paths, and what kept some from being read. */
export interface ReadData {
  files: DataFile[];
  problems: Problem[];
}

/** The folder below the data folder that holds JSON Schemas for editors: no data. */
const SCHEMA_FOLDER = 'schema';

const ALLOWED_FILES = [
  ...Object.keys(LIST_FILES),
  ...Object.keys(RECORD_FOLDERS).map((folder) => `${folder}/<slug>.json`),
].join(', ');

function listFiles(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.') || path === SCHEMA_FOLDER) return [];
    return entry.isDirectory() ? listFiles(folder, path) : [path];
  });
}

/** A file of the data folder as text, before anybody asks what it is. */
export interface DataText {
  /** Below the data folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * The texts of a data folder in order of their paths. Notes (`*.md`) and hidden files are passed over.
 * @throws Error where the folder is missing or a file cannot be read.
 */
export function readTexts(folder: string): DataText[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`No folder ${folder}`);
  return listFiles(folder)
    .filter((path) => !path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '') }));
}

function toDataFile({ path, text }: DataText): { file?: DataFile; problem?: Problem } {
  const kind = kindOfPath(path);
  if (kind === null) {
    const message = `no data file has this name; allowed: ${ALLOWED_FILES}`;
    return { problem: { severity: 'error', file: path, path: [], message } };
  }
  try {
    return { file: { path, kind, text, json: parseJson(text) } };
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const message = `not valid JSON: ${error.message}`;
    return {
      file: { path, kind, text, json: undefined },
      problem: { severity: 'error', file: path, path: [], place: error.place, message },
    };
  }
}

/** Texts to JSON. A file with a wrong name, one that is missing and one that is not JSON are problems, not exceptions. */
export function readData(texts: readonly DataText[]): ReadData {
  const read = texts.map(toDataFile);
  const missing = Object.keys(LIST_FILES).filter((name) => texts.every(({ path }) => path !== name));
  return {
    files: read.flatMap(({ file }) => file ?? []),
    problems: [
      ...read.flatMap(({ problem }) => problem ?? []),
      ...missing.map((name): Problem => {
        return { severity: 'error', file: name, path: [], message: 'this file is missing' };
      }),
    ],
  };
}

/**
 * How the rows are made from the files. Raise it when the same files give other rows, so that a database made by an
 * older version is brought up to date; a test of `toRows` watches over it.
 */
export const ROWS_VERSION = 4;

/** SHA-256 over the names and texts of the data files, whatever order they come in; as hexadecimal digits. */
export function hashData(texts: readonly DataText[]): string {
  const hash = createHash('sha256').update(`rows ${ROWS_VERSION}\n`);
  const digests = texts.map(({ path, text }) => `${path} ${createHash('sha256').update(text).digest('hex')}`);
  for (const digest of digests.sort()) hash.update(`${digest}\n`);
  return hash.digest('hex');
}
