import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_LEDGER, type StoredLedger } from '../db/import-store';
import { LEDGER_TABLES, type LedgerRow, type LedgerTable } from '../db/import-tables';
import { validateSmallData } from '../../tests/support/small-data';
import { parentsFirst, rowCounts } from './apply-plan';
import { describeChange, describeCounts, describePlan, modelWords } from './describe-plan';
import { planImport, planTable, recordKey } from './plan-import';
import { toRows } from './rows';

function tableOf(model: LedgerTable['model']): LedgerTable {
  const table = LEDGER_TABLES.find((one) => one.model === model);
  if (table === undefined) throw new Error(model);
  return table;
}

const CARD = { version: '2026.11.21', dataDate: '2026-11-21', hash: 'a' };

function smallRows() {
  const { dataSet } = validateSmallData();
  if (dataSet === null) throw new Error('the small data set is not valid');
  return toRows(dataSet);
}

function stored(rows: ReturnType<typeof smallRows>, hash = CARD.hash): StoredLedger {
  return {
    dataset: { id: 1, ...CARD, hash },
    rows: new Map(LEDGER_TABLES.map(({ model }) => [model, rows[model]])),
  };
}

describe('planTable', () => {
  const rowArbitrary = fc.record({
    slug: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    title: fc.constantFrom('x', 'y', null),
    largestUsd: fc.constantFrom(1n, 2n, null),
  });
  const rowsArbitrary = fc.uniqueArray(rowArbitrary, { selector: (row) => row.slug });

  it('leads from any rows to any others', () => {
    fc.assert(
      fc.property(rowsArbitrary, rowsArbitrary, (before: LedgerRow[], after: LedgerRow[]) => {
        const plan = planTable(tableOf('Deal'), before, after);
        const result = new Map(before.map((row) => [row.slug, row]));
        for (const row of plan.removed) expect(result.delete(row.slug ?? null)).toBe(true);
        for (const row of plan.created) {
          expect(result.has(row.slug ?? null)).toBe(false);
          result.set(row.slug ?? null, row);
        }
        for (const change of plan.changed) {
          const changes = Object.fromEntries(
            change.fields.map((field) => [field, change.after[field] ?? null]),
          );
          expect(change.fields.length).toBeGreaterThan(0);
          result.set(change.after.slug ?? null, { ...result.get(change.after.slug ?? null), ...changes });
        }
        const bySlug = (a: LedgerRow, b: LedgerRow) => (String(a.slug) < String(b.slug) ? -1 : 1);
        expect([...result.values()].sort(bySlug)).toEqual([...after].sort(bySlug));
        expect(plan.unchanged + plan.created.length + plan.changed.length).toBe(after.length);
      }),
    );
  });

  it('refuses two rows with one key', () => {
    const row = { facet: 'chip', value: 'h100', dealSlug: 'a' };
    expect(() => planTable(tableOf('DealFacet'), [], [row, row])).toThrow('chip/h100/a');
  });
});

/** How many rows there are in all tables. */
function countRows(rows: ReturnType<typeof smallRows>): number {
  return LEDGER_TABLES.reduce((sum, { model }) => sum + rows[model].length, 0);
}

/** The lines of a plan without the counts of derived tables. */
function ledgerLines(plan: Parameters<typeof describePlan>[0]): string[] {
  return describePlan(plan).filter((line) => !line.endsWith('(derived rows)'));
}

describe('planImport', () => {
  it('has nothing to do where the rows and the card are the same', () => {
    const plan = planImport(stored(smallRows()), smallRows(), CARD);
    expect(plan.hasChanges).toBe(false);
    const all = countRows(smallRows());
    expect(ledgerLines(plan)).toEqual([`rows: 0 new, 0 changed, 0 removed, ${all} unchanged`]);
    expect(describePlan(plan)).toContain('deal facet: 0 new, 0 changed, 0 removed (derived rows)');
  });

  it('has something to do where only the files changed', () => {
    const plan = planImport(stored(smallRows(), 'b'), smallRows(), CARD);
    expect(plan.hasChanges).toBe(true);
    expect(plan.recordChanges).toEqual([]);
  });

  it('counts the first rows instead of listing them', () => {
    const plan = planImport(EMPTY_LEDGER, smallRows(), CARD);
    const lines = describePlan(plan);
    expect(lines).toContain('+ source: 5, the first');
    expect(lines.join('\n')).not.toContain('openai-aws-2025-11');
    expect(describeCounts(plan)).toBe(`${countRows(smallRows())} new, 0 changed, 0 removed, 0 unchanged`);
    expect(rowCounts(plan)).toMatchObject({ Deal: 2, Claim: 19 });
  });

  it('lists and logs records that change, appear and go', () => {
    const rows = smallRows();
    const [source, ...others] = rows.Source;
    const [deal] = rows.Deal;
    const first = 'amazon-openai-2026-02-50b--tranche-1';
    if (!source || !deal) throw new Error('no rows');
    const wanted = {
      ...rows,
      Source: [...others, { ...source, slug: 'new-source' }],
      Deal: [
        { ...deal, title: 'Other', summary: 'Short.', searchText: 'other' },
        ...rows.Deal.slice(1).map((row) => ({ ...row, searchText: 'else' })),
      ],
      Tranche: rows.Tranche.map((row) =>
        row.slug === first ? { ...row, amountLowUsd: 16_000_000_000n, amountHighUsd: 16_000_000_000n } : row,
      ),
      DealFacet: rows.DealFacet.slice(1),
    };
    const plan = planImport(stored(rows), wanted, CARD);
    expect(ledgerLines(plan)).toEqual([
      '+ source new-source',
      `- source ${source.slug}`,
      `~ deal ${deal.slug}`,
      '    title "OpenAI signs $38 billion, seven-year AWS compute deal" -> "Other"',
      `    summary "OpenAI's first large AWS contract: $38 billion over seven ye…" -> "Short."`,
      `~ tranche ${first}`,
      '    amountLowUsd 15000000000 -> 16000000000',
      '    amountHighUsd 15000000000 -> 16000000000',
      'deal: 1 changed in derived columns only',
      `warning: source ${source.slug} would be gone, and links to it with it: put it back, or say why in the change file of the next version`,
      `rows: 1 new, 3 changed, 2 removed, ${countRows(rows) - 5} unchanged`,
    ]);
    expect(describePlan(plan)).toContain('deal facet: 0 new, 0 changed, 1 removed (derived rows)');
    const told = plan.recordChanges.map(({ action, type, slug, field, before, after }) => ({
      ...{ action, record: `${type}/${slug}`, field },
      ...(field !== null && { before, after }),
    }));
    expect(told).toEqual([
      { action: 'changed', record: `deal/${deal.slug}`, field: 'title', before: deal.title, after: 'Other' },
      {
        action: 'changed',
        record: `deal/${deal.slug}`,
        field: 'summary',
        before: deal.summary,
        after: 'Short.',
      },
      {
        action: 'changed',
        record: `tranche/${first}`,
        field: 'amountUsd',
        before: { value: 15_000_000_000, qualifier: 'exactly' },
        after: { value: 16_000_000_000, qualifier: 'exactly' },
      },
      { action: 'removed', record: `source/${source.slug}`, field: null },
      { action: 'new', record: 'source/new-source', field: null },
    ]);
  });
});

describe('describeChange', () => {
  it('shows where long texts begin to differ', () => {
    const text = 'The first part of a summary that is rather long and goes on for quite a while';
    const line = describeChange(`${text}, so far.`, `${text}, until now.`);
    expect(line).toContain('so far.');
    expect(line).toContain('until now.');
    expect(line.length).toBeLessThan(120);
    expect(line).not.toContain('The first part');
  });

  it.each([
    [null, 'x', 'nothing -> "x"'],
    [1n, 2n, '1 -> 2'],
    [true, false, 'true -> false'],
    ['a "b"', 'c', '"a \\"b\\"" -> "c"'],
  ])('from %s to %s', (before, after, line) => {
    expect(describeChange(before, after)).toBe(line);
  });
});

describe('modelWords', () => {
  it('reads as words', () => {
    expect(modelWords('CapacityMilestone')).toBe('capacity milestone');
    expect(modelWords('InvestmentCoInvestor')).toBe('investment co investor');
  });
});

describe('parentsFirst', () => {
  it('puts a row after the row it refers to', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        // Each row refers to the one of half its number; 0 to one that is not among them.
        const rows = order.map((number) => ({
          slug: `s${number}`,
          expandsSlug: number === 0 ? 'elsewhere' : `s${Math.floor(number / 2)}`,
        }));
        const sorted = parentsFirst(rows, 'expandsSlug');
        expect(sorted).toHaveLength(rows.length);
        const place = new Map(sorted.map((row, index) => [row.slug, index]));
        for (const row of sorted) {
          expect(place.get(row.expandsSlug ?? null) ?? -1).toBeLessThan(place.get(row.slug ?? null) ?? -1);
        }
      }),
    );
  });
});

describe('recordKey', () => {
  it('joins the parts of a key', () => {
    const row = { dealSlug: 'a', companySlug: 'b', role: 'customer', position: 0 };
    expect(recordKey(tableOf('DealParty'), row)).toBe('a/b/customer');
  });
});
