import type { Certainty } from '@/lib/domain/vocabulary';
import { formatCertainty } from '@/lib/format/certainty-words';

/** The 12 px mark of a rung. Without its word it carries the word as its accessible name. */
export function CertaintyMark({
  certainty,
  withWord = false,
}: {
  readonly certainty: Certainty;
  /** Prints the word after the mark. Leave it out only where a legend is on screen. */
  readonly withWord?: boolean;
}) {
  const word = formatCertainty(certainty);
  const name = withWord ? { 'aria-hidden': true } : { role: 'img', 'aria-label': word };
  const mark = (
    <svg className="mk" {...name}>
      <use href={`#m-${certainty}`} />
    </svg>
  );
  if (!withWord) return mark;
  return (
    <span className="nw">
      {mark}
      {word}
    </span>
  );
}
