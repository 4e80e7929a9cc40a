import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFileName, type FileNameParts } from './file-name';

const BASE = { view: 'deals', dataDate: '2026-11-21', extension: 'csv' };

function nameOf(...filters: FileNameParts['filters'][number][]): string {
  return buildFileName({ ...BASE, filters });
}

describe('buildFileName', () => {
  it('carries view, filters and data date', () => {
    expect(nameOf(['company', ['openai']], ['chip', ['trainium4']])).toBe(
      'deals__company-openai__chip-trainium4__2026-11-21.csv',
    );
    expect(nameOf()).toBe('deals__2026-11-21.csv');
  });

  it('keeps two values apart from one with a hyphen', () => {
    expect(nameOf(['company', ['a', 'b']])).not.toBe(nameOf(['company', ['a-b']]));
  });

  it('tells texts apart that look the same once made safe', () => {
    const names = [nameOf(['q', ['a/b']]), nameOf(['q', ['a b']]), nameOf(['q', ['a-b']])];
    expect(new Set(names).size).toBe(3);
  });

  it('cuts a long name and tells its filters apart by a hash', () => {
    const many = Array.from({ length: 60 }, (_, index) => `company-${index}`);
    const name = nameOf(['company', many]);
    const other = nameOf(['company', [...many, 'one-more']]);
    expect(name).toMatch(/^deals__company-company-0\.company-1.*__[0-9a-f]{8}__2026-11-21\.csv$/);
    expect(name.length).toBeLessThanOrEqual(124);
    expect(other).not.toBe(name);
  });

  it('is a safe, bounded name whatever the filters', () => {
    const filters = fc.array(
      fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.array(fc.string({ unit: 'binary' }), { minLength: 1 })),
    );
    fc.assert(
      fc.property(filters, (given) => {
        const name = buildFileName({ ...BASE, filters: given });
        expect(name).toMatch(/^deals__[a-z0-9._-]*2026-11-21\.csv$/);
        expect(name.length).toBeLessThanOrEqual(124);
      }),
    );
  });
});
