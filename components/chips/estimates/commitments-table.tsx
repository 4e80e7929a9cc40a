// The commitments of which something is estimated, and those whose two given figures check the method.
import Link from 'next/link';
import { CertaintyMark } from '@/components/certainty/certainty-mark';
import { ClaimLink } from '@/components/provenance/claim-link';
import { checkEstimate, type CheckVerdict } from '@/lib/domain/chip-estimate';
import { labelOf, POWER_BASES } from '@/lib/domain/vocabulary';
import {
  describeEstimateRefusal,
  formatEstimatedChips,
  formatEstimatedPower,
  formatEstimatedWatts,
} from '@/lib/format/estimate-words';
import { shortChipName } from '@/lib/format/chip-name';
import { formatCount, formatList } from '@/lib/format/number';
import { formatGwRange } from '@/lib/format/power';
import { formatRangeWords } from '@/lib/format/range';
import type { EstimatedCommitment } from '@/lib/services/estimate-chips';
import { EstimateText } from './estimate-text';
import { MadeOf } from './made-of';

interface RowProps {
  readonly one: EstimatedCommitment;
  readonly asOf: string | null;
}

const dealHref = (slug: string, figure: string, asOf: string | null): string =>
  `/deals/${slug}${asOf === null ? '' : `?asOf=${asOf}`}#${figure}`;

/** What is promised to whom, and in which deal. */
export function CommitmentName({ one: { capacity, label, deal }, asOf }: RowProps) {
  return (
    <>
      <Link href={dealHref(deal.slug, capacity.slug, asOf)} prefetch={false}>
        {label}
      </Link>
      {capacity.chips.length === 0 ? null : (
        <small>{formatList(capacity.chips.map(({ name }) => shortChipName(name)))}</small>
      )}
    </>
  );
}

function GivenPower({ one: { capacity } }: Pick<RowProps, 'one'>) {
  const { slug, powerKw, powerBasis } = capacity;
  if (powerKw === null) return <>not given</>;
  return (
    <>
      <ClaimLink subjectType="capacity" subjectSlug={slug} field="powerGw">
        <b>{formatGwRange(powerKw)}</b>
      </ClaimLink>
      <small>{powerBasis === 'unknown' ? 'basis not stated' : labelOf(POWER_BASES, powerBasis)}</small>
    </>
  );
}

function GivenChips({ one: { capacity } }: Pick<RowProps, 'one'>) {
  const { slug, chipCount } = capacity;
  if (chipCount === null) return <>not given</>;
  return (
    <ClaimLink subjectType="capacity" subjectSlug={slug} field="chipCount">
      <b>{formatRangeWords(chipCount, formatCount)}</b>
    </ClaimLink>
  );
}

function EstimateRow({ one, asOf }: RowProps) {
  const { capacity, estimate, label } = one;
  const { chips, powerKw, watts, generations } = estimate;
  return (
    <tr id={capacity.slug}>
      <th scope="row" className="t">
        <CommitmentName one={one} asOf={asOf} />
      </th>
      <td data-label="Certainty">
        <CertaintyMark certainty={capacity.certainty} withWord />
      </td>
      <td data-label="Power">
        {powerKw === null ? <GivenPower one={one} /> : <EstimateText band={formatEstimatedPower(powerKw)} />}
      </td>
      <td data-label="Chips">
        {chips === null ? <GivenChips one={one} /> : <EstimateText band={formatEstimatedChips(chips)} />}
      </td>
      <td data-label="One chip takes">{watts === null ? null : formatEstimatedWatts(watts)}</td>
      <td className="of">
        <MadeOf
          powers={generations.map(({ power }) => power)}
          estimated={chips === null ? 'power' : 'chips'}
          basis={capacity.powerBasis}
          label={label}
        />
      </td>
    </tr>
  );
}

/** Commitments with an estimate, a row each: what is given opens its claims, what is estimated says so. */
export function EstimatesTable({
  items,
  asOf,
}: {
  readonly items: readonly EstimatedCommitment[];
  readonly asOf: string | null;
}) {
  return (
    <table className="estimates">
      <caption className="vh">Commitments with estimated chips or power</caption>
      <thead>
        <tr>
          <th scope="col">Commitment</th>
          <th scope="col">Certainty</th>
          <th scope="col">Power</th>
          <th scope="col">Chips</th>
          <th scope="col">
            One chip takes
            <small>watts, estimated</small>
          </th>
          <th scope="col">Made of</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <EstimateRow key={one.capacity.slug} one={one} asOf={asOf} />
        ))}
      </tbody>
    </table>
  );
}

const VERDICT_WORDS: Readonly<Record<CheckVerdict, string>> = {
  inside: 'inside the band',
  overlaps: 'reaches into the band',
  below: 'below the band',
  above: 'above the band',
};

/** Why power and count cannot be held against the estimate; null where they can. */
function describeNoCheck({ estimate }: EstimatedCommitment): string {
  const refusal = estimate.generations.find(({ power }) => power.preferred === null);
  if (estimate.generations.length === 0) return describeEstimateRefusal({ code: 'no_chips' });
  return refusal === undefined
    ? describeEstimateRefusal({ code: 'no_bound' })
    : `the power of ${refusal.power.chip.name} is not known`;
}

/** Commitments whose power and count are both given: the watts that follow, beside those that are estimated. */
export function CheckTable({
  items,
  asOf,
}: {
  readonly items: readonly EstimatedCommitment[];
  readonly asOf: string | null;
}) {
  return (
    <table className="estimates checks">
      <caption className="vh">Commitments whose power and chips are both given</caption>
      <thead>
        <tr>
          <th scope="col">Commitment</th>
          <th scope="col">Power</th>
          <th scope="col">Chips</th>
          <th scope="col">
            Power ÷ chips
            <small>watts, as given</small>
          </th>
          <th scope="col">
            One chip takes
            <small>watts, estimated</small>
          </th>
          <th scope="col">What is given lies</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => {
          const { watts, impliedWatts } = one.estimate;
          return (
            <tr key={one.capacity.slug} id={one.capacity.slug}>
              <th scope="row" className="t">
                <CommitmentName one={one} asOf={asOf} />
              </th>
              <td data-label="Power">
                <GivenPower one={one} />
              </td>
              <td data-label="Chips">
                <GivenChips one={one} />
              </td>
              <td data-label="Power ÷ chips">
                {impliedWatts === null ? 'no bound' : formatEstimatedWatts(impliedWatts)}
              </td>
              <td data-label="One chip takes">
                {watts === null ? 'no estimate' : <EstimateText band={formatEstimatedWatts(watts)} />}
              </td>
              <td data-label="What is given lies">
                {watts === null || impliedWatts === null
                  ? `not compared: ${describeNoCheck(one)}`
                  : VERDICT_WORDS[checkEstimate(impliedWatts, watts)]}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
