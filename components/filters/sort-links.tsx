import Link from 'next/link';
import { Glyph } from '@/components/ui/glyph';
import type { DealQuery } from '@/lib/filters/deal-query';
import { toHref } from '@/lib/filters/serialize-query';
import { sortDirectionOf, type SortKey, toggleSort } from './query-changes';

const SORTS: readonly { readonly key: SortKey; readonly label: string }[] = [
  { key: 'announced', label: 'announced' },
  { key: 'usd', label: 'largest amount' },
  { key: 'gw', label: 'largest power' },
  { key: 'title', label: 'title' },
];

/**
 * What the list is ordered by, as links. Beside the column heads because money is spread over two columns, and because a
 * phone has no heads. Amount and power go by the largest single figure of a deal, never by a sum.
 */
export function SortLinks({ query, path }: { readonly query: DealQuery; readonly path: string }) {
  return (
    <div className="sorts" role="group" aria-label="Sort by">
      <span className="lab" aria-hidden="true">
        Sort
      </span>
      {SORTS.map(({ key, label }) => {
        const direction = sortDirectionOf(query, key);
        return (
          <Link
            key={key}
            className={direction === null ? undefined : 'set'}
            href={toHref(path, toggleSort(query, key))}
            prefetch={false}
            scroll={false}
            aria-current={direction === null ? undefined : 'true'}
          >
            {label}
            {direction === null ? null : (
              <>
                <Glyph name={direction === 'ascending' ? 'sort-up' : 'sort-down'} className="so" />
                <span className="vh">, {direction}</span>
              </>
            )}
          </Link>
        );
      })}
    </div>
  );
}
