// The state of a figure today in one line, and how its parts stood when it was announced.
import { CertaintyMark } from '@/components/certainty/certainty-mark';
import { DateText } from '@/components/ui/date-text';
import type { CertaintyPart } from '@/lib/domain/certainty-parts';
import { formatCertainty } from '@/lib/format/certainty-words';
import { toSentenceCase } from '@/lib/format/words';
import type { FigureBase } from '@/lib/services/deal-records';

/** "Delivered since Q2 2026. $13.7 billion paid in the second quarter. (source)" */
export function StateLine({ figure }: { figure: FigureBase }) {
  if (figure.certainty === null) return <>Not known on this day</>;
  const state = figure.states.findLast(({ certainty }) => certainty === figure.certainty);
  return (
    <>
      <CertaintyMark certainty={figure.certainty} />
      {toSentenceCase(formatCertainty(figure.certainty))}
      {state === undefined ? null : (
        <>
          {' '}
          since <DateText value={state.knownFrom} />
          <span className="muted">
            {' '}
            {state.why ?? state.says}
            {state.source === null ? null : ` ${state.source.name}.`}
          </span>
        </>
      )}
    </>
  );
}

/** Parts in words with their marks: "$15 billion committed, $35 billion contingent". */
export function PartsLine({
  parts,
  formatAmount,
}: {
  parts: readonly CertaintyPart[];
  formatAmount: (amount: number) => string;
}) {
  return (
    <>
      {parts.map((part, index) => (
        <span key={part.certainty}>
          {index === 0 ? null : ', '}
          <CertaintyMark certainty={part.certainty} />
          {part.low < part.high ? 'up to ' : ''}
          {formatAmount(part.high)} {formatCertainty(part.certainty)}
        </span>
      ))}
    </>
  );
}
