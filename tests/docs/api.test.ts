// docs/api.md and docs/api-reference.md say everything that the API takes and gives.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { API_FORMATS } from '@/lib/api/formats';
import { PROBLEM_KINDS } from '@/lib/api/problem';
import { buildApiReference } from '../support/api-reference';
import { API_RESOURCES } from '@/lib/api/registry';

const guide = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const REFERENCE = new URL('../../docs/api-reference.md', import.meta.url).pathname;

/** The first cell of a table's row. */
function firstCell(text: string): RegExp {
  return new RegExp(`^\\| ${text} +\\|`, 'm');
}

describe('docs/api-reference.md', () => {
  // After a change of resources: npx vitest run tests/docs/api.test.ts --update
  it('is what the list of resources says', async () => {
    await expect(buildApiReference()).toMatchFileSnapshot(REFERENCE);
  });
});

describe('docs/api.md', () => {
  it.each(API_RESOURCES.map(({ name }) => name))('names the resource %s', (name) => {
    expect(guide).toMatch(firstCell(`\`${name}\``));
  });

  it.each(API_RESOURCES.filter(({ record }) => record).map(({ name }) => name))(
    'names the records of %s',
    (name) => {
      expect(guide).toContain(`\`/api/v1/${name}/{slug}.json\``);
    },
  );

  it.each(API_FORMATS)('names the format $extension with its media type', ({ extension, mediaType }) => {
    expect(guide).toMatch(firstCell(`\`${extension}\``));
    expect(guide).toContain(`\`${mediaType}\``);
  });

  it('names every parameter', () => {
    const names = new Set(API_RESOURCES.flatMap(({ parameters }) => parameters.map(({ name }) => name)));
    expect([...names].filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it('names the status of every kind of problem', () => {
    for (const { status } of Object.values(PROBLEM_KINDS)) expect(guide).toMatch(firstCell(String(status)));
  });
});
