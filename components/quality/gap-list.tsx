// Figures and promises that lack something, each leading to what is known of it.
import Link from 'next/link';
import { ClaimLink } from '@/components/provenance/claim-link';
import { labelOf, SUBJECT_TYPES } from '@/lib/domain/vocabulary';
import { formatFieldName } from '@/lib/format/claim-value';
import { formatPartialDate } from '@/lib/format/date';
import { formatUsdCompact } from '@/lib/format/money';
import { plural } from '@/lib/format/number';
import { formatGwUnit } from '@/lib/format/power';
import { toSentenceCase } from '@/lib/format/words';
import type { QualityGapRecord } from '@/lib/services/quality-records';

/** Rows shown before the rest is folded away. */
const SHOWN = 12;

/** The page of a record; null where it has none. */
function recordHref({ dealSlug, subjectType, subjectSlug }: QualityGapRecord): string {
  if (dealSlug !== null) return `/deals/${dealSlug}#${subjectSlug}`;
  return `/claims/${subjectType}/${subjectSlug}`;
}

/** Size of a figure; the field where it is another number. */
function describeSize({ amountUsd, powerKw }: QualityGapRecord): string | null {
  if (amountUsd !== null) return formatUsdCompact(amountUsd);
  return powerKw === null ? null : formatGwUnit(powerKw);
}

function kindOf({ subjectType, field }: QualityGapRecord): string {
  if (subjectType === 'promise') return 'Promise';
  const type = toSentenceCase(labelOf(SUBJECT_TYPES, subjectType));
  return `${type}, ${formatFieldName(field).toLowerCase()}`;
}

function GapRow({ gap }: { readonly gap: QualityGapRecord }) {
  const { subjectType, subjectSlug, field, since } = gap;
  const size = describeSize(gap);
  return (
    <li className="li gap" id={`${gap.key}--${subjectSlug}--${field}`}>
      <span>
        <Link href={recordHref(gap)} prefetch={false}>
          {gap.name}
        </Link>
        <small>
          {kindOf(gap)}
          {since === null ? null : `, due by ${formatPartialDate(since)}`}
        </small>
      </span>
      <span className="am">
        {subjectType === 'promise' ? (
          size
        ) : (
          <ClaimLink subjectType={subjectType} subjectSlug={subjectSlug} field={field}>
            {size ?? 'claims'}
          </ClaimLink>
        )}
      </span>
    </li>
  );
}

/** The gaps in the order given: the first ones open, the rest folded. */
export function GapList({
  gaps,
  empty,
}: {
  readonly gaps: readonly QualityGapRecord[];
  readonly empty: string;
}) {
  if (gaps.length === 0) return <p className="gap-none">{empty}</p>;
  const rows = (some: readonly QualityGapRecord[]) => (
    <ul className="gaps">
      {some.map((gap) => (
        <GapRow key={`${gap.subjectType}/${gap.subjectSlug}/${gap.field}`} gap={gap} />
      ))}
    </ul>
  );
  const rest = gaps.slice(SHOWN);
  return (
    <>
      {rows(gaps.slice(0, SHOWN))}
      {rest.length === 0 ? null : (
        <details className="gap-rest">
          <summary>{plural(rest.length, 'more', 'more')}</summary>
          {rows(rest)}
        </details>
      )}
    </>
  );
}
