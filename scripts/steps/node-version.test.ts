import { describe, expect, it } from 'vitest';
import { describeWrongNode, isVersionInRange } from './node-version.mjs';

const RANGE = '>=20.19.0 <21 || >=22.12.0';

describe('isVersionInRange', () => {
  it.each([
    ['v20.19.0', true],
    ['v20.20.2', true],
    ['v22.12.0', true],
    ['v22.12.1', true],
    ['v24.0.0', true],
    ['v18.20.8', false],
    ['v20.18.9', false],
    ['v21.0.0', false],
    ['v21.7.3', false],
    ['v22.11.99', false],
  ])('says of %s: %s', (version, expected) => {
    expect(isVersionInRange(version, RANGE)).toBe(expected);
  });

  it('compares numbers, not text', () => {
    expect(isVersionInRange('v20.9.0', '>=20.10.0')).toBe(false);
    expect(isVersionInRange('v100.0.0', '>=22')).toBe(true);
  });

  it('refuses a range that it cannot read rather than misread it', () => {
    expect(() => isVersionInRange('v20.0.0', '^20.0.0')).toThrow('"^20.0.0" is no comparison with a version');
  });
});

describe('describeWrongNode', () => {
  it('has nothing to say of a supported version', () => {
    expect(describeWrongNode('v20.20.2', RANGE)).toBeNull();
  });

  it('names what is there and what is needed', () => {
    const message = describeWrongNode('v18.19.0', RANGE);
    expect(message).toContain('Node 18.19.0');
    expect(message).toContain(RANGE);
  });
});
