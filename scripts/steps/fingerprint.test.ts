import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, readStamp, removeStamp, writeStamp } from './fingerprint.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gigawatt-ledger-fingerprint-'));
  mkdirSync(join(root, 'lib/domain'), { recursive: true });
  writeFileSync(join(root, 'lib/a.ts'), 'a');
  writeFileSync(join(root, 'lib/domain/b.ts'), 'b');
  writeFileSync(join(root, 'lib/domain/b.test.ts'), 'test');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const take = () =>
  fingerprint(root, { paths: ['lib', 'proxy.ts'], isCounted: (path) => !path.endsWith('.test.ts') });

describe('fingerprint', () => {
  it('stays while nothing changes, and does not look at what is left out', () => {
    const before = take();
    writeFileSync(join(root, 'lib/domain/b.test.ts'), 'another test');
    expect(take()).toBe(before);
  });

  it.each<[string, () => void]>([
    ['a changed file', () => writeFileSync(join(root, 'lib/domain/b.ts'), 'c')],
    ['a new file', () => writeFileSync(join(root, 'lib/c.ts'), '')],
    ['a removed file', () => rmSync(join(root, 'lib/a.ts'))],
    ['a renamed file', () => renameSync(join(root, 'lib/a.ts'), join(root, 'lib/z.ts'))],
    ['a path that appears', () => writeFileSync(join(root, 'proxy.ts'), '')],
    [
      'text that moves from one file into the next',
      () => {
        writeFileSync(join(root, 'lib/a.ts'), '');
        writeFileSync(join(root, 'lib/domain/b.ts'), 'ab');
      },
    ],
  ])('changes with %s', (_, change) => {
    const before = take();
    change();
    expect(take()).not.toBe(before);
  });

  it('changes with a value', () => {
    const of = (...values: string[]) => fingerprint(root, { paths: [], values });
    expect(of('20', 'x64')).not.toBe(of('22', 'x64'));
    expect(of('ab', 'c')).not.toBe(of('a', 'bc'));
  });
});

describe('stamps', () => {
  it('are kept, read and forgotten', () => {
    const file = join(root, 'dist/.stamp');
    expect(readStamp(file)).toBeNull();
    writeStamp(file, 'abc');
    expect(readStamp(file)).toBe('abc');
    removeStamp(file);
    removeStamp(file);
    expect(readStamp(file)).toBeNull();
  });
});
