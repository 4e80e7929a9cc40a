// The history of the data: released into files, imported like everything else, and what happens between releases.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkData, importData, planData } from '../../../lib/import/import-data';
import { formatProblems } from '../../../lib/import/problem';
import { buildRelease, ReleaseError } from '../../../lib/import/release';
import { copyDataFolder, type DataFolder } from '../../support/data-folder';
import { copyDatabase, createEmptyTemplate, readValidData, type TestDatabase } from '../../support/database';
import { readContents } from '../../support/database-contents';

const NEWER = 'deals/openai-aws-2026-02.json';

let database: TestDatabase;
/** The data of the first version, as it was released. */
let first: DataFolder;
let data: DataFolder;

function writeRelease(folder: DataFolder, from: DataFolder | null): string {
  const { path, file } = buildRelease(folder.path, from?.path ?? null);
  const target = join(folder.path, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(file, null, 2)}\n`);
  return path;
}

async function importFolder(folder: DataFolder) {
  const { dataSet, hash } = readValidData(folder.path);
  return importData(database.url, dataSet, hash);
}

function problemsOf(folder: DataFolder): string[] {
  const { problems, files } = checkData(folder.path);
  return formatProblems(problems, files);
}

/** Makes the second version: another summary, another firm part, one chip less. */
function changeData(): void {
  data.replace(NEWER, 'Amazon puts $50 billion', 'Amazon put $50 billion');
  data.replace(NEWER, '"firmUsd": 100000000000', '"firmUsd": 90000000000');
  data.replace(NEWER, '"trainium3", "trainium4"', '"trainium3"');
}

function raiseVersion(): void {
  data.replace('dataset.json', '"version": "2026.11.21"', '"version": "2026.11.22"');
}

beforeEach(async () => {
  database = await copyDatabase(await createEmptyTemplate());
  first = copyDataFolder();
  writeRelease(first, null);
  data = copyDataFolder(first.path);
});

afterEach(async () => {
  await database.remove();
  first.remove();
  data.remove();
});

describe('a release', () => {
  it('writes down what changed since the version before, in the form of the data files', () => {
    changeData();
    raiseVersion();
    const { path, file } = buildRelease(data.path, first.path);
    expect(path).toBe('changes/2026.11.22.json');
    expect(file).toMatchObject({ version: '2026.11.22', from: '2026.11.21', dataDate: '2026-11-21' });
    expect(file.counts).toMatchObject({ deal: 2, claim: 19 });
    expect(
      file.changes.map(({ action, subject, field, before, after }) => [
        action,
        subject,
        field,
        before,
        after,
      ]),
    ).toEqual([
      ['changed', 'deal/openai-aws-2026-02', 'summary', expect.any(String), expect.any(String)],
      ['changed', 'capacity/openai-trainium-2gw', 'chips', ['trainium3', 'trainium4'], ['trainium3']],
      ['changed', 'state/spend--openai-aws-100b--2026-02-27', 'firmUsd', 100_000_000_000, 90_000_000_000],
    ]);
  });

  it('becomes rows with permanent names, and the same files imported twice change nothing', async () => {
    changeData();
    raiseVersion();
    writeRelease(data, first);
    await importFolder(data);
    const ids = (await database.db.change.findMany({ orderBy: { position: 'asc' } })).map(({ id }) => id);
    expect(ids).toEqual([
      '2026.11.22--deal--openai-aws-2026-02--summary',
      '2026.11.22--capacity--openai-trainium-2gw--chips',
      '2026.11.22--state--spend--openai-aws-100b--2026-02-27--firm-usd',
    ]);
    expect(await database.db.release.findMany({ orderBy: { version: 'asc' } })).toMatchObject([
      { version: '2026.11.21', previousVersion: null },
      { version: '2026.11.22', previousVersion: '2026.11.21' },
    ]);
    const before = readContents(database.path);
    expect((await importFolder(data)).hasChanges).toBe(false);
    expect(readContents(database.path)).toEqual(before);
  });

  it('gives a fresh database and one that went through the versions the same history', async () => {
    await importFolder(first);
    changeData();
    raiseVersion();
    writeRelease(data, first);
    await importFolder(data);
    const fresh = await copyDatabase(await createEmptyTemplate());
    try {
      const { dataSet, hash } = readValidData(data.path);
      await importData(fresh.url, dataSet, hash);
      const [one, other] = [readContents(database.path), readContents(fresh.path)];
      expect(one.Change).toEqual(other.Change);
      expect(one.Change).toHaveLength(3);
      expect(one.Release).toEqual(other.Release);
      expect(one.LocalChange).toEqual([]);
    } finally {
      await fresh.remove();
    }
  });

  it('made again keeps what was written to it by hand', () => {
    changeData();
    raiseVersion();
    const path = writeRelease(data, first);
    data.replace(path, '"field": "firmUsd",', '"field": "firmUsd", "why": "The filing says so.",');
    data.replace(NEWER, '"firmUsd": 90000000000', '"firmUsd": 80000000000');
    const { file } = buildRelease(data.path, first.path);
    expect(file.changes.find(({ field }) => field === 'firmUsd')).toMatchObject({
      after: 80_000_000_000,
      why: 'The filing says so.',
    });
  });

  it('without the older data is refused', () => {
    raiseVersion();
    expect(() => buildRelease(data.path, null)).toThrow(ReleaseError);
    expect(() => buildRelease(data.path, null)).toThrow(/--from <folder>/);
  });

  it('against data of another version is refused', () => {
    raiseVersion();
    first.replace(NEWER, 'Amazon puts', 'Amazon will put');
    const build = () => buildRelease(data.path, first.path);
    expect(build).toThrow(ReleaseError);
    expect(build).toThrow(/does not hold the data of version 2026\.11\.21/);
  });

  it('of faulty data is refused with every fault', () => {
    raiseVersion();
    data.replace(NEWER, '"trainium3", "trainium4"', '"trainum3", "trainium4"');
    const build = () => buildRelease(data.path, first.path);
    expect(build).toThrow(ReleaseError);
    expect(build).toThrow(/no chip has this slug; did you mean "trainium3"/);
  });

  it('of an older version than the newest is refused', () => {
    data.replace('dataset.json', '"version": "2026.11.21"', '"version": "2026.11.20"');
    expect(() => buildRelease(data.path, first.path)).toThrow(/give dataset\.json a later version/);
  });
});

describe('an import between releases', () => {
  it('is logged on this machine, and the next release takes its place', async () => {
    await importFolder(first);
    changeData();
    await importFolder(data);
    expect(await database.db.localChange.count()).toBe(3);
    expect(await database.db.change.count()).toBe(0);

    raiseVersion();
    writeRelease(data, first);
    await importFolder(data);
    expect(await database.db.localChange.count()).toBe(0);
    expect(await database.db.change.count()).toBe(3);

    data.replace(NEWER, '"firmUsd": 90000000000', '"firmUsd": 70000000000');
    await importFolder(data);
    expect(await database.db.localChange.findMany()).toMatchObject([
      { field: 'firmUsd', before: '90000000000', after: '70000000000' },
    ]);
  });
});

describe('the check', () => {
  it('has nothing to say of released data, and warns where it differs from what was released', () => {
    expect(problemsOf(first)).toEqual([]);
    changeData();
    expect(problemsOf(data)).toEqual([
      expect.stringMatching(/^warning dataset\.json:.*differs from what version 2026\.11\.21 released/),
    ]);
  });

  it('refuses a version without its change file', () => {
    raiseVersion();
    expect(problemsOf(data)).toEqual([
      expect.stringMatching(
        /^error dataset\.json:.*this version has no change file; run "npm run data -- release/,
      ),
    ]);
  });

  const RELEASED = 'changes/2026.11.22.json';
  it.each([
    ['"action": "changed"', '"action": "chnged"', /changes\[0\]\.action = "chnged": must be one of "new"/],
    ['"field": "summary",', '', /changes\[0\]\.field: a changed record needs the field that changed/],
    ['"from": "2026.11.21"', '"from": "2026.11.20"', /from = "2026\.11\.20": must be 2026\.11\.21/],
    ['"subject": "deal/', '"subject": "dael/', /must be "type\/slug" with a type of deal/],
    [
      '"field": "chips"',
      '"field": "chips", "source": "nowhere"',
      /source = "nowhere": no source has this slug/,
    ],
    ['"field": "firmUsd"', '"feild": "firmUsd"', /no such field; allowed: .*did you mean "field"/],
    [
      '"version": "2026.11.22"',
      '"version": "2026.11.23"',
      /the file is named by its version: 2026\.11\.23\.json/,
    ],
  ])('of a change file with %s made %s', (text, replacement, message) => {
    changeData();
    raiseVersion();
    writeRelease(data, first);
    data.replace(RELEASED, text, replacement);
    const problems = problemsOf(data).join('\n');
    expect(problems).toMatch(/error changes\/2026\.11\.22\.json/);
    expect(problems).toMatch(message);
  });

  it('refuses one change told twice', () => {
    changeData();
    raiseVersion();
    const path = writeRelease(data, first);
    const { file } = buildRelease(data.path, first.path);
    data.write(
      path,
      JSON.parse(JSON.stringify({ ...file, changes: [...file.changes, ...file.changes.slice(0, 1)] })),
    );
    expect(problemsOf(data)).toEqual([
      expect.stringMatching(/^error changes\/2026\.11\.22\.json:.*the same change as changes\[0\]/),
    ]);
  });

  it('plans nothing for the database from a faulty change file', async () => {
    data.write('changes/2026.11.22.json', { version: '2026.11.22' });
    const { dataSet, problems } = checkData(data.path);
    expect(dataSet).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    const { dataSet: sound, hash } = readValidData(first.path);
    expect((await planData(database.url, sound, hash)).plan.newReleases).toEqual(['2026.11.21']);
  });
});
