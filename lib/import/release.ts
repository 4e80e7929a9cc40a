// Publishing a version: compares the data with that of the version before and writes down what changed.
import { compareVersions } from '../domain/change-id';
import type { LedgerRecord, RecordChange } from '../domain/record-diff';
import type { RecordType } from '../domain/vocabulary';
import type { ChangeFile, ChangeInFile } from '../schema/change-file';
import type { DataFile } from './data-files';
import type { DataSet } from './data-set';
import { diffLedgers, type RowsByModel, toRecords } from './ledger-records';
import { formatProblems } from './problem';
import { readData, readTexts } from './read-data';
import { hashReleased } from './release-hash';
import { changeIdOf } from './release-rows';
import { toRows } from './rows';
import { parseFiles, RULES_BEFORE_RELEASE, validateData } from './validate-data';

/** A version that cannot be released. The message says why and what to do. */
export class ReleaseError extends Error {
  override name = 'ReleaseError';
}

/** The rows of a data set, the history left out. */
function rowsOf(dataSet: DataSet): RowsByModel {
  const rows = toRows({ ...dataSet, releases: [] });
  return (model) => rows[model];
}

/** The data of the version before. Rules made since may refuse it; only what cannot be read is a fault here. */
function readEarlier(folder: string, previous: ChangeFile): DataSet {
  const texts = readTexts(folder);
  if (hashReleased(texts) !== previous.hash) {
    throw new ReleaseError(
      `${folder} does not hold the data of version ${previous.version}: its files differ from those that were released`,
    );
  }
  const { files, problems: unread } = readData(texts);
  const { card, records, problems } = parseFiles(files);
  if (card === undefined || unread.length + problems.length > 0) {
    const lines = formatProblems([...unread, ...problems], files);
    throw new ReleaseError([`${folder} no longer fits the schemas:`, ...lines].join('\n'));
  }
  return { card, ...records };
}

/**
 * The sources that present values rest on: of a field its preferred claim's, of claims and other records their own, of an
 * outcome that of the outcome.
 */
function sourceFinder(after: readonly LedgerRecord[]): (change: RecordChange) => string | undefined {
  const ofField = new Map<string, string>();
  const ofRecord = new Map<string, LedgerRecord['fields']>();
  for (const { type, slug, about, fields } of after) {
    ofRecord.set(`${type}/${slug}`, fields);
    if (about !== null && fields.rank === 'preferred' && typeof fields.source === 'string') {
      ofField.set(`${about.type}/${about.slug}#${about.field}`, fields.source);
    }
  }
  return ({ type, slug, field }) => {
    if (field === null) return undefined;
    const fields = ofRecord.get(`${type}/${slug}`);
    const own = field.startsWith('outcome') ? fields?.outcomeSource : fields?.source;
    return ofField.get(`${type}/${slug}#${field}`) ?? (typeof own === 'string' ? own : undefined);
  };
}

function toFileChange(change: RecordChange, source: string | undefined): ChangeInFile {
  const { action, type, slug, name, deal, about, field, before, after, why } = change;
  return {
    ...{ action, subject: `${type}/${slug}`, name },
    ...(deal !== null && { deal }),
    ...(about !== null && { about: { subject: `${about.type}/${about.slug}`, field: about.field } }),
    ...(field !== null && { field }),
    // The values are read-only here and plain in the file's type; JSON knows no difference.
    ...(before !== null && { before: before as NonNullable<ChangeInFile['before']> }),
    ...(after !== null && { after: after as NonNullable<ChangeInFile['after']> }),
    ...(why !== null && { why }),
    ...(source !== undefined && { source }),
  };
}

function countRecords(records: readonly LedgerRecord[]): ChangeFile['counts'] {
  const counts: Partial<Record<RecordType, number>> = {};
  for (const { type } of records) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** What somebody wrote to a change of the same version by hand; a release made again keeps it. */
function keepNotes(changes: readonly ChangeInFile[], draft: ChangeFile | undefined): ChangeInFile[] {
  const known = new Map(draft?.changes.map((change) => [changeIdOf(draft.version, change), change]));
  return changes.map((change) => {
    const { why, source } = known.get(changeIdOf(draft?.version ?? '', change)) ?? {};
    return { ...change, ...(why !== undefined && { why }), ...(source !== undefined && { source }) };
  });
}

/** A change file as it is to be written; `path` is below the data folder. */
export interface Release {
  readonly path: string;
  readonly file: ChangeFile;
}

function checkVersion({ version }: DataSet['card'], previous: ChangeFile): void {
  if (compareVersions(version, previous.version) > 0) return;
  throw new ReleaseError(
    `version ${previous.version} is released: give dataset.json a later version than that, not ${version}`,
  );
}

function readPresent(folder: string): { dataSet: DataSet; files: readonly DataFile[]; hash: string } {
  const texts = readTexts(folder);
  const { files, problems: unread } = readData(texts);
  const { dataSet, problems } = validateData(files, RULES_BEFORE_RELEASE);
  if (dataSet === null || unread.length > 0) {
    const errors = [...unread, ...problems].filter(({ severity }) => severity === 'error');
    throw new ReleaseError(
      [`${folder} is not fit for release:`, ...formatProblems(errors, files)].join('\n'),
    );
  }
  return { dataSet, files, hash: hashReleased(texts) };
}

/**
 * The change file of the version that a data folder's card names. Made again for the same version, it keeps what was
 * written to its changes by hand.
 * @param earlierFolder the data of the version before; null for the first version, which has no changes.
 * @throws ReleaseError where the data is faulty, the version was not raised, or the earlier folder is another version's.
 */
export function buildRelease(folder: string, earlierFolder: string | null): Release {
  const { dataSet, hash } = readPresent(folder);
  const { card, releases } = dataSet;
  const draft = releases.find(({ version }) => version === card.version);
  const previous = releases.filter((release) => release !== draft).at(-1);
  const rows = rowsOf(dataSet);
  const after = toRecords(rows);
  const path = `changes/${card.version}.json`;
  const base = { $schema: '../schema/changes.schema.json', version: card.version, dataDate: card.dataDate };
  if (previous === undefined) {
    if (earlierFolder !== null) {
      throw new ReleaseError('no version is released yet: release the first one without --from');
    }
    return { path, file: { ...base, hash, counts: countRecords(after), changes: [] } };
  }
  checkVersion(card, previous);
  if (earlierFolder === null) {
    throw new ReleaseError(`say where the data of version ${previous.version} is: --from <folder>`);
  }
  const changes = diffLedgers(rowsOf(readEarlier(earlierFolder, previous)), rows);
  const findSource = sourceFinder(after);
  const told = changes.map((change) => toFileChange(change, findSource(change)));
  return {
    path,
    file: {
      ...{ ...base, from: previous.version, hash, counts: countRecords(after) },
      changes: keepNotes(told, draft),
    },
  };
}
