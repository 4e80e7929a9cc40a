// A rule of validation: a pure function from the files to problems. New rules are added to the list in validate-data.ts.
import type { DataFile } from './data-files';
import type { DataSet } from './data-set';
import type { Problem } from './problem';
import type { RecordIndex } from './record-index';

/** What a rule looks at. */
export interface RuleInput {
  readonly files: readonly DataFile[];
  readonly index: RecordIndex;
  /** The records of the files that fit their schemas; those of other files are missing from it. */
  readonly dataSet: Omit<DataSet, 'card'>;
  /** The day up to which the data was researched. */
  readonly dataDate: string;
  /** The version that the data set's card gives; null where it gives none. */
  readonly version: string | null;
}

/** Finds every breach of one rule. */
export type Rule = (input: RuleInput) => Problem[];
