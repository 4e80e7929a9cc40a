// Dates are plausible.
import { toPartialDate } from '../../domain/partial-date';
import type { JsonPath } from '../parse-json';
import type { Problem } from '../problem';
import type { Rule } from '../rule';

/** Nothing in the ledger is older: the deals it begins with are of 2019. */
const FIRST_DAY = '2010-01-01';

/** Checks on the dates of one file. */
function dateChecks(file: string, dataDate: string) {
  const problems: Problem[] = [];
  const report = (path: JsonPath, value: string, message: string, severity: Problem['severity'] = 'error') =>
    problems.push({ severity, file, path, value, message });
  return {
    problems,
    report,
    /** A day that is past when the data is written. */
    past: (path: JsonPath, text: string | undefined): void => {
      if (text === undefined) return;
      const { firstDay } = toPartialDate(text);
      if (firstDay > dataDate) report(path, text, `is after the day of the data, ${dataDate}`);
      else if (firstDay < FIRST_DAY) report(path, text, `is before ${FIRST_DAY}`);
    },
    /** Two dates of which the first must not be later. */
    order: (path: JsonPath, from: string | undefined, to: string | undefined, fromName: string): void => {
      if (from === undefined || to === undefined) return;
      if (toPartialDate(from).firstDay > toPartialDate(to).lastDay) {
        report(path, to, `is before ${fromName}, ${from}`);
      }
    },
  };
}

/** Deals, their figures, states and promises. */
export const checkDealDates: Rule = ({ dataSet, dataDate }) =>
  dataSet.deals.flatMap((deal) => {
    const { problems, past, order, report } = dateChecks(`deals/${deal.slug}.json`, dataDate);
    past(['announcedOn'], deal.announcedOn);
    deal.spendCommitments.forEach((spend, index) =>
      order(['spendCommitments', index, 'endOn'], spend.startOn, spend.endOn, 'its start'),
    );
    deal.capacityCommitments.forEach((capacity, index) =>
      order(['capacityCommitments', index, 'dueOn'], capacity.startOn, capacity.dueOn, 'its start'),
    );
    const stateLists: [JsonPath, readonly { from: string; to?: string | undefined }[]][] = [
      [['states'], deal.states],
      ...deal.investments.flatMap((investment, index): [JsonPath, typeof investment.states][] => [
        [['investments', index, 'states'], investment.states],
        ...investment.tranches.map((tranche, place): [JsonPath, typeof tranche.states] => [
          ['investments', index, 'tranches', place, 'states'],
          tranche.states,
        ]),
      ]),
      ...deal.spendCommitments.map((spend, index): [JsonPath, typeof spend.states] => [
        ['spendCommitments', index, 'states'],
        spend.states,
      ]),
      ...deal.capacityCommitments.map((capacity, index): [JsonPath, typeof capacity.states] => [
        ['capacityCommitments', index, 'states'],
        capacity.states,
      ]),
    ];
    for (const [path, states] of stateLists) {
      states.forEach((state, index) => past([...path, index, 'from'], state.from));
    }
    deal.promises.forEach((promise, index) => {
      const path = ['promises', index];
      past([...path, 'madeOn'], promise.madeOn);
      past([...path, 'outcomeOn'], promise.outcomeOn);
      order([...path, 'dueOn'], promise.madeOn, promise.dueOn, 'the promise');
      const isOver = toPartialDate(promise.dueOn).lastDay < dataDate;
      if (promise.outcome === 'pending' && isOver) {
        report(
          [...path, 'outcome'],
          promise.outcome,
          `its time was over at the end of ${promise.dueOn}; say met, late, missed or unknown`,
        );
      }
      if (promise.outcome === 'unknown' && !isOver) {
        report([...path, 'outcome'], promise.outcome, `its time, ${promise.dueOn}, is not over; say pending`);
      }
    });
    deal.claims.forEach((claim, index) => past(['claims', index, 'assertedOn'], claim.assertedOn));
    return problems;
  });

/** Sources, chips and events. */
export const checkRecordDates: Rule = ({ dataSet, dataDate }) => {
  const sources = dateChecks('sources.json', dataDate);
  dataSet.sources.forEach((source, index) =>
    sources.past(['sources', index, 'publishedOn'], source.publishedOn),
  );
  const events = dateChecks('events.json', dataDate);
  dataSet.events.forEach((event, index) => events.past(['events', index, 'happenedOn'], event.happenedOn));
  const chips = dataSet.chips.flatMap((chip) => {
    const checks = dateChecks(`chips/${chip.slug}.json`, dataDate);
    checks.past(['announcedOn'], chip.announcedOn);
    checks.order(['availableOn'], chip.announcedOn, chip.availableOn, 'its announcement');
    return checks.problems;
  });
  return [...sources.problems, ...events.problems, ...chips];
};
