import Link from 'next/link';
import { RemovableChip } from '@/components/ui/removable-chip';
import type { DealQuery } from '@/lib/filters/deal-query';
import type { ActiveFilter, DescribedQuery } from '@/lib/filters/describe-query';
import { toHref } from '@/lib/filters/serialize-query';
import { clearAllFilters } from './query-changes';

/** What the list shows in a sentence, chosen values in bold, and beside it each of them to take off. */
export function FilterSentence({
  described,
  filters,
  query,
  path,
}: {
  readonly described: DescribedQuery;
  readonly filters: readonly ActiveFilter[];
  readonly query: DealQuery;
  readonly path: string;
}) {
  return (
    <div className="say">
      <p aria-live="polite">
        {described.segments.map(({ text, isSet }, index) =>
          // Pieces have no name of their own and never change places.
          isSet ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
        )}
      </p>
      {filters.length === 0 ? null : (
        <div className="chips" role="group" aria-label="Filters that are set">
          {filters.map(({ key, label, value, without }) => (
            <RemovableChip key={`${key} ${value}`} label={label} value={value} href={toHref(path, without)} />
          ))}
          <Link
            className="clear"
            href={toHref(path, { ...clearAllFilters(query), asOf: null })}
            prefetch={false}
            scroll={false}
          >
            Clear
          </Link>
        </div>
      )}
    </div>
  );
}
