import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEDGER_TABLES } from '../../../lib/db/import-tables';
import { readLedger } from '../../../lib/db/import-store';
import { applyPlan, StalePlanError } from '../../../lib/import/apply-plan';
import { describePlan } from '../../../lib/import/describe-plan';
import { importData, isUpToDate, planData } from '../../../lib/import/import-data';
import { planImport } from '../../../lib/import/plan-import';
import { toRows } from '../../../lib/import/rows';
import { copyDataFolder, type DataFolder } from '../../support/data-folder';
import {
  copyDatabase,
  createEmptyTemplate,
  createTemplate,
  readValidData,
  SMALL_DATA,
  type TestDatabase,
} from '../../support/database';
import { checkIntegrity, readContents } from '../../support/database-contents';

const NEWER = 'deals/openai-aws-2026-02.json';

let database: TestDatabase;
let data: DataFolder;

beforeEach(async () => {
  database = await copyDatabase();
  data = copyDataFolder();
});

afterEach(async () => {
  await database.remove();
  data.remove();
});

async function importFolder(folder: string) {
  const { dataSet, hash } = readValidData(folder);
  return importData(database.url, dataSet, hash);
}

/** What the small data set has none of; releases have tests of their own. */
const EMPTY_TABLES = new Set<string>(['InvestmentCoInvestor', 'Release', 'Change']);

describe('the first import', () => {
  it('fills every table of the model', async () => {
    const { rows, dataset } = await readLedger(database.db);
    const { dataSet } = readValidData(SMALL_DATA);
    const wanted = toRows(dataSet);
    for (const { model } of LEDGER_TABLES) {
      expect(rows.get(model)?.length, model).toBe(wanted[model].length);
      if (!EMPTY_TABLES.has(model)) expect(wanted[model].length, model).toBeGreaterThan(0);
    }
    expect(dataset).toMatchObject({ id: 1, version: '2026.11.21', dataDate: '2026-11-21' });
    expect(dataset?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('counts the rows of each model and logs no changes', async () => {
    const stored = await database.db.dataset.findFirstOrThrow();
    expect(JSON.parse(stored.counts)).toMatchObject({ Deal: 2, Tranche: 2, FigureState: 11, Source: 5 });
    expect(new Date(stored.importedAt).toISOString()).toBe(stored.importedAt);
    expect(await database.db.localChange.count()).toBe(0);
  });

  it('keeps money whole and states dated', async () => {
    const deal = await database.db.deal.findUniqueOrThrow({
      where: { slug: 'openai-aws-2026-02' },
      include: {
        investments: { include: { tranches: { include: { states: { orderBy: { knownFrom: 'asc' } } } } } },
      },
    });
    expect(deal.largestUsd).toBe(100_000_000_000n);
    expect(deal.largestPowerKw).toBe(2_000_000);
    expect(deal.expandsSlug).toBe('openai-aws-2025-11');
    const [upfront] = deal.investments[0]?.tranches ?? [];
    expect(upfront?.amountLowUsd).toBe(15_000_000_000n);
    expect(
      upfront?.states.map(({ certainty, knownFrom, knownTo }) => [certainty, knownFrom, knownTo]),
    ).toEqual([
      ['committed', '2026-02-27', '2026-03-31'],
      ['delivered', '2026-03-31', '9999-12-31'],
    ]);
  });

  it('finds a deal by its facets', async () => {
    const facets = await database.db.dealFacet.findMany({
      where: { facet: 'company_role', value: 'amazon:chip_supplier' },
    });
    expect(facets.map(({ dealSlug }) => dealSlug)).toEqual(['openai-aws-2026-02']);
  });
});

describe('the second import', () => {
  it('plans nothing and writes nothing', async () => {
    const before = readContents(database.path);
    const plan = await importFolder(SMALL_DATA);
    expect(plan.hasChanges).toBe(false);
    expect(readContents(database.path)).toEqual(before);
    expect(before.Dataset).toHaveLength(1);
  });

  it('knows that the database holds the files', async () => {
    expect(isUpToDate(database.url, SMALL_DATA)).toBe(true);
    data.replace('dataset.json', '2026.11.21', '2026.11.22');
    expect(isUpToDate(database.url, data.path)).toBe(false);
  });
});

describe('an import of changed files', () => {
  it('plans, writes and logs what changed, field by field', async () => {
    data.replace(NEWER, 'Amazon puts $50 billion', 'Amazon put $50 billion');
    data.replace(NEWER, '"firmUsd": 100000000000', '"firmUsd": 90000000000');
    data.replace('dataset.json', '2026.11.21', '2026.11.22');
    const { dataSet, hash } = readValidData(data.path);
    const { plan } = await planData(database.url, dataSet, hash);
    const lines = describePlan(plan);
    expect(lines).toContain(
      '~ figure state spend--openai-aws-100b--2026-02-27: firmUsd 100000000000 -> 90000000000',
    );
    expect(lines.filter((line) => line.startsWith('~ deal'))).toEqual([
      expect.stringMatching(/^~ deal openai-aws-2026-02: summary "Amazon puts .*" -> "Amazon put /),
    ]);
    expect(lines.at(-1)).toMatch(/^rows: 0 new, 2 changed, 0 removed, \d+ unchanged$/);

    await importFolder(data.path);
    const changes = await database.db.localChange.findMany({ orderBy: { id: 'asc' } });
    expect(
      changes.map(({ action, subjectType, subjectSlug, field }) => [action, subjectType, subjectSlug, field]),
    ).toEqual([
      ['changed', 'deal', 'openai-aws-2026-02', 'summary'],
      ['changed', 'state', 'spend--openai-aws-100b--2026-02-27', 'firmUsd'],
    ]);
    expect(changes[1]).toMatchObject({
      ...{ before: '100000000000', after: '90000000000', datasetId: 2 },
      ...{ dealSlug: 'openai-aws-2026-02', subjectName: 'OpenAI buys from Amazon, state: committed' },
    });
    expect((await importFolder(data.path)).hasChanges).toBe(false);
  });

  it('removes a deal with all that belongs to it, and the references to it', async () => {
    data.drop('deals/openai-aws-2025-11.json');
    data.replace(NEWER, '"expands": "openai-aws-2025-11",', '');
    const newer = data.read(NEWER);
    if (typeof newer !== 'object' || newer === null || Array.isArray(newer)) throw new Error('no object');
    data.write(NEWER, { ...newer, supersedes: [] });
    const plan = await importFolder(data.path);
    expect(describePlan(plan)).toContain('- deal openai-aws-2025-11');
    const contents = readContents(database.path);
    // Only the change log may still name what is gone.
    const rest = Object.entries(contents).filter(([table]) => table !== 'LocalChange');
    expect(JSON.stringify(rest)).not.toContain('openai-aws-2025-11"');
    expect(checkIntegrity(database.path)).toBe('ok');
    expect(await database.db.localChange.count({ where: { action: 'removed', subjectType: 'deal' } })).toBe(
      1,
    );
  });

  it('adds a deal that the older one then expands', async () => {
    const older = data.read('deals/openai-aws-2025-11.json');
    if (typeof older !== 'object' || older === null || Array.isArray(older)) throw new Error('no object');
    data.write('deals/openai-aws-2024.json', {
      slug: 'openai-aws-2024',
      title: 'A pilot',
      kind: 'compute',
      status: 'signed',
      announcedOn: '2024',
      summary: 'A first, small contract.',
      parties: older.parties ?? null,
    });
    data.write('deals/openai-aws-2025-11.json', { ...older, expands: 'openai-aws-2024' });
    await importFolder(data.path);
    const deal = await database.db.deal.findUniqueOrThrow({ where: { slug: 'openai-aws-2025-11' } });
    expect(deal.expandsSlug).toBe('openai-aws-2024');
    // And away again: the child is rewritten before the parent goes.
    await importFolder(SMALL_DATA);
    expect(await database.db.deal.count()).toBe(2);
    expect(checkIntegrity(database.path)).toBe('ok');
  });

  it('keeps a new row for files that read the same but are written otherwise', async () => {
    const path = join(data.path, 'overlaps.json');
    data.write('overlaps.json', JSON.parse(readFileSync(path, 'utf8')));
    data.replace('overlaps.json', '\n', '\n\n');
    const plan = await importFolder(data.path);
    expect(plan.hasChanges).toBe(true);
    expect(await database.db.localChange.count()).toBe(0);
    expect(isUpToDate(database.url, data.path)).toBe(true);
  });
});

describe('an import that fails', () => {
  it('leaves the old rows where the database refuses one in the middle', async () => {
    const before = readContents(database.path);
    data.replace(NEWER, 'Amazon puts $50 billion', 'Amazon put $50 billion');
    const { dataSet, hash } = readValidData(data.path);
    const rows = toRows(dataSet);
    const broken = rows.Claim.map((claim, index) =>
      index === 3 ? { ...claim, slug: 'new-claim', sourceSlug: 'no-such-source' } : claim,
    );
    const plan = planImport(
      await readLedger(database.db),
      { ...rows, Claim: broken },
      { version: '2026.11.22', dataDate: '2026-11-22', hash },
    );
    await expect(applyPlan(database.db, plan, new Date())).rejects.toThrow(/[Ff]oreign key/);
    expect(readContents(database.path)).toEqual(before);
  });

  it('shows readers the old rows until it commits', async () => {
    data.replace(NEWER, 'Amazon puts $50 billion', 'Amazon put $50 billion');
    const { dataSet, hash } = readValidData(data.path);
    const before = readContents(database.path);
    let meanwhile: unknown;
    await importData(database.url, dataSet, hash, {
      onTransaction: () => {
        meanwhile = readContents(database.path);
      },
    });
    expect(meanwhile).toEqual(before);
    expect(readContents(database.path)).not.toEqual(before);
  });

  it('refuses a plan that was made before another import', async () => {
    data.replace('dataset.json', '2026.11.21', '2026.11.22');
    const { dataSet, hash } = readValidData(data.path);
    const stored = await readLedger(database.db);
    const card = { version: dataSet.card.version, dataDate: dataSet.card.dataDate, hash };
    const plan = planImport(stored, toRows(dataSet), card);
    await applyPlan(database.db, plan, new Date());
    const before = readContents(database.path);
    await expect(applyPlan(database.db, plan, new Date())).rejects.toThrow(StalePlanError);
    expect(readContents(database.path)).toEqual(before);
  });
});

describe('templates', () => {
  it('are made once', async () => {
    expect(await createTemplate()).toBe(await createTemplate());
    expect(await createEmptyTemplate()).not.toBe(await createTemplate());
  });
});
