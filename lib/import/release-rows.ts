// Rows of the change files: the published history.
import type { LedgerRows } from '../db/import-tables';
import { toChangeId } from '../domain/change-id';
import type { ChangeFile, ChangeInFile } from '../schema/change-file';
import { splitRef } from './figure-columns';

/** The permanent name of a change of a file. */
export function changeIdOf(version: string, change: ChangeInFile): string {
  const { action, field } = change;
  return toChangeId({ version, subject: splitRef(change.subject), field: field ?? null, action });
}

function toJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** Rows of the change files, each change in the order of its file. */
export function releaseRows(releases: readonly ChangeFile[]): Pick<LedgerRows, 'Release' | 'Change'> {
  return {
    Release: releases.map(({ version, dataDate, from, counts }) => ({
      version,
      dataDate,
      previousVersion: from ?? null,
      counts: JSON.stringify(counts),
    })),
    Change: releases.flatMap(({ version, changes }) =>
      changes.map((change, position) => {
        const subject = splitRef(change.subject);
        const about = change.about === undefined ? null : splitRef(change.about.subject);
        return {
          id: changeIdOf(version, change),
          version,
          position,
          action: change.action,
          subjectType: subject.type,
          subjectSlug: subject.slug,
          subjectName: change.name,
          dealSlug: change.deal ?? null,
          aboutType: about?.type ?? null,
          aboutSlug: about?.slug ?? null,
          aboutField: change.about?.field ?? null,
          field: change.field ?? null,
          before: toJson(change.before),
          after: toJson(change.after),
          why: change.why ?? null,
          sourceSlug: change.source ?? null,
        };
      }),
    ),
  };
}
