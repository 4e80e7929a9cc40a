// What Zod finds in one file, in words that say what is allowed.
import { z } from 'zod';
import { nearestWords } from '../domain/nearest-words';
import type { DataFile } from './data-files';
import type { JsonPath, JsonValue } from './parse-json';
import type { Problem } from './problem';

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

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  return schema;
}

/** The fields that the schema allows in the object at a path; empty where there is no object. */
export function allowedFields(schema: unknown, path: JsonPath): string[] {
  let current = unwrap(schema);
  for (const key of path) {
    if (current instanceof z.ZodArray) current = unwrap(current.element);
    else if (current instanceof z.ZodObject) current = unwrap(current.shape[String(key)]);
    else return [];
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function suggestion(word: string, known: readonly string[]): string {
  const [nearest] = nearestWords(word, known, 1);
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function describeIssue(issue: z.core.$ZodIssue, value: JsonValue | undefined): string {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = TYPE_NAMES[issue.expected] ?? issue.expected;
      return value === undefined ? `this field is missing; it takes ${expected}` : `must be ${expected}`;
    }
    case 'invalid_value': {
      const allowed = issue.values.map((one) => JSON.stringify(one)).join(', ');
      const prefix = value === undefined ? 'this field is missing; it takes one of' : 'must be one of';
      const nearest = typeof value === 'string' ? suggestion(value, issue.values.map(String)) : '';
      return `${prefix} ${allowed}${nearest}`;
    }
    case 'invalid_union':
      return value === undefined
        ? 'this field is missing'
        : 'must be a number, a text, true or false, or a list of texts';
    case 'too_small':
      return issue.origin === 'array' ? `must hold at least ${issue.minimum}` : issue.message;
    default:
      return issue.message;
  }
}

/** A schema's verdict on one file: the parsed value, or every problem that it has. */
export function checkSchema<Value>(
  file: DataFile,
  schema: z.ZodType<Value>,
): { value: Value } | { problems: Problem[] } {
  const result = schema.safeParse(file.json);
  if (result.success) return { value: result.data };
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const allowed = allowedFields(schema, path).filter((field) => field !== '$schema');
      return issue.keys.map((key) => ({
        severity: 'error',
        file: file.path,
        path: [...path, key],
        value: valueAt(file.json, [...path, key]),
        message: `no such field; allowed: ${allowed.join(', ')}${suggestion(key, allowed)}`,
      }));
    }
    const value = valueAt(file.json, path);
    return [{ severity: 'error', file: file.path, path, value, message: describeIssue(issue, value) }];
  });
  return { problems };
}
