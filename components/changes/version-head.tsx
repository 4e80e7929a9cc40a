// What a version is: its number, how new its data is, what it changed, what it holds.
import Link from 'next/link';
import type { RecordType } from '@/lib/domain/vocabulary';
import { formatRecordCount } from '@/lib/format/change-value';
import { formatPartialDate, formatPartialDateProse } from '@/lib/format/date';
import { formatCount, formatList } from '@/lib/format/number';
import type { ActionCounts, ReleaseRecord } from '@/lib/services/change-records';

/** Kinds of records that a version is described by, in the order of interest. */
const TOLD_KINDS = [
  'deal',
  'investment',
  'spend',
  'capacity',
  'chip',
  'company',
  'claim',
  'source',
] as const satisfies RecordType[];

/** What a version holds: "141 deals, 55 investments and 1,883 claims". */
export function sayHoldings({ counts }: Pick<ReleaseRecord, 'counts'>): string {
  return formatList(
    TOLD_KINDS.flatMap((kind) => {
      const count = counts[kind];
      return count === undefined ? [] : [formatRecordCount(kind, count)];
    }),
  );
}

/** Counts of a version in a few words: "197 new, 405 changed, 11 removed". */
export function sayActions(counts: ActionCounts): string {
  return `${formatCount(counts.new)} new, ${formatCount(counts.changed)} changed, ${formatCount(counts.removed)} removed`;
}

/** The note beside the heading of a version. */
export function VersionNote({
  release,
  actions,
}: {
  readonly release: ReleaseRecord;
  readonly actions: ActionCounts | undefined;
}) {
  return (
    <>
      Data of {formatPartialDate(release.dataDate)}
      {actions === undefined ? null : (
        <>
          , since {release.previousVersion}: {sayActions(actions)}
        </>
      )}
    </>
  );
}

/** The first version: nothing changed before it, so it is said what it held. */
export function FirstVersion({ release }: { readonly release: ReleaseRecord }) {
  return (
    <p className="first-version">
      The ledger is tracked since version {release.version}, with data of{' '}
      {formatPartialDateProse(release.dataDate)}. It held {sayHoldings(release)}. What was researched or
      corrected before is not in this list; when each figure was known is on the page of its deal (
      <Link href="/deals" prefetch={false}>
        all deals
      </Link>
      ).
    </p>
  );
}
