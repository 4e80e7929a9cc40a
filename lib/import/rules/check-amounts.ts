// Parts do not exceed their whole.
import { floorOf, type FigureRange, headlineOf } from '../../domain/figure';
import { comparePartialDates, toPartialDate } from '../../domain/partial-date';
import { type FigureInFile, figureFileToRange } from '../../schema/data-fields';
import type { DealFile } from '../../schema/deal-file';
import type { Problem } from '../problem';
import type { Rule } from '../rule';

function rangeOf(figure: FigureInFile | undefined): FigureRange | null {
  return figure === undefined ? null : figureFileToRange(figure);
}

function dealFile(deal: DealFile): string {
  return `deals/${deal.slug}.json`;
}

/** The tranches of an investment that have not lapsed add up to no more than it. */
export const checkTranches: Rule = ({ dataSet }) =>
  dataSet.deals.flatMap((deal) =>
    deal.investments.flatMap((investment, index): Problem[] => {
      const whole = rangeOf(investment.amountUsd);
      if (whole === null || whole.high === null) return [];
      const sum = investment.tranches
        .filter((tranche) => tranche.states.at(-1)?.certainty !== 'lapsed')
        .reduce((total, tranche) => {
          const range = rangeOf(tranche.amountUsd);
          return total + (range === null ? 0 : floorOf(range));
        }, 0);
      if (sum <= whole.high) return [];
      return [
        {
          severity: 'error',
          file: dealFile(deal),
          path: ['investments', index, 'tranches'],
          message: `the tranches add up to ${sum}, more than the investment's ${whole.high}`,
        },
      ];
    }),
  );

/** The milestones of a capacity with a figure, each with its place in the file. */
function sizedMilestones(capacity: DealFile['capacityCommitments'][number], index: number) {
  return capacity.milestones.flatMap((milestone, place) => {
    const range = rangeOf(milestone.cumulativeGw);
    if (range === null) return [];
    const path = ['capacityCommitments', index, 'milestones', place, 'cumulativeGw'];
    const due = milestone.dueOn === undefined ? null : toPartialDate(milestone.dueOn);
    return [{ range, path, due }];
  });
}

/** No milestone is above its commitment. */
export const checkMilestones: Rule = ({ dataSet }) =>
  dataSet.deals.flatMap((deal) =>
    deal.capacityCommitments.flatMap((capacity, index) => {
      const high = rangeOf(capacity.powerGw)?.high ?? null;
      if (high === null) return [];
      return sizedMilestones(capacity, index).flatMap(({ range, path }): Problem[] =>
        headlineOf(range) <= high
          ? []
          : [
              {
                severity: 'error',
                file: dealFile(deal),
                path,
                message: `${headlineOf(range)} GW is more than the commitment's ${high} GW`,
              },
            ],
      );
    }),
  );

/** Milestones are cumulative: none is below an earlier one. */
export const checkMilestoneOrder: Rule = ({ dataSet }) =>
  dataSet.deals.flatMap((deal) =>
    deal.capacityCommitments.flatMap((capacity, index) => {
      const dated = sizedMilestones(capacity, index)
        .flatMap(({ due, ...step }) => (due === null ? [] : [{ ...step, due }]))
        .sort((a, b) => comparePartialDates(a.due, b.due));
      return dated.flatMap(({ range, path, due }, place): Problem[] => {
        const before = dated[place - 1];
        if (before === undefined || headlineOf(range) >= floorOf(before.range)) return [];
        const message = `${headlineOf(range)} GW by ${due.text} is less than ${floorOf(before.range)} GW by ${before.due.text}; milestones are cumulative`;
        return [{ severity: 'error', file: dealFile(deal), path, message }];
      });
    }),
  );

/** What a state says is delivered or firm is no more than the figure itself. */
export const checkStateParts: Rule = ({ dataSet }) =>
  dataSet.deals.flatMap((deal) => {
    const problems: Problem[] = [];
    const check = (
      list: 'spendCommitments' | 'capacityCommitments',
      index: number,
      state: number,
      whole: FigureRange | null,
      parts: Record<string, number | undefined>,
    ) => {
      for (const [field, part] of Object.entries(parts)) {
        if (part === undefined || (whole !== null && (whole.high === null || part <= whole.high))) continue;
        problems.push({
          severity: 'error',
          file: dealFile(deal),
          path: [list, index, 'states', state, field],
          value: part,
          message:
            whole === null ? 'needs a figure that it is a part of' : `is more than the whole, ${whole.high}`,
        });
      }
    };
    deal.spendCommitments.forEach((spend, index) =>
      spend.states.forEach(({ deliveredUsd, firmUsd }, state) =>
        check('spendCommitments', index, state, rangeOf(spend.amountUsd), { deliveredUsd, firmUsd }),
      ),
    );
    deal.capacityCommitments.forEach((capacity, index) =>
      capacity.states.forEach(({ deliveredGw, firmGw }, state) =>
        check('capacityCommitments', index, state, rangeOf(capacity.powerGw), { deliveredGw, firmGw }),
      ),
    );
    return problems;
  });
