import type { Certainty } from '@/lib/domain/vocabulary';
import { formatCertainty } from '@/lib/format/certainty-words';
import { toSentenceCase } from '@/lib/format/words';

/** A rung as a framed mark with its word, for the state of one thing. */
export function CertaintyBadge({ certainty }: { readonly certainty: Certainty }) {
  return (
    <span className="badge">
      <svg className="mk" aria-hidden="true">
        <use href={`#m-${certainty}`} />
      </svg>
      <span className={certainty === 'lapsed' ? 'struck' : undefined}>
        {toSentenceCase(formatCertainty(certainty))}
      </span>
    </span>
  );
}
