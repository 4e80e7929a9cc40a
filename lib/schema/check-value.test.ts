import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allowedFields, checkValue } from './check-value';
import { dealFileSchema } from './deal-file';

describe('allowedFields', () => {
  it('follows a path through lists and optional fields', () => {
    expect(allowedFields(dealFileSchema, ['investments', 3, 'tranches', 0])).toEqual([
      'slug',
      'kind',
      'amountUsd',
      'condition',
      'dueOn',
      'states',
    ]);
    expect(allowedFields(dealFileSchema, ['capacityCommitments', 0, 'powerGw'])).toContain('qualifier');
    expect(allowedFields(dealFileSchema, ['title', 'x'])).toEqual([]);
  });
});

describe('checkValue', () => {
  const schema = z.strictObject({ name: z.string(), tags: z.array(z.enum(['old', 'new'])).default([]) });

  it('gives the parsed value', () => {
    expect(checkValue({ name: 'a' }, schema)).toEqual({ value: { name: 'a', tags: [] } });
  });

  it('gives every fault with its path', () => {
    expect(checkValue({ nam: 'a', tags: ['nwe'] }, schema)).toEqual({
      faults: [
        { path: ['name'], message: 'this field is missing; it takes a text' },
        { path: ['tags', 0], message: 'must be one of "old", "new"; did you mean "new"?' },
        { path: ['nam'], message: 'no such field; allowed: name, tags; did you mean "name"?' },
      ],
    });
    expect(checkValue([], schema)).toEqual({ faults: [{ path: [], message: 'must be an object' }] });
  });
});
