// Queries for what stands beside the deals: sites, metrics, events, the log of changes.
import { EVENT_KINDS, METRIC_KINDS, SITE_STATUSES, UNITS } from '../domain/vocabulary';
import type { EventRecord, MetricRecord, SiteRecord } from '../services/reference-records';
import { findFigureSources } from './claims';
import { database, type Prisma } from './client';
import { toDealRef, toFigureRange, toVocabulary } from './map-values';
import { knownDealWhere } from './where';

const NAME = { select: { slug: true, name: true } } as const;

/** The sites that match, by name, with the deals that are known on a day. */
export async function findSites(where: Prisma.SiteWhereInput, day: string): Promise<SiteRecord[]> {
  const rows = await database().site.findMany({
    where,
    include: {
      operator: NAME,
      tenants: { include: { company: NAME }, orderBy: { companySlug: 'asc' } },
      chips: { include: { chip: NAME }, orderBy: { chipSlug: 'asc' } },
      commitments: {
        where: { deal: knownDealWhere(day) },
        select: { deal: { select: { slug: true, title: true } } },
        orderBy: [{ deal: { announcedFirstDay: 'asc' } }, { dealSlug: 'asc' }],
      },
    },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
  });
  const sameAsSlugs = rows.flatMap(({ sameAsSlug }) => sameAsSlug ?? []);
  const others = await database().site.findMany({ where: { slug: { in: sameAsSlugs } }, ...NAME });
  return rows.map((row) => ({
    slug: row.slug,
    name: row.name,
    operator: row.operator,
    tenants: row.tenants.map(({ company }) => company),
    location: row.location,
    country: row.country,
    status: toVocabulary(SITE_STATUSES, row.status),
    powerOperationalKw: row.powerOperationalKw,
    powerPlannedKw: toFigureRange(row.powerPlannedLowKw, row.powerPlannedHighKw, row.powerPlannedQualifier),
    onlineOn: row.onlineOn,
    sameAs: others.find(({ slug }) => slug === row.sameAsSlug) ?? null,
    note: row.note,
    chips: row.chips.map(({ chip, countLow, countHigh, countQualifier, asOf }) => ({
      chip,
      count: toFigureRange(countLow, countHigh, countQualifier),
      asOf,
    })),
    deals: [...new Map(row.commitments.map(({ deal }) => [deal.slug, toDealRef(deal)])).values()],
  }));
}

/** The metrics that match, by company (the market as a whole last), name and period. */
export async function findMetrics(where: Prisma.MetricWhereInput): Promise<MetricRecord[]> {
  const rows = await database().metric.findMany({
    where,
    include: { company: NAME },
    orderBy: [
      { companySlug: { sort: 'asc', nulls: 'last' } },
      { name: 'asc' },
      { period: { sort: 'asc', nulls: 'last' } },
      { slug: 'asc' },
    ],
  });
  const sources = await findFigureSources(
    'metric',
    rows.map(({ slug }) => slug),
  );
  return rows.map((row) => ({
    slug: row.slug,
    company: row.company,
    name: row.name,
    unit: toVocabulary(UNITS, row.unit),
    value: toFigureRange(
      row.amountLowUsd ?? row.numberLow,
      row.amountHighUsd ?? row.numberHigh,
      row.qualifier,
    ),
    period: row.period,
    kind: toVocabulary(METRIC_KINDS, row.kind),
    basis: row.basis,
    sources: sources.get(row.slug) ?? [],
  }));
}

/** The events that match, the newest first. */
export async function findEvents(where: Prisma.EventWhereInput): Promise<EventRecord[]> {
  const rows = await database().event.findMany({
    where,
    include: { companies: { include: { company: NAME }, orderBy: { companySlug: 'asc' } } },
    orderBy: [{ happenedFirstDay: 'desc' }, { slug: 'asc' }],
  });
  const sources = await findFigureSources(
    'event',
    rows.map(({ slug }) => slug),
  );
  return rows.map((row) => ({
    slug: row.slug,
    happenedOn: row.happenedOn,
    kind: toVocabulary(EVENT_KINDS, row.kind),
    title: row.title,
    summary: row.summary,
    companies: row.companies.map(({ company }) => company),
    sources: sources.get(row.slug) ?? [],
  }));
}
