// Use case: every conflict of the ledger.
import { findClaims } from '../db/claims';
import { describeConflict, type RecordValue } from '../domain/conflict-spread';
import { findConflicts } from '../domain/conflicts';
import { toPartialDate } from '../domain/partial-date';
import type { Unit } from '../domain/vocabulary';
import { formatClaimValue } from '../format/claim-value';
import { formatUsdRangeProse } from '../format/money';
import { formatGwRangeProse } from '../format/power';
import { formatRangeWords } from '../format/range';
import { loadClaimSubjects } from './claim-subjects';
import type { ConflictRecord } from './conflict-records';
import type { ClaimRecord } from './deal-records';
import { keepPerDataset } from './keep-per-dataset';

function formatRecordValue(value: RecordValue, unit: Unit | null): string {
  if (typeof value === 'string') return formatClaimValue({ value, unit: null, qualifier: null });
  if (unit === 'usd') return formatUsdRangeProse(value);
  if (unit === 'gw') return formatGwRangeProse(value);
  return formatRangeWords(value, (number) => formatClaimValue({ value: number, unit, qualifier: null }));
}

/** When a claim was made: the day it was said, else that of its publication. */
export function claimDate(claim: Pick<ClaimRecord, 'assertedOn' | 'source'>): string | null {
  return claim.assertedOn ?? claim.source.publishedOn;
}

/** The newest of some partial dates by the last day of their periods; null where there is none. */
export function newestDate(dates: readonly (string | null)[]): string | null {
  const known = dates.flatMap((text) => (text === null ? [] : [toPartialDate(text)]));
  const [newest] = known.sort((a, b) => (a.lastDay === b.lastDay ? 0 : a.lastDay > b.lastDay ? -1 : 1));
  return newest?.text ?? null;
}

/**
 * Every field on which the sources differ, in a stable order. Kept until another data set is imported.
 * @throws NoDatasetError before the first import.
 */
export const loadConflicts = keepPerDataset(async (): Promise<readonly ConflictRecord[]> => {
  const [claims, subjects] = await Promise.all([findClaims({}), loadClaimSubjects()]);
  return findConflicts(claims).map((conflict): ConflictRecord => {
    const subject = subjects.get(`${conflict.subjectType}/${conflict.subjectSlug}`);
    // The import refuses claims about records that do not exist.
    if (!subject) throw new Error(`no record ${conflict.subjectType}/${conflict.subjectSlug}`);
    const isDecided = conflict.claims.some(({ rank }) => rank === 'preferred');
    const recordValue = isDecided ? null : (subject.values[conflict.field] ?? null);
    const model = describeConflict(conflict, recordValue);
    const unit = model.spread.kind === 'number' ? model.spread.unit : null;
    return {
      ...model,
      subjectName: subject.name,
      deal: subject.deal,
      companies: subject.companies,
      chips: subject.chips,
      recordText: recordValue === null ? null : formatRecordValue(recordValue, unit),
      newestOn: newestDate(conflict.claims.map(claimDate)),
    };
  });
});
