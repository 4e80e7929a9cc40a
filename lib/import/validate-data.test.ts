import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../../tests/support/small-data';
import type { JsonPath, JsonValue } from './parse-json';
import { valueAt } from './value-at';

const OLDER = 'deals/openai-aws-2025-11.json';

describe('what the schema refuses', () => {
  const cases: [JsonPath, JsonValue | undefined, string][] = [
    [
      ['spendCommitments', 0, 'amountUsd', 'value'],
      -5,
      'spendCommitments[0].amountUsd.value = -5: must not be negative',
    ],
    [['spendCommitments', 0, 'amountUsd', 'value'], 1.5, '= 1.5: must be whole US dollars'],
    [['spendCommitments', 0, 'amountUsd', 'value'], '38', '= "38": must be a number'],
    [['kind'], 'computing', 'kind = "computing": must be one of "compute", "investment", "chip_supply"'],
    [['kind'], 'compte', '; did you mean "compute"?'],
    [['kind'], undefined, 'kind: this field is missing; it takes one of "compute"'],
    [['summary'], undefined, 'summary: this field is missing; it takes a text'],
    [['summary'], ' ', 'summary = " ": must not be empty'],
    [['announcedOn'], '2025-11-31', 'announcedOn = "2025-11-31": must be a date like 2026, 2026-H1'],
    [['parties'], [], 'parties = []: must hold at least 1'],
    [
      ['claims', 0, 'value'],
      null,
      'claims[0].value = null: must be a number, a text, true or false, or a list of texts',
    ],
    [['claims', 0, 'unit'], undefined, 'claims[0].unit: a number needs a unit: usd'],
    [['claims', 0, 'subject'], 'company/openai', 'must be "type/slug" with a type of deal'],
    [['Summary'], 'x', 'Summary = "x": no such field; allowed: slug, title, kind'],
    [
      ['parties', 0, 'rol'],
      'customer',
      'parties[0].rol = "customer": no such field; allowed: company, role; did you mean "role"?',
    ],
  ];

  it.each(cases)('at %j: %j', (path, value, message) => {
    expect(problemsAfter([OLDER, path, value]).join('\n')).toContain(message);
  });

  it('is all told at once, in the order of the files', () => {
    const problems = problemsAfter(
      ['sources.json', ['sources', 0, 'kind'], 'blog'],
      ['chips/gb300.json', ['kind'], 'fpga'],
      [OLDER, ['kind'], 'x'],
      [OLDER, ['parties', 0, 'role'], 'buyer'],
      [OLDER, ['terms', 0, 'source'], 'nowhere'],
    );
    expect(problems.map((line) => line.replace(/ = .*/, ''))).toEqual([
      'error chips/gb300.json: kind',
      `error ${OLDER}: kind`,
      `error ${OLDER}: parties[0].role`,
      `error ${OLDER}: terms[0].source`,
      'error sources.json: sources[0].kind',
    ]);
  });
});

describe('valueAt', () => {
  it('finds a value, or nothing where the path leads nowhere', () => {
    expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
    expect(valueAt({ a: [{ b: 1 }] }, ['a', 1, 'b'])).toBeUndefined();
    expect(valueAt({ a: null }, ['a', 'b'])).toBeUndefined();
    expect(valueAt({ a: 1 }, [])).toEqual({ a: 1 });
  });
});
