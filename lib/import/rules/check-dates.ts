// Dates are plausible.
import { toPartialDate } from '../../domain/partial-date';
import type { JsonPath } from '../parse-json';
import type { Problem } from '../problem';
import type { Rule, RuleInput } from '../rule';

/** Nothing in the ledger is older: the deals it begins with are of 2019. */
const FIRST_DAY = '2010-01-01';

/** What can be wrong with a date. */
type DateFault = 'future' | 'old' | 'order' | 'promise_time';

interface DateFinding {
  readonly fault: DateFault;
  readonly problem: Problem;
}

/** Checks on the dates of one file. */
function dateChecks(file: string, dataDate: string) {
  const findings: DateFinding[] = [];
  const report = (fault: DateFault, path: JsonPath, value: string, message: string) =>
    findings.push({ fault, problem: { severity: 'error', file, path, value, message } });
  return {
    findings,
    report,
    /** A day that is past when the data is written. */
    past: (path: JsonPath, text: string | undefined): void => {
      if (text === undefined) return;
      const { firstDay } = toPartialDate(text);
      if (firstDay > dataDate) report('future', path, text, `is after the day of the data, ${dataDate}`);
      else if (firstDay < FIRST_DAY) report('old', path, text, `is before ${FIRST_DAY}`);
    },
    /** Two dates of which the first must not be later. */
    order: (path: JsonPath, from: string | undefined, to: string | undefined, fromName: string): void => {
      if (from === undefined || to === undefined) return;
      if (toPartialDate(from).firstDay > toPartialDate(to).lastDay) {
        report('order', path, to, `is before ${fromName}, ${from}`);
      }
    },
  };
}

/** Deals, their figures, states and promises. */
function listDealDates({ dataSet, dataDate }: RuleInput): DateFinding[] {
  return dataSet.deals.flatMap((deal) => {
    const { findings, past, order, report } = dateChecks(`deals/${deal.slug}.json`, dataDate);
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
          'promise_time',
          [...path, 'outcome'],
          promise.outcome,
          `its time was over at the end of ${promise.dueOn}; say met, late, missed or unknown`,
        );
      }
      if (promise.outcome === 'unknown' && !isOver) {
        report(
          'promise_time',
          [...path, 'outcome'],
          promise.outcome,
          `its time, ${promise.dueOn}, is not over; say pending`,
        );
      }
    });
    deal.claims.forEach((claim, index) => past(['claims', index, 'assertedOn'], claim.assertedOn));
    return findings;
  });
}

/** Sources, chips and events. */
function listRecordDates({ dataSet, dataDate }: RuleInput): DateFinding[] {
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
    return checks.findings;
  });
  return [...sources.findings, ...events.findings, ...chips];
}

function dateRule(fault: DateFault): Rule {
  return (input) =>
    [...listDealDates(input), ...listRecordDates(input)].flatMap((finding) =>
      finding.fault === fault ? finding.problem : [],
    );
}

/** What has happened is not after the day of the data. */
export const checkFutureDates = dateRule('future');
/** Nothing is older than the ledger's subject. */
export const checkOldDates = dateRule('old');
/** Ends come after beginnings. */
export const checkDateOrder = dateRule('order');
/** The outcome of a promise fits its time: pending before it is over, known or unknown after. */
export const checkPromiseTimes = dateRule('promise_time');
