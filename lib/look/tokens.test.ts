import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildTokensCss } from './tokens';

describe('app/styles/tokens.css', () => {
  it('is what scripts/write-tokens.ts writes', async () => {
    const committed = await readFile(new URL('../../app/styles/tokens.css', import.meta.url), 'utf8');
    expect(committed).toBe(buildTokensCss());
  });

  it('defines every custom property that the styles use', async () => {
    const folder = new URL('../../app/styles/', import.meta.url);
    const files = await readdir(folder);
    expect(files.length).toBeGreaterThan(1);
    const ofFonts = ['--gl-sans', '--gl-serif'];
    const ofTokens = [...buildTokensCss().matchAll(/(--[\w-]+):/g)].map(([, name]) => name);
    const defined = new Set([...ofFonts, ...ofTokens]);
    for (const file of files) {
      const css = await readFile(new URL(file, folder), 'utf8');
      const local = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
      const unknown = [...css.matchAll(/var\((--[\w-]+)\)/g)]
        .map(([, name]) => name)
        .filter((name) => !defined.has(name) && !local.has(name));
      expect(unknown, file).toEqual([]);
    }
  });
});
