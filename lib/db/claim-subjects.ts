// Every record that claims may be about, with its name, what it belongs to and what it holds.
import type { RecordValue } from '../domain/conflict-spread';
import { labelOf, type SubjectType, TERM_KINDS, TRANCHE_KINDS } from '../domain/vocabulary';
import type { StoredSubject } from '../services/subject-records';
import type { NamedRef } from '../services/deal-records';
import { database } from './client';
import { toDealRef, toFigureRange, toSafeNumber } from './map-values';

const NAME = { select: { slug: true, name: true } } as const;
const DEAL = { select: { slug: true, title: true } } as const;

/** What a record holds in a field: a number, a range, a text, yes or no; null where it is empty. */
type Held = RecordValue | number | bigint | boolean | null;

function toValues(held: Readonly<Record<string, Held>>): Record<string, RecordValue> {
  return Object.fromEntries(
    Object.entries(held).flatMap(([field, value]): [string, RecordValue][] => {
      if (value === null) return [];
      if (typeof value === 'boolean') return [[field, String(value)]];
      const number = typeof value === 'bigint' ? toSafeNumber(value) : value;
      return [
        [field, typeof number === 'number' ? { low: number, high: number, qualifier: 'exactly' } : number],
      ];
    }),
  );
}

/** Companies and chips of every deal, by its slug. */
async function listDealContexts(): Promise<Map<string, { companies: NamedRef[]; chips: NamedRef[] }>> {
  const db = database();
  const [facets, companies, chips] = await Promise.all([
    db.dealFacet.findMany({
      where: { facet: { in: ['company', 'chip'] } },
      orderBy: [{ dealSlug: 'asc' }, { facet: 'asc' }, { value: 'asc' }],
    }),
    db.company.findMany(NAME),
    db.chipGeneration.findMany(NAME),
  ]);
  const names = {
    company: new Map(companies.map((ref) => [ref.slug, ref])),
    chip: new Map(chips.map((ref) => [ref.slug, ref])),
  };
  const contexts = new Map<string, { companies: NamedRef[]; chips: NamedRef[] }>();
  for (const { dealSlug, facet, value } of facets) {
    const context = contexts.get(dealSlug) ?? { companies: [], chips: [] };
    contexts.set(dealSlug, context);
    const ref = names[facet === 'chip' ? 'chip' : 'company'].get(value);
    if (ref) context[facet === 'chip' ? 'chips' : 'companies'].push(ref);
  }
  return contexts;
}

interface SubjectRow {
  readonly type: SubjectType;
  readonly slug: string;
  readonly name: string;
  readonly namedOn?: string | null;
  readonly deal: { readonly slug: string; readonly title: string };
  readonly held: Readonly<Record<string, Held>>;
}

/** The records of deals, their own companies and chips not yet looked up. */
async function listDealRows(): Promise<SubjectRow[]> {
  const db = database();
  const [deals, investments, tranches, spends, capacities, milestones, terms] = await Promise.all([
    db.deal.findMany({ select: { slug: true, title: true, announcedOn: true, status: true } }),
    db.investment.findMany({ include: { investor: NAME, investee: NAME, deal: DEAL } }),
    db.tranche.findMany({
      include: { investment: { include: { investor: NAME, investee: NAME, deal: DEAL } } },
    }),
    db.spendCommitment.findMany({ include: { customer: NAME, provider: NAME, deal: DEAL } }),
    db.capacityCommitment.findMany({
      include: {
        customer: NAME,
        provider: NAME,
        site: NAME,
        deal: DEAL,
        chips: { orderBy: { chipSlug: 'asc' } },
      },
    }),
    db.capacityMilestone.findMany({
      include: { capacity: { include: { customer: NAME, provider: NAME, site: NAME, deal: DEAL } } },
    }),
    db.term.findMany({ include: { deal: DEAL } }),
  ]);
  const capacityName = (row: {
    customer: NamedRef;
    provider: NamedRef | null;
    site: NamedRef | null;
  }): string =>
    row.provider === null
      ? `${row.customer.name}${row.site === null ? '' : ` at ${row.site.name}`}`
      : `${row.customer.name} from ${row.provider.name}`;
  return [
    ...deals.map((row): SubjectRow => ({
      type: 'deal',
      slug: row.slug,
      name: row.title,
      deal: row,
      held: { announcedOn: row.announcedOn, status: row.status },
    })),
    ...investments.map((row): SubjectRow => ({
      type: 'investment',
      slug: row.slug,
      name: `${row.investor.name} in ${row.investee.name}`,
      deal: row.deal,
      held: {
        amountUsd: toFigureRange(row.amountLowUsd, row.amountHighUsd, row.amountQualifier),
        preMoneyUsd: row.preMoneyUsd,
        postMoneyUsd: row.postMoneyUsd,
        valuationUsd: row.valuationUsd,
        instrument: row.instrument,
        investor: row.investorSlug,
        investee: row.investeeSlug,
      },
    })),
    ...tranches.map((row): SubjectRow => ({
      type: 'tranche',
      slug: row.slug,
      name: `${row.investment.investor.name} in ${row.investment.investee.name}, ${labelOf(TRANCHE_KINDS, row.kind)}`,
      deal: row.investment.deal,
      held: {
        amountUsd: toFigureRange(row.amountLowUsd, row.amountHighUsd, row.amountQualifier),
        condition: row.condition,
        dueOn: row.dueOn,
      },
    })),
    ...spends.map((row): SubjectRow => ({
      type: 'spend',
      slug: row.slug,
      name:
        row.provider === null
          ? `${row.customer.name}, own spending`
          : `${row.customer.name} to ${row.provider.name}`,
      deal: row.deal,
      held: {
        amountUsd: toFigureRange(row.amountLowUsd, row.amountHighUsd, row.amountQualifier),
        isIncremental: row.isIncremental,
        termYears: row.termYears,
        startOn: row.startOn,
        endOn: row.endOn,
        customer: row.customerSlug,
        provider: row.providerSlug,
      },
    })),
    ...capacities.map((row): SubjectRow => ({
      type: 'capacity',
      slug: row.slug,
      name: capacityName(row),
      deal: row.deal,
      held: {
        powerGw: toFigureRange(row.powerLowKw, row.powerHighKw, row.powerQualifier),
        chipCount: toFigureRange(row.chipCountLow, row.chipCountHigh, row.chipCountQualifier),
        chips: row.chips.length === 0 ? null : row.chips.map(({ chipSlug }) => chipSlug).join(', '),
        startOn: row.startOn,
        dueOn: row.dueOn,
        customer: row.customerSlug,
        provider: row.providerSlug,
        site: row.siteSlug,
      },
    })),
    ...milestones.map((row): SubjectRow => ({
      type: 'milestone',
      slug: row.slug,
      name: capacityName(row.capacity),
      namedOn: row.dueOn,
      deal: row.capacity.deal,
      held: {
        cumulativeGw: toFigureRange(row.powerLowKw, row.powerHighKw, row.powerQualifier),
        dueOn: row.dueOn,
      },
    })),
    ...terms.map((row): SubjectRow => ({
      type: 'term',
      slug: row.slug,
      name: labelOf(TERM_KINDS, row.kind),
      deal: row.deal,
      held: { text: row.text, value: row.amountUsd ?? row.powerKw ?? row.number },
    })),
  ];
}

/** The records beside the deals. */
async function listOtherSubjects(): Promise<StoredSubject[]> {
  const db = database();
  const [chips, systems, families, sites, metrics, events] = await Promise.all([
    db.chipGeneration.findMany({ include: { designer: NAME } }),
    db.chipSystem.findMany({ include: { chip: { include: { designer: NAME } } } }),
    db.chipFamily.findMany({ include: { designer: NAME } }),
    db.site.findMany({
      include: {
        operator: NAME,
        tenants: { include: { company: NAME }, orderBy: { companySlug: 'asc' } },
        chips: { include: { chip: NAME }, orderBy: { chipSlug: 'asc' } },
      },
    }),
    db.metric.findMany({ include: { company: NAME } }),
    db.event.findMany({
      include: { companies: { include: { company: NAME }, orderBy: { companySlug: 'asc' } } },
    }),
  ]);
  return [
    ...chips.map((row): StoredSubject => ({
      type: 'chip',
      slug: row.slug,
      name: row.name,
      namedOn: null,
      deal: null,
      companies: [row.designer],
      chips: [{ slug: row.slug, name: row.name }],
      values: toValues({
        status: row.status,
        announcedOn: row.announcedOn,
        availableOn: row.availableOn,
        manufacturer: row.manufacturerSlug,
        'specs.processNm': row.processNm,
        'specs.memoryGb': row.memoryGb,
        'specs.memoryType': row.memoryType,
        'specs.memoryBandwidthTbPerS': row.memoryBandwidthTbPerS,
        'specs.denseFp4Pflops': row.denseFp4Pflops,
        'specs.denseFp8Pflops': row.denseFp8Pflops,
        'specs.denseBf16Pflops': row.denseBf16Pflops,
        'specs.chipPowerW': row.chipPowerW,
        'specs.interconnect': row.interconnect,
        'specs.facilityPowerW': row.facilityPowerW,
        'specs.maxClusterChips': row.maxClusterChips,
      }),
    })),
    ...systems.map((row): StoredSubject => ({
      type: 'system',
      slug: row.slug,
      name: row.name,
      namedOn: null,
      deal: null,
      companies: [row.chip.designer],
      chips: [{ slug: row.chip.slug, name: row.chip.name }],
      values: toValues({
        chips: row.chips,
        fabric: row.fabric,
        powerKw: toFigureRange(row.powerLowKw, row.powerHighKw, row.powerQualifier),
        denseFp4Pflops: row.denseFp4Pflops,
        denseFp8Pflops: row.denseFp8Pflops,
        denseBf16Pflops: row.denseBf16Pflops,
        memoryGb: row.memoryGb,
        memoryBandwidthTbPerS: row.memoryBandwidthTbPerS,
      }),
    })),
    ...families.map((row): StoredSubject => ({
      type: 'family',
      slug: row.slug,
      name: row.name,
      namedOn: null,
      deal: null,
      companies: [row.designer],
      chips: [],
      values: {},
    })),
    ...sites.map((row): StoredSubject => ({
      type: 'site',
      slug: row.slug,
      name: row.name,
      namedOn: null,
      deal: null,
      companies: [
        ...new Map(
          [row.operator, ...row.tenants.map(({ company }) => company)].map((company) => [
            company.slug,
            company,
          ]),
        ).values(),
      ],
      chips: row.chips.map(({ chip }) => chip),
      values: toValues({
        status: row.status,
        location: row.location,
        operator: row.operatorSlug,
        onlineOn: row.onlineOn,
        powerOperationalGw: row.powerOperationalKw,
        powerPlannedGw: toFigureRange(
          row.powerPlannedLowKw,
          row.powerPlannedHighKw,
          row.powerPlannedQualifier,
        ),
      }),
    })),
    ...metrics.map((row): StoredSubject => ({
      type: 'metric',
      slug: row.slug,
      name: `${row.company?.name ?? 'Market'}, ${row.name.replaceAll('_', ' ')}`,
      namedOn: row.period,
      deal: null,
      companies: row.company === null ? [] : [row.company],
      chips: [],
      values: toValues({
        value: toFigureRange(
          row.amountLowUsd ?? row.numberLow,
          row.amountHighUsd ?? row.numberHigh,
          row.qualifier,
        ),
      }),
    })),
    ...events.map((row): StoredSubject => ({
      type: 'event',
      slug: row.slug,
      name: row.title,
      namedOn: null,
      deal: null,
      companies: row.companies.map(({ company }) => company),
      chips: [],
      values: toValues({ happenedOn: row.happenedOn }),
    })),
  ];
}

/** Every record that a claim may be about, by "type/slug". A fixed number of queries. */
export async function listClaimSubjects(): Promise<Map<string, StoredSubject>> {
  const [contexts, dealRows, others] = await Promise.all([
    listDealContexts(),
    listDealRows(),
    listOtherSubjects(),
  ]);
  const ofDeals = dealRows.map(({ type, slug, name, namedOn, deal, held }): StoredSubject => ({
    type,
    slug,
    name,
    namedOn: namedOn ?? null,
    deal: toDealRef(deal),
    companies: contexts.get(deal.slug)?.companies ?? [],
    chips: contexts.get(deal.slug)?.chips ?? [],
    values: toValues(held),
  }));
  return new Map([...ofDeals, ...others].map((subject) => [`${subject.type}/${subject.slug}`, subject]));
}
