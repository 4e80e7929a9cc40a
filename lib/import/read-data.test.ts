import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editSmallData } from '../../tests/support/small-data';
import { kindOfPath } from './data-files';
import { hashData, readData } from './read-data';

describe('hashData', () => {
  it('does not depend on the order of the files', () => {
    const texts = editSmallData([]);
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        expect(hashData(shuffled)).toBe(hashData(texts));
      }),
    );
  });

  it('changes with a text, a name, and a file more or less', () => {
    const texts = [
      { path: 'a.json', text: '1' },
      { path: 'b.json', text: '2' },
    ];
    const hashes = [
      texts,
      [texts[0], { path: 'b.json', text: '3' }],
      [texts[0], { path: 'c.json', text: '2' }],
      [texts[0]],
      [
        { path: 'a.json', text: '2' },
        { path: 'b.json', text: '1' },
      ],
    ].map((some) => hashData(some.flatMap((text) => text ?? [])));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('readData', () => {
  it('names files that are missing and files that it does not know', () => {
    const texts = editSmallData([]).filter(({ path }) => path !== 'leads.json');
    const { files, problems } = readData([...texts, { path: 'deals/old/x.json', text: '{}' }]);
    expect(files).toHaveLength(texts.length);
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      expect.stringContaining('deals/old/x.json: no data file has this name; allowed: dataset.json, '),
      'leads.json: this file is missing',
    ]);
  });
});

describe('kindOfPath', () => {
  it.each([
    ['sources.json', 'sources'],
    ['deals/openai-aws-2025-11.json', 'deal'],
    ['chips/h100.json', 'chip'],
    ['deals/a/b.json', null],
    ['deals/a.yaml', null],
    ['chip/h100.json', null],
    ['deals.json', null],
  ])('of %s is %j', (path, kind) => {
    expect(kindOfPath(path)).toBe(kind);
  });
});
