// The sources that the page of a generation rests on, and the ways on from it.
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { ClaimLink } from '@/components/provenance/claim-link';
import { DateText } from '@/components/ui/date-text';
import { groupBy } from '@/lib/domain/group-by';
import { SOURCE_KINDS } from '@/lib/domain/vocabulary';
import { formatFieldName } from '@/lib/format/claim-value';
import { plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
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
      <table className="srcs">
        <thead>
          <tr>
            <th scope="col">Publisher</th>
            <th scope="col">Title</th>
            <th scope="col">Supports</th>
          </tr>
        </thead>
        {SOURCE_KINDS.map(({ value, label, meaning }) => {
          const ofKind = sources.filter(({ kind }) => kind === value);
          if (ofKind.length === 0) return null;
          return (
            <tbody key={value}>
              <tr className="srcs-kind">
                <th scope="rowgroup" colSpan={3}>
                  {toSentenceCase(label)} <span className="lab">{meaning}</span>
                </th>
              </tr>
              {ofKind.map((source) => (
                <tr key={source.slug} id={`source-${source.slug}`}>
                  <td className="publisher">{source.publisher}</td>
                  <td className="source-title">
                    <Link href={`/sources/${source.slug}`} prefetch={false}>
                      {source.title}
                    </Link>
                    <small>
                      <DateText value={source.publishedOn} />
                      {source.readIn === null ? null : `, read in ${source.readIn}`}
                      {source.url === null ? null : (
                        <>
                          {', '}
                          <a href={source.url}>
                            original<span className="vh"> of {source.title}</span>
                          </a>
                        </>
                      )}
                    </small>
                  </td>
                  <td className="supports">
                    <Supports chip={chip} source={source} />
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </Section>
  );
}
