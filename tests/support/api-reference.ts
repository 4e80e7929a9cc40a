// The reference of the API as Markdown, made from the list of resources: what it says cannot differ from what is answered.
import type { ColumnDescription } from '@/lib/export/column';
import { toJsonSchema } from '@/lib/schema/api';
import { API_FORMATS } from '@/lib/api/formats';
import { RECORD_PARAMETERS } from '@/lib/api/answer-record';
import { PROBLEM_KINDS } from '@/lib/api/problem';
import { API_RESOURCES } from '@/lib/api/registry';
import { type ApiResource, describeParameters, type ParameterDescription } from '@/lib/api/resource';

/** What a parameter takes, in words. */
export function describeParameterForm({ schema }: Pick<ParameterDescription, 'schema'>): string {
  const {
    type,
    items,
    enum: choices,
    minimum,
    maximum,
    exclusiveMinimum,
    maxLength,
    format,
    examples,
  } = schema as {
    type?: string;
    items?: { enum?: readonly string[] };
    enum?: readonly string[];
    minimum?: number;
    maximum?: number;
    exclusiveMinimum?: number;
    maxLength?: number;
    format?: string;
    examples?: readonly string[];
  };
  if (type === 'array') {
    const values = items?.enum;
    return values ? `any of ${values.join(', ')}; comma-separated` : 'comma-separated list';
  }
  if (choices) return `one of ${choices.join(', ')}`;
  if (minimum !== undefined && maximum !== undefined) return `whole number from ${minimum} to ${maximum}`;
  if (exclusiveMinimum !== undefined) return `number above ${exclusiveMinimum}`;
  if (format === 'date') return 'day like 2026-03-17';
  if (examples) return `date like ${examples.join(', ')}`;
  return maxLength === undefined ? 'text' : `text of at most ${maxLength} characters`;
}

function writeParameter(parameter: ParameterDescription): string {
  const { default: fallback } = parameter.schema as { default?: string | number };
  const ending = fallback === undefined ? '' : ` Default: ${fallback}.`;
  return `- \`${parameter.name}\` (${describeParameterForm(parameter)}): ${parameter.description}${ending}`;
}

function writeColumn({ name, unit, description }: ColumnDescription): string {
  return `- \`${name}\`${unit === null ? '' : ` (${unit})`}: ${description}`;
}

interface JsonSchema {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  type?: string | string[];
  description?: string;
  enum?: readonly string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
}

function isNull({ type }: JsonSchema): boolean {
  return type === 'null';
}

/** A field that may be null is written as a choice of itself and null. */
function withoutNull(schema: JsonSchema): { schema: JsonSchema; isNullable: boolean } {
  const choices = schema.anyOf ?? [];
  const others = choices.filter((choice) => !isNull(choice));
  const [only] = others;
  return choices.length > others.length && others.length === 1 && only
    ? { schema: { ...only, description: schema.description ?? only.description }, isNullable: true }
    : { schema, isNullable: false };
}

/** Names of shapes that say enough by themselves. */
const PLAIN_SHAPES: Readonly<Record<string, string>> = { slug: 'slug', partialDate: 'date', day: 'day' };

function describeType(schema: JsonSchema): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return PLAIN_SHAPES[name] ?? `[${name}](#${name.toLowerCase()})`;
  }
  if (schema.anyOf) return schema.anyOf.map(describeType).join(' or ');
  if (schema.type === 'array') return `list of ${schema.items ? describeType(schema.items) : 'values'}`;
  if (schema.enum) return schema.enum.join(', ');
  return Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'value');
}

/** The fields of an object, one line each; those of objects within it are indented below it. */
function writeFields(schema: JsonSchema, indent = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const { schema: field, isNullable } = withoutNull(property);
    const description = field.description === undefined ? '' : `: ${field.description}`;
    const line = `${indent}- \`${name}\` (${describeType(field)}${isNullable ? ' or null' : ''})${description}`;
    const inner = field.type === 'array' ? field.items : field;
    return [line, ...(inner ? writeFields(inner, `${indent}  `) : [])];
  });
}

function writeResource(resource: ApiResource): string[] {
  const addresses = API_FORMATS.map(({ extension }) => `\`/api/v1/${resource.name}.${extension}\``);
  return [
    `## ${resource.name}`,
    '',
    resource.description,
    '',
    `Lists: ${addresses.join(', ')}`,
    '',
    ...(resource.record
      ? [`Records: \`/api/v1/${resource.name}/{slug}.json\`. ${resource.record.description}`, '']
      : []),
    '### Parameters',
    '',
    ...resource.parameters.map(writeParameter),
    '',
    '### JSON and NDJSON fields',
    '',
    ...writeFields(toJsonSchema(resource.rowSchema)),
    '',
    ...writeRecordFields(resource),
    '### CSV columns',
    '',
    ...resource.columns.map(writeColumn),
    '',
  ];
}

/** The fields that a record has beside those of its row. */
function writeRecordFields({ record, rowSchema }: ApiResource): string[] {
  if (record === null) return [];
  const ofRow = Object.keys((toJsonSchema(rowSchema) as JsonSchema).properties ?? {});
  const { properties = {} } = toJsonSchema(record.schema) as JsonSchema;
  const own = Object.fromEntries(Object.entries(properties).filter(([name]) => !ofRow.includes(name)));
  if (Object.keys(own).length === 0) return [];
  return ['### Fields of a record beside those', '', ...writeFields({ properties: own }), ''];
}

/** The shapes that fields of several resources share, each once. */
function writeShapes(): string[] {
  const shapes = new Map<string, JsonSchema>();
  for (const { rowSchema, record } of API_RESOURCES) {
    for (const schema of [rowSchema, ...(record ? [record.schema] : [])]) {
      for (const [name, shape] of Object.entries((toJsonSchema(schema) as JsonSchema).$defs ?? {})) {
        if (!(name in PLAIN_SHAPES)) shapes.set(name, shape);
      }
    }
  }
  return [...shapes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, shape]) => [
      `### ${name}`,
      '',
      ...(shape.description === undefined ? [] : [shape.description, '']),
      ...(shape.enum ? [`One of ${shape.enum.join(', ')}.`] : writeFields(shape)),
      '',
    ]);
}

/** The whole reference as Markdown. */
export function buildApiReference(): string {
  return [
    '# API reference',
    '',
    'Every resource with its parameters, fields and columns. How to use them is in [api.md](api.md).',
    '',
    '## Formats',
    '',
    ...API_FORMATS.map(
      ({ extension, mediaType, description }) => `- \`${extension}\` (\`${mediaType}\`): ${description}`,
    ),
    '',
    '## Problems',
    '',
    ...Object.values(PROBLEM_KINDS).map(
      ({ anchor, status, title, meaning }) => `- ${status} \`#problem-${anchor}\`: ${title}. ${meaning}`,
    ),
    '',
    '## Parameters of a record',
    '',
    ...describeParameters(RECORD_PARAMETERS).map(writeParameter),
    '',
    ...API_RESOURCES.flatMap(writeResource),
    '## Shapes',
    '',
    'Named shapes that the fields above refer to.',
    '',
    ...writeShapes(),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}
