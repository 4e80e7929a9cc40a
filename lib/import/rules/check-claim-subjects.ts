// A claim is about the record that it stands with.
import { nearestWords } from '../../domain/nearest-words';
import { SUBJECT_TYPES } from '../../domain/vocabulary';
import type { DataFile } from '../data-files';
import { formatPath, type Problem } from '../problem';
import { findTexts, findValues, type RecordIndex } from '../record-index';
import type { Rule } from '../rule';

function subjectsOfFile(index: RecordIndex, file: DataFile): Set<string> {
  const subjects = new Set<string>();
  for (const { value: type } of SUBJECT_TYPES) {
    for (const [slug, definitions] of index.records.get(type) ?? []) {
      if (definitions.some((definition) => definition.file === file)) subjects.add(`${type}/${slug}`);
    }
  }
  return subjects;
}

/** Claims of a deal or chip are about it or one of its parts. */
const checkRecordFiles: Rule = ({ files, index }) =>
  files
    .filter((file) => file.kind === 'deal' || file.kind === 'chip')
    .flatMap((file) => {
      const subjects = subjectsOfFile(index, file);
      return findValues(file.json, 'claims[].subject').flatMap(({ path, value }): Problem[] => {
        if (typeof value !== 'string' || !value.includes('/') || subjects.has(value)) return [];
        const nearest = nearestWords(value, subjects, 1).map((one) => `; did you mean "${one}"?`);
        return [
          {
            severity: 'error',
            file: file.path,
            path,
            value,
            message: `must be the ${file.kind} of this file or a part of it${nearest.join('')}`,
          },
        ];
      });
    });

/** Claims of a family, site, metric or event are about it. */
const checkListFiles: Rule = ({ files }) =>
  (
    [
      ['families', 'family'],
      ['sites', 'site'],
      ['metrics', 'metric'],
      ['events', 'event'],
    ] as const
  ).flatMap(([fileKind, type]) => {
    const owners = new Map(
      findTexts(files, fileKind, `${fileKind}[].slug`).map(({ path, text }) => [
        formatPath(path.slice(0, 2)),
        `${type}/${text}`,
      ]),
    );
    return findTexts(files, fileKind, `${fileKind}[].claims[].subject`).flatMap((found): Problem[] => {
      const owner = owners.get(formatPath(found.path.slice(0, 2)));
      if (owner === undefined || owner === found.text) return [];
      return [
        {
          severity: 'error',
          file: found.file.path,
          path: found.path,
          value: found.text,
          message: `must be "${owner}", the ${type} that this claim stands with`,
        },
      ];
    });
  });

/** The subject of a claim belongs to the same file, and in a list file to the same record. */
export const checkClaimSubjects: Rule = (input) => [...checkRecordFiles(input), ...checkListFiles(input)];
