// A data folder that a test may change.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JsonValue, parseJson } from '../../lib/import/parse-json';
import { SMALL_DATA } from './database';

/** A copy of a data folder. */
export interface DataFolder {
  readonly path: string;
  /** Replaces the first place where `search` stands in a file. Fails where it stands nowhere. */
  replace(file: string, search: string, replacement: string): void;
  /** The JSON of a file. */
  read(file: string): JsonValue;
  /** Writes a file, new or old. */
  write(file: string, value: JsonValue): void;
  /** Deletes a file. */
  drop(file: string): void;
  /** Removes the folder. */
  remove(): void;
}

/** Copies a data folder, the small one unless told otherwise; `remove` it in the end. */
export function copyDataFolder(source: string = SMALL_DATA): DataFolder {
  const path = mkdtempSync(join(tmpdir(), 'ledger-data-'));
  cpSync(source, path, { recursive: true });
  return {
    path,
    replace: (file, search, replacement) => {
      const text = readFileSync(join(path, file), 'utf8');
      if (!text.includes(search)) throw new Error(`${file} does not hold ${search}`);
      writeFileSync(join(path, file), text.replace(search, replacement));
    },
    read: (file) => parseJson(readFileSync(join(path, file), 'utf8')),
    write: (file, value) => writeFileSync(join(path, file), `${JSON.stringify(value, null, 2)}\n`),
    drop: (file) => rmSync(join(path, file)),
    remove: () => rmSync(path, { recursive: true }),
  };
}
