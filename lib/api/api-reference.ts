// Companies, chips, sources, sites, metrics and events as the API gives them.
import type { CapacityCount, LayerCount } from '../domain/chip-capacity';
import { isSpecNumber } from '../domain/chip-readings';
import type { SpecId, SpecLevel } from '../domain/chip-specs';
import { kwToGw } from '../domain/power';
import type {
  ApiChip,
  ApiChipDetail,
  ApiCompany,
  ApiEvent,
  ApiMetric,
  ApiSite,
  ApiSourceDetail,
  ApiSourceRow,
} from '../schema/api-reference';
import type { ChipListItem } from '../services/chip-list-records';
import type { ChipPageRecord } from '../services/chip-page-records';
import type { CompanyRecord } from '../services/company-records';
import type { NamedRef } from '../services/deal-records';
import type { EventRecord, MetricRecord, SiteRecord } from '../services/reference-records';
import type { SourceDetailRecord, SourceListItem } from '../services/source-records';
import { toApiChipParts } from './api-chip';
import { toApiClaim } from './api-claim';
import { toGwParts, toGwRange, toPlainRange } from './api-figure';
import type { PageAddress } from './page-address';

function toRef({ slug, name }: NamedRef): NamedRef {
  return { slug, name };
}

function toOptionalRef(ref: NamedRef | null): NamedRef | null {
  return ref && toRef(ref);
}

function toSourceRef({ slug, publisher, publishedOn }: MetricRecord['sources'][number]) {
  return { slug, publisher, publishedOn };
}

/** A company. */
export function toApiCompany(company: CompanyRecord, address: PageAddress): ApiCompany {
  return {
    slug: company.slug,
    permalink: address.ofCompany(company.slug),
    name: company.name,
    kinds: [...company.kinds],
    country: company.country,
    ticker: company.ticker,
    websiteUrl: company.websiteUrl,
    aliases: [...company.aliases],
    dealCount: company.dealCount,
    roleCounts: company.roleCounts.map(({ role, dealCount }) => ({ role, dealCount })),
  };
}

type DerivedSpecs = ApiChip['derived']['chip'];

function toDerivedSpecs({ readings }: ChipListItem, level: SpecLevel): DerivedSpecs {
  const derive = (id: SpecId): DerivedSpecs['fp8PerWattTflops'] => {
    const reading = readings[level].get(id);
    // A derived specification always has its formula.
    if (reading === undefined || !isSpecNumber(reading) || reading.formula === null) return null;
    const { range, evidence, basis, formula } = reading;
    return { low: range.low, high: range.high, qualifier: range.qualifier, evidence, basis, formula };
  };
  return {
    bandwidthBytesPer1000Flop: derive('bandwidth-per-flop'),
    fp8PerWattTflops: derive('fp8-per-watt'),
    bf16PerWattTflops: derive('bf16-per-watt'),
  };
}

function toLayerGw({ layer, total, parts }: LayerCount) {
  return {
    layer,
    low: kwToGw(total.low),
    high: kwToGw(total.high),
    isOpenEnded: total.isOpenEnded,
    parts: toGwParts(parts),
  };
}

/** What is signed for a chip, in gigawatts; null where nothing of known size is. */
function toChipGw({ layers, largest, across }: CapacityCount): ApiChip['signedGw'] {
  return (
    largest && {
      ...toLayerGw(largest),
      layers: layers.map(toLayerGw),
      acrossLayersLow: kwToGw(across.low),
      acrossLayersHigh: kwToGw(across.high),
    }
  );
}

/** A chip generation. */
export function toApiChip(chip: ChipListItem, address: PageAddress): ApiChip {
  const { specs } = chip;
  return {
    slug: chip.slug,
    permalink: address.ofChip(chip.slug),
    name: chip.name,
    family: chip.family,
    familySlug: chip.familySlug,
    architecture: chip.architecture,
    familySegment: chip.familyRecord.segment,
    kind: chip.kind,
    status: chip.status,
    designer: toRef(chip.designer),
    manufacturer: toOptionalRef(chip.manufacturer),
    predecessor: toOptionalRef(chip.predecessor),
    successors: chip.successors.map(toRef),
    announcedOn: chip.announcedOn,
    availableOn: chip.availableOn,
    specs: {
      variant: specs.variant,
      chipUnit: specs.chipUnit,
      processNm: specs.processNm,
      memoryGb: specs.memoryGb,
      memoryType: specs.memoryType,
      memoryNote: specs.memoryNote,
      memoryBandwidthTbPerS: specs.memoryBandwidthTbPerS,
      denseFp4Pflops: specs.denseFp4Pflops,
      denseFp8Pflops: specs.denseFp8Pflops,
      denseBf16Pflops: specs.denseBf16Pflops,
      chipPowerW: specs.chipPowerW,
      facilityPowerW: specs.facilityPowerW,
      interconnect: specs.interconnect,
      maxClusterChips: specs.maxClusterChips,
    },
    systems: chip.systems.map(({ powerKw, ...system }) => ({ ...system, powerKw: toPlainRange(powerKw) })),
    derived: { chip: toDerivedSpecs(chip, 'chip'), system: toDerivedSpecs(chip, 'system') },
    dealCount: chip.dealCount,
    commitmentCount: chip.commitmentCount,
    signedGw: toChipGw(chip.signedAlone),
    sharedGw: toChipGw(chip.signedShared),
  };
}

/** A chip generation with its ratios, its commitments and the claims about it and its systems. */
export function toApiChipDetail(
  chip: ChipListItem,
  page: ChipPageRecord,
  address: PageAddress,
): ApiChipDetail {
  return {
    ...toApiChip(chip, address),
    ...toApiChipParts(page),
    claims: chip.claims.map((claim) => toApiClaim(claim, address)),
  };
}

/** A source. */
export function toApiSourceRow(source: SourceListItem, address: PageAddress): ApiSourceRow {
  return {
    slug: source.slug,
    permalink: address.ofSource(source.slug),
    title: source.title,
    publisher: source.publisher,
    url: source.url,
    publishedOn: source.publishedOn,
    kind: source.kind,
    readIn: source.readIn,
    publisherSlug: source.publisherSlug,
    claimCount: source.claimCount,
    dealCount: source.dealCount,
    onlySourceCount: source.onlySourceCount,
    aggregatorOnlyCount: source.aggregatorOnlyCount,
    mentionCount: source.mentionCount,
  };
}

/** A source with everything that rests on it. */
export function toApiSourceDetail(source: SourceDetailRecord, address: PageAddress): ApiSourceDetail {
  return {
    ...toApiSourceRow(source, address),
    claims: source.groups.flatMap(({ figures }) =>
      figures.map(({ claim, subjectName, isOnlySource, isAggregatorOnly, isInConflict }) => ({
        ...toApiClaim(claim, address),
        subjectName,
        isOnlySource,
        isAggregatorOnly,
        isInConflict,
      })),
    ),
    mentions: source.groups.flatMap(({ mentions }) =>
      mentions.map((mention) => ({
        kind: mention.kind,
        subject: `${mention.subjectType}/${mention.subjectSlug}`,
        subjectName: mention.subjectName,
        text: mention.text,
        on: mention.on,
        certainty: mention.certainty,
        outcome: mention.outcome,
        overlapKind: mention.overlapKind,
        other: mention.other && `${mention.other.type}/${mention.other.slug}`,
      })),
    ),
  };
}

/** A site; power in gigawatts. */
export function toApiSite(site: SiteRecord, address: PageAddress): ApiSite {
  return {
    slug: site.slug,
    permalink: address.ofSite(site.slug),
    name: site.name,
    operator: toRef(site.operator),
    tenants: site.tenants.map(toRef),
    location: site.location,
    country: site.country,
    status: site.status,
    powerOperationalGw: site.powerOperationalKw === null ? null : kwToGw(site.powerOperationalKw),
    powerPlannedGw: toGwRange(site.powerPlannedKw),
    onlineOn: site.onlineOn,
    sameAs: toOptionalRef(site.sameAs),
    note: site.note,
    chips: site.chips.map(({ chip, count, asOf }) => ({
      chip: toRef(chip),
      count: toPlainRange(count),
      asOf,
    })),
    deals: site.deals.map(toRef),
  };
}

/** A metric, in its own unit. */
export function toApiMetric(metric: MetricRecord): ApiMetric {
  return {
    slug: metric.slug,
    company: toOptionalRef(metric.company),
    name: metric.name,
    unit: metric.unit,
    value: toPlainRange(metric.value),
    period: metric.period,
    kind: metric.kind,
    basis: metric.basis,
    sources: metric.sources.map(toSourceRef),
  };
}

/** An event. */
export function toApiEvent(event: EventRecord, address: PageAddress): ApiEvent {
  return {
    slug: event.slug,
    permalink: address.ofEvent(event.slug),
    happenedOn: event.happenedOn,
    kind: event.kind,
    title: event.title,
    summary: event.summary,
    companies: event.companies.map(toRef),
    sources: event.sources.map(toSourceRef),
  };
}
