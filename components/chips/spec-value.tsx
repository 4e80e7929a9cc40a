import { ClaimLink } from '@/components/provenance/claim-link';
import { ConflictSign, FigureMarks } from '@/components/provenance/figure-marks';
import { isSpecNumber, type SpecReading } from '@/lib/domain/chip-readings';
import { EVIDENCES, labelOf } from '@/lib/domain/vocabulary';
import { formatSpecGap, formatSpecNumber } from '@/lib/format/spec';

/**
 * A specification in a cell: the number, which opens its claims, with evidence where it is weaker than reported and the
 * signs of conflict and weak support; or the words for why there is none.
 */
export function SpecValue({ reading }: { readonly reading: SpecReading }) {
  if (!isSpecNumber(reading)) {
    const text = formatSpecGap(reading);
    return reading.state === 'unpublished' || reading.state === 'refused' ? (
      <span className="spec-gap">
        <span aria-hidden="true">— </span>
        {text}
      </span>
    ) : (
      <span className="spec-gap">{text}</span>
    );
  }
  const { evidence, basis, place, standing, isInConflict } = reading;
  return (
    <span className="spec-value">
      <ClaimLink {...place}>
        <b className="spec-number">{formatSpecNumber(reading)}</b>
      </ClaimLink>
      {evidence === 'confirmed' || evidence === 'reported' || evidence === null ? null : (
        <span className="spec-note"> {labelOf(EVIDENCES, evidence)}</span>
      )}
      {basis === 'unstated' ? <span className="spec-note"> basis not stated</span> : null}
      {basis === 'sparse' ? <span className="spec-note"> with sparsity</span> : null}
      {standing === null && isInConflict ? (
        <>
          {' '}
          <ConflictSign />
        </>
      ) : null}
      {standing === null ? null : <FigureMarks standing={standing} />}
    </span>
  );
}
