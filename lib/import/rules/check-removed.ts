// Slugs are addresses: what a release took away says why.
import type { Problem } from '../problem';
import type { Rule } from '../rule';

/** Records without an address of their own. */
const WITHOUT_ADDRESS: readonly string[] = ['claim', 'overlap', 'question', 'state'];

/** A change file that tells of a record taken away gives the reason. */
export const checkRemovedRecords: Rule = ({ dataSet }) =>
  dataSet.releases.flatMap(({ version, changes }) =>
    changes.flatMap(({ action, subject, why }, index): Problem[] => {
      const [type = ''] = subject.split('/');
      if (action !== 'removed' || why !== undefined || WITHOUT_ADDRESS.includes(type)) return [];
      return [
        {
          severity: 'warning',
          file: `changes/${version}.json`,
          path: ['changes', index, 'subject'],
          value: subject,
          message: 'slugs are addresses and stay: say in "why" what became of it, or put the record back',
        },
      ];
    }),
  );
