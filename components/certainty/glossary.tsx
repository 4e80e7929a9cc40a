import { CERTAINTIES, type Certainty, FIRM_CERTAINTIES } from '@/lib/domain/vocabulary';
import { toSentenceCase } from '@/lib/format/words';

const FIRM: ReadonlySet<Certainty> = new Set(FIRM_CERTAINTIES);

function standsFor(certainty: Certainty): string {
  if (certainty === 'lapsed') return 'Left out of every total';
  return FIRM.has(certainty) ? 'Counts as firm' : 'Does not count as firm';
}

/** The meanings of the ladder, once in the document and out of sight: what the tooltip is filled from. */
export function CertaintyGlossary() {
  return (
    <div id="certainty-glossary" hidden>
      {CERTAINTIES.map(({ value, label, meaning }) => (
        <p key={value} data-rung={value}>
          <svg className="mk" aria-hidden="true">
            <use href={`#m-${value}`} />
          </svg>
          <b>{toSentenceCase(label)}</b>: {meaning}. <span className="muted">{standsFor(value)}.</span>
        </p>
      ))}
    </div>
  );
}
