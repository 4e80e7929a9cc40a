// The history of the data as pages and API ask for it: on a history of its own, and on that of the project.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../../lib/db/client';
import { type ChangeQuery, EMPTY_CHANGE_QUERY } from '../../../lib/filters/change-query';
import { importData } from '../../../lib/import/import-data';
import { buildRelease } from '../../../lib/import/release';
import { listKnownChanges, listReleases } from '../../../lib/services/change-history';
import { findChange } from '../../../lib/services/find-change';
import {
  countActions,
  listChangeFacets,
  suggestChangeRelaxations,
} from '../../../lib/services/list-change-facets';
import { listChangePage, listChanges, packPages } from '../../../lib/services/list-changes';
import { copyDataFolder, type DataFolder } from '../../support/data-folder';
import { copyDatabase, createEmptyTemplate, readValidData, type TestDatabase } from '../../support/database';
import { useRealLedger } from './real-ledger';

const NEWER = 'deals/openai-aws-2026-02.json';

function writeRelease(folder: DataFolder, from: DataFolder | null): void {
  const { path, file } = buildRelease(folder.path, from?.path ?? null);
  const target = join(folder.path, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(file));
}

async function idsOf(changes: Partial<ChangeQuery>): Promise<string[]> {
  return (await listChanges({ ...EMPTY_CHANGE_QUERY, ...changes })).changes.map(({ id }) => id);
}

const SUMMARY = '2026.11.22--deal--openai-aws-2026-02--summary';
const FIRM = 'state--spend--openai-aws-100b--2026-02-27--firm-usd';
const CHIPS = '2026.11.22--capacity--openai-trainium-2gw--chips';
const NAME = '2026.11.23--company--openai--name';

describe('a history of three versions and what came after', () => {
  const folders: DataFolder[] = [];
  let ledger: TestDatabase;

  beforeAll(async () => {
    const first = copyDataFolder();
    writeRelease(first, null);
    const second = copyDataFolder(first.path);
    second.replace(NEWER, 'Amazon puts $50 billion', 'Amazon put $50 billion');
    second.replace(NEWER, '"firmUsd": 100000000000', '"firmUsd": 90000000000');
    second.replace(NEWER, '"trainium3", "trainium4"', '"trainium3"');
    second.replace('dataset.json', '"version": "2026.11.21"', '"version": "2026.11.22"');
    writeRelease(second, first);
    const third = copyDataFolder(second.path);
    third.replace(NEWER, '"firmUsd": 90000000000', '"firmUsd": 80000000000');
    third.replace('companies.json', '"name": "OpenAI"', '"name": "OpenAI Group"');
    third.replace('dataset.json', '"version": "2026.11.22"', '"version": "2026.11.23"');
    third.replace('dataset.json', '"dataDate": "2026-11-21"', '"dataDate": "2026-12-01"');
    writeRelease(third, second);
    const present = copyDataFolder(third.path);
    present.replace(NEWER, '"firmUsd": 80000000000', '"firmUsd": 70000000000');
    folders.push(first, second, third, present);

    ledger = await copyDatabase(await createEmptyTemplate());
    for (const folder of [third, present]) {
      const { dataSet, hash } = readValidData(folder.path);
      await importData(ledger.url, dataSet, hash);
    }
  });
  beforeEach(() => {
    vi.stubEnv('DATABASE_URL', ledger.url);
  });
  afterAll(async () => {
    vi.stubEnv('DATABASE_URL', ledger.url);
    await database().$disconnect();
    await ledger.remove();
    for (const folder of folders) folder.remove();
  });

  it('lists what is not released first, then version by version, figures before the rest', async () => {
    expect(await idsOf({})).toEqual([
      `unreleased-2--${FIRM}`,
      `2026.11.23--${FIRM}`,
      NAME,
      SUMMARY,
      CHIPS,
      `2026.11.22--${FIRM}`,
    ]);
    expect(await idsOf({ sort: 'version' })).toEqual([
      SUMMARY,
      CHIPS,
      `2026.11.22--${FIRM}`,
      `2026.11.23--${FIRM}`,
      NAME,
      `unreleased-2--${FIRM}`,
    ]);
    expect((await listReleases()).map(({ version }) => version)).toEqual([
      '2026.11.23',
      '2026.11.22',
      '2026.11.21',
    ]);
  });

  it.each<[Partial<ChangeQuery>, string[]]>([
    [{ version: ['2026.11.23'] }, [`2026.11.23--${FIRM}`, NAME]],
    [{ version: ['unreleased'] }, [`unreleased-2--${FIRM}`]],
    [{ subject: ['company'] }, [NAME]],
    [{ field: ['chips'] }, [CHIPS]],
    [{ deal: ['openai-aws-2025-11'] }, []],
    [{ company: ['openai'], field: ['name'] }, [NAME]],
    [{ company: ['nvidia'] }, []],
    [{ action: ['removed'] }, []],
    [{ from: '2026-12' }, [`unreleased-2--${FIRM}`, `2026.11.23--${FIRM}`, NAME]],
    [{ to: '2026-11', field: ['summary', 'chips'] }, [SUMMARY, CHIPS]],
    [{ q: 'trainium4' }, [CHIPS]],
    [{ q: '$70 billion' }, [`unreleased-2--${FIRM}`]],
  ])('%j keeps what it says', async (changes, ids) => {
    expect(await idsOf(changes)).toEqual(ids);
  });

  it('tells a change in the words of pages', async () => {
    const chips = await findChange(CHIPS);
    expect(chips?.sentence).toBe(
      'OpenAI capacity from Amazon: chips from Trainium3 and Trainium4 to Trainium3.',
    );
    expect(chips).toMatchObject({
      ...{ label: 'Chips', before: 'Trainium3 and Trainium4', after: 'Trainium3', hasDeal: true },
      claimsOn: { type: 'capacity', slug: 'openai-trainium-2gw', field: 'chips' },
    });
    expect((await findChange(`2026.11.22--${FIRM}`))?.sentence).toBe(
      'OpenAI buys from Amazon, state: committed: firm part from $100 billion to $90 billion.',
    );
  });

  it('knows the changes of the same field before and after', async () => {
    const middle = await findChange(`2026.11.23--${FIRM}`);
    expect(middle?.earlier?.id).toBe(`2026.11.22--${FIRM}`);
    expect(middle?.later?.id).toBe(`unreleased-2--${FIRM}`);
    expect((await findChange(CHIPS))?.earlier).toBeNull();
    expect(await findChange('2026.11.22--deal--nowhere--title')).toBeNull();
  });

  it('promises counts that the filters keep', async () => {
    const query = { ...EMPTY_CHANGE_QUERY, company: ['openai'] };
    const facets = await listChangeFacets(query);
    for (const name of ['version', 'company', 'deal', 'subject', 'action', 'field'] as const) {
      for (const { value, count } of facets[name]) {
        const alone = { ...query, [name]: [value] };
        expect((await listChanges(alone)).changes, `${name} ${value}`).toHaveLength(count);
      }
    }
    expect((await countActions()).get('2026.11.22')).toEqual({ new: 0, changed: 3, removed: 0 });
  });

  it('says which filter is in the way', async () => {
    const relaxations = await suggestChangeRelaxations({
      ...EMPTY_CHANGE_QUERY,
      version: ['2026.11.22'],
      field: ['name'],
    });
    expect(relaxations).toEqual([
      { name: 'field', label: 'Field', total: 3 },
      { name: 'version', label: 'Version', total: 1 },
    ]);
  });

  it('shows every change once over its pages, and cuts no deal in two', async () => {
    const whole = await listChangePage({ ...EMPTY_CHANGE_QUERY, pageSize: 1 });
    expect(whole.pageCount).toBeGreaterThan(1);
    const seen: string[] = [];
    for (let page = 1; page <= whole.pageCount; page += 1) {
      const { groups } = await listChangePage({ ...EMPTY_CHANGE_QUERY, pageSize: 1, page });
      seen.push(...groups.flatMap(({ facts, evidence }) => [...facts, ...evidence].map(({ id }) => id)));
    }
    expect(seen).toEqual(await idsOf({}));
    expect((await listChangePage({ ...EMPTY_CHANGE_QUERY, page: 99 })).groups).toEqual([]);
    expect(packPages([], 10)).toEqual([]);
  });
});

describe('the history of the project', () => {
  useRealLedger();

  it('has versions, and tells each change in words', async () => {
    expect((await listReleases()).length).toBeGreaterThan(0);
    const { changes, allTotal } = await listChanges(EMPTY_CHANGE_QUERY);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(allTotal);
    for (const { sentence, name, label } of changes) {
      for (const words of [sentence, name, label]) {
        expect(words).not.toMatch(/undefined|null|NaN|\[object|\d(?:Usd|Kw)\b/);
      }
    }
    const { versions } = await listKnownChanges();
    expect(versions.at(-1)).toBe('2026.11.21');
  });
});
