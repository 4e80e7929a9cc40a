// Every record has a slug of its own, and a record's file is named by it.
import { RECORD_FOLDERS, slugOfFile } from '../data-files';
import { formatPath, type Problem } from '../problem';
import { findTexts } from '../record-index';
import type { Rule } from '../rule';

/** A slug names one record of its kind in the whole data set. */
export const checkUniqueSlugs: Rule = ({ index }) => {
  const problems: Problem[] = [];
  for (const [kind, slugs] of index.records) {
    for (const [slug, [first, ...others]] of slugs) {
      for (const other of others) {
        const where = first ? `${first.file.path} (${formatPath(first.path)})` : 'another file';
        problems.push({
          severity: 'error',
          file: other.file.path,
          path: other.path,
          value: slug,
          message: `this slug is taken by another ${kind} in ${where}; slugs are unique within a kind`,
        });
      }
    }
  }
  return problems;
};

/** The file of a chip or deal is `<slug>.json`. */
export const checkFileNames: Rule = ({ files }) =>
  Object.values(RECORD_FOLDERS).flatMap((kind) =>
    findTexts(files, kind, 'slug')
      .filter(({ file, text }) => text !== slugOfFile(file.path))
      .map(({ file, path, text }) => ({
        severity: 'error' as const,
        file: file.path,
        path,
        value: text,
        message: `must equal the name of the file, "${slugOfFile(file.path)}"`,
      })),
  );
