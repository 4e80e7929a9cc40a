import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLargestSystem, findScaleUpDomain, type SizedSystem } from './chip-systems';

const system = fc.record({
  chips: fc.integer({ min: 1, max: 10_000 }),
  fabric: fc.option(fc.constant('NVLink')),
});

describe('findLargestSystem', () => {
  it('has at least as many chips as any other, and is the first of equals', () => {
    fc.assert(
      fc.property(fc.array(system, { minLength: 1 }), (systems) => {
        const largest = findLargestSystem(systems);
        const most = Math.max(...systems.map(({ chips }) => chips));
        expect(largest).toBe(systems.find(({ chips }) => chips === most));
      }),
    );
  });

  it('is unknown where there is none', () => {
    expect(findLargestSystem([])).toBeNull();
  });
});

describe('findScaleUpDomain', () => {
  it('takes only systems of which a source says that one fabric joins them', () => {
    const pod: SizedSystem = { chips: 256, fabric: null };
    const rack: SizedSystem = { chips: 72, fabric: 'NVLink 5' };
    expect(findScaleUpDomain([pod, rack])).toBe(rack);
    expect(findScaleUpDomain([pod])).toBeNull();
  });
});
