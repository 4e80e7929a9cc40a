import Link from 'next/link';
import { Glyph } from './glyph';

/** How a table is sorted by one of its columns. */
export type SortDirection = 'ascending' | 'descending';

/** A column head that sorts by a link. The sorted one is set in 600 with an arrow and `aria-sort`. */
export function SortHeader({
  label,
  unit,
  href,
  direction,
  isNumeric = false,
  className = '',
}: {
  readonly label: string;
  /** Second line in small type: the unit, or what the cells hold. */
  readonly unit?: string;
  /** The view sorted by this column, or the other way round where it already is. */
  readonly href: string;
  /** Null where the table is sorted by another column. */
  readonly direction: SortDirection | null;
  readonly isNumeric?: boolean;
  readonly className?: string;
}) {
  const classes = `${isNumeric ? 'r ' : ''}${className}`.trim();
  return (
    <th scope="col" className={classes || undefined} aria-sort={direction ?? undefined}>
      <Link href={href} prefetch={false} scroll={false}>
        {label}
        {direction === null ? null : (
          <Glyph name={direction === 'ascending' ? 'sort-up' : 'sort-down'} className="so" />
        )}
      </Link>
      {unit === undefined ? null : <small>{unit}</small>}
    </th>
  );
}
