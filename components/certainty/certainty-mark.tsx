import type { Certainty } from '@/lib/domain/vocabulary';
import { formatCertainty } from '@/lib/format/certainty-words';
import { Explained } from './explained';

/** The 12 px mark of a rung without a word beside it or an explanation of its own. Its word is its accessible name. */
export function PlainMark({
  certainty,
  isNamed = true,
}: {
  readonly certainty: Certainty;
  /** False where the word stands beside it. */
  readonly isNamed?: boolean;
}) {
  const name = isNamed ? { role: 'img', 'aria-label': formatCertainty(certainty) } : { 'aria-hidden': true };
  return (
    <svg className="mk" {...name}>
      <use href={`#m-${certainty}`} />
    </svg>
  );
}

/**
 * The 12 px mark of a rung, which explains itself. Without its word it carries the word as its accessible name. It is a link:
 * inside another one use {@link PlainMark}.
 */
export function CertaintyMark({
  certainty,
  withWord = false,
}: {
  readonly certainty: Certainty;
  /** Prints the word after the mark. Leave it out only where a legend is on screen. */
  readonly withWord?: boolean;
}) {
  return (
    <Explained
      certainties={[certainty]}
      className={withWord ? 'nw' : 'is-mark'}
      {...(withWord ? {} : { name: `Certainty: ${formatCertainty(certainty)}` })}
    >
      <PlainMark certainty={certainty} isNamed={!withWord} />
      {withWord ? formatCertainty(certainty) : null}
    </Explained>
  );
}
