import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkData, planData } from '../../../lib/import/import-data';
import { formatProblems } from '../../../lib/import/problem';
import {
  copyDatabase,
  createTemplate,
  FULL_DATA,
  readValidData,
  type TestDatabase,
} from '../../support/database';
import { checkIntegrity } from '../../support/database-contents';

let database: TestDatabase;

beforeAll(async () => {
  database = await copyDatabase(await createTemplate(FULL_DATA));
});

afterAll(() => database.remove());

describe('the data set of the project', () => {
  it('has no errors', () => {
    const { problems, files } = checkData(FULL_DATA);
    expect(
      formatProblems(
        problems.filter(({ severity }) => severity === 'error'),
        files,
      ),
    ).toEqual([]);
  });

  it('is in the database as the files have it', async () => {
    const { dataSet, hash } = readValidData(FULL_DATA);
    const { plan, hasTables } = await planData(database.url, dataSet, hash);
    expect(hasTables).toBe(true);
    expect(plan.hasChanges).toBe(false);
    expect(plan.tables.find(({ table }) => table.model === 'Deal')?.unchanged).toBe(dataSet.deals.length);
    expect(checkIntegrity(database.path)).toBe('ok');
  });

  it('has a state for every figure on the day of the data', async () => {
    const { dataSet } = readValidData(FULL_DATA);
    const day = dataSet.card.dataDate;
    const holding = { states: { none: { knownFrom: { lte: day }, knownTo: { gt: day } } } };
    const without = {
      investments: await database.db.investment.findMany({ where: holding, select: { slug: true } }),
      tranches: await database.db.tranche.findMany({ where: holding, select: { slug: true } }),
      spend: await database.db.spendCommitment.findMany({ where: holding, select: { slug: true } }),
      capacity: await database.db.capacityCommitment.findMany({ where: holding, select: { slug: true } }),
    };
    expect(without).toEqual({ investments: [], tranches: [], spend: [], capacity: [] });
  });
});
