import Link from 'next/link';
import { formatCount } from '@/lib/format/number';
import { Glyph } from './glyph';

/** Pages of a list: previous, where one is, next. Draws nothing where all fits on one page. */
export function Pager({
  page,
  pageCount,
  hrefFor,
  label = 'Pages',
}: {
  readonly page: number;
  readonly pageCount: number;
  readonly hrefFor: (page: number) => string;
  readonly label?: string;
}) {
  if (pageCount <= 1) return null;
  return (
    <nav className="pager" aria-label={label}>
      {page > 1 ? (
        <Link className="btn" href={hrefFor(page - 1)} rel="prev" prefetch={false}>
          <Glyph name="left" />
          Previous
        </Link>
      ) : null}
      <span>
        Page <b>{formatCount(page)}</b> of {formatCount(pageCount)}
      </span>
      {page < pageCount ? (
        <Link className="btn" href={hrefFor(page + 1)} rel="next" prefetch={false}>
          Next
          <Glyph name="right" />
        </Link>
      ) : null}
    </nav>
  );
}
