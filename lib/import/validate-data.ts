// The second step of an import: are these files a data set?
import { compareVersions } from '../domain/change-id';
import { checkValue, type FileSchema } from '../schema/check-value';
import { changeFileSchema } from '../schema/change-file';
import { chipFileSchema } from '../schema/chip-file';
import { dealFileSchema } from '../schema/deal-file';
import {
  companiesFileSchema,
  datasetFileSchema,
  eventsFileSchema,
  familiesFileSchema,
  leadsFileSchema,
  metricsFileSchema,
  overlapsFileSchema,
  sitesFileSchema,
  sourcesFileSchema,
} from '../schema/list-files';
import type { DataFile, FileKind } from './data-files';
import { DATA_RULES, type DataRule } from './data-rules';
import type { DataSet } from './data-set';
import { type Problem, sortProblems } from './problem';
import { indexRecords } from './record-index';
import { valueAt } from './value-at';

/** The rules that hold before a release: all but those of the releases themselves. */
export const RULES_BEFORE_RELEASE: readonly DataRule[] = DATA_RULES.filter(
  ({ name }) => name !== 'releases' && name !== 'removed-records',
);

/** The data set, unless an error keeps it out, and every problem of every file. */
export interface Validated {
  dataSet: DataSet | null;
  problems: Problem[];
}

/** The records of the files that fit their schemas, the card where there is one, and what does not fit. */
interface ParsedFiles {
  card: DataSet['card'] | undefined;
  records: Omit<DataSet, 'card'>;
  problems: Problem[];
}

/** Checks files one by one against their schemas; nothing is said of how they hang together. */
export function parseFiles(files: readonly DataFile[]): ParsedFiles {
  const problems: Problem[] = [];
  const parse = <Value>(kind: FileKind, schema: FileSchema<Value>): Value[] =>
    files
      .filter((file) => file.kind === kind && file.json !== undefined)
      .flatMap((file) => {
        const result = checkValue(file.json, schema);
        if ('value' in result) return [result.value];
        for (const { path, message } of result.faults) {
          problems.push({
            severity: 'error',
            file: file.path,
            path,
            message,
            value: valueAt(file.json, path),
          });
        }
        return [];
      });

  const [card] = parse('dataset', datasetFileSchema);
  parse('leads', leadsFileSchema);
  const records: Omit<DataSet, 'card'> = {
    companies: parse('companies', companiesFileSchema).flatMap((file) => file.companies),
    sources: parse('sources', sourcesFileSchema).flatMap((file) => file.sources),
    families: parse('families', familiesFileSchema).flatMap((file) => file.families),
    chips: parse('chip', chipFileSchema),
    sites: parse('sites', sitesFileSchema).flatMap((file) => file.sites),
    deals: parse('deal', dealFileSchema),
    overlaps: parse('overlaps', overlapsFileSchema).flatMap((file) => file.overlaps),
    metrics: parse('metrics', metricsFileSchema).flatMap((file) => file.metrics),
    events: parse('events', eventsFileSchema).flatMap((file) => file.events),
    releases: parse('changes', changeFileSchema).sort((a, b) => compareVersions(a.version, b.version)),
  };
  return { card, records, problems };
}

/**
 * Checks files against their schemas and each other. Takes files that could not be read as well: the others are checked
 * all the same, and nothing is said about references to what stands in the unread ones.
 */
export function validateData(files: readonly DataFile[], rules: readonly DataRule[] = DATA_RULES): Validated {
  const { card, records, problems } = parseFiles(files);
  const input = {
    files,
    index: indexRecords(files),
    dataSet: records,
    dataDate: card?.dataDate ?? '9999-12-31',
    version: card?.version ?? null,
  };
  for (const { check } of rules) problems.push(...check(input));

  const isSound =
    card !== undefined &&
    files.every((file) => file.json !== undefined) &&
    problems.every((problem) => problem.severity === 'warning');
  return { dataSet: isSound ? { card, ...records } : null, problems: sortProblems(problems) };
}
