// Rows of what stands beside the deals: companies, sources, chips, sites, metrics, events, overlaps.
import type { LedgerRows } from '../db/import-tables';
import { toPartialDate } from '../domain/partial-date';
import type { DataSet } from './data-set';
import { claimRows, splitRef, toBounds, toFirstDay, toKw, toUsd } from './figure-columns';

/** The tables that one file kind fills. */
type Tables<Model extends keyof LedgerRows> = Pick<LedgerRows, Model>;

/** Rows of companies.json. */
export function companyRows(
  companies: DataSet['companies'],
): Tables<'Company' | 'CompanyKind' | 'CompanyAlias'> {
  return {
    Company: companies.map((company) => ({
      slug: company.slug,
      name: company.name,
      country: company.country ?? null,
      ticker: company.ticker ?? null,
      websiteUrl: company.websiteUrl ?? null,
    })),
    CompanyKind: companies.flatMap((company) =>
      company.kinds.map((kind) => ({ companySlug: company.slug, kind })),
    ),
    CompanyAlias: companies.flatMap((company) =>
      company.aliases.map((alias) => ({ companySlug: company.slug, alias })),
    ),
  };
}

/** Rows of sources.json. */
export function sourceRows(sources: DataSet['sources']): Tables<'Source'> {
  return {
    Source: sources.map((source) => ({
      slug: source.slug,
      title: source.title,
      publisher: source.publisher,
      url: source.url ?? null,
      publishedOn: source.publishedOn ?? null,
      publishedFirstDay: toFirstDay(source.publishedOn),
      kind: source.kind,
      readIn: source.readIn ?? null,
    })),
  };
}

/** Rows of families.json. */
export function familyRows(families: DataSet['families']): Tables<'ChipFamily' | 'Claim'> {
  return {
    ChipFamily: families.map((family) => ({
      slug: family.slug,
      name: family.name,
      designerSlug: family.designer,
      segment: family.segment,
    })),
    Claim: families.flatMap((family) => claimRows(family.claims, null)),
  };
}

/** Rows of the chip files. */
export function chipRows(chips: DataSet['chips']): Tables<'ChipGeneration' | 'ChipSystem' | 'Claim'> {
  return {
    ChipGeneration: chips.map(({ specs, ...chip }) => ({
      slug: chip.slug,
      name: chip.name,
      family: chip.family,
      architecture: chip.architecture ?? null,
      kind: chip.kind,
      status: chip.status,
      designerSlug: chip.designer,
      manufacturerSlug: chip.manufacturer ?? null,
      predecessorSlug: chip.predecessor ?? null,
      announcedOn: chip.announcedOn ?? null,
      announcedFirstDay: toFirstDay(chip.announcedOn),
      availableOn: chip.availableOn ?? null,
      availableFirstDay: toFirstDay(chip.availableOn),
      specsVariant: specs.variant ?? null,
      chipUnit: specs.chipUnit ?? null,
      processNm: specs.processNm ?? null,
      memoryGb: specs.memoryGb ?? null,
      memoryType: specs.memoryType ?? null,
      memoryNote: specs.memoryNote ?? null,
      memoryBandwidthTbPerS: specs.memoryBandwidthTbPerS ?? null,
      denseFp4Pflops: specs.denseFp4Pflops ?? null,
      denseFp8Pflops: specs.denseFp8Pflops ?? null,
      denseBf16Pflops: specs.denseBf16Pflops ?? null,
      chipPowerW: specs.chipPowerW ?? null,
      facilityPowerW: specs.facilityPowerW ?? null,
      interconnect: specs.interconnect ?? null,
      maxClusterChips: specs.maxClusterChips ?? null,
    })),
    ChipSystem: chips.flatMap((chip) =>
      chip.systems.map((system, position) => {
        const power = toBounds(system.powerKw);
        return {
          slug: system.slug,
          chipSlug: chip.slug,
          position,
          name: system.name,
          chips: system.chips,
          fabric: system.fabric ?? null,
          powerLowKw: power.low,
          powerHighKw: power.high,
          powerQualifier: power.qualifier,
          denseFp4Pflops: system.denseFp4Pflops ?? null,
          denseFp8Pflops: system.denseFp8Pflops ?? null,
          denseBf16Pflops: system.denseBf16Pflops ?? null,
          memoryGb: system.memoryGb ?? null,
          memoryBandwidthTbPerS: system.memoryBandwidthTbPerS ?? null,
          note: system.note ?? null,
        };
      }),
    ),
    Claim: chips.flatMap((chip) => claimRows(chip.claims, null)),
  };
}

/** Rows of sites.json. */
export function siteRows(sites: DataSet['sites']): Tables<'Site' | 'SiteTenant' | 'SiteChip' | 'Claim'> {
  return {
    Site: sites.map((site) => {
      const planned = toBounds(site.powerPlannedGw);
      return {
        slug: site.slug,
        name: site.name,
        operatorSlug: site.operator,
        location: site.location,
        country: site.country,
        status: site.status,
        powerOperationalKw: toKw(site.powerOperationalGw),
        powerPlannedLowKw: toKw(planned.low),
        powerPlannedHighKw: toKw(planned.high),
        powerPlannedQualifier: planned.qualifier,
        onlineOn: site.onlineOn ?? null,
        sameAsSlug: site.sameAs ?? null,
        note: site.note ?? null,
      };
    }),
    SiteTenant: sites.flatMap((site) =>
      site.tenants.map((tenant) => ({ siteSlug: site.slug, companySlug: tenant })),
    ),
    SiteChip: sites.flatMap((site) =>
      site.chips.map(({ chip, count, asOf }) => {
        const { low, high, qualifier } = toBounds(count);
        return {
          siteSlug: site.slug,
          chipSlug: chip,
          countLow: low,
          countHigh: high,
          countQualifier: qualifier,
          asOf: asOf ?? null,
        };
      }),
    ),
    Claim: sites.flatMap((site) => claimRows(site.claims, null)),
  };
}

/** Rows of metrics.json. A figure in another unit than dollars stays in that unit, also gigawatts. */
export function metricRows(metrics: DataSet['metrics']): Tables<'Metric' | 'Claim'> {
  return {
    Metric: metrics.map((metric) => {
      const { low, high } = toBounds(metric);
      const isMoney = metric.unit === 'usd';
      return {
        slug: metric.slug,
        companySlug: metric.company ?? null,
        name: metric.name,
        unit: metric.unit,
        amountLowUsd: isMoney ? toUsd(low) : null,
        amountHighUsd: isMoney ? toUsd(high) : null,
        numberLow: isMoney ? null : low,
        numberHigh: isMoney ? null : high,
        qualifier: metric.qualifier,
        period: metric.period ?? null,
        kind: metric.kind,
        basis: metric.basis ?? null,
      };
    }),
    Claim: metrics.flatMap((metric) => claimRows(metric.claims, null)),
  };
}

/** Rows of events.json. */
export function eventRows(events: DataSet['events']): Tables<'Event' | 'EventCompany' | 'Claim'> {
  return {
    Event: events.map((event) => ({
      slug: event.slug,
      happenedOn: event.happenedOn,
      happenedFirstDay: toPartialDate(event.happenedOn).firstDay,
      kind: event.kind,
      title: event.title,
      summary: event.summary,
    })),
    EventCompany: events.flatMap((event) =>
      event.companies.map((company) => ({ eventSlug: event.slug, companySlug: company })),
    ),
    Claim: events.flatMap((event) => claimRows(event.claims, null)),
  };
}

/** Rows of overlaps.json. */
export function overlapRows(overlaps: DataSet['overlaps']): Tables<'Overlap'> {
  return {
    Overlap: overlaps.map((overlap) => {
      const from = splitRef(overlap.from);
      const to = splitRef(overlap.to);
      return {
        slug: overlap.slug,
        kind: overlap.kind,
        fromType: from.type,
        fromSlug: from.slug,
        toType: to.type,
        toSlug: to.slug,
        sharedUsd: toUsd(overlap.sharedUsd),
        evidence: overlap.evidence,
        says: overlap.says,
        sourceSlug: overlap.source ?? null,
      };
    }),
  };
}
