import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChangeId } from './change-id';
import { diffRecords, type LedgerRecord } from './record-diff';
import type { FieldValue, FieldValues } from './record-fields';

function record(rest: Partial<LedgerRecord> & Pick<LedgerRecord, 'type' | 'slug'>): LedgerRecord {
  return { name: rest.slug, deal: null, about: null, fields: {}, ...rest };
}

const value: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.constantFrom('a', 'b'),
  fc.integer({ min: 1, max: 3 }),
  fc.constantFrom(['a'], ['a', 'b']),
  fc.record({ value: fc.integer({ min: 1, max: 2 }), qualifier: fc.constantFrom('about', 'up_to') }),
);

/** Records of two kinds, none of whose fields gives the reason for another. */
const records = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('spend' as const, 'company' as const),
      fc.constantFrom('a', 'b', 'c'),
      fc.dictionary(fc.constantFrom('customer', 'amountUsd', 'note', 'name', 'country'), value),
    )
    .map(([type, slug, fields]) => {
      const known = type === 'spend' ? ['customer', 'amountUsd', 'note'] : ['name', 'country'];
      const kept = Object.fromEntries(Object.entries(fields).filter(([field]) => known.includes(field)));
      return record({ type, slug, fields: kept });
    }),
  { selector: ({ type, slug }) => `${type}/${slug}` },
);

/** The state that changes lead to. */
function replay(
  before: readonly LedgerRecord[],
  changes: ReturnType<typeof diffRecords>,
): Map<string, FieldValues> {
  const state = new Map(before.map(({ type, slug, fields }) => [`${type}/${slug}`, fields]));
  for (const { action, type, slug, field, after } of changes) {
    const key = `${type}/${slug}`;
    if (action === 'removed') state.delete(key);
    else if (action === 'new') state.set(key, after as FieldValues);
    else if (field !== null) {
      const { [field]: _, ...rest } = state.get(key) ?? {};
      state.set(key, after === null ? rest : { ...rest, [field]: after });
    }
  }
  return state;
}

describe('diffRecords', () => {
  it('tells all that leads from one state to another, and nothing twice', () => {
    fc.assert(
      fc.property(records, records, (before, after) => {
        const changes = diffRecords(before, after);
        const wanted = new Map(after.map(({ type, slug, fields }) => [`${type}/${slug}`, fields]));
        expect(replay(before, changes)).toEqual(wanted);
        const names = changes.map(({ type, slug, field, action }) =>
          toChangeId({ version: '1', subject: { type, slug }, field, action }),
        );
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('finds nothing between equal states, whatever the order of records and keys', () => {
    fc.assert(
      fc.property(records, (state) => {
        const turned = [...state]
          .reverse()
          .map((one) => ({ ...one, fields: Object.fromEntries(Object.entries(one.fields).reverse()) }));
        expect(diffRecords(state, turned)).toEqual([]);
      }),
    );
  });

  it('takes a reason as the reason of what it explains', () => {
    const claim = (fields: FieldValues) => [record({ type: 'claim', slug: 'c', fields })];
    const [ranked, ...others] = diffRecords(
      claim({ rank: 'preferred' }),
      claim({ rank: 'deprecated', rankReason: 'Denied.' }),
    );
    expect(ranked).toMatchObject({ field: 'rank', before: 'preferred', after: 'deprecated', why: 'Denied.' });
    expect(others).toEqual([]);
    const alone = diffRecords(
      claim({ rank: 'deprecated', rankReason: 'Denied.' }),
      claim({ rank: 'deprecated', rankReason: 'Denied in court.' }),
    );
    expect(alone).toMatchObject([
      { field: 'rankReason', before: 'Denied.', after: 'Denied in court.', why: null },
    ]);
  });

  it('goes by deal, then by kind of record; what has no deal comes last', () => {
    const changes = diffRecords(
      [],
      [
        record({ type: 'source', slug: 's' }),
        record({ type: 'claim', slug: 'c', deal: 'b' }),
        record({ type: 'deal', slug: 'b', deal: 'b' }),
        record({ type: 'spend', slug: 'a--spend', deal: 'a' }),
      ],
    );
    expect(changes.map(({ slug }) => slug)).toEqual(['a--spend', 'b', 'c', 's']);
  });
});
