import { describe, expect, it } from 'vitest';
import type { Column } from '../column';
import { certaintyColumns, type ExportedFigure, rangeColumns } from './figure-columns';

function cellsOf(columns: Column<ExportedFigure | null>[], figure: ExportedFigure | null) {
  return Object.fromEntries(columns.map(({ name, value }) => [name, value(figure)]));
}

const same = (figure: ExportedFigure | null) => figure;

describe('rangeColumns', () => {
  const columns = rangeColumns('power', 'gw', same);

  it('leaves the bound empty that no source gives', () => {
    expect(cellsOf(columns, { low: null, high: 5, qualifier: 'up_to', parts: [] })).toEqual({
      power_low_gw: null,
      power_high_gw: 5,
      power_qualifier: 'up_to',
    });
  });

  it('leaves all empty where the size was not disclosed', () => {
    expect(Object.values(cellsOf(columns, null))).toEqual([null, null, null]);
  });
});

describe('certaintyColumns', () => {
  const figure: ExportedFigure = {
    low: 1.1,
    high: 5,
    qualifier: 'about',
    parts: [
      { certainty: 'delivered', low: 0.1, high: 0.1 },
      { certainty: 'committed', low: 0.2, high: 0.2 },
      { certainty: 'contingent', low: 0.8, high: 4.7 },
    ],
  };

  it('gives each part its column and zero to the certainties that have none', () => {
    const cells = cellsOf(certaintyColumns('gw', same), figure);
    expect(cells).toMatchObject({ delivered_gw: 0.1, committed_gw: 0.2, contingent_gw: 4.7, option_gw: 0 });
  });

  it('adds the firm parts without the traces of binary fractions', () => {
    const cells = cellsOf(certaintyColumns('gw', same), figure);
    expect(cells).toMatchObject({ firm_low_gw: 0.3, firm_high_gw: 0.3 });
  });

  it('says nothing, rather than zero, of a figure whose size was not disclosed', () => {
    expect(new Set(Object.values(cellsOf(certaintyColumns('usd', same), null)))).toEqual(new Set([null]));
    const undisclosed = { low: null, high: null, qualifier: null, parts: [] };
    expect(new Set(Object.values(cellsOf(certaintyColumns('usd', same), undisclosed)))).toEqual(
      new Set([null]),
    );
  });
});
