import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildJsonSchemas } from './json-schemas';

const FOLDER = new URL('../../prisma/data/schema/', import.meta.url);

describe('JSON Schemas of the data files', () => {
  it('has a committed file for every schema, and no other', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      buildJsonSchemas()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it.each(buildJsonSchemas())('$name is current; run npx tsx scripts/write-json-schemas.ts', (file) => {
    const committed: unknown = JSON.parse(readFileSync(new URL(file.name, FOLDER), 'utf8'));
    expect(committed).toEqual(file.schema);
  });

  it('lets defaults be left out and refuses unknown fields', () => {
    const deal = buildJsonSchemas().find(({ name }) => name === 'deal.schema.json')?.schema;
    expect(deal?.required).toContain('parties');
    expect(deal?.required).not.toContain('claims');
    expect(deal?.additionalProperties).toBe(false);
  });

  it('says what the values of a vocabulary mean', () => {
    const deal = buildJsonSchemas().find(({ name }) => name === 'deal.schema.json')?.schema;
    expect(deal?.properties?.['status']).toMatchObject({
      description: expect.stringContaining('letter_of_intent: intent written'),
    });
  });

  it('names the shared parts instead of repeating them', () => {
    const sites = buildJsonSchemas().find(({ name }) => name === 'sites.schema.json')?.schema;
    expect(Object.keys(sites?.$defs ?? {}).sort()).toEqual([
      'claim',
      'countFigure',
      'gwFigure',
      'partialDate',
      'slug',
    ]);
  });
});
