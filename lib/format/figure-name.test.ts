import { describe, expect, it } from 'vitest';
import { formatFigureName } from './figure-name';

describe('the name of a figure', () => {
  it('is its field, and what it is of', () => {
    expect(formatFigureName('spend', 'OpenAI to Amazon', 'amountUsd')).toEqual({
      label: 'Amount',
      of: 'OpenAI to Amazon',
      type: 'spend commitment',
    });
  });

  it('is the name of the record where that has one figure', () => {
    expect(formatFigureName('term', 'Distribution', 'text')).toMatchObject({
      label: 'Distribution',
      of: null,
    });
    expect(formatFigureName('metric', 'Amazon, capex, 2025', 'value').label).toBe('Amazon, capex, 2025');
    expect(formatFigureName('metric', 'Amazon, capex, 2025', 'low').label).toBe('Low');
  });
});
