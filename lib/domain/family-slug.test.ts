import { describe, expect, it } from 'vitest';
import { toFamilySlug } from './family-slug';

describe('toFamilySlug', () => {
  it.each([
    ['Trainium', 'trainium'],
    ['Wafer-Scale Engine', 'wafer-scale-engine'],
    ['Data Center GPU', 'data-center-gpu'],
    ['Jalapeño (1st)', 'jalapeno-1st'],
  ])('%s is %s', (name, slug) => {
    expect(toFamilySlug(name)).toBe(slug);
  });
});
