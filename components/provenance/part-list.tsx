// The figures or parts that a record is made of, each leading to its own claims.
import Link from 'next/link';
import { ClaimLink, toClaimsHref } from '@/components/provenance/claim-link';
import { FigureMarks } from '@/components/provenance/figure-marks';
import { plural } from '@/lib/format/number';
import type { ClaimedPart } from '@/lib/services/claim-summaries';

export function PartList({ parts }: { readonly parts: readonly ClaimedPart[] }) {
  return (
    <ul className="claimed-parts">
      {parts.map((part) => (
        <li key={part.slug}>
          <span>{part.label}</span>
          <span className="value">
            <ClaimLink subjectType={part.type} subjectSlug={part.slug} field={part.field}>
              {part.valueText ?? 'not given'}
            </ClaimLink>
            <FigureMarks standing={part.standing} />
          </span>
          <Link
            href={toClaimsHref({ subjectType: part.type, subjectSlug: part.slug, field: null })}
            prefetch={false}
          >
            {plural(part.claimCount, 'claim')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
