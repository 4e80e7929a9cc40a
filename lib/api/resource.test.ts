import { describe, expect, it } from 'vitest';
import { choiceParameter, type KnownValues, wholeNumberParameter } from '../filters/parameter';
import { apiRecordMetaSchema } from '../schema/api';
import { buildPageAddress } from './page-address';
import { defineResource, type ListQuery } from './resource';

interface PetQuery extends ListQuery {
  kind: 'cat' | 'dog' | null;
}

interface Pet {
  name: string;
  kind: string;
}

const KNOWN: KnownValues = { companies: [], chips: [], families: [], dataDate: '2026-11-21' };
const ADDRESS = buildPageAddress('https://ledger.example', null);

function petsOf(batches: Pet[][]) {
  return defineResource<PetQuery, Pet>({
    name: 'pets',
    description: 'Pets.',
    parameters: {
      kind: choiceParameter<'cat' | 'dog', null>({
        choices: ['cat', 'dog'],
        emptyValue: null,
        description: 'What it is.',
      }),
      page: wholeNumberParameter({ min: 1, max: 10, emptyValue: 1, description: 'Page.' }),
      pageSize: wholeNumberParameter({ min: 1, max: 10, emptyValue: 5, description: 'Pets on a page.' }),
    },
    rowSchema: apiRecordMetaSchema,
    columns: [{ name: 'name', description: 'Its name.', unit: null, value: ({ name }) => name }],
    describe: () => 'Pets.',
    listPage: () => Promise.resolve({ rows: batches.flat(), total: 2, allTotal: 2 }),
    async *listAll() {
      yield* batches;
    },
  });
}

async function read(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

const TOM = { name: 'Tom', kind: 'cat' };
const REX = { name: 'Rex', kind: 'dog' };

describe('defineResource', () => {
  const pets = petsOf([[TOM], [REX]]);

  it('describes its parameters and columns without being asked for rows', () => {
    expect(pets.parameters.map(({ name }) => name)).toEqual(['kind', 'page', 'pageSize']);
    expect(pets.columns).toEqual([{ name: 'name', description: 'Its name.', unit: null }]);
  });

  it('gives equal views equal canonical parameters', async () => {
    const { view } = await pets.open(new URLSearchParams('page=1&kind=CAT'), KNOWN);
    expect(view.canonical.toString()).toBe('kind=cat');
  });

  it('tells every problem at once', async () => {
    const { problems } = await pets.open(new URLSearchParams('kind=bird&page=0&colour=red'), KNOWN);
    expect(problems.map(({ parameter }) => parameter)).toEqual(['kind', 'page', 'colour']);
  });

  it('writes the header of a CSV once, whatever the batches', async () => {
    const { view } = await pets.open(new URLSearchParams(), KNOWN);
    expect(await read(view.writeCsv(ADDRESS))).toBe('name\r\nTom\r\nRex\r\n');
  });

  it('writes the header also where there is no row', async () => {
    const { view } = await petsOf([]).open(new URLSearchParams(), KNOWN);
    expect(await read(view.writeCsv(ADDRESS))).toBe('name\r\n');
    expect(await read(view.writeNdjson(ADDRESS))).toBe('');
  });

  it('writes one row a line as NDJSON', async () => {
    const { view } = await pets.open(new URLSearchParams(), KNOWN);
    expect(await read(view.writeNdjson(ADDRESS))).toBe(`${JSON.stringify(TOM)}\n${JSON.stringify(REX)}\n`);
  });
});
