import type { ReactNode } from 'react';
import type { Certainty } from '@/lib/domain/vocabulary';

/** Where the ladder is explained in full. */
export const CERTAINTY_HELP = '/method#certainty';

/**
 * Marks an element as a place where certainties are explained, for the tooltip of the layout: `data-explain` on anything,
 * also on a filter, which stays a filter. `lead` is what the figure itself divides into.
 */
export function explains(
  certainties: readonly Certainty[],
  lead?: string,
): { 'data-explain': string; 'data-explain-lead'?: string } {
  return {
    'data-explain': certainties.join(' '),
    ...(lead === undefined ? {} : { 'data-explain-lead': lead }),
  };
}

/** A mark or word of the ladder that says what it means: on hover, on focus, on tap; without JavaScript a link to the method. */
export function Explained({
  certainties,
  lead,
  className = '',
  name,
  children,
}: {
  readonly certainties: readonly Certainty[];
  /** How the figure divides, in words: "15 of 50 delivered, 35 contingent". */
  readonly lead?: string;
  readonly className?: string;
  /** Accessible name, where what is drawn has no words. */
  readonly name?: string;
  readonly children: ReactNode;
}) {
  return (
    <a
      className={`explained ${className}`.trimEnd()}
      href={CERTAINTY_HELP}
      aria-label={name}
      {...explains(certainties, lead)}
    >
      {children}
    </a>
  );
}
