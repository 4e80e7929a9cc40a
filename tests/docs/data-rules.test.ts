import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATA_RULES, READING_RULES } from '@/lib/import/data-rules';

/** The rows of the table of rules: name, severity, what the rule asks. */
function rulesOfReadme(): string[][] {
  const [, section = ''] = readFileSync('prisma/data/README.md', 'utf8').split('## What `check` looks for\n');
  const [table = ''] = section.split(/^## /m);
  return [...table.matchAll(/^\| `([a-z-]+)` +\| (\S.*?) +\| (.+?) +\|$/gm)].map((match) => match.slice(1));
}

describe('prisma/data/README.md', () => {
  it('lists every rule of the check in its words', () => {
    const words = { error: 'error', warning: 'warning', both: 'error or warning' };
    expect(rulesOfReadme()).toEqual(
      [...READING_RULES, ...DATA_RULES].map(({ name, severity, asks }) => [name, words[severity], asks]),
    );
  });
});
