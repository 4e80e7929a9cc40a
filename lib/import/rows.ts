// Validated files in, rows of every table out. Pure: the same files give the same rows.
import type { LedgerRows } from '../db/import-tables';
import type { DataSet } from './data-set';
import { dealRows } from './deal-rows';
import { nameRecords } from './derived-rows';
import { figureRows } from './figure-rows';
import { qualityRows, type SupportedRows } from './quality-rows';
import { releaseRows } from './release-rows';
import {
  chipRows,
  companyRows,
  eventRows,
  familyRows,
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
  const families = familyRows(dataSet.families);
  const chips = chipRows(dataSet.chips);
  const sites = siteRows(dataSet.sites);
  const metrics = metricRows(dataSet.metrics);
  const events = eventRows(dataSet.events);
  const rows: SupportedRows = {
    ...companyRows(dataSet.companies),
    ...sourceRows(dataSet.sources),
    ...families,
    ...chips,
    ...sites,
    ...metrics,
    ...events,
    ...overlapRows(dataSet.overlaps),
    ...releaseRows(dataSet.releases),
    Deal: deals.flatMap((part) => part.Deal),
    DealParty: deals.flatMap((part) => part.DealParty),
    DealLink: deals.flatMap((part) => part.DealLink),
    DealFacet: deals.flatMap((part) => part.DealFacet),
    Promise: deals.flatMap((part) => part.Promise),
    Term: deals.flatMap((part) => part.Term),
    OpenQuestion: deals.flatMap((part) => part.OpenQuestion),
    Claim: [...deals, families, chips, sites, metrics, events].flatMap((part) => part.Claim),
    Investment: figures.flatMap((part) => part.Investment),
    InvestmentCoInvestor: figures.flatMap((part) => part.InvestmentCoInvestor),
    Tranche: figures.flatMap((part) => part.Tranche),
    SpendCommitment: figures.flatMap((part) => part.SpendCommitment),
    CapacityCommitment: figures.flatMap((part) => part.CapacityCommitment),
    CapacityChip: figures.flatMap((part) => part.CapacityChip),
    CapacityFamily: figures.flatMap((part) => part.CapacityFamily),
    CapacityMilestone: figures.flatMap((part) => part.CapacityMilestone),
    FigureState: figures.flatMap((part) => part.FigureState),
  };
  return { ...rows, ...qualityRows(rows, dataSet.card.dataDate) };
}
