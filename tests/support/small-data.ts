// The small data set in memory, with values put in that do not belong there.
import { type JsonPath, type JsonValue, parseJson } from '../../lib/import/parse-json';
import { formatProblem } from '../../lib/import/problem';
import { type DataText, readData, readTexts } from '../../lib/import/read-data';
import { validateData, type Validated } from '../../lib/import/validate-data';
import { SMALL_DATA } from './small-data-folder';

/** A value to put at a path of a file; undefined takes away what is there. The file is made where there is none. */
export type Edit = readonly [file: string, path: JsonPath, value: JsonValue | undefined];

function setValue(json: JsonValue, [key, ...rest]: JsonPath, value: JsonValue | undefined): JsonValue {
  if (key === undefined) {
    if (value === undefined) throw new Error('a file is taken away by a path, not by a value');
    return value;
  }
  const next = rest.length === 0 ? value : undefined;
  if (Array.isArray(json) && typeof key === 'number') {
    const items = [...json];
    if (rest.length > 0) items[key] = setValue(items[key] ?? {}, rest, value);
    else if (next === undefined) items.splice(key, 1);
    else items[key] = next;
    return items;
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error(`no ${key} there`);
  if (rest.length > 0) return { ...json, [key]: setValue(json[key] ?? {}, rest, value) };
  const entries = Object.entries(json).filter(([name]) => name !== String(key));
  return Object.fromEntries(next === undefined ? entries : [...entries, [key, next]]);
}

/** The texts of the small data set after some edits. */
export function editSmallData(edits: readonly Edit[]): DataText[] {
  const texts = new Map(readTexts(SMALL_DATA).map(({ path, text }) => [path, text]));
  for (const [file, path, value] of edits) {
    const json = setValue(parseJson(texts.get(file) ?? '{}'), path, value);
    texts.set(file, JSON.stringify(json));
  }
  return [...texts].map(([path, text]) => ({ path, text }));
}

/** What validation says of the small data set after some edits. */
export function validateSmallData(edits: readonly Edit[] = []): Validated {
  return validateData(readData(editSmallData(edits)).files);
}

/** The problems of the small data set after some edits, one line each, without line and column. */
export function problemsAfter(...edits: Edit[]): string[] {
  return validateSmallData(edits).problems.map((problem) => formatProblem(problem));
}
