import Link from 'next/link';
import { RemovableChip } from '@/components/ui/removable-chip';
import type { Segment } from '@/lib/filters/filter-words';

/** A set filter with the address of the view without it. */
export interface ListChip {
  readonly label: string;
  readonly value: string;
  readonly href: string;
}

/** What a list shows in a sentence, chosen values in bold, and beside it each of them to take off. */
export function ListSentence({
  segments,
  chips,
  clearHref,
}: {
  readonly segments: readonly Segment[];
  readonly chips: readonly ListChip[];
  /** The view without any filter. */
  readonly clearHref: string;
}) {
  return (
    <div className="say">
      <p aria-live="polite">
        {segments.map(({ text, isSet }, index) =>
          // Pieces have no name of their own and never change places.
          isSet ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
        )}
      </p>
      {chips.length === 0 ? null : (
        <div className="chips" role="group" aria-label="Filters that are set">
          {chips.map(({ label, value, href }) => (
            <RemovableChip key={`${label} ${value}`} label={label} value={value} href={href} />
          ))}
          <Link className="clear" href={clearHref} prefetch={false} scroll={false}>
            Clear
          </Link>
        </div>
      )}
    </div>
  );
}
