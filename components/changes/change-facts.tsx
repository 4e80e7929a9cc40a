// What belongs to one change: why, on whose word, of which record and version, and where to read on.
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Section } from '@/components/layout/section';
import { UNRELEASED } from '@/lib/filters/describe-changes';
import { formatPartialDate } from '@/lib/format/date';
import { formatFieldNoun } from '@/lib/format/change-value';
import type { ChangeRecord } from '@/lib/services/change-records';

interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** What claims can be about stands on the page of a deal under the slug of the part. */
function recordLink({ deal, hasDeal, type, slug }: ChangeRecord): ReactNode {
  if (deal !== null) {
    if (!hasDeal) return `${deal.name} (no longer in the ledger)`;
    const isPart = ['investment', 'tranche', 'spend', 'capacity', 'milestone'].includes(type);
    return (
      <Link href={`/deals/${deal.slug}${isPart ? `#${slug}` : ''}`} prefetch={false}>
        {deal.name}
      </Link>
    );
  }
  if (type === 'source') {
    return (
      <Link href={`/sources/${slug}`} prefetch={false}>
        {slug}
      </Link>
    );
  }
  if (type === 'chip' || type === 'family') {
    return (
      <Link href={type === 'chip' ? `/chips/${slug}` : `/chips/families/${slug}`} prefetch={false}>
        {slug}
      </Link>
    );
  }
  return null;
}

function listFacts(change: ChangeRecord): Fact[] {
  const { why, source, claimsOn, version, dataDate, deal, type, slug } = change;
  const record = recordLink(change);
  return [
    ...(why === null ? [] : [{ label: 'Why', value: why }]),
    ...(source === null
      ? []
      : [
          {
            label: 'Rests on',
            value: (
              <Link href={`/sources/${source.slug}`} prefetch={false}>
                {source.name}
              </Link>
            ),
          },
        ]),
    ...(record === null ? [] : [{ label: deal === null ? 'Record' : 'Deal', value: record }]),
    ...(claimsOn === null
      ? []
      : [
          {
            label: 'Claims',
            value: (
              <Link href={`/claims/${claimsOn.type}/${claimsOn.slug}#${claimsOn.field}`} prefetch={false}>
                What the sources say of {formatFieldNoun(claimsOn.field)}
              </Link>
            ),
          },
        ]),
    {
      label: 'Version',
      value: (
        <>
          <Link href={`/changes?version=${version ?? UNRELEASED}`} prefetch={false}>
            {version ?? 'not released yet'}
          </Link>
          , data of {formatPartialDate(dataDate)}
        </>
      ),
    },
    ...(deal === null
      ? []
      : [
          {
            label: 'History',
            value: (
              <Link href={`/changes?deal=${deal.slug}`} prefetch={false}>
                All changes of this deal
              </Link>
            ),
          },
        ]),
    { label: 'Record in the files', value: <code>{`${type}/${slug}`}</code> },
  ];
}

/** Why a change was made and where to read on. */
export function ChangeFacts({ change }: { readonly change: ChangeRecord }) {
  return (
    <Section id="about" title="About this change">
      <dl className="facts-list">
        {listFacts(change).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
