import { describe, expect, it } from 'vitest';
import { familySlugs, toFamilySlug } from './family-slug';

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

describe('familySlugs', () => {
  it('finds a chip by its family and by its architecture', () => {
    expect(familySlugs({ family: 'Nvidia GPU', architecture: 'Blackwell' })).toEqual([
      'nvidia-gpu',
      'blackwell',
    ]);
    expect(familySlugs({ family: 'TPU', architecture: null })).toEqual(['tpu']);
    expect(familySlugs({ family: 'TPU' })).toEqual(['tpu']);
  });
});
