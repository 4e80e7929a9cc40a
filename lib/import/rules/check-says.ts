// Paraphrases are short.
import type { FileKind } from '../data-files';
import type { Problem } from '../problem';
import { findTexts } from '../record-index';
import type { Rule } from '../rule';

/** The most words that a paraphrase may have: more would be the source's own text. */
export const MAX_SAYS_WORDS = 25;

/** Where paraphrases stand. Those of claims are what the ledger rests on: there a longer one is an error. */
const PARAPHRASES: readonly (readonly [FileKind, string, Problem['severity']])[] = [
  ['deal', 'claims[].says', 'error'],
  ['chip', 'claims[].says', 'error'],
  ['families', 'families[].claims[].says', 'error'],
  ['sites', 'sites[].claims[].says', 'error'],
  ['metrics', 'metrics[].claims[].says', 'error'],
  ['events', 'events[].claims[].says', 'error'],
  ['overlaps', 'overlaps[].says', 'warning'],
  ['deal', 'supersedes[].says', 'warning'],
  ['deal', 'states[].says', 'warning'],
  ['deal', 'investments[].states[].says', 'warning'],
  ['deal', 'investments[].tranches[].states[].says', 'warning'],
  ['deal', 'spendCommitments[].states[].says', 'warning'],
  ['deal', 'capacityCommitments[].states[].says', 'warning'],
];

/** What a source says is told in at most 25 words. */
export const checkSays: Rule = ({ files }) =>
  PARAPHRASES.flatMap(([kind, pattern, severity]) =>
    findTexts(files, kind, pattern).flatMap(({ file, path, text }): Problem[] => {
      const words = text.trim().split(/\s+/).length;
      if (words <= MAX_SAYS_WORDS) return [];
      const message = `has ${words} words; at most ${MAX_SAYS_WORDS}, in our own words`;
      return [{ severity, file: file.path, path, value: text, message }];
    }),
  );
