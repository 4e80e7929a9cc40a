import Link from 'next/link';
import { formatCount } from '@/lib/format/number';

/** One choice of a {@link Segmented}. */
export interface SegmentedItem {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
  readonly count?: number;
}

/** A choice of one among a few, as links: works without JavaScript and can be shared. */
export function Segmented({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly SegmentedItem[];
}) {
  return (
    <div className="one">
      <span className="lab" aria-hidden="true">
        {label}
      </span>
      <div className="seg" role="group" aria-label={label}>
        {items.map((item) => (
          <Link
            key={item.href}
            href={item.href}
            prefetch={false}
            scroll={false}
            aria-current={item.isCurrent ? 'true' : undefined}
          >
            {item.label}
            {item.count === undefined ? null : <i>{formatCount(item.count)}</i>}
          </Link>
        ))}
      </div>
    </div>
  );
}
