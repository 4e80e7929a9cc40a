// What Zod finds in a value, in words that say what is allowed.
import { z } from 'zod';
import { nearestWords } from '../domain/nearest-words';

/** One thing that a schema refuses: where, and what would be allowed. */
export interface SchemaFault {
  readonly path: (string | number)[];
  readonly message: string;
}

/** A schema of a data file. */
export type FileSchema<Value> = z.ZodType<Value>;

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  return schema;
}

/** The fields that the schema allows in the object at a path; empty where there is no object. */
export function allowedFields(schema: unknown, path: readonly (string | number)[]): string[] {
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

function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = TYPE_NAMES[issue.expected] ?? issue.expected;
      if (value === undefined) return `this field is missing; it takes ${expected}`;
      // A message of the schema's own knows more than the type.
      return issue.message.startsWith('Invalid input') ? `must be ${expected}` : issue.message;
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

/** A schema's verdict on a value: the parsed value, or every fault that it has. */
export function checkValue<Value>(
  input: unknown,
  schema: FileSchema<Value>,
): { value: Value } | { faults: SchemaFault[] } {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { value: result.data };
  const faults = result.error.issues.flatMap((issue): SchemaFault[] => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    if (issue.code !== 'unrecognized_keys') return [{ path, message: describeIssue(issue, issue.input) }];
    const allowed = allowedFields(schema, path).filter((field) => field !== '$schema');
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `no such field; allowed: ${allowed.join(', ')}${suggestion(key, allowed)}`,
    }));
  });
  return { faults };
}
