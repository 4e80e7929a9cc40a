import { describe, expect, it } from 'vitest';
import { API_RESOURCES } from './registry';

describe('the resources', () => {
  it('have names of their own', () => {
    const names = API_RESOURCES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(API_RESOURCES)(
    '$name has columns with names and descriptions as readers expect them',
    ({ columns }) => {
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names[0]).toBe('slug');
      for (const { name, description, unit } of columns) {
        expect(name).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/);
        expect(description).toMatch(/^\S.*\.$/);
        if (name.endsWith('_usd')) expect(unit).toBe('USD');
        if (name.endsWith('_gw')) expect(unit).toBe('GW');
        if (name.endsWith('_count')) expect(unit).not.toBeNull();
      }
    },
  );

  it.each(API_RESOURCES)('$name describes its parameters and takes a page', ({ parameters, description }) => {
    expect(description).toMatch(/\.$/);
    for (const parameter of parameters) expect(parameter.description).toMatch(/\.$/);
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['page', 'pageSize']));
  });
});
