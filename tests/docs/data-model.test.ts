import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Fields = Record<string, string>;

/** Fields with their types by model, as prisma/schema.prisma has them. */
function fieldsOfSchema(): Record<string, Fields> {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  return Object.fromEntries(
    models.map(([, name, body = '']) => [
      name,
      Object.fromEntries([...body.matchAll(/^ {2}(\w+) +(\S+)/gm)].map(([, field, type]) => [field, type])),
    ]),
  );
}

/** The same, as docs/data-model.md has it: columns in tables, relations in a line below. */
function fieldsOfDocs(): Record<string, Fields> {
  const [, ...sections] = readFileSync('docs/data-model.md', 'utf8').split(/^### /m);
  return Object.fromEntries(
    sections.map((section) => {
      const columns = [...section.matchAll(/^\| `(\w+)` +\| (\S+) +\| (.+) \|$/gm)];
      const relations = [...section.matchAll(/`(\w+)` \(([A-Z]\w+(?:\[\]|\?)?)\)/g)];
      return [
        section.slice(0, section.indexOf('\n')),
        Object.fromEntries([...columns, ...relations].map(([, field, type]) => [field, type])),
      ];
    }),
  );
}

describe('docs/data-model.md', () => {
  const documented = fieldsOfDocs();
  const models = Object.entries(fieldsOfSchema());

  it('has the models of the schema and no other', () => {
    expect(models.length).toBeGreaterThan(20);
    expect(Object.keys(documented).sort()).toEqual(models.map(([name]) => name).sort());
  });

  it.each(models)('has the fields of %s with their types', (name, fields) => {
    expect(documented[name]).toEqual(fields);
  });
});
