// Chip generations belong to families that the data set knows.
import { nearestWords } from '../../domain/nearest-words';
import type { Problem } from '../problem';
import { findTexts } from '../record-index';
import type { Rule } from '../rule';

/** The family of a chip is one of families.json, and every family has a chip. */
export const checkChipFamilies: Rule = ({ files, index }) => {
  if (index.unread.has('family')) return [];
  const names = findTexts(files, 'families', 'families[].name');
  const known = new Set(names.map(({ text }) => text));
  const named = findTexts(files, 'chip', 'family');
  const used = new Set(named.map(({ text }) => text));
  return [
    ...named
      .filter(({ text }) => !known.has(text))
      .map(({ file, path, text }): Problem => {
        const nearest = nearestWords(text, known).map((word) => `"${word}"`);
        const hint =
          nearest.length === 0
            ? `allowed: ${[...known].join(', ')}`
            : `did you mean ${nearest.join(' or ')}?`;
        return {
          severity: 'error',
          file: file.path,
          path,
          value: text,
          message: `no family of families.json has this name; ${hint}`,
        };
      }),
    ...names
      .filter(({ text }) => !used.has(text))
      .map(({ file, path, text }): Problem => ({
        severity: 'warning',
        file: file.path,
        path,
        value: text,
        message: 'no chip is of this family',
      })),
  ];
};
