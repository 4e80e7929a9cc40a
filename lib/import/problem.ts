// What is wrong with the data files, one by one, and how it reads.
import type { DataFile } from './data-files';
import { indexPlaces, type JsonPath, type JsonValue, type TextPlace } from './parse-json';

/** An error keeps the data out; a warning is shown and lets it in. */
export type Severity = 'error' | 'warning';

/** One thing wrong with one value of one file. The message says what would be allowed. */
export interface Problem {
  readonly severity: Severity;
  /** Path of the file below the data folder. */
  readonly file: string;
  readonly path: JsonPath;
  readonly message: string;
  /** Where in the text, where that is known without the path. */
  readonly place?: TextPlace;
  /** The offending value; absent where something is missing. */
  readonly value?: JsonValue | undefined;
}

/** A path as one would write it in code: `capacityCommitments[0].chips[1]`; empty for the whole file. */
export function formatPath(path: JsonPath): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `[${JSON.stringify(key)}]`;
      return index === 0 ? key : `.${key}`;
    })
    .join('');
}

/** A value as one line of at most 80 characters. */
function formatValue(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** One line: file with line and column where they are known, path, value, what is wrong and what is allowed. */
export function formatProblem(problem: Problem, place: TextPlace | undefined = problem.place): string {
  const where = place ? `${problem.file}:${place.line}:${place.column}` : problem.file;
  const path = formatPath(problem.path);
  const value = problem.value === undefined ? '' : formatValue(problem.value);
  const subject = [path, value].filter((part) => part !== '').join(' = ');
  return `${problem.severity} ${where}: ${subject === '' ? '' : `${subject}: `}${problem.message}`;
}

/** A line for each problem, with line and column looked up in the files. */
export function formatProblems(problems: readonly Problem[], files: readonly DataFile[]): string[] {
  const indexes = new Map<string, ReturnType<typeof indexPlaces> | undefined>();
  return problems.map((problem) => {
    if (!indexes.has(problem.file)) {
      const file = files.find(({ path, json }) => path === problem.file && json !== undefined);
      indexes.set(problem.file, file && indexPlaces(file.text));
    }
    return formatProblem(problem, problem.place ?? indexes.get(problem.file)?.(problem.path));
  });
}

/** Problems in the order of the files, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .map((problem) => ({ problem, key: formatProblem(problem) }))
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .sort((a, b) => {
      if (a.problem.file !== b.problem.file) return a.problem.file < b.problem.file ? -1 : 1;
      const pathA = formatPath(a.problem.path);
      const pathB = formatPath(b.problem.path);
      return pathA.localeCompare(pathB, 'en', { numeric: true });
    })
    .map(({ problem }) => problem);
}
