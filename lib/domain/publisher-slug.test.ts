import { describe, expect, it } from 'vitest';
import { toPublisherSlug } from './publisher-slug';

describe('the slug of a publisher', () => {
  it.each([
    ["Tom's Hardware", 'tom-s-hardware'],
    ['Amazon / SEC', 'amazon-sec'],
    ['AI-Felix (it9felix.com)', 'ai-felix-it9felix-com'],
  ])('of %s is %s', (publisher, slug) => {
    expect(toPublisherSlug(publisher)).toBe(slug);
  });
});
