// What is told as done has a source.
import type { DealFile } from '../../schema/deal-file';
import type { JsonPath } from '../parse-json';
import type { Problem } from '../problem';
import type { Rule } from '../rule';

/** Outcomes that somebody must have told. */
const TOLD_OUTCOMES: readonly string[] = ['met', 'late', 'missed'];

/** A promise that was kept, late or missed names who says so. */
export const checkPromiseOutcomes: Rule = ({ dataSet }) =>
  dataSet.deals.flatMap((deal) =>
    deal.promises.flatMap(({ outcome, outcomeSource }, index): Problem[] => {
      if (!TOLD_OUTCOMES.includes(outcome) || outcomeSource !== undefined) return [];
      return [
        {
          severity: 'warning',
          file: `deals/${deal.slug}.json`,
          path: ['promises', index, 'outcome'],
          value: outcome,
          message: 'needs an outcomeSource that says so; without one say unknown',
        },
      ];
    }),
  );

/** A state of any kind of figure, with the parts that those of money and power may give. */
interface AnyState {
  readonly certainty: string;
  readonly source?: string | undefined;
  readonly deliveredUsd?: number | undefined;
  readonly deliveredGw?: number | undefined;
}

function statesOf(deal: DealFile): (readonly [JsonPath, readonly AnyState[]])[] {
  return [
    ...deal.investments.flatMap((investment, index) => [
      [['investments', index, 'states'], investment.states] as const,
      ...investment.tranches.map(
        (tranche, place) => [['investments', index, 'tranches', place, 'states'], tranche.states] as const,
      ),
    ]),
    ...deal.spendCommitments.map(
      (spend, index) => [['spendCommitments', index, 'states'], spend.states] as const,
    ),
    ...deal.capacityCommitments.map(
      (capacity, index) => [['capacityCommitments', index, 'states'], capacity.states] as const,
    ),
  ];
}

/** A figure that is delivered, wholly or in part, names who says so. */
export const checkDeliveredSources: Rule = ({ dataSet }) =>
  dataSet.deals.flatMap((deal) =>
    statesOf(deal).flatMap(([path, states]) =>
      states.flatMap((state, index): Problem[] => {
        const field = (['deliveredUsd', 'deliveredGw'] as const).find((part) => state[part] !== undefined);
        if (state.source !== undefined || (state.certainty !== 'delivered' && field === undefined)) return [];
        const place = field ?? 'certainty';
        return [
          {
            severity: 'warning',
            file: `deals/${deal.slug}.json`,
            path: [...path, index, place],
            value: state[place],
            message: 'only a source makes something delivered: add the source that says so',
          },
        ];
      }),
    ),
  );
