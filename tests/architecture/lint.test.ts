// The rules of eslint.config.mjs that carry decisions of this project must bite. Rules that need types are only looked
// up, because planted files belong to no TypeScript project.
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import tseslint from 'typescript-eslint';
import { ROOT } from '../../scripts/steps/project.mjs';

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false, project: false } },
  },
});

async function listFindings(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const REFUSED: { path: string; code: string; rule: string }[] = [
  {
    path: 'lib/domain/a.ts',
    code: `export const a = new Intl.NumberFormat('en-US');`,
    rule: 'no-restricted-globals',
  },
  { path: 'components/a.tsx', code: `export const a = (1).toLocaleString();`, rule: 'no-restricted-syntax' },
  {
    path: 'app/a.ts',
    code: `export const a = ['b'].sort((c, d) => c.localeCompare(d));`,
    rule: 'no-restricted-syntax',
  },
  { path: 'components/a.tsx', code: `export const a = new Date('2026-03');`, rule: 'no-restricted-syntax' },
  { path: 'components/a.tsx', code: `export const a = Date.parse('2026-03');`, rule: 'no-restricted-syntax' },
  {
    path: 'lib/domain/a.ts',
    code: `export const a = 'b' as unknown as number;`,
    rule: 'no-restricted-syntax',
  },
  { path: 'lib/domain/a.ts', code: `console.log('a');`, rule: 'no-console' },
  { path: 'lib/domain/a.ts', code: `export const a: any = 1;`, rule: '@typescript-eslint/no-explicit-any' },
  {
    path: 'lib/domain/a.ts',
    code: `// @ts-expect-error\nexport const a = 1;`,
    rule: '@typescript-eslint/ban-ts-comment',
  },
  {
    path: 'lib/domain/a.ts',
    code: `import { type B } from './b';\nexport const a: B = 1;`,
    rule: '@typescript-eslint/no-import-type-side-effects',
  },
  { path: 'components/a.tsx', code: `export const a = <img src="/a.png" />;`, rule: 'jsx-a11y/alt-text' },
  {
    path: 'components/a.tsx',
    code: `import { useState } from 'react';\nexport function A({ b }: { b: boolean }) { if (b) useState(1); return null; }`,
    rule: 'react-hooks/rules-of-hooks',
  },
  {
    path: 'tests/e2e/a.spec.ts',
    code: `export { test } from '@playwright/test';`,
    rule: 'no-restricted-imports',
  },
];

const ACCEPTED: { path: string; code: string }[] = [
  { path: 'lib/format/a.ts', code: `export const a = new Intl.NumberFormat('en-US');` },
  { path: 'lib/domain/a.ts', code: `export const a = new Date('2026-03-01T00:00:00Z');` },
  { path: 'app/a.ts', code: `export const a = ['b'].sort((c, d) => c.localeCompare(d, 'en-US'));` },
  { path: 'scripts/a.ts', code: `console.log('a');` },
];

describe('the lint rules', () => {
  it.each(REFUSED)('refuse in $path: $code', async ({ path, code, rule }) => {
    expect(await listFindings(path, code)).toContain(rule);
  });

  it.each(ACCEPTED)('accept in $path: $code', async ({ path, code }) => {
    expect(await listFindings(path, code)).toEqual([]);
  });

  it.each(['app/page.tsx', 'components/a.tsx', 'lib/services/a.ts', 'scripts/steps/run.mjs'])(
    'need types for %s',
    async (path) => {
      const config: unknown = await new ESLint({ cwd: ROOT }).calculateConfigForFile(path);
      expect(config).toMatchObject({
        rules: {
          '@typescript-eslint/no-floating-promises': expect.arrayContaining([2]),
          '@typescript-eslint/no-unsafe-assignment': expect.arrayContaining([2]),
          '@typescript-eslint/switch-exhaustiveness-check': expect.arrayContaining([2]),
        },
      });
    },
  );
});
