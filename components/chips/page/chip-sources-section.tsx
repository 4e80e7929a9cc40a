// The sources that the page of a generation rests on, and the ways on from it.
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { ClaimLink } from '@/components/provenance/claim-link';
import { SupportingSources } from '@/components/provenance/supporting-sources';
import { groupBy } from '@/lib/domain/group-by';
import { formatFieldName } from '@/lib/format/claim-value';
import { plural } from '@/lib/format/number';
import type { ChipPageRecord } from '@/lib/services/chip-page-records';

/** What a source supports: each field once, the systems of the chip by name. */
function Supports({
  chip,
  source,
}: {
  readonly chip: ChipPageRecord;
  readonly source: ChipPageRecord['sources'][number];
}) {
  const bySubject = groupBy(source.claims, ({ subjectType, subjectSlug }) => `${subjectType}/${subjectSlug}`);
  return (
    <ul>
      {[...bySubject.values()].map((claims) => {
        const [first] = claims;
        if (first === undefined) return null;
        const system = chip.systems.find(({ slug }) => slug === first.subjectSlug);
        return (
          <li key={first.subjectSlug}>
            {first.subjectType === 'chip' ? null : `${system?.name ?? first.subjectSlug}: `}
            {[...groupBy(claims, ({ field }) => field)].map(([field, own], index) => (
              <span key={field}>
                {index === 0 ? '' : ', '}
                <ClaimLink subjectType={first.subjectType} subjectSlug={first.subjectSlug} field={field}>
                  {formatFieldName(field)}
                </ClaimLink>
                {own.every(({ rank }) => rank === 'deprecated') ? (
                  <span className="sig"> not relied on</span>
                ) : null}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

function CompareLinks({ chip }: { readonly chip: ChipPageRecord }) {
  const { predecessor, rivals } = chip;
  const toHref = (slug: string): string => `/chips/compare?chips=${chip.slug},${slug}`;
  return (
    <p className="section-foot">
      <b>Compare with</b>{' '}
      {predecessor === null ? null : (
        <>
          <Link href={toHref(predecessor.slug)} prefetch={false}>
            {predecessor.name}
          </Link>
          , its predecessor, or with{' '}
        </>
      )}
      the newest of other families:{' '}
      {rivals.map(({ slug, name }, index) => (
        <span key={slug}>
          {index === 0 ? null : ', '}
          <Link href={toHref(slug)} prefetch={false}>
            {name}
          </Link>
        </span>
      ))}
      .
    </p>
  );
}

export function ChipSourcesSection({ chip }: { readonly chip: ChipPageRecord }) {
  const { sources, conflictCount, claims } = chip;
  return (
    <Section
      id="sources"
      title="Sources and what each supports"
      note={`${plural(sources.length, 'source')}, ${plural(claims.length, 'claim')}`}
    >
      <p className="section-foot">
        <Link href={`/claims/chip/${chip.slug}`} prefetch={false}>
          All claims about {chip.name}
        </Link>
        .{' '}
        {conflictCount === 0 ? (
          'Its sources agree.'
        ) : (
          <Link href={`/conflicts?chip=${chip.slug}`} prefetch={false}>
            Sources differ on {plural(conflictCount, 'field')}
          </Link>
        )}
        {conflictCount === 0 ? ' ' : '. '}
        <Link href={`/changes?${new URLSearchParams({ chip: chip.slug }).toString()}`} prefetch={false}>
          What changed in this record
        </Link>
        .
      </p>
      <CompareLinks chip={chip} />
      <SupportingSources
        sources={sources}
        renderSupports={(source) => <Supports chip={chip} source={source} />}
      />
    </Section>
  );
}
