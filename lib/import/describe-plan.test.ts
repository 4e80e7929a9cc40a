import { describe, expect, it } from 'vitest';
import { validateSmallData } from '../../tests/support/small-data';
import type { StoredLedger } from '../db/import-store';
import { LEDGER_TABLES, type LedgerRow, type LedgerRows } from '../db/import-tables';
import { describePlan } from './describe-plan';
import { planImport } from './plan-import';
import { toRows } from './rows';

const CARD = { version: '2026.11.21', dataDate: '2026-11-21', hash: 'a' };

function smallRows(): LedgerRows {
  const { dataSet } = validateSmallData();
  if (dataSet === null) throw new Error('the small data set is not sound');
  return toRows(dataSet);
}

function stored(rows: LedgerRows): StoredLedger {
  return {
    dataset: { id: 1, ...CARD },
    rows: new Map(LEDGER_TABLES.map(({ model }) => [model, rows[model] as readonly LedgerRow[]])),
  };
}

function warningsOf(wanted: LedgerRows): string[] {
  return describePlan(planImport(stored(smallRows()), wanted, CARD)).filter((line) =>
    line.startsWith('warning'),
  );
}

describe('a plan', () => {
  it('warns of records with an address that would be gone', () => {
    const rows = smallRows();
    const wanted = { ...rows, Source: rows.Source.filter(({ slug }) => slug !== 'amazon-10q-2026-q2') };
    expect(warningsOf(wanted)).toEqual([
      expect.stringMatching(/^warning: source amazon-10q-2026-q2 would be gone.*put it back, or say why/),
    ]);
  });

  it('says nothing of claims and of what stays', () => {
    const rows = smallRows();
    expect(warningsOf({ ...rows, Claim: rows.Claim.slice(1) })).toEqual([]);
    expect(warningsOf(rows)).toEqual([]);
  });
});
