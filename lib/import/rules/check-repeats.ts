// Lists that stand for a set hold nothing twice.
import type { FileKind } from '../data-files';
import type { JsonValue } from '../parse-json';
import type { Problem } from '../problem';
import { findValues } from '../record-index';
import type { Rule } from '../rule';
import { valueAt } from '../value-at';

/** Each list with the fields that tell its items apart; none where the items are texts. */
const SETS: readonly (readonly [FileKind, string, readonly string[]])[] = [
  ['companies', 'companies[].kinds', []],
  ['companies', 'companies[].aliases', []],
  ['sites', 'sites[].tenants', []],
  ['sites', 'sites[].chips', ['chip']],
  ['events', 'events[].companies', []],
  ['deal', 'parties', ['company', 'role']],
  ['deal', 'includes', []],
  ['deal', 'related', []],
  ['deal', 'supersedes', ['deal']],
  ['deal', 'investments[].coInvestors', []],
  ['deal', 'capacityCommitments[].chips', []],
];

function identityOf(item: JsonValue, fields: readonly string[]): string {
  if (fields.length === 0) return JSON.stringify(item);
  return fields.map((field) => JSON.stringify(valueAt(item, [field]))).join(' ');
}

/** No list of companies, chips, deals, kinds or aliases repeats an item. */
export const checkRepeats: Rule = ({ files }) =>
  SETS.flatMap(([kind, pattern, fields]) =>
    files
      .filter((file) => file.kind === kind)
      .flatMap((file) =>
        findValues(file.json, pattern).flatMap(({ path, value }): Problem[] => {
          if (!Array.isArray(value)) return [];
          const identities = value.map((item) => identityOf(item, fields));
          return value.flatMap((item, index): Problem[] =>
            identities.indexOf(identities[index] ?? '') === index
              ? []
              : [
                  {
                    severity: 'error',
                    file: file.path,
                    path: [...path, index],
                    value: item,
                    message: `stands twice in this list${fields.length > 0 ? ` (same ${fields.join(' and ')})` : ''}`,
                  },
                ],
          );
        }),
      ),
  );
