// What is estimated of one commitment, as a line on the page of its deal.
import Link from 'next/link';
import type { CommitmentEstimate } from '@/lib/domain/chip-estimate';
import { shortChipName } from '@/lib/format/chip-name';
import {
  describeEstimateRefusal,
  formatEstimatedChips,
  formatEstimatedPower,
  formatEstimatedWatts,
} from '@/lib/format/estimate-words';
import { EstimateText } from './estimate-text';

/** What the estimate of a commitment is of: the chips where its power is given, the power where its chips are. */
export function nameCommitmentEstimate({ chipsRefusal }: CommitmentEstimate): string {
  return chipsRefusal?.code === 'count_given' ? 'Power, estimated' : 'Chips, estimated';
}

/** Whether there is anything to say: not where power and chips are both given, or neither is. */
export function hasEstimateLine({ chipsRefusal, powerRefusal }: CommitmentEstimate): boolean {
  const isGiven = chipsRefusal?.code === 'count_given' && powerRefusal?.code === 'power_given';
  return !isGiven && chipsRefusal?.code !== 'no_power';
}

/** The band and how it came about, or why there is none. */
export function CommitmentEstimateLine({
  estimate,
  figureSlug,
}: {
  readonly estimate: CommitmentEstimate;
  readonly figureSlug: string;
}) {
  const { chips, chipsRefusal, powerKw, powerRefusal, watts, generations } = estimate;
  // Where one of several generations is unknown, what the others would come to alone.
  const alone = chipsRefusal?.code === 'no_input' ? generations.filter((one) => one.chips !== null) : [];
  const refusal = chipsRefusal?.code === 'count_given' ? powerRefusal : chipsRefusal;
  return (
    <span className="estimate-line">
      {chips !== null ? (
        <EstimateText band={`${formatEstimatedChips(chips)} chips`} />
      ) : powerKw !== null ? (
        <EstimateText band={formatEstimatedPower(powerKw)} />
      ) : (
        <>No estimate{refusal === null ? null : `: ${describeEstimateRefusal(refusal)}`}</>
      )}
      {alone.map(({ power, chips: aloneChips }) =>
        aloneChips === null ? null : (
          <small key={power.chip.slug}>
            if all were {shortChipName(power.chip.name)}:{' '}
            <EstimateText band={`${formatEstimatedChips(aloneChips)} chips`} />
          </small>
        ),
      )}
      <small>
        {watts === null ? null : `one chip takes ${formatEstimatedWatts(watts)} with all else; `}
        <Link href={`/chips/estimates#${figureSlug}`} prefetch={false}>
          how it is estimated
        </Link>
      </small>
    </span>
  );
}
