// The state of a figure today in one line, and how its parts stood when it was announced.
import { CertaintyMark, PlainMark } from '@/components/certainty/certainty-mark';
import { ClaimLink, type ClaimedField } from '@/components/provenance/claim-link';
import { DateText } from '@/components/ui/date-text';
import type { CertaintyPart } from '@/lib/domain/certainty-parts';
import { formatCertainty } from '@/lib/format/certainty-words';
import { toSentenceCase } from '@/lib/format/words';
import type { FigureBase, StateRecord } from '@/lib/services/deal-records';
import { SourceRef } from './source-ref';

/** What is said of a state, with the source that says it. */
export function StateReason({
  state,
  isPlain = false,
}: {
  readonly state: StateRecord;
  /** Names the source without a link, where the text stands in a button. */
  readonly isPlain?: boolean;
}) {
  const words = state.why ?? state.says;
  return (
    <span className="muted">
      {words === null ? null : ` ${words}`}
      {state.source === null ? null : (
        <> {isPlain ? state.source.name : <SourceRef source={state.source} />}</>
      )}
    </span>
  );
}

/** "Delivered since Q2 2026. $13.7 billion paid in the second quarter. Amazon / SEC" */
export function StateLine({
  figure,
  isInSummary,
}: {
  readonly figure: FigureBase;
  /** The line stands in a row that is a button: nothing in it may be a link. */
  readonly isInSummary: boolean;
}) {
  if (figure.certainty === null) return <>Not known on this day</>;
  const state = figure.states.findLast(({ certainty }) => certainty === figure.certainty);
  return (
    <>
      {isInSummary ? (
        <PlainMark certainty={figure.certainty} isNamed={false} />
      ) : (
        <CertaintyMark certainty={figure.certainty} />
      )}
      {toSentenceCase(formatCertainty(figure.certainty))}
      {state === undefined ? null : (
        <>
          {' '}
          since <DateText value={state.knownFrom} />.
          <StateReason state={state} isPlain={isInSummary} />
        </>
      )}
    </>
  );
}

/** Parts in words with their marks: "$15 billion committed, $35 billion contingent". Each amount opens the claims of the whole. */
export function PartsLine({
  parts,
  formatAmount,
  claimed,
}: {
  readonly parts: readonly CertaintyPart[];
  readonly formatAmount: (amount: number) => string;
  /** The figure that is divided. */
  readonly claimed: ClaimedField;
}) {
  return (
    <>
      {parts.map((part, index) => (
        <span key={part.certainty}>
          {index === 0 ? null : ', '}
          <CertaintyMark certainty={part.certainty} />
          <ClaimLink {...claimed}>
            {part.low < part.high ? 'up to ' : ''}
            {formatAmount(part.high)}
          </ClaimLink>{' '}
          {formatCertainty(part.certainty)}
        </span>
      ))}
    </>
  );
}
