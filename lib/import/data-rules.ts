// Every kind of lint, with what it asks of the data files. To add one, write a rule and name it here; a test plants an error for each.
import type { Severity } from './problem';
import type { Rule } from './rule';
import { checkMilestoneOrder, checkMilestones, checkStateParts, checkTranches } from './rules/check-amounts';
import { checkClaimSubjects } from './rules/check-claim-subjects';
import { checkClaimUnits } from './rules/check-claim-units';
import {
  checkDeprecatedReasons,
  checkFiguresAreClaimed,
  checkOnePreferred,
  checkPreferredClaims,
} from './rules/check-claims';
import { checkCycles } from './rules/check-cycles';
import { checkDateOrder, checkFutureDates, checkOldDates, checkPromiseTimes } from './rules/check-dates';
import { checkDeliveredSources, checkPromiseOutcomes } from './rules/check-outcomes';
import { checkChipFamilies } from './rules/check-families';
import { checkOverlapCycles, checkOverlapKinds } from './rules/check-overlaps';
import { checkParties } from './rules/check-parties';
import { checkOverlapEnds, checkReferences } from './rules/check-references';
import { checkReleases } from './rules/check-releases';
import { checkRemovedRecords } from './rules/check-removed';
import { checkRepeats } from './rules/check-repeats';
import { checkSays } from './rules/check-says';
import { checkFileNames, checkUniqueSlugs } from './rules/check-slugs';
import { checkAggregatorEvidence, checkUnusedSources } from './rules/check-sources';
import { checkStates } from './rules/check-states';

/** A kind of lint. */
export interface DataRule {
  readonly name: string;
  /** What it asks, as one sentence for readers. */
  readonly asks: string;
  /** Whether a breach keeps the data out; `both`: some do and some do not, as the sentence says. */
  readonly severity: Severity | 'both';
  readonly check: Rule;
}

/** What reading and the schemas find before any rule runs. */
export const READING_RULES = [
  { name: 'json', asks: 'A file is JSON, and no object gives a key twice.', severity: 'error' },
  {
    name: 'file-set',
    asks: 'Every file has a name that the data set knows, and none is missing.',
    severity: 'error',
  },
  {
    name: 'shape',
    asks: 'A file has the fields, types and words of its schema, and no others; a number of a claim has a unit.',
    severity: 'error',
  },
] as const satisfies readonly Omit<DataRule, 'check'>[];

/** Every rule beyond reading and the schemas. */
export const DATA_RULES = [
  {
    name: 'unique-slugs',
    asks: 'A slug names one record of its kind in the whole data set.',
    severity: 'error',
    check: checkUniqueSlugs,
  },
  {
    name: 'file-names',
    asks: 'The file of a deal or chip is named by its slug.',
    severity: 'error',
    check: checkFileNames,
  },
  {
    name: 'references',
    asks: 'Every slug that is referred to exists.',
    severity: 'error',
    check: checkReferences,
  },
  {
    name: 'chip-families',
    asks: 'The family of a chip is one of families.json (error); a family has a chip (warning).',
    severity: 'both',
    check: checkChipFamilies,
  },
  {
    name: 'overlap-ends',
    asks: 'Both ends of an overlap exist and differ.',
    severity: 'error',
    check: checkOverlapEnds,
  },
  {
    name: 'overlap-kinds',
    asks: 'The ends of an overlap can share what it says: money with money, power with power; what is hosted leads to a place.',
    severity: 'error',
    check: checkOverlapKinds,
  },
  {
    name: 'overlap-circle',
    asks: 'No figure is inside itself, however many overlaps away.',
    severity: 'error',
    check: checkOverlapCycles,
  },
  {
    name: 'chain-circle',
    asks: 'No deal expands, includes or supersedes itself and no chip precedes itself, however many steps away.',
    severity: 'error',
    check: checkCycles,
  },
  {
    name: 'claim-subjects',
    asks: 'A claim is about the record that it stands with, or a part of it.',
    severity: 'error',
    check: checkClaimSubjects,
  },
  {
    name: 'claimed-figures',
    asks: 'Every figure has a claim; a term in years without one is a warning.',
    severity: 'both',
    check: checkFiguresAreClaimed,
  },
  {
    name: 'preferred-value',
    asks: 'A preferred claim says what the record says.',
    severity: 'error',
    check: checkPreferredClaims,
  },
  {
    name: 'one-preferred',
    asks: 'At most one claim on a field is preferred.',
    severity: 'error',
    check: checkOnePreferred,
  },
  {
    name: 'deprecated-reason',
    asks: 'A deprecated claim gives a reason.',
    severity: 'error',
    check: checkDeprecatedReasons,
  },
  {
    name: 'claim-units',
    asks: 'The unit of a claim is that of its field.',
    severity: 'error',
    check: checkClaimUnits,
  },
  {
    name: 'aggregator-evidence',
    asks: 'What an aggregator tells is confirmed only where it quotes a party to the deal.',
    severity: 'error',
    check: checkAggregatorEvidence,
  },
  {
    name: 'says-length',
    asks: 'A paraphrase has at most 25 words; of an overlap or state a longer one is a warning.',
    severity: 'both',
    check: checkSays,
  },
  {
    name: 'unused-source',
    asks: 'Something rests on every source.',
    severity: 'warning',
    check: checkUnusedSources,
  },
  {
    name: 'states-join',
    asks: 'The states of a figure are in order, without gap or overlap, and the last one holds.',
    severity: 'error',
    check: checkStates,
  },
  {
    name: 'state-parts',
    asks: 'What a state says is delivered or firm is no more than the figure.',
    severity: 'error',
    check: checkStateParts,
  },
  {
    name: 'delivered-source',
    asks: 'A state that says something is delivered names a source.',
    severity: 'warning',
    check: checkDeliveredSources,
  },
  {
    name: 'tranches',
    asks: 'Tranches that have not lapsed add up to no more than their investment.',
    severity: 'error',
    check: checkTranches,
  },
  {
    name: 'milestone-sizes',
    asks: 'No milestone is above its commitment.',
    severity: 'error',
    check: checkMilestones,
  },
  {
    name: 'milestone-order',
    asks: 'Milestones do not fall in time.',
    severity: 'error',
    check: checkMilestoneOrder,
  },
  {
    name: 'future-dates',
    asks: 'What has happened is not after the data date.',
    severity: 'error',
    check: checkFutureDates,
  },
  { name: 'old-dates', asks: 'No date is before 2010.', severity: 'error', check: checkOldDates },
  {
    name: 'date-order',
    asks: 'An end is not before its beginning.',
    severity: 'error',
    check: checkDateOrder,
  },
  {
    name: 'promise-times',
    asks: 'A promise is pending until its time is over, and not after.',
    severity: 'error',
    check: checkPromiseTimes,
  },
  {
    name: 'promise-sources',
    asks: 'A promise that was met, late or missed names the source that says so.',
    severity: 'warning',
    check: checkPromiseOutcomes,
  },
  {
    name: 'parties',
    asks: "Every company of a deal's figures is among its parties.",
    severity: 'error',
    check: checkParties,
  },
  {
    name: 'repeats',
    asks: 'A list of companies, chips, deals, kinds or aliases holds nothing twice.',
    severity: 'error',
    check: checkRepeats,
  },
  {
    name: 'releases',
    asks: 'Change files follow each other without a gap up to the version of the data; data that differs from its released version is a warning.',
    severity: 'both',
    check: checkReleases,
  },
  {
    name: 'removed-records',
    asks: 'A release that takes away a record with an address says why: slugs stay.',
    severity: 'warning',
    check: checkRemovedRecords,
  },
] as const satisfies readonly DataRule[];
