// Validated files in, rows of every table out. Pure: the same files give the same rows.
import type { LedgerRows } from '../db/import-tables';
import type { DataSet } from './data-set';
import { dealRows } from './deal-rows';
import { nameRecords } from './derived-rows';
import { figureRows } from './figure-rows';
import {
  chipRows,
  companyRows,
  eventRows,
  metricRows,
  overlapRows,
  siteRows,
  sourceRows,
} from './reference-rows';

/** The rows of every imported table for a validated data set. */
export function toRows(dataSet: DataSet): LedgerRows {
  const records = nameRecords(dataSet);
  const deals = dataSet.deals.map((deal) => dealRows(deal, records));
  const figures = dataSet.deals.map(figureRows);
  const chips = chipRows(dataSet.chips);
  const sites = siteRows(dataSet.sites);
  const metrics = metricRows(dataSet.metrics);
  const events = eventRows(dataSet.events);
  return {
    ...companyRows(dataSet.companies),
    ...sourceRows(dataSet.sources),
    ...chips,
    ...sites,
    ...metrics,
    ...events,
    ...overlapRows(dataSet.overlaps),
    Deal: deals.flatMap((rows) => rows.Deal),
    DealParty: deals.flatMap((rows) => rows.DealParty),
    DealLink: deals.flatMap((rows) => rows.DealLink),
    DealFacet: deals.flatMap((rows) => rows.DealFacet),
    Promise: deals.flatMap((rows) => rows.Promise),
    Term: deals.flatMap((rows) => rows.Term),
    OpenQuestion: deals.flatMap((rows) => rows.OpenQuestion),
    Claim: [...deals, chips, sites, metrics, events].flatMap((rows) => rows.Claim),
    Investment: figures.flatMap((rows) => rows.Investment),
    InvestmentCoInvestor: figures.flatMap((rows) => rows.InvestmentCoInvestor),
    Tranche: figures.flatMap((rows) => rows.Tranche),
    SpendCommitment: figures.flatMap((rows) => rows.SpendCommitment),
    CapacityCommitment: figures.flatMap((rows) => rows.CapacityCommitment),
    CapacityChip: figures.flatMap((rows) => rows.CapacityChip),
    CapacityMilestone: figures.flatMap((rows) => rows.CapacityMilestone),
    FigureState: figures.flatMap((rows) => rows.FigureState),
  };
}
