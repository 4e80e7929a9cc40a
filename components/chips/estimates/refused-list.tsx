// Commitments without an estimate, by the reason.
import { groupBy } from '@/lib/domain/group-by';
import { ClaimLink } from '@/components/provenance/claim-link';
import { shortChipName } from '@/lib/format/chip-name';
import { describeEstimateRefusal, formatEstimatedChips } from '@/lib/format/estimate-words';
import { plural } from '@/lib/format/number';
import { formatGwRange } from '@/lib/format/power';
import { toSentenceCase } from '@/lib/format/words';
import type { EstimatedCommitment } from '@/lib/services/estimate-chips';
import { CommitmentName } from './commitments-table';
import { EstimateText } from './estimate-text';

/** Why nothing is estimated of a commitment: what keeps its chips from being told, or the power of its chips. */
function reasonOf({ capacity, estimate }: EstimatedCommitment): string {
  if (capacity.powerKw === null && capacity.chipCount === null) return 'no source gives power or chips';
  const refusal = capacity.chipCount === null ? estimate.chipsRefusal : estimate.powerRefusal;
  return refusal === null ? '' : describeEstimateRefusal(refusal);
}

/** What each generation would come to alone, where another one is unknown. */
function Alone({ one }: { readonly one: EstimatedCommitment }) {
  const known = one.estimate.generations.flatMap(({ power, chips }) =>
    chips === null ? [] : [{ name: shortChipName(power.chip.name), chips }],
  );
  if (known.length === 0) return null;
  return (
    <span className="alone">
      {known.map(({ name, chips }) => (
        <span key={name}>
          if all were {name}: <EstimateText band={formatEstimatedChips(chips)} />
        </span>
      ))}
    </span>
  );
}

/** Each reason with its commitments. */
export function RefusedList({
  items,
  asOf,
}: {
  readonly items: readonly EstimatedCommitment[];
  readonly asOf: string | null;
}) {
  const groups = groupBy(items, reasonOf);
  return (
    <div className="refusals">
      {[...groups].map(([reason, group]) => (
        <details key={reason} open={group.length <= 3}>
          <summary>
            <b>{toSentenceCase(reason)}</b> <span className="lab">{plural(group.length, 'commitment')}</span>
          </summary>
          <ul>
            {group.map((one) => (
              <li key={one.capacity.slug} id={one.capacity.slug}>
                <span className="what">
                  <CommitmentName one={one} asOf={asOf} />
                </span>
                <span className="size">
                  {one.capacity.powerKw === null ? (
                    'power not given'
                  ) : (
                    <ClaimLink subjectType="capacity" subjectSlug={one.capacity.slug} field="powerGw">
                      {formatGwRange(one.capacity.powerKw)}
                    </ClaimLink>
                  )}
                </span>
                <Alone one={one} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
