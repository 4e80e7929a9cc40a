import Link from 'next/link';
import type { CapacityCount } from '@/lib/domain/chip-capacity';
import { labelOf, LAYERS } from '@/lib/domain/vocabulary';
import { formatGw } from '@/lib/format/power';
import { formatTotalGw } from '@/lib/format/total-words';

/** What several layers come to, beside the largest of them: "to 5.7 over 2 layers". Null where that is no more. */
export function describeAcross({ largest, layers, across }: CapacityCount): string | null {
  if (largest === null || across.high <= largest.total.high) return null;
  return `to ${across.isOpenEnded ? 'at least ' : ''}${formatGw(across.high)} over ${layers.length} layers`;
}

/**
 * What is signed for a generation, in gigawatts: alone first, then what it shares with others, which is never added. Empty
 * for the eye where no commitment names it.
 */
export function SignedGigawatts({
  alone,
  shared,
  commitmentCount,
  dealsHref,
}: {
  readonly alone: CapacityCount;
  readonly shared: CapacityCount;
  readonly commitmentCount: number;
  /** The deals that the gigawatts are of, where the claims on each stand. */
  readonly dealsHref: string;
}) {
  if (commitmentCount === 0) return <span className="vh">no commitment names it</span>;
  const across = describeAcross(alone);
  const unsizedCount = alone.undisclosedCount + shared.undisclosedCount;
  return (
    <>
      {alone.largest === null ? null : (
        <>
          <Link className="nw" href={dealsHref} prefetch={false}>
            <b>{formatTotalGw(alone.largest.total)}</b>
          </Link>{' '}
          <span className="nw">{labelOf(LAYERS, alone.largest.layer)}</span>
          {across === null ? null : <small>{across}</small>}
        </>
      )}
      {shared.largest === null ? null : (
        <small>
          <Link href={dealsHref} prefetch={false}>
            {formatTotalGw(shared.largest.total)} shared
          </Link>{' '}
          {labelOf(LAYERS, shared.largest.layer)}
        </small>
      )}
      {alone.largest === null && shared.largest === null && unsizedCount === 0 ? (
        <small>none signed</small>
      ) : null}
      {unsizedCount === 0 ? null : <small>{unsizedCount} of no stated size</small>}
    </>
  );
}
