// Sources are used, and used for what they can know.
import type { ClaimInFile } from '../../schema/data-fields';
import type { Problem } from '../problem';
import { findTexts } from '../record-index';
import type { Rule } from '../rule';
import { listSubjects } from '../subjects';
import { REFERENCES } from './check-references';

/** Where files name a source, the change files apart: what is history supports no figure. */
const SOURCE_REFERENCES = REFERENCES.filter(([, , kind]) => kind === 'source');

/** Something rests on every source. */
export const checkUnusedSources: Rule = ({ files, dataSet }) => {
  const used = new Set(
    SOURCE_REFERENCES.flatMap(([kind, pattern]) => findTexts(files, kind, pattern).map(({ text }) => text)),
  );
  // An unread file may name it all the same.
  const unread = files.filter((file) => file.json === undefined).map(({ text }) => text);
  return dataSet.sources.flatMap(({ slug }, index): Problem[] => {
    if (used.has(slug) || unread.some((text) => text.includes(`"${slug}"`))) return [];
    return [
      {
        severity: 'warning',
        file: 'sources.json',
        path: ['sources', index, 'slug'],
        value: slug,
        message: 'nothing rests on this source: no claim, state, term, overlap or promise names it',
      },
    ];
  });
};

function isHearsay(claim: ClaimInFile, kindOf: ReadonlyMap<string, string>): boolean {
  return (
    claim.evidence === 'confirmed' &&
    claim.isQuoted === undefined &&
    kindOf.get(claim.source) === 'aggregator'
  );
}

/** What an aggregator tells is confirmed only where it quotes a party. */
export const checkAggregatorEvidence: Rule = ({ dataSet }) => {
  const kindOf = new Map(dataSet.sources.map(({ slug, kind }) => [slug, kind]));
  return listSubjects(dataSet).flatMap(({ file, claims }) =>
    claims
      .filter(({ claim }) => isHearsay(claim, kindOf))
      .map(({ claim, path }): Problem => ({
        severity: 'error',
        file,
        path: [...path, 'evidence'],
        value: claim.evidence,
        message: `its source "${claim.source}" is an aggregator: say reported, or isQuoted where it quotes a party to the deal`,
      })),
  );
};
