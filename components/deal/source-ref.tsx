// Ways from a sentence to what it rests on: the page of one source, or every claim about a record.
import Link from 'next/link';
import { ClaimLink } from '@/components/provenance/claim-link';
import type { SubjectType } from '@/lib/domain/vocabulary';
import type { NamedRef } from '@/lib/services/deal-records';

/** The page of a deal, on the day of knowledge that is shown. */
export function toDealHref(dealSlug: string, asOf: string | null): string {
  return `/deals/${dealSlug}${asOf === null ? '' : `?asOf=${asOf}`}`;
}

/** The publisher of a source, linked to the page that says what rests on it. */
export function SourceRef({ source }: { readonly source: NamedRef }) {
  return (
    <Link className="source-ref" href={`/sources/${source.slug}`} prefetch={false}>
      {source.name}
    </Link>
  );
}

/** The word "sources" after prose that holds numbers: opens what is said of the record and its figures. */
export function ProseSources({
  subjectType = 'deal',
  subjectSlug,
}: {
  readonly subjectType?: SubjectType;
  readonly subjectSlug: string;
}) {
  return (
    <span className="prose-sources">
      {' '}
      <ClaimLink subjectType={subjectType} subjectSlug={subjectSlug} field={null}>
        sources
      </ClaimLink>
    </span>
  );
}
