// The published history: one change file a version, in an unbroken row that ends with the version of the data.
import { compareVersions } from '../../domain/change-id';
import type { Problem } from '../problem';
import { slugOfFile } from '../data-files';
import { findTexts } from '../record-index';
import { hashReleased } from '../release-hash';
import { changeIdOf } from '../release-rows';
import type { Rule, RuleInput } from '../rule';

function fileOf(version: string): string {
  return `changes/${version}.json`;
}

/** Whether the files read like those of the newest release, for a notice that something is not published yet. */
function checkHash({ files, dataSet, version }: RuleInput): Problem[] {
  const newest = dataSet.releases.at(-1);
  if (newest === undefined || newest.version !== version || newest.hash === hashReleased(files)) return [];
  const message = `the data differs from what version ${newest.version} released: raise the version and run "npm run data -- release --from <folder of the data of ${newest.version}>" before publishing`;
  return [{ severity: 'warning', file: 'dataset.json', path: ['version'], message, value: newest.version }];
}

function checkCard({ dataSet, version }: RuleInput): Problem[] {
  const newest = dataSet.releases.at(-1);
  if (newest === undefined || version === null || newest.version === version) return [];
  const message =
    compareVersions(newest.version, version) < 0
      ? `this version has no change file; run "npm run data -- release --from <folder of the data of ${newest.version}>"`
      : `a newer version is released: ${newest.version}`;
  return [{ severity: 'error', file: 'dataset.json', path: ['version'], message, value: version }];
}

/** Every version follows the one before it, and names each change once and each source that exists. */
export const checkReleases: Rule = (input) => {
  const { files, dataSet, index } = input;
  const problems: Problem[] = [];
  const error = (version: string, path: Problem['path'], message: string, value?: string): void => {
    problems.push({ severity: 'error', file: fileOf(version), path, message, value });
  };
  for (const { file, text } of findTexts(files, 'changes', 'version')) {
    if (text === slugOfFile(file.path)) continue;
    const message = `the file is named by its version: ${text}.json`;
    problems.push({ severity: 'error', file: file.path, path: ['version'], message, value: text });
  }
  dataSet.releases.forEach(({ version, from, changes }, place) => {
    const earlier = dataSet.releases[place - 1];
    if (from !== earlier?.version) {
      error(
        version,
        ['from'],
        earlier === undefined
          ? 'the first version follows no other: leave this out'
          : `must be ${earlier.version}, the version before`,
        from,
      );
    }
    const seen = new Map<string, number>();
    changes.forEach((change, at) => {
      const id = changeIdOf(version, change);
      const first = seen.get(id);
      if (first !== undefined) error(version, ['changes', at], `the same change as changes[${first}]`);
      else seen.set(id, at);
      const isKnown = change.source === undefined || index.records.get('source')?.has(change.source) === true;
      if (!isKnown && !index.unread.has('source')) {
        error(version, ['changes', at, 'source'], 'no source has this slug', change.source);
      }
    });
  });
  return [...problems, ...checkCard(input), ...checkHash(input)];
};
