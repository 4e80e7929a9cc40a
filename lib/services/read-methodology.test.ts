import { describe, expect, it } from 'vitest';
import { CERTAINTIES, LAYERS, SOURCE_KINDS } from '../domain/vocabulary';
import type { Block, Inline } from '../format/markdown-blocks';
import { type MethodSection, readMethodology, toMethodology } from './read-methodology';

const methodology = await readMethodology();

function textOf(content: readonly Inline[]): string {
  return content.map(({ text }) => text).join('');
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [textOf(block.content)];
    case 'list':
      return block.items.map(textOf);
    case 'table':
      return [...block.head, ...block.rows.flat()].map(textOf);
  }
}

function sectionOf(id: string): MethodSection {
  const section = methodology.sections.find((one) => one.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return section;
}

function textOfSection(id: string): string {
  return sectionOf(id).blocks.flatMap(linesOf).join('\n');
}

describe('toMethodology', () => {
  it('divides a document at its second headings and gives each an address of its words', () => {
    const { intro, sections } = toMethodology(
      '# Title\n\nFirst.\n\n## Counting once\n\nText.\n\n### Detail\n\n- a\n',
    );
    expect(intro.flatMap(linesOf)).toEqual(['First.']);
    expect(sections.map(({ id, title }) => [id, title])).toEqual([['counting-once', 'Counting once']]);
    expect(sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'list']);
  });
});

describe('docs/methodology.md', () => {
  it('has every section that other pages lead to, each once', () => {
    const ids = methodology.sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'figures',
        'certainty',
        'evidence',
        'rank',
        'sources',
        'counting-once',
        'conflicts',
        'ratios',
        'headline',
        'capacity-timeline',
      ]),
    );
  });

  it('leaves no mark of its own that the page would print', () => {
    for (const { id } of methodology.sections)
      expect(textOfSection(id), id).not.toMatch(/\*\*|`|\]\(|^[-#|] /m);
  });

  it('names the certainties in the order of the vocabulary', () => {
    const words = CERTAINTIES.map(({ label }) => label);
    const text = textOfSection('certainty');
    const places = words.map((word) => text.indexOf(word));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('names every layer, and the best and last kinds of source', () => {
    for (const { label } of LAYERS) expect(textOfSection('counting-once')).toContain(label);
    expect(textOfSection('sources')).toContain('filings');
    expect(textOfSection('sources')).toContain(`${SOURCE_KINDS.at(-1)?.label ?? 'none'}s`);
  });
});
