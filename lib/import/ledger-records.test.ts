import { describe, expect, it } from 'vitest';
import { LEDGER_TABLES } from '../db/import-tables';
import { diffRecords } from '../domain/record-diff';
import { type Edit, validateSmallData } from '../../tests/support/small-data';
import { toldColumns, toRecords } from './ledger-records';
import { toRows } from './rows';

function recordsAfter(...edits: Edit[]) {
  const { dataSet, problems } = validateSmallData(edits);
  if (dataSet === null) throw new Error(JSON.stringify(problems));
  const rows = toRows(dataSet);
  return toRecords((model) => rows[model]);
}

/** The changes that some edits of the small data make: action, record, field, before, after. */
function changesAfter(...edits: Edit[]) {
  return diffRecords(recordsAfter(), recordsAfter(...edits)).map(
    ({ action, type, slug, field, before, after }) => [action, `${type}/${slug}`, field, before, after],
  );
}

const OLDER = 'deals/openai-aws-2025-11.json';
const NEWER = 'deals/openai-aws-2026-02.json';

/** Columns that only say which record a row is or belongs to, or in what order it stands. */
const IDENTITY =
  /^(?:slug|position|dealSlug|subjectType|subjectSlug|investmentSlug|trancheSlug|spendSlug|capacitySlug)$/;
/** Days that follow from texts: those of a state from its dates. */
const FOLLOWS = new Set(['FigureState.knownFrom', 'FigureState.knownTo']);

describe('toRecords', () => {
  it('leaves out no column of the ledger but names, positions and what is derived', () => {
    const { dataSet } = validateSmallData();
    if (dataSet === null) throw new Error('the small data set is not valid');
    const rows = toRows(dataSet);
    const told = toldColumns();
    for (const table of LEDGER_TABLES.filter(({ isDerived }) => !isDerived)) {
      const columns = told.get(table.model);
      expect(columns, table.model).toBeDefined();
      if (columns?.has('*')) continue;
      const silent = Object.keys(rows[table.model][0] ?? {}).filter(
        (column) =>
          !columns?.has(column) &&
          !table.derivedColumns.includes(column) &&
          !IDENTITY.test(column) &&
          !FOLLOWS.has(`${table.model}.${column}`),
      );
      expect(silent, table.model).toEqual([]);
    }
  });

  it('gives every record a name that a reader understands', () => {
    const names = new Map(recordsAfter().map(({ type, slug, name }) => [`${type}/${slug}`, name]));
    expect(names.get('spend/openai-aws-100b')).toBe('OpenAI buys from Amazon');
    expect(names.get('investment/amazon-openai-2026-02-50b')).toBe('Amazon invests in OpenAI');
    expect(names.get('tranche/amazon-openai-2026-02-50b--tranche-1')).toBe(
      'Amazon invests in OpenAI, tranche 1 (up front)',
    );
    for (const [key, name] of names) expect(name, key).not.toMatch(/undefined|null|NaN/);
  });

  it('gives figures as the files have them', () => {
    const spend = recordsAfter().find(({ slug }) => slug === 'openai-aws-100b');
    expect(spend?.fields.amountUsd).toEqual({ value: 100_000_000_000, qualifier: 'exactly' });
    const { dataSet } = validateSmallData();
    const spans = toRecords((model) =>
      model !== 'CapacityCommitment' || dataSet === null
        ? []
        : toRows(dataSet).CapacityCommitment.map((row) => ({
            ...row,
            ...{ powerLowKw: 750_000, powerHighKw: 2_000_000, powerQualifier: 'about' },
          })),
    );
    expect(spans[0]?.fields.powerGw).toEqual({ low: 0.75, high: 2, qualifier: 'about' });
  });
});

describe('changes of records', () => {
  it('tell a figure of three columns once', () => {
    const { dataSet } = validateSmallData();
    if (dataSet === null) throw new Error('the small data set is not valid');
    const rows = toRows(dataSet);
    const counted = rows.CapacityCommitment.map((row) =>
      row.dealSlug === 'openai-aws-2026-02'
        ? { ...row, chipCountLow: 5000, chipCountHigh: null, chipCountQualifier: 'at_least' }
        : row,
    );
    const wanted = { ...rows, CapacityCommitment: counted };
    const changes = diffRecords(
      toRecords((model) => rows[model]),
      toRecords((model) => wanted[model]),
    );
    expect(changes).toMatchObject([
      { type: 'capacity', field: 'chipCount', before: null, after: { value: 5000, qualifier: 'at_least' } },
    ]);
    expect(changes[0]?.deal).toBe('openai-aws-2026-02');
  });

  it('tell nothing of derived columns and of order', () => {
    expect(changesAfter([OLDER, ['title'], 'Another title'])).toEqual([
      ['changed', 'deal/openai-aws-2025-11', 'title', expect.any(String), 'Another title'],
    ]);
    const { dataSet } = validateSmallData();
    const parties = dataSet?.deals.find(({ slug }) => slug === 'openai-aws-2025-11')?.parties ?? [];
    const turned = [...parties].reverse().map(({ company, role }) => ({ company, role }));
    expect(parties.length).toBeGreaterThan(1);
    expect(changesAfter([OLDER, ['parties'], turned])).toEqual([]);
  });

  it('tell a list as a whole', () => {
    expect(changesAfter([NEWER, ['capacityCommitments', 0, 'chips'], ['trainium3']])).toEqual([
      ['changed', expect.stringMatching(/^capacity\//), 'chips', ['trainium3', 'trainium4'], ['trainium3']],
    ]);
  });
});
