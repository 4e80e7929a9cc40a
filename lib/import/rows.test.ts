import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Edit, validateSmallData } from '../../tests/support/small-data';
import { LEDGER_TABLES } from '../db/import-tables';
import { recordKey } from './plan-import';
import { ROWS_VERSION } from './read-data';
import { toRows } from './rows';

const OLDER = 'deals/openai-aws-2025-11.json';
const NEWER = 'deals/openai-aws-2026-02.json';

function rowsAfter(...edits: Edit[]) {
  const { dataSet, problems } = validateSmallData(edits);
  if (dataSet === null) throw new Error(JSON.stringify(problems));
  return toRows(dataSet);
}

function facets(rows: ReturnType<typeof rowsAfter>, deal: string, facet: string): string[] {
  return rows.DealFacet.flatMap((row) =>
    row.dealSlug === deal && row.facet === facet ? row.value : [],
  ).sort();
}

describe('toRows', () => {
  const rows = rowsAfter();

  it('gives every row a primary key of its own', () => {
    for (const table of LEDGER_TABLES) {
      const keys = rows[table.model].map((row) => recordKey(table, row));
      expect(new Set(keys).size, table.model).toBe(keys.length);
    }
  });

  it('keeps money as whole dollars and power as whole kilowatts', () => {
    expect(rows.Tranche.map((row) => row.amountLowUsd)).toEqual([15_000_000_000n, 35_000_000_000n]);
    expect(rows.CapacityCommitment.find((row) => row.slug === 'openai-trainium-2gw')).toMatchObject({
      powerLowKw: 2_000_000,
      powerHighKw: 2_000_000,
      powerQualifier: 'about',
      chipCountLow: null,
    });
  });

  it('never makes up a bound', () => {
    expect(rows.Site[0]).toMatchObject({
      powerPlannedLowKw: 2_200_000,
      powerPlannedHighKw: null,
      powerPlannedQualifier: 'more_than',
      powerOperationalKw: null,
    });
    const milestone = rows.CapacityMilestone[0];
    expect(milestone).toMatchObject({ powerLowKw: null, powerHighKw: null, powerQualifier: null });
  });

  it('puts a claim into the column of its unit', () => {
    const claim = (slug: string) => rows.Claim.find((row) => row.slug === slug);
    expect(claim('openai-aws-38b--amount-usd-1')).toMatchObject({
      amountUsd: 38_000_000_000n,
      powerKw: null,
      number: null,
      text: null,
      subjectType: 'spend',
      subjectSlug: 'openai-aws-38b',
      dealSlug: 'openai-aws-2025-11',
    });
    expect(claim('openai-trainium-2gw--power-gw-1')).toMatchObject({ powerKw: 2_000_000, number: null });
    expect(claim('openai-aws-38b--term-years-1')).toMatchObject({
      number: 7,
      unit: 'years',
      amountUsd: null,
    });
    expect(claim('openai-aws-gb--chips-1')).toMatchObject({
      text: 'gb200, gb300',
      number: null,
      isQuoted: true,
    });
    expect(claim('project-rainier--power-planned-1')).toMatchObject({ dealSlug: null, isQuoted: false });
  });

  it('writes a yes or no of a claim as text', () => {
    const [claim] = rowsAfter(
      [OLDER, ['claims', 1, 'value'], false],
      [OLDER, ['claims', 1, 'field'], 'isIncremental'],
      [OLDER, ['claims', 1, 'unit'], undefined],
      [OLDER, ['spendCommitments', 0, 'termYears'], undefined],
    ).Claim.filter(({ field }) => field === 'isIncremental');
    expect(claim).toMatchObject({ text: 'false', number: null });
  });

  it('names a state by its figure and first day, so that an earlier one renames none', () => {
    const slugs = (all: typeof rows) => all.FigureState.map((row) => row.slug);
    expect(slugs(rows)).toContain('tranche--amazon-openai-2026-02-50b--tranche-1--2026-03-31');
    const earlier = rowsAfter([
      OLDER,
      ['capacityCommitments', 0, 'states'],
      [
        { certainty: 'rumoured', from: '2025-10', to: '2025-11-03' },
        { certainty: 'building', from: '2025-11-03' },
      ],
    ]);
    expect(slugs(earlier)).toEqual(expect.arrayContaining(slugs(rows)));
    expect(slugs(earlier)).toContain('capacity--openai-aws-gb--2025-10-01');
  });

  it('ties a state to the one figure that it is of', () => {
    for (const row of rows.FigureState) {
      const ties = [row.investmentSlug, row.trancheSlug, row.spendSlug, row.capacitySlug].filter(Boolean);
      expect(ties).toHaveLength(row.subjectType === 'deal' ? 0 : 1);
      expect(row.knownFrom < row.knownTo).toBe(true);
    }
  });
});

describe('ROWS_VERSION', () => {
  it('rises when the same files give other rows', () => {
    const text = JSON.stringify(rowsAfter(), (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
    // Where only the digest differs, raise the version: databases are then imported anew.
    expect({ version: ROWS_VERSION, digest }).toEqual({ version: 4, digest: 'c8edc3be0536' });
  });
});

describe('derived rows', () => {
  it('have a facet once for each value, chips and layers from the capacity', () => {
    const rows = rowsAfter();
    expect(facets(rows, 'openai-aws-2026-02', 'chip')).toEqual(['trainium3', 'trainium4']);
    expect(facets(rows, 'openai-aws-2026-02', 'family')).toEqual(['trainium']);
    expect(facets(rows, 'openai-aws-2026-02', 'layer')).toEqual(['cloud']);
    expect(facets(rows, 'openai-aws-2025-11', 'company')).toEqual(['amazon', 'nvidia', 'openai']);
    expect(facets(rows, 'openai-aws-2025-11', 'company_role')).toEqual([
      'amazon:provider',
      'nvidia:chip_supplier',
      'openai:customer',
    ]);
  });

  it('find a company also in the role that a figure gives it', () => {
    const rows = rowsAfter(
      [OLDER, ['parties', 0, 'role'], 'lessee'],
      [NEWER, ['investments', 0, 'coInvestors'], ['openai']],
    );
    expect(facets(rows, 'openai-aws-2025-11', 'company_role')).toEqual([
      'amazon:provider',
      'nvidia:chip_supplier',
      'openai:customer',
      'openai:lessee',
    ]);
    expect(facets(rows, 'openai-aws-2026-02', 'company_role')).toContain('openai:investor');
  });

  it('take the largest figure, never a sum, and know of none where none is given', () => {
    const deal = (slug: string, all = rowsAfter()) => all.Deal.find((row) => row.slug === slug);
    expect(deal('openai-aws-2026-02')).toMatchObject({
      largestUsd: 100_000_000_000n,
      largestPowerKw: 2_000_000,
    });
    expect(deal('openai-aws-2025-11')).toMatchObject({ largestUsd: 38_000_000_000n, largestPowerKw: null });
    const upTo = rowsAfter([NEWER, ['capacityCommitments', 0, 'powerGw', 'qualifier'], 'up_to']);
    expect(deal('openai-aws-2026-02', upTo)?.largestPowerKw).toBe(2_000_000);
  });

  it('hold the words that a reader may look for, folded', () => {
    const text = rowsAfter(['companies.json', ['companies', 3, 'name'], 'OpénAI']).Deal.find(
      (row) => row.slug === 'openai-aws-2026-02',
    )?.searchText;
    for (const word of ['openai', 'amazon web services', 'trainium4', 'trainium', 'about 2 gw of trainium']) {
      expect(text).toContain(word);
    }
    expect(text).not.toMatch(/[A-Zé]/);
  });
});
