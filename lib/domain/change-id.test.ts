import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, toChangeId } from './change-id';
import { RECORD_MODELS } from './record-fields';
import { RECORD_TYPES } from './vocabulary';

const slug = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,4}$/), { minLength: 1, maxLength: 4 })
  .chain((words) => fc.constantFrom('-', '--', '_').map((joint) => words.join(joint)));

/** A change of any kind: of a field that its record has, or of the whole record. */
const change = fc.constantFrom(...RECORD_TYPES.map(({ value }) => value)).chain((type) =>
  fc.record({
    version: fc.constantFrom('2026.11.21', '2026.11.22', '2026.11.22.1'),
    subject: slug.map((one) => ({ type, slug: one })),
    what: fc.constantFrom('new', 'removed', ...Object.keys(RECORD_MODELS[type].fields)),
  }),
);

function idOf({
  version,
  subject,
  what,
}: {
  version: string;
  subject: { type: string; slug: string };
  what: string;
}) {
  const isWhole = what === 'new' || what === 'removed';
  return toChangeId({
    ...{ version, subject },
    field: isWhole ? null : what,
    action: isWhole ? what : 'changed',
  });
}

describe('toChangeId', () => {
  it('reads like its version, record and field', () => {
    const subject = { type: 'spend', slug: 'openai-aws-100b' };
    const base = { version: '2026.11.22', subject };
    expect(toChangeId({ ...base, field: 'amountUsd', action: 'changed' })).toBe(
      '2026.11.22--spend--openai-aws-100b--amount-usd',
    );
    expect(toChangeId({ ...base, field: null, action: 'removed' })).toBe(
      '2026.11.22--spend--openai-aws-100b--removed',
    );
  });

  it('is another one for another change, also where slugs hold double hyphens and words of fields', () => {
    fc.assert(
      fc.property(change, change, (one, other) => {
        const areSame = JSON.stringify(one) === JSON.stringify(other);
        expect(idOf(one) === idOf(other)).toBe(areSame);
      }),
      { numRuns: 2000 },
    );
    const tricky = { version: '2026.11.22', subject: { type: 'spend', slug: 'a' }, what: 'amountUsd' };
    const longer = { ...tricky, subject: { type: 'spend', slug: 'a--amount-usd' }, what: 'new' };
    expect(idOf(tricky)).not.toBe(idOf(longer));
  });

  it('has a name of its own for every field of every kind of record', () => {
    for (const { value: type } of RECORD_TYPES) {
      const fields = Object.keys(RECORD_MODELS[type].fields);
      const names = [...fields, 'new', 'removed'].map((what) =>
        idOf({ version: '1', subject: { type, slug: 'a' }, what }),
      );
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('needs no escaping in an address', () => {
    fc.assert(
      fc.property(change, (one) => {
        expect(encodeURIComponent(idOf(one))).toBe(idOf(one));
      }),
    );
  });
});

describe('compareVersions', () => {
  it('goes by numbers, not by letters', () => {
    const versions = ['2026.11.22.10', '2026.2.1', '2026.11.22', '2026.11.22.2', '2025.12.31'];
    expect(versions.sort(compareVersions)).toEqual([
      '2025.12.31',
      '2026.2.1',
      '2026.11.22',
      '2026.11.22.2',
      '2026.11.22.10',
    ]);
    expect(compareVersions('2026.11.22', '2026.11.22')).toBe(0);
  });
});
