// From rows of figures to plain objects, as they were known on a day.
import type { FieldStanding } from '../domain/field-standing';
import { divideFigure, divideInvestment, stateOn } from '../domain/known-state';
import { toPartialDate } from '../domain/partial-date';
import {
  CERTAINTIES,
  INSTRUMENTS,
  LAYERS,
  POWER_BASES,
  type SubjectType,
  TRANCHE_KINDS,
} from '../domain/vocabulary';
import type {
  CapacityRecord,
  InvestmentRecord,
  SpendRecord,
  StateRecord,
  TrancheRecord,
} from '../services/deal-records';
import type { CapacityRow, InvestmentRow, SpendRow, StateRow } from './figure-rows';
import { toFigureRange, toSafeNumber, toSourceRef, toVocabulary } from './map-values';

/** How well the size of a figure is supported; null where no claim is about it. */
export type StandingOf = (type: SubjectType, slug: string) => FieldStanding | null;

/** The states known by a day, in time order. One that ends later still holds: its end was not known yet. */
export function toStateRecords(rows: readonly StateRow[], day: string): StateRecord[] {
  return rows
    .filter(({ knownFrom }) => knownFrom <= day)
    .map((row) => ({
      certainty: toVocabulary(CERTAINTIES, row.certainty),
      knownFrom: row.fromText,
      knownTo: row.knownTo > day ? null : row.toText,
      why: row.why,
      says: row.says,
      source: toSourceRef(row.source),
    }));
}

function knownState(rows: readonly StateRow[], day: string) {
  const row = stateOn(
    rows.map((state) => ({ ...state, certainty: toVocabulary(CERTAINTIES, state.certainty) })),
    day,
  );
  if (row === null) return null;
  // A state may say of a part that it came into use later than the state began.
  const isInUse = row.deliveredOn === null || toPartialDate(row.deliveredOn).lastDay <= day;
  return {
    certainty: row.certainty,
    deliveredUsd: toSafeNumber(row.deliveredUsd),
    firmUsd: toSafeNumber(row.firmUsd),
    deliveredKw: isInUse ? row.deliveredKw : null,
    deliveredOn: isInUse ? row.deliveredOn : null,
    firmKw: row.firmKw,
  };
}

function toTranche(
  row: InvestmentRow['tranches'][number],
  dealSlug: string,
  day: string,
  standingOf: StandingOf,
): TrancheRecord {
  const amountUsd = toFigureRange(row.amountLowUsd, row.amountHighUsd, row.amountQualifier);
  const state = knownState(row.states, day);
  return {
    slug: row.slug,
    dealSlug,
    ...divideFigure(
      amountUsd,
      state && { certainty: state.certainty, delivered: state.deliveredUsd, firm: state.firmUsd },
    ),
    states: toStateRecords(row.states, day),
    standing: standingOf('tranche', row.slug),
    kind: toVocabulary(TRANCHE_KINDS, row.kind),
    amountUsd,
    condition: row.condition,
    dueOn: row.dueOn,
  };
}

/** An investment with its tranches as known on a day. */
export function toInvestmentRecord(
  row: InvestmentRow,
  day: string,
  standingOf: StandingOf,
): InvestmentRecord {
  const amountUsd = toFigureRange(row.amountLowUsd, row.amountHighUsd, row.amountQualifier);
  const tranches = row.tranches.map((tranche) => toTranche(tranche, row.dealSlug, day, standingOf));
  return {
    slug: row.slug,
    dealSlug: row.dealSlug,
    ...divideInvestment(amountUsd, knownState(row.states, day)?.certainty ?? null, tranches),
    states: toStateRecords(row.states, day),
    standing: standingOf('investment', row.slug),
    investor: row.investor,
    investee: row.investee,
    coInvestors: row.coInvestors.map(({ company }) => company),
    instrument: toVocabulary(INSTRUMENTS, row.instrument),
    round: row.round,
    isCash: row.isCash,
    amountUsd,
    preMoneyUsd: toSafeNumber(row.preMoneyUsd),
    postMoneyUsd: toSafeNumber(row.postMoneyUsd),
    valuationUsd: toSafeNumber(row.valuationUsd),
    note: row.note,
    tranches,
  };
}

/** A spend commitment as known on a day. */
export function toSpendRecord(row: SpendRow, day: string, standingOf: StandingOf): SpendRecord {
  const amountUsd = toFigureRange(row.amountLowUsd, row.amountHighUsd, row.amountQualifier);
  const state = knownState(row.states, day);
  return {
    slug: row.slug,
    dealSlug: row.dealSlug,
    ...divideFigure(
      amountUsd,
      state && { certainty: state.certainty, delivered: state.deliveredUsd, firm: state.firmUsd },
    ),
    states: toStateRecords(row.states, day),
    standing: standingOf('spend', row.slug),
    customer: row.customer,
    provider: row.provider,
    amountUsd,
    isIncremental: row.isIncremental,
    termYears: row.termYears,
    startOn: row.startOn,
    endOn: row.endOn,
    scope: row.scope,
    note: row.note,
  };
}

/** A capacity commitment as known on a day. */
export function toCapacityRecord(row: CapacityRow, day: string, standingOf: StandingOf): CapacityRecord {
  const powerKw = toFigureRange(row.powerLowKw, row.powerHighKw, row.powerQualifier);
  const state = knownState(row.states, day);
  return {
    slug: row.slug,
    dealSlug: row.dealSlug,
    ...divideFigure(
      powerKw,
      state && { certainty: state.certainty, delivered: state.deliveredKw, firm: state.firmKw },
    ),
    states: toStateRecords(row.states, day),
    standing: standingOf('capacity', row.slug),
    customer: row.customer,
    provider: row.provider,
    site: row.site,
    layer: toVocabulary(LAYERS, row.layer),
    powerBasis: toVocabulary(POWER_BASES, row.powerBasis),
    powerKw,
    deliveredKw: state?.deliveredKw ?? null,
    deliveredOn: state?.deliveredOn ?? null,
    firmKw: state?.firmKw ?? null,
    chips: row.chips.map(({ chip }) => chip),
    families: row.families.map(({ family }) => family),
    chipCount: toFigureRange(row.chipCountLow, row.chipCountHigh, row.chipCountQualifier),
    startOn: row.startOn,
    dueOn: row.dueOn,
    note: row.note,
    milestones: row.milestones.map((milestone) => ({
      slug: milestone.slug,
      dueOn: milestone.dueOn,
      cumulativeKw: toFigureRange(milestone.powerLowKw, milestone.powerHighKw, milestone.powerQualifier),
      note: milestone.note,
    })),
  };
}
