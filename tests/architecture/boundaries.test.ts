// The rules of .dependency-cruiser.cjs must bite: a small tree with the folders of this project is cruised, once as it
// should be and once with a file planted for each way to break a rule.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandScript, ROOT } from '../../scripts/steps/project.mjs';

interface CruiseResult {
  summary: { violations: { from: string; rule: { name: string } }[] };
  modules: { source: string }[];
}

function cruise(folder: string, paths: string[]): CruiseResult {
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [commandScript('dependency-cruiser', 'depcruise'), ...paths, '--config', config, '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser said: ${stdout}${stderr}`);
  return JSON.parse(stdout) as CruiseResult;
}

const PACKAGES = ['zod', 'react', 'next', '@prisma/client', 'better-sqlite3', 'vitest'];
const DEV_PACKAGES = ['vitest'];

/** The project in small: every part imports what it may. */
const SOUND: Record<string, string> = {
  'app/page.tsx': `
    import { Table } from '@/components/table';
    import { listDeals } from '@/lib/services/list-deals';
    export default function Page() { return Table(listDeals()); }`,
  'components/table.tsx': `
    import type { ReactNode } from 'react';
    import { formatUsd } from '@/lib/format/money';
    import type { Deal } from '@/lib/services/list-deals';
    export function Table(deals: Deal[]): ReactNode { return deals.map((deal) => formatUsd(deal.amountUsd)); }`,
  'lib/domain/money.ts': 'export const THOUSAND = 1000;',
  'lib/format/money.ts': `
    import { THOUSAND } from '../domain/money';
    export function formatUsd(amount: number) { return String(amount * THOUSAND); }`,
  'lib/schema/deal.ts': `
    import { z } from 'zod';
    import { THOUSAND } from '../domain/money';
    export const deal = z.number().max(THOUSAND);`,
  'lib/db/client.ts': `
    import { PrismaClient } from '@prisma/client';
    import type { Deal } from '../services/list-deals';
    export function query(): Deal[] { return new PrismaClient().deals; }`,
  'lib/services/list-deals.ts': `
    import { query } from '../db/client';
    import { deal } from '../schema/deal';
    export interface Deal { amountUsd: number }
    export function listDeals() { return query().filter((one) => deal.safeParse(one).success); }`,
};

/** A file that breaks a rule, and the rule that has to say so. */
const PLANTED: { path: string; code: string; rule: string }[] = [
  { path: 'lib/domain/a.ts', code: `import { z } from 'zod';\nexport const a = z;`, rule: 'domain-is-pure' },
  {
    path: 'lib/domain/b.ts',
    code: `import { join } from 'node:path';\nexport const b = join;`,
    rule: 'domain-is-pure',
  },
  {
    path: 'lib/domain/c.ts',
    code: `export { formatUsd } from '../format/money';`,
    rule: 'lib-domain-imports',
  },
  {
    path: 'lib/domain/d.ts',
    code: `export type { Deal } from '../services/list-deals';`,
    rule: 'lib-domain-imports',
  },
  { path: 'lib/format/a.ts', code: `export { deal } from '../schema/deal';`, rule: 'lib-format-imports' },
  { path: 'lib/filters/a.ts', code: `export { query } from '../db/client';`, rule: 'lib-filters-imports' },
  {
    path: 'lib/filters/b.ts',
    code: `import { z } from 'zod';\nexport const b = z;`,
    rule: 'zod-only-in-schema',
  },
  {
    path: 'lib/import/a.ts',
    code: `import { z } from 'zod';\nexport const a = z;`,
    rule: 'zod-only-in-schema',
  },
  { path: 'lib/schema/a.ts', code: `export { query } from '../db/client';`, rule: 'lib-schema-imports' },
  { path: 'lib/services/a.ts', code: `export * from '@prisma/client';`, rule: 'prisma-only-in-db' },
  { path: 'lib/services/b.ts', code: `export * from '../db/generated/client';`, rule: 'prisma-only-in-db' },
  { path: 'lib/services/c.ts', code: `export * from 'better-sqlite3';`, rule: 'prisma-only-in-db' },
  {
    path: 'lib/services/d.ts',
    code: `export { Table } from '@/components/table';`,
    rule: 'lib-services-imports',
  },
  { path: 'lib/services/e.ts', code: `export * from 'react';`, rule: 'no-react-in-lib' },
  { path: 'lib/services/f.ts', code: `export * from 'next';`, rule: 'no-next-in-lib' },
  {
    path: 'lib/db/a.ts',
    code: `export { listDeals } from '../services/list-deals';`,
    rule: 'lib-db-imports-types',
  },
  { path: 'lib/charts/a.ts', code: `export * from 'react';`, rule: 'no-react-in-lib' },
  {
    path: 'lib/charts/b.ts',
    code: `export { listDeals } from '../services/list-deals';`,
    rule: 'lib-charts-imports-types',
  },
  { path: 'lib/api/a.ts', code: `export { query } from '../db/client';`, rule: 'lib-api-imports' },
  {
    path: 'lib/strays/a.ts',
    code: `export { THOUSAND } from '../domain/money';`,
    rule: 'folder-without-place',
  },
  { path: 'components/a.tsx', code: `export { query } from '@/lib/db/client';`, rule: 'components-imports' },
  {
    path: 'components/b.tsx',
    code: `export { listDeals } from '@/lib/services/list-deals';`,
    rule: 'components-imports-types',
  },
  { path: 'components/d.tsx', code: `export { default } from '@/app/page';`, rule: 'components-imports' },
  {
    path: 'components/e.tsx',
    code: `import { join } from 'node:path';\nexport const e = join;`,
    rule: 'no-node-in-the-browser',
  },
  { path: 'components/f.tsx', code: `export * from 'vitest';`, rule: 'no-development-packages' },
  { path: 'components/g.tsx', code: `export * from 'left-pad';`, rule: 'resolvable' },
  { path: 'components/h.tsx', code: `export const h = 1;`, rule: 'no-orphans' },
  { path: 'app/a.tsx', code: `export { query } from '@/lib/db/client';`, rule: 'app-imports' },
  { path: 'app/b.tsx', code: `export { deal } from '@/lib/schema/deal.test';`, rule: 'tests-stay-outside' },
  {
    path: 'lib/domain/ring-a.ts',
    code: `import { b } from './ring-b';\nexport const a = () => b;`,
    rule: 'no-circles',
  },
];

/** Needed by planted files, sound in themselves. */
const SUPPORT: Record<string, string> = {
  'lib/domain/ring-b.ts': `import { a } from './ring-a';\nexport const b = () => a;`,
  'lib/db/generated/client.ts': `export * from '@prisma/client';`,
  'lib/schema/deal.test.ts': `import { it } from 'vitest';\nimport { deal } from './deal';\nit('', () => {});\nexport { deal };`,
};

const folders: string[] = [];

function writeTree(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-ledger-tree-'));
  folders.push(folder);
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const stubs: Record<string, string> = {};
  for (const name of PACKAGES) {
    stubs[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' });
    stubs[`node_modules/${name}/index.js`] = 'module.exports = {};';
  }
  const all: Record<string, string> = {
    'package.json': JSON.stringify({
      dependencies: versions(PACKAGES.filter((name) => !DEV_PACKAGES.includes(name))),
      devDependencies: versions(DEV_PACKAGES),
    }),
    'tsconfig.json': JSON.stringify({ compilerOptions: { jsx: 'react-jsx', paths: { '@/*': ['./*'] } } }),
    ...stubs,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** `file: rule` for each violation, once. */
function listViolations({ summary }: CruiseResult): string[] {
  return [...new Set(summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`))].sort();
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the boundaries', () => {
  it('let pass what is as it should be', () => {
    expect(listViolations(cruise(writeTree(SOUND), ['app', 'components', 'lib']))).toEqual([]);
  }, 60_000);

  describe('refuse', () => {
    let violations: string[] = [];

    beforeAll(() => {
      const planted = Object.fromEntries(PLANTED.map(({ path, code }) => [path, code]));
      violations = listViolations(
        cruise(writeTree({ ...SOUND, ...SUPPORT, ...planted }), ['app', 'components', 'lib']),
      );
    }, 60_000);

    it.each(PLANTED)('$path by $rule', ({ path, rule }) => {
      expect(violations.filter((text) => text.startsWith(`${path}: `))).toContain(`${path}: ${rule}`);
    });

    it('and nothing that was not planted', () => {
      const planted = new Set([...PLANTED.map(({ path }) => path), ...Object.keys(SUPPORT)]);
      expect(violations.filter((text) => !planted.has(text.split(': ')[0] ?? ''))).toEqual([]);
    });
  });

  it('refuse a module that nothing reaches', () => {
    const tree = writeTree({
      ...SOUND,
      'components/unused.tsx': `import { formatUsd } from '@/lib/format/money';\nexport const unused = formatUsd(1);`,
    });
    expect(listViolations(cruise(tree, ['app', 'components', 'lib']))).toEqual([
      'components/unused.tsx: no-unused-module',
    ]);
  }, 60_000);

  it('are checked in every TypeScript file of lib', () => {
    const files = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
      .map((path) => `lib/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('lib/db/generated/'));
    const cruised = new Set(cruise(ROOT, ['lib']).modules.map(({ source }) => source));
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((path) => !cruised.has(path))).toEqual([]);
  }, 60_000);
});
