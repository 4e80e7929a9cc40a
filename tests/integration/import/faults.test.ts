import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyDataFolder, type DataFolder } from '../../support/data-folder';
import { copyDatabase, SMALL_DATA, type TestDatabase } from '../../support/database';
import { readContents } from '../../support/database-contents';
import { runData } from '../../support/run-data';

// Each test starts processes of its own, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const OLDER = 'deals/openai-aws-2025-11.json';
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

/** The one line of an output that holds all of these texts. */
function lineWith(output: string, ...texts: string[]): string {
  const lines = output.split('\n').filter((line) => texts.every((text) => line.includes(text)));
  expect(lines, `${texts.join(' + ')} in:\n${output}`).toHaveLength(1);
  return lines[0] ?? '';
}

describe('npm run data -- apply on faulty files', () => {
  it('reports five planted faults of one run with file, path and value, and leaves the database alone', () => {
    data.replace(NEWER, '"trainium3", "trainium4"', '"trainum3", "trainium4"');
    data.replace(NEWER, '"value": 35000000000', '"value": -35000000000');
    data.replace(NEWER, '"preMoneyUsd": 730000000000', '"preMoneyUsdd": 730000000000');
    data.replace('sources.json', '"slug": "datacenternews-2025-11-03"', '"slug": "openai-aws-2025-11-03"');
    data.replace(OLDER, '"provider": "amazon"', '"provider": "amazone"');
    const before = readContents(database.path);

    const { code, stderr, stdout } = runData(['apply', data.path], database.url);

    expect(code).toBe(1);
    expect(lineWith(stderr, NEWER, 'capacityCommitments[0].chips[0]', '"trainum3"')).toContain(
      'did you mean "trainium3"',
    );
    lineWith(stderr, NEWER, 'investments[0].tranches[1].amountUsd.value', '-35000000000', 'negative');
    expect(lineWith(stderr, NEWER, 'investments[0].preMoneyUsdd', '730000000000')).toMatch(
      /no such field.*postMoneyUsd.*did you mean "preMoneyUsd"/,
    );
    lineWith(stderr, 'sources.json', 'sources[4].slug', '"openai-aws-2025-11-03"', 'sources[1].slug');
    expect(lineWith(stderr, OLDER, 'spendCommitments[0].provider', '"amazone"')).toContain(
      'did you mean "amazon"',
    );
    // What follows from the duplicate slug: two claims and states lost their source.
    lineWith(stderr, 'sites.json', '"datacenternews-2025-11-03"', 'no source has this slug');
    expect(stderr.trim().split('\n')).toHaveLength(6);
    expect(stderr).toMatch(new RegExp(`^error ${OLDER}:\\d+:\\d+: `, 'm'));
    expect(stdout).toContain('6 errors');
    expect(readContents(database.path)).toEqual(before);
  });

  it('says where a file is not JSON, and nothing about references to what it holds', () => {
    writeFileSync(join(data.path, 'sources.json'), '{\n  "sources": [\n    {,}\n  ]\n}\n');
    const { code, stderr } = runData(['check', data.path], database.url);
    expect(code).toBe(1);
    expect(stderr.trim()).toBe(
      'error sources.json:3:6: not valid JSON: expected a key in double quotes, found ","',
    );
  });

  it('names a missing file and one that has no business here', () => {
    data.drop('events.json');
    data.write('deals/openai.yaml', {});
    const { code, stderr } = runData(['check', data.path], database.url);
    expect(code).toBe(1);
    lineWith(stderr, 'events.json', 'missing');
    lineWith(stderr, 'deals/openai.yaml', 'deals/<slug>.json');
  });
});

describe('the data command', () => {
  it('refuses a command line that it does not know, with usage and exit code 2', () => {
    for (const args of [[], ['seed'], ['check', SMALL_DATA, 'more'], ['check', '/no/such/folder']]) {
      const { code, stderr } = runData(args, database.url);
      expect(code, args.join(' ')).toBe(2);
      expect(stderr).toContain('Usage: npm run data -- <command> [folder]');
    }
  });

  it('refuses a database URL that is not SQLite, without repeating its password', () => {
    const { code, stderr } = runData(['apply', SMALL_DATA], 'postgres://user:secret@host/ledger');
    expect(code).toBe(1);
    expect(stderr).toContain('must be "file:" and the path of an SQLite file');
    expect(stderr).not.toContain('secret');
  });

  it('plans without making a database', () => {
    const path = join(data.path, '..', 'no-such-ledger.db');
    const { code, stdout } = runData(['plan', SMALL_DATA], `file:${path}`);
    expect(code).toBe(0);
    expect(stdout).toContain('The database has no tables yet');
    expect(stdout).toContain('rows: 418 new');
    expect(existsSync(path)).toBe(false);
  });

  it('makes, fills and then leaves alone a database with ensure', () => {
    const folder = copyDataFolder();
    const url = `file:${join(folder.path, '.ledger', 'new.db')}`;
    try {
      const first = runData(['ensure', folder.path], url);
      expect(first.stderr).toBe('');
      expect(first.stdout).toMatch(/migrate +applied .*\n.*418 new/);
      const second = runData(['ensure', folder.path], url);
      expect(second.stdout).toMatch(/^ensure +the database holds these files \(\d+ ms\)\n$/);
      folder.replace('companies.json', '"OpenAI"', '"Open AI"');
      const third = runData(['ensure', folder.path], url);
      expect(third.stdout).toContain('3 changed');
    } finally {
      folder.remove();
    }
  });
});
