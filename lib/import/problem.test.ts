import { describe, expect, it } from 'vitest';
import type { DataFile } from './data-files';
import { formatPath, formatProblem, formatProblems, type Problem, sortProblems } from './problem';

function problem(file: string, path: Problem['path'], message = 'is wrong'): Problem {
  return { severity: 'error', file, path, message };
}

describe('formatPath', () => {
  it.each([
    [[], ''],
    [['capacityCommitments', 0, 'chips', 1], 'capacityCommitments[0].chips[1]'],
    [['specs', 'a field'], 'specs["a field"]'],
  ])('writes %j as %j', (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});

describe('formatProblem', () => {
  const text = '{\n  "slug": "a",\n  "chips": ["b"]\n}';
  const file: DataFile = { path: 'deals/a.json', kind: 'deal', text, json: { slug: 'a', chips: ['b'] } };

  it('gives file, line, column, path, value and message', () => {
    const found = { ...problem('deals/a.json', ['chips', 0], 'no such chip'), value: 'b' };
    expect(formatProblems([found], [file])).toEqual([
      'error deals/a.json:3:13: chips[0] = "b": no such chip',
    ]);
  });

  it('leaves out what there is not', () => {
    expect(formatProblem(problem('leads.json', [], 'this file is missing'))).toBe(
      'error leads.json: this file is missing',
    );
  });

  it('cuts long values', () => {
    const line = formatProblem({ ...problem('a.json', ['x']), value: 'y'.repeat(500) });
    expect(line.length).toBeLessThan(120);
    expect(line).toContain('...: is wrong');
  });
});

describe('sortProblems', () => {
  it('orders by file and place, numbers as numbers, and drops repeats', () => {
    const sorted = sortProblems([
      problem('b.json', ['x']),
      problem('a.json', ['list', 10]),
      problem('a.json', ['list', 9]),
      problem('b.json', ['x']),
    ]);
    expect(sorted.map((one) => `${one.file} ${formatPath(one.path)}`)).toEqual([
      'a.json list[9]',
      'a.json list[10]',
      'b.json x',
    ]);
  });
});
