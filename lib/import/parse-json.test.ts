import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonFault, parseJson, indexPlaces } from './parse-json';

function faultOf(text: string): JsonFault {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof JsonFault) return error;
    throw error;
  }
  throw new Error('no fault');
}

describe('parseJson', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('takes no text that JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '01',
      'true',
      'nul',
      ' ',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (!isJson) expect(() => parseJson(text)).toThrow(JsonFault);
      }),
    );
  });

  it.each([
    ['{\n  "a": 1,\n}', 3, 1, 'expected a key'],
    ['{\n  "a" 1\n}', 2, 7, 'expected ":"'],
    ['[1, 2', 1, 6, 'the end of the file'],
    ['', 1, 1, 'the end of the file'],
    ['{"a": 1} x', 1, 10, 'expected the end'],
    ['["a\nb"]', 1, 2, 'a string that is not closed'],
    ["{'a': 1}", 1, 2, 'expected a key in double quotes'],
    ['{\n"a": 1,\n"a": 2}', 3, 1, 'the key "a" stands twice'],
  ])('says where %j is wrong', (text, line, column, message) => {
    const fault = faultOf(text);
    expect(fault.place).toEqual({ line, column });
    expect(fault.message).toContain(message);
  });

  it('takes __proto__ for a key like any other', () => {
    const value = parseJson('{"__proto__": {"a": 1}}');
    expect(Object.keys(value ?? {})).toEqual(['__proto__']);
  });
});

describe('indexPlaces', () => {
  const text = '{\n  "deals": [\n    { "slug": "a" },\n    { "slug": "b" }\n  ]\n}';
  const find = indexPlaces(text);

  it('finds a value', () => {
    expect(find(['deals', 1, 'slug'])).toEqual({ line: 4, column: 15 });
  });

  it('falls back to what is around a missing value', () => {
    expect(find(['deals', 1, 'title'])).toEqual({ line: 4, column: 5 });
    expect(find([])).toEqual({ line: 1, column: 1 });
  });
});
