// Deals and their figures as the API gives them. Fields are named one by one, so nothing leaves that the schema lacks.
import {
  summariseCapacity,
  summariseInvestments,
  summariseSpend,
  type CellFigure,
  type FigureSummary,
} from '../domain/deal-cells';
import type { FigureRange } from '../domain/figure';
import { kwToGw } from '../domain/power';
import type {
  ApiCapacity,
  ApiCapacityRow,
  ApiDeal,
  ApiDealDetail,
  ApiInvestment,
  ApiInvestmentRow,
  ApiSpend,
  ApiSpendRow,
} from '../schema/api-deal';
import type { CapacityListItem } from '../services/deal-lists';
import type {
  CapacityRecord,
  DealListItem,
  DealRecord,
  FigureBase,
  InvestmentRecord,
  NamedRef,
  OverlapRecord,
  SpendRecord,
  StateRecord,
} from '../services/deal-records';
import type { CommitmentEstimate } from '../domain/chip-estimate';
import { toApiClaim } from './api-claim';
import { toApiEstimates } from './api-estimate';
import { toApiRatio } from './api-ratio';
import {
  keepKnown,
  type Known,
  toGwFigure,
  toGwParts,
  toGwRange,
  toPlainRange,
  toUsdFigure,
} from './api-figure';
import type { FindFigureSources } from './figure-sources';
import type { PageAddress } from './page-address';

function toRef({ slug, name }: NamedRef): NamedRef {
  return { slug, name };
}

function toOptionalRef(ref: NamedRef | null): NamedRef | null {
  return ref && toRef(ref);
}

function toApiState(state: StateRecord): StateRecord {
  return {
    certainty: state.certainty,
    knownFrom: state.knownFrom,
    knownTo: state.knownTo,
    why: state.why,
    says: state.says,
    source: toOptionalRef(state.source),
  };
}

/** An investment as part of its deal. */
export function toApiInvestment(record: Known<InvestmentRecord>): ApiInvestment {
  return {
    slug: record.slug,
    investor: toRef(record.investor),
    investee: toRef(record.investee),
    coInvestors: record.coInvestors.map(toRef),
    instrument: record.instrument,
    round: record.round,
    isCash: record.isCash,
    amountUsd: toUsdFigure(record.amountUsd, record),
    certainty: record.certainty,
    preMoneyUsd: record.preMoneyUsd,
    postMoneyUsd: record.postMoneyUsd,
    valuationUsd: record.valuationUsd,
    note: record.note,
    tranches: keepKnown(record.tranches).map((tranche) => ({
      slug: tranche.slug,
      kind: tranche.kind,
      amountUsd: toUsdFigure(tranche.amountUsd, tranche),
      certainty: tranche.certainty,
      condition: tranche.condition,
      dueOn: tranche.dueOn,
      states: tranche.states.map(toApiState),
    })),
    states: record.states.map(toApiState),
  };
}

/** A spend commitment as part of its deal. */
export function toApiSpend(record: Known<SpendRecord>): ApiSpend {
  return {
    slug: record.slug,
    customer: toRef(record.customer),
    provider: toOptionalRef(record.provider),
    amountUsd: toUsdFigure(record.amountUsd, record),
    certainty: record.certainty,
    isIncremental: record.isIncremental,
    termYears: record.termYears,
    startOn: record.startOn,
    endOn: record.endOn,
    scope: record.scope,
    note: record.note,
    states: record.states.map(toApiState),
  };
}

/** A capacity commitment as part of its deal. */
export function toApiCapacity(record: Known<CapacityRecord>): ApiCapacity {
  return {
    slug: record.slug,
    customer: toRef(record.customer),
    provider: toOptionalRef(record.provider),
    site: toOptionalRef(record.site),
    layer: record.layer,
    powerBasis: record.powerBasis,
    powerGw: toGwFigure(record.powerKw, record),
    certainty: record.certainty,
    deliveredGw: record.deliveredKw === null ? null : kwToGw(record.deliveredKw),
    deliveredOn: record.deliveredOn,
    firmGw: record.firmKw === null ? null : kwToGw(record.firmKw),
    families: record.families.map(({ slug, name }) => ({ slug, name })),
    chips: record.chips.map(({ slug, name, family, architecture }) => ({ slug, name, family, architecture })),
    chipCount: toPlainRange(record.chipCount),
    startOn: record.startOn,
    dueOn: record.dueOn,
    note: record.note,
    milestones: record.milestones.map((milestone) => ({
      slug: milestone.slug,
      dueOn: milestone.dueOn,
      cumulativeGw: toGwRange(milestone.cumulativeKw),
      note: milestone.note,
    })),
    states: record.states.map(toApiState),
  };
}

function toCell({ slug, certainty, parts }: FigureBase, range: FigureRange | null): CellFigure {
  return { slug, certainty, parts, range };
}

function toTotal(summary: FigureSummary) {
  return {
    low: summary.range?.low ?? null,
    high: summary.range?.high ?? null,
    qualifier: summary.range?.qualifier ?? null,
    parts: summary.parts.map((part) => ({ ...part })),
    isLapsed: summary.isLapsed,
    figures: [...summary.slugs],
    addedCount: summary.addedCount,
    undisclosedCount: summary.undisclosedCount,
  };
}

/** The figures of a deal as one figure of each kind: the same numbers as in the table of deals. */
function toApiTotals(deal: DealListItem): ApiDeal['totals'] {
  const links = deal.ownOverlaps;
  const investment = summariseInvestments(
    deal.investments.map((record) => ({
      ...toCell(record, record.amountUsd),
      isCash: record.isCash,
      trancheCount: record.tranches.length,
    })),
    links,
  );
  const spend = summariseSpend(
    deal.spendCommitments.map((record) => ({
      ...toCell(record, record.amountUsd),
      termYears: record.termYears,
    })),
    links,
  );
  const capacity = summariseCapacity(
    deal.capacityCommitments.map((record) => ({
      ...toCell(record, record.powerKw),
      layer: record.layer,
      powerBasis: record.powerBasis,
      chips: record.chips,
    })),
    links,
  );
  return {
    investmentUsd: investment && {
      ...toTotal(investment),
      isCash: investment.isCash,
      hasShareRights: investment.hasShareRights,
    },
    spendUsd: spend && { ...toTotal(spend), termYears: spend.termYears },
    capacityGw: capacity && {
      ...toTotal({ ...capacity, range: toGwRange(capacity.range), parts: toGwParts(capacity.parts) }),
      layer: capacity.layer,
      hasMixedBases: capacity.hasMixedBases,
    },
  };
}

/** A deal as lists give it. */
export function toApiDeal(deal: DealListItem, address: PageAddress): ApiDeal {
  return {
    slug: deal.slug,
    permalink: address.ofDeal(deal.slug),
    title: deal.title,
    kind: deal.kind,
    status: deal.status,
    announcedOn: deal.announcedOn,
    parties: deal.parties.map(({ company, role }) => ({ company: toRef(company), role })),
    totals: toApiTotals(deal),
    investments: keepKnown(deal.investments).map(toApiInvestment),
    spendCommitments: keepKnown(deal.spendCommitments).map(toApiSpend),
    capacityCommitments: keepKnown(deal.capacityCommitments).map(toApiCapacity),
    overlapNotes: deal.overlapNotes.map(({ figureSlug, kind, otherDeal, says }) => ({
      figure: figureSlug,
      kind,
      otherDeal: { ...toRef(otherDeal), announcedOn: otherDeal.announcedOn },
      says,
    })),
    ownOverlaps: deal.ownOverlaps.map(({ kind, fromSlug, toSlug }) => ({ kind, from: fromSlug, to: toSlug })),
    sourceCount: deal.sourceCount,
    claimCount: deal.claimCount,
    conflictCount: deal.conflictCount,
  };
}

function toOverlapEnd({ type, slug, label, deal }: OverlapRecord['from']) {
  return { type, slug, label, deal: toOptionalRef(deal) };
}

/** Everything the ledger knows of a deal. */
export function toApiDealDetail(deal: DealRecord, address: PageAddress): ApiDealDetail {
  return {
    ...toApiDeal(deal, address),
    summary: deal.summary,
    states: deal.states.map(toApiState),
    terms: deal.terms.map((term) => ({
      slug: term.slug,
      kind: term.kind,
      text: term.text,
      value: term.unit === 'gw' && term.value !== null ? kwToGw(term.value) : term.value,
      unit: term.unit,
      source: toOptionalRef(term.source),
    })),
    promises: deal.promises.map((promise) => ({
      slug: promise.slug,
      deal: toRef(promise.deal),
      promiser: toRef(promise.promiser),
      promisee: toOptionalRef(promise.promisee),
      text: promise.text,
      dueOn: promise.dueOn,
      powerGw: promise.powerKw === null ? null : kwToGw(promise.powerKw),
      madeOn: promise.madeOn,
      outcome: promise.outcome,
      outcomeOn: promise.outcomeOn,
      source: toRef(promise.source),
      outcomeSource: toOptionalRef(promise.outcomeSource),
    })),
    openQuestions: deal.openQuestions.map(({ slug, text }) => ({ slug, text })),
    chain: deal.chain.map((link) => ({
      deal: toRef(link.deal),
      announcedOn: link.announcedOn,
      status: link.status,
      relation: link.relation,
      part: link.part,
      says: link.says,
      source: toOptionalRef(link.source),
    })),
    overlaps: deal.overlaps.map((overlap) => ({
      slug: overlap.slug,
      kind: overlap.kind,
      from: toOverlapEnd(overlap.from),
      to: toOverlapEnd(overlap.to),
      sharedUsd: overlap.sharedUsd,
      evidence: overlap.evidence,
      says: overlap.says,
      source: toOptionalRef(overlap.source),
    })),
    ratios: deal.ratios.map(toApiRatio),
    claims: deal.claims.map((claim) => toApiClaim(claim, address)),
    sources: deal.sources.map((source) => ({
      slug: source.slug,
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      publishedOn: source.publishedOn,
      kind: source.kind,
      readIn: source.readIn,
      claimCount: source.claimCount,
    })),
  };
}

function ofDeal(deal: DealListItem, figureSlug: string, address: PageAddress) {
  return {
    deal: { slug: deal.slug, name: deal.title },
    dealAnnouncedOn: deal.announcedOn,
    permalink: address.ofFigure(deal.slug, figureSlug),
  };
}

function slugsOf(parts: readonly { slug: string }[]): string[] {
  return parts.map(({ slug }) => slug);
}

/** What a row of a figure is made with beside the figure. */
export interface RowContext {
  readonly address: PageAddress;
  readonly findSources: FindFigureSources;
}

/** An investment as a row of its own. */
export function toApiInvestmentRow(
  record: Known<InvestmentRecord>,
  deal: DealListItem,
  { address, findSources }: RowContext,
): ApiInvestmentRow {
  return {
    ...toApiInvestment(record),
    ...ofDeal(deal, record.slug, address),
    sources: findSources(record.slug, slugsOf(record.tranches)),
  };
}

/** A spend commitment as a row of its own. */
export function toApiSpendRow(
  record: Known<SpendRecord>,
  deal: DealListItem,
  { address, findSources }: RowContext,
): ApiSpendRow {
  return {
    ...toApiSpend(record),
    ...ofDeal(deal, record.slug, address),
    sources: findSources(record.slug, []),
  };
}

/** A capacity commitment as a row of its own. */
export function toApiCapacityRow(
  item: Known<CapacityListItem>,
  estimate: CommitmentEstimate,
  { address, findSources }: RowContext,
): ApiCapacityRow {
  return {
    ...toApiCapacity(item),
    deal: toRef(item.deal),
    dealAnnouncedOn: item.dealAnnouncedOn,
    permalink: address.ofFigure(item.deal.slug, item.slug),
    label: item.label,
    ...toApiEstimates(estimate),
    sources: findSources(item.slug, slugsOf(item.milestones)),
  };
}
