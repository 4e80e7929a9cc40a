import { describe, expect, it } from 'vitest';
import { CHIP_SPECS, findSpec, SPEC_GROUPS, SPEC_LEVELS } from './chip-specs';

const SPECS = CHIP_SPECS.map(({ value }) => findSpec(value));

describe('CHIP_SPECS', () => {
  it('has ids and labels that occur once', () => {
    for (const key of ['value', 'label'] as const) {
      const all = SPECS.map((spec) => spec[key]);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('keeps the specifications of a group together, in the order of the groups', () => {
    const order = SPECS.map(({ group }) => SPEC_GROUPS.findIndex(({ value }) => value === group));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('divides only published specifications by published ones', () => {
    const derived = SPECS.flatMap((spec) => (spec.kind === 'derived' ? [spec.above, spec.below] : []));
    expect(derived.length).toBeGreaterThan(0);
    const published = SPECS.filter(({ kind }) => kind === 'published').map(({ value }) => value as string);
    expect(derived.filter((id) => !published.includes(id))).toEqual([]);
  });

  it('names a unit at either level', () => {
    for (const { value: level } of SPEC_LEVELS) {
      for (const { unit } of SPECS) expect(unit[level]).not.toBe('');
    }
  });
});
