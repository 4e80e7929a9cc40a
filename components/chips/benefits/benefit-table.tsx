// What is claimed of chip families: a row a family, a column a point, every cell claims or the words that there are none.
import Link from 'next/link';
import { ClaimLink } from '@/components/provenance/claim-link';
import { DateText } from '@/components/ui/date-text';
import { BENEFITS } from '@/lib/domain/benefits';
import { CLAIM_STANCES, EVIDENCES, FAMILY_SEGMENTS, labelOf } from '@/lib/domain/vocabulary';
import { shortChipName } from '@/lib/format/chip-name';
import { formatClaimValue, formatFieldName } from '@/lib/format/claim-value';
import { plural } from '@/lib/format/number';
import type { BenefitClaim, BenefitRow } from '@/lib/services/list-benefits';

/** Claims of a cell that are shown at once. */
const SHOWN_CLAIMS = 3;

function ClaimedValue({ benefit: { claim, upper } }: { readonly benefit: BenefitClaim }) {
  const value =
    upper === null
      ? formatClaimValue(claim)
      : `${formatClaimValue({ ...claim, qualifier: null })} to ${formatClaimValue({ ...upper, qualifier: null })}`;
  return claim.field.startsWith('claimed.') ? `${formatFieldName(claim.field)}: ${value}` : value;
}

function Claim({ benefit }: { readonly benefit: BenefitClaim }) {
  const { claim, chip, comparedWith } = benefit;
  const { source, stance, evidence, isQuoted, assertedOn } = claim;
  return (
    <li className={stance === 'against' ? 'benefit is-against' : 'benefit'}>
      <p className="benefit-value">
        {stance === null ? null : <span className="stance">{labelOf(CLAIM_STANCES, stance)} </span>}
        <ClaimLink subjectType={claim.subjectType} subjectSlug={claim.subjectSlug} field={claim.field}>
          <ClaimedValue benefit={benefit} />
        </ClaimLink>
        {chip === null ? null : (
          <>
            {' '}
            <Link className="of-chip" href={`/chips/${chip.slug}`} prefetch={false}>
              {shortChipName(chip.name)}
            </Link>
          </>
        )}
      </p>
      <p className="benefit-says">
        {claim.says}{' '}
        <span className="benefit-source">
          <Link href={`/sources/${source.slug}`} prefetch={false}>
            {source.publisher}
          </Link>
          , <DateText value={assertedOn ?? source.publishedOn} />, {labelOf(EVIDENCES, evidence)}
          {isQuoted ? ', quoted' : null}
          {comparedWith === null ? null : `, compared with ${comparedWith}`}
        </span>
      </p>
    </li>
  );
}

function Cell({ claims }: { readonly claims: readonly BenefitClaim[] }) {
  if (claims.length === 0) return <p className="spec-gap">no sourced claim</p>;
  // What speaks against a family is never behind a fold that what speaks for it stands before.
  const against = claims.filter(({ claim }) => claim.stance === 'against');
  const others = claims.filter(({ claim }) => claim.stance !== 'against');
  const shown = [...others.slice(0, SHOWN_CLAIMS), ...against.slice(0, SHOWN_CLAIMS)];
  const folded = claims.filter((claim) => !shown.includes(claim));
  return (
    <>
      <ul className="benefits">
        {shown.map((benefit) => (
          <Claim key={benefit.claim.slug} benefit={benefit} />
        ))}
      </ul>
      {folded.length === 0 ? null : (
        <details className="more-benefits">
          <summary>{plural(folded.length, 'more claim')}</summary>
          <ul className="benefits">
            {folded.map((benefit) => (
              <Claim key={benefit.claim.slug} benefit={benefit} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The table of claimed benefits. On a phone a family is an entry with its points one below the other. */
export function BenefitTable({
  rows,
  caption,
}: {
  readonly rows: readonly BenefitRow[];
  readonly caption: string;
}) {
  return (
    <table className="benefit-table">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Family</th>
          {BENEFITS.map(({ value, label, meaning }) => (
            <th key={value} scope="col">
              {label}
              <small>{meaning}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ family, cells }) => (
          <tr key={family.slug} id={family.slug}>
            <th scope="row">
              <Link href={`/chips/families/${family.slug}`} prefetch={false}>
                {family.name}
              </Link>
              <small>
                {family.designer.name}, {labelOf(FAMILY_SEGMENTS, family.segment)}
              </small>
            </th>
            {cells.map(({ benefit, claims }, index) => (
              <td key={benefit} data-label={BENEFITS[index]?.label}>
                <Cell claims={claims} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
