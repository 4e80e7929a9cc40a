import type { JsonPath, JsonValue } from './parse-json';

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(json: JsonValue | undefined, path: JsonPath): JsonValue | undefined {
  let value = json;
  for (const key of path) {
    if (Array.isArray(value) && typeof key === 'number') value = value[key];
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) value = value[key];
    else return undefined;
  }
  return value;
}
