// One number of a chip or of its system with everything that has to be said beside it.
import { SpecValue } from '@/components/chips/spec-value';
import { ClaimLink } from '@/components/provenance/claim-link';
import { isSpecNumber, type SpecReading } from '@/lib/domain/chip-readings';
import { EVIDENCES, labelOf } from '@/lib/domain/vocabulary';
import { formatClaimValue } from '@/lib/format/claim-value';
import { formatSpecNumber } from '@/lib/format/spec';
import type { ClaimRecord } from '@/lib/services/deal-records';
import { claimsAt } from './differing-claims';

/** What is said of a number that the ledger leaves open: "rumoured: up to 1,000 W". */
function OpenClaims({ claims }: { readonly claims: readonly ClaimRecord[] }) {
  return claims.map((claim) => (
    <small key={claim.slug} className="spec-said">
      {labelOf(EVIDENCES, claim.evidence)}:{' '}
      <ClaimLink subjectType={claim.subjectType} subjectSlug={claim.subjectSlug} field={claim.field}>
        {formatClaimValue(claim)}
      </ClaimLink>
      {claim.rank === 'deprecated' ? ', not relied on' : null}
    </small>
  ));
}

/** The number, its basis, what it is made of; or why there is none, and what is said all the same. */
export function SpecCell({
  reading,
  claims,
}: {
  readonly reading: SpecReading;
  readonly claims: readonly ClaimRecord[];
}) {
  if (!isSpecNumber(reading)) {
    return (
      <>
        <SpecValue reading={reading} />
        {reading.state === 'unpublished' ? <OpenClaims claims={claimsAt(claims, reading.place)} /> : null}
      </>
    );
  }
  const { inputs, basis } = reading;
  return (
    <>
      <SpecValue reading={reading} />
      {basis === 'dense' ? <span className="spec-note"> stated dense</span> : null}
      {inputs.length === 0 ? null : (
        <small className="spec-said">
          derived:{' '}
          {inputs.map(({ label, range, unit: inputUnit, place }, index) => (
            <span key={label}>
              {index === 0 ? null : ', '}
              {label.toLowerCase().startsWith('chips') ? null : `${label} `}
              <ClaimLink {...place}>{formatSpecNumber({ range, state: 'published' })}</ClaimLink>{' '}
              {inputUnit.replace(/, .*/, '')}
            </span>
          ))}
        </small>
      )}
    </>
  );
}
