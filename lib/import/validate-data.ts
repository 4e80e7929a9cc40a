// The second step of an import: are these files a data set?
import { checkValue, type FileSchema } from '../schema/check-value';
import { chipFileSchema } from '../schema/chip-file';
import { dealFileSchema } from '../schema/deal-file';
import {
  companiesFileSchema,
  datasetFileSchema,
  eventsFileSchema,
  leadsFileSchema,
  metricsFileSchema,
  overlapsFileSchema,
  sitesFileSchema,
  sourcesFileSchema,
} from '../schema/list-files';
import type { DataFile, FileKind } from './data-files';
import type { DataSet } from './data-set';
import { type Problem, sortProblems } from './problem';
import { indexRecords } from './record-index';
import type { Rule } from './rule';
import { checkMilestones, checkStateParts, checkTranches } from './rules/check-amounts';
import { checkClaimSubjects } from './rules/check-claim-subjects';
import {
  checkDeprecatedReasons,
  checkFiguresAreClaimed,
  checkOnePreferred,
  checkPreferredClaims,
} from './rules/check-claims';
import { checkCycles } from './rules/check-cycles';
import { checkDealDates, checkRecordDates } from './rules/check-dates';
import { checkParties } from './rules/check-parties';
import { checkOverlapEnds, checkReferences } from './rules/check-references';
import { checkRepeats } from './rules/check-repeats';
import { checkFileNames, checkUniqueSlugs } from './rules/check-slugs';
import { checkStates } from './rules/check-states';
import { valueAt } from './value-at';

/** Every rule beyond the schemas. To add one, write a function from the files to problems and name it here. */
const RULES: readonly Rule[] = [
  checkUniqueSlugs,
  checkFileNames,
  checkReferences,
  checkOverlapEnds,
  checkClaimSubjects,
  checkStates,
  checkRepeats,
  checkCycles,
  checkTranches,
  checkMilestones,
  checkStateParts,
  checkDealDates,
  checkRecordDates,
  checkParties,
  checkFiguresAreClaimed,
  checkPreferredClaims,
  checkOnePreferred,
  checkDeprecatedReasons,
];

/** The data set, unless an error keeps it out, and every problem of every file. */
export interface Validated {
  dataSet: DataSet | null;
  problems: Problem[];
}

/**
 * Checks files against their schemas and each other. Takes files that could not be read as well: the others are checked
 * all the same, and nothing is said about references to what stands in the unread ones.
 */
export function validateData(files: readonly DataFile[]): Validated {
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
    chips: parse('chip', chipFileSchema),
    sites: parse('sites', sitesFileSchema).flatMap((file) => file.sites),
    deals: parse('deal', dealFileSchema),
    overlaps: parse('overlaps', overlapsFileSchema).flatMap((file) => file.overlaps),
    metrics: parse('metrics', metricsFileSchema).flatMap((file) => file.metrics),
    events: parse('events', eventsFileSchema).flatMap((file) => file.events),
  };
  const input = {
    files,
    index: indexRecords(files),
    dataSet: records,
    dataDate: card?.dataDate ?? '9999-12-31',
  };
  for (const rule of RULES) problems.push(...rule(input));

  const isSound =
    card !== undefined &&
    files.every((file) => file.json !== undefined) &&
    problems.every((problem) => problem.severity === 'warning');
  return { dataSet: isSound ? { card, ...records } : null, problems: sortProblems(problems) };
}
