import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { plural } from '@/lib/format/number';

/** A page of a list that does not exist: how many there are, and the way to the last one. */
export function BeyondLastPage({
  noun,
  total,
  pageCount,
  lastHref,
}: {
  /** What one row is, in the singular. */
  readonly noun: string;
  readonly total: number;
  readonly pageCount: number;
  readonly lastHref: string;
}) {
  return (
    <Notice title="Beyond the last page">
      There {pageCount === 1 ? 'is one page' : `are ${plural(pageCount, 'page')}`} of {plural(total, noun)}.{' '}
      <Link href={lastHref} prefetch={false}>
        Go to the last page
      </Link>
      .
    </Notice>
  );
}
