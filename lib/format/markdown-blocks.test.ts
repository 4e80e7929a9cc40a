import { describe, expect, it } from 'vitest';
import { parseInline, parseMarkdown } from './markdown-blocks';

describe('parseInline', () => {
  it('splits a line at bold, code and links', () => {
    expect(parseInline('A **firm** part of `low..high`, [see](../a.md#b).')).toEqual([
      { kind: 'text', text: 'A ' },
      { kind: 'bold', text: 'firm' },
      { kind: 'text', text: ' part of ' },
      { kind: 'code', text: 'low..high' },
      { kind: 'text', text: ', ' },
      { kind: 'link', text: 'see', href: '../a.md#b' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('leaves plain text whole', () => {
    expect(parseInline('5 * 3 is 15')).toEqual([{ kind: 'text', text: '5 * 3 is 15' }]);
  });
});

describe('parseMarkdown', () => {
  it('reads headings, paragraphs, lists with long items and tables', () => {
    const blocks = parseMarkdown(
      '# Title\nOne line\nand another.\n\n- first\n  goes on\n- second\n\n## Table\n\n| a | b |\n| --- | --- |\n| 1 | `2` |\n',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'heading', 'table']);
    expect(blocks[1]).toEqual({
      kind: 'paragraph',
      content: [{ kind: 'text', text: 'One line and another.' }],
    });
    expect(blocks[2]).toEqual({
      kind: 'list',
      items: [[{ kind: 'text', text: 'first goes on' }], [{ kind: 'text', text: 'second' }]],
    });
    expect(blocks[4]).toMatchObject({
      head: [[{ text: 'a' }], [{ text: 'b' }]],
      rows: [[[{ text: '1' }], [{ kind: 'code', text: '2' }]]],
    });
  });
});
