// Use case: one record of any sort with everything that sources claim about it.
import { findChipFamilies, findChipOfSystem } from '../db/chips';
import { findClaims } from '../db/claims';
import { findDealDetails } from '../db/deal-record';
import { findDealsBySlug } from '../db/deals';
import { findEvents, findMetrics, findSites } from '../db/references';
import { findDealSlugOf } from '../db/subjects';
import {
  type CellFigure,
  type FigureSummary,
  findOwnFigure,
  summariseCapacity,
  summariseInvestments,
  summariseSpend,
} from '../domain/deal-cells';
import { summariseStanding } from '../domain/field-standing';
import { explainPreference } from '../domain/preference';
import { labelOf, LAYERS, type SubjectType, TERM_KINDS, TRANCHE_KINDS } from '../domain/vocabulary';
import { formatFieldName } from '../format/claim-value';
import { formatPartialDate } from '../format/date';
import { toSentenceCase } from '../format/words';
import type { ClaimedField, ClaimedPart, ClaimedRecord, ClaimedSum, DealSumField } from './claim-summaries';
import {
  capacityValues,
  chipValues,
  type LedgerValues,
  dealValues,
  eventValues,
  familyValues,
  gwWords,
  investmentValues,
  metricValues,
  milestoneValues,
  siteValues,
  spendValues,
  systemValues,
  termValues,
  trancheValues,
  usdWords,
} from './ledger-values';
import type {
  CapacityRecord,
  ClaimRecord,
  DealListItem,
  DealRecord,
  InvestmentRecord,
  NamedRef,
  SpendRecord,
  StateRecord,
} from './deal-records';
import { buildDealItems } from './build-deal-items';
import { findChip } from './find-chip';
import { getDay } from './get-dataset';

/** A deal as far as its records have names, values and states. */
type DescribedDeal = DealListItem & Pick<DealRecord, 'states' | 'terms'>;

/** What a record is before its claims are laid to it. */
interface Described {
  name: string;
  values: LedgerValues;
  states?: StateRecord[];
  sums?: ClaimedSum[];
  parts?: ClaimedPart[];
}

type ClaimsAbout = (type: SubjectType, slug: string) => ClaimRecord[];

function investmentName({ investor, investee }: InvestmentRecord): string {
  return `${investor.name} invests in ${investee.name}`;
}

function spendName({ customer, provider }: SpendRecord): string {
  return provider === null
    ? `${customer.name} spends on its own`
    : `${customer.name} buys from ${provider.name}`;
}

function capacityName({ customer, provider, site, layer }: CapacityRecord): string {
  const parties = provider === null ? customer.name : `${customer.name} from ${provider.name}`;
  return `${parties}${site === null ? '' : `, ${site.name}`}, ${labelOf(LAYERS, layer)} capacity`;
}

function toPart(part: Omit<ClaimedPart, 'claimCount' | 'standing'>, claimsAbout: ClaimsAbout): ClaimedPart {
  const claims = claimsAbout(part.type, part.slug);
  return {
    ...part,
    claimCount: claims.length,
    standing: summariseStanding(claims.filter(({ field }) => field === part.field)),
  };
}

function investmentParts(investment: InvestmentRecord, claimsAbout: ClaimsAbout): ClaimedPart[] {
  return investment.tranches.map((tranche, index) =>
    toPart(
      {
        type: 'tranche',
        slug: tranche.slug,
        field: 'amountUsd',
        label: `Tranche ${index + 1}, ${labelOf(TRANCHE_KINDS, tranche.kind)}`,
        valueText: usdWords(tranche.amountUsd),
      },
      claimsAbout,
    ),
  );
}

function capacityParts(capacity: CapacityRecord, claimsAbout: ClaimsAbout): ClaimedPart[] {
  return capacity.milestones.map((milestone) =>
    toPart(
      {
        type: 'milestone',
        slug: milestone.slug,
        field: 'cumulativeGw',
        label:
          milestone.dueOn === null ? 'Milestone without a date' : `By ${formatPartialDate(milestone.dueOn)}`,
        valueText: gwWords(milestone.cumulativeKw),
      },
      claimsAbout,
    ),
  );
}

/** A figure of a deal as its sum and its list of figures need it. */
interface SummedFigure extends CellFigure {
  readonly label: string;
}

/** What the figures of one kind come to, and each of them with its claims. Nothing where the deal has none. */
function toSum(
  field: DealSumField,
  label: string,
  figures: readonly SummedFigure[],
  summary: FigureSummary | null,
  claimsAbout: ClaimsAbout,
): ClaimedSum[] {
  if (figures.length === 0) return [];
  const { type, sizeField, toWords } = SUMMED[field];
  const own = summary && findOwnFigure(summary, figures);
  return [
    {
      field,
      label,
      valueText: toWords(summary?.range ?? null),
      addedSlugs: own === null ? [...(summary?.slugs ?? [])] : [own.slug],
      parts: figures.map((figure) =>
        toPart(
          {
            type,
            slug: figure.slug,
            field: sizeField,
            label: figure.label,
            valueText: toWords(figure.range),
          },
          claimsAbout,
        ),
      ),
    },
  ];
}

const SUMMED = {
  investments: { type: 'investment', sizeField: 'amountUsd', toWords: usdWords },
  spendCommitments: { type: 'spend', sizeField: 'amountUsd', toWords: usdWords },
  capacityCommitments: { type: 'capacity', sizeField: 'powerGw', toWords: gwWords },
} as const;

/** The figures of a deal, as its row in the table of deals adds them up. */
function dealSums(deal: DescribedDeal, claimsAbout: ClaimsAbout): ClaimedSum[] {
  const { ownOverlaps } = deal;
  const investments = deal.investments.map((figure) => ({
    ...figure,
    range: figure.amountUsd,
    label: investmentName(figure),
    trancheCount: figure.tranches.length,
  }));
  const spend = deal.spendCommitments.map((figure) => ({
    ...figure,
    range: figure.amountUsd,
    label: spendName(figure),
  }));
  const capacity = deal.capacityCommitments.map((figure) => ({
    ...figure,
    range: figure.powerKw,
    label: capacityName(figure),
  }));
  const power = summariseCapacity(capacity, ownOverlaps);
  return [
    ...toSum(
      'investments',
      'Investment',
      investments,
      summariseInvestments(investments, ownOverlaps),
      claimsAbout,
    ),
    ...toSum('spendCommitments', 'Compute spend', spend, summariseSpend(spend, ownOverlaps), claimsAbout),
    ...toSum(
      'capacityCommitments',
      power === null ? 'Power' : `Power, ${labelOf(LAYERS, power.layer)} layer`,
      capacity,
      power,
      claimsAbout,
    ),
  ];
}

function describeInDeal(
  type: SubjectType,
  slug: string,
  deal: DescribedDeal,
  claimsAbout: ClaimsAbout,
): Described | null {
  const isAsked = (record: { slug: string }): boolean => record.slug === slug;
  switch (type) {
    case 'deal':
      return {
        name: deal.title,
        values: dealValues(deal),
        states: deal.states,
        sums: dealSums(deal, claimsAbout),
      };
    case 'investment': {
      const record = deal.investments.find(isAsked);
      if (!record) return null;
      const { states } = record;
      const parts = investmentParts(record, claimsAbout);
      return { name: investmentName(record), values: investmentValues(record), states, parts };
    }
    case 'tranche': {
      const investment = deal.investments.find(({ tranches }) => tranches.some(isAsked));
      const index = investment?.tranches.findIndex(isAsked) ?? -1;
      const record = investment?.tranches[index];
      if (!investment || !record) return null;
      const name = `${investmentName(investment)}, tranche ${index + 1}`;
      return { name, values: trancheValues(record), states: record.states };
    }
    case 'spend': {
      const record = deal.spendCommitments.find(isAsked);
      return record ? { name: spendName(record), values: spendValues(record), states: record.states } : null;
    }
    case 'capacity': {
      const record = deal.capacityCommitments.find(isAsked);
      if (!record) return null;
      const { states } = record;
      const parts = capacityParts(record, claimsAbout);
      return { name: capacityName(record), values: capacityValues(record), states, parts };
    }
    case 'milestone': {
      const capacity = deal.capacityCommitments.find(({ milestones }) => milestones.some(isAsked));
      const record = capacity?.milestones.find(isAsked);
      if (!capacity || !record) return null;
      const when =
        record.dueOn === null ? 'a milestone without a date' : `due ${formatPartialDate(record.dueOn)}`;
      return { name: `${capacityName(capacity)}, ${when}`, values: milestoneValues(record) };
    }
    case 'term': {
      const record = deal.terms.find(isAsked);
      return record
        ? { name: toSentenceCase(`${labelOf(TERM_KINDS, record.kind)} term`), values: termValues(record) }
        : null;
    }
    default:
      return null;
  }
}

async function describeAlone(
  type: SubjectType,
  slug: string,
  asOf: string | null,
): Promise<Described | null> {
  switch (type) {
    case 'chip': {
      const chip = await findChip(slug, asOf);
      return chip ? { name: chip.name, values: chipValues(chip) } : null;
    }
    case 'system': {
      const found = await findChipOfSystem(slug, await getDay(asOf));
      return found ? { name: found.system.name, values: systemValues(found.system, found.chip.name) } : null;
    }
    case 'family': {
      const family = (await findChipFamilies()).find((one) => one.slug === slug);
      return family ? { name: family.name, values: familyValues(family) } : null;
    }
    case 'site': {
      const [site] = await findSites({ slug }, await getDay(asOf));
      return site ? { name: site.name, values: siteValues(site) } : null;
    }
    case 'metric': {
      const [metric] = await findMetrics({ slug });
      if (!metric) return null;
      const { company, name, period } = metric;
      const words = [company?.name ?? 'The market', name, period === null ? null : formatPartialDate(period)];
      return { name: words.filter((word) => word !== null).join(', '), values: metricValues(metric) };
    }
    case 'event': {
      const [event] = await findEvents({ slug });
      return event ? { name: event.title, values: eventValues(event) } : null;
    }
    default:
      return null;
  }
}

/** The claims by field: fields that the ledger keeps a value of first, in the order of a record; then all others by name. */
function toFields(claims: readonly ClaimRecord[], values: LedgerValues): ClaimedField[] {
  const groups = new Map<string, ClaimRecord[]>();
  for (const claim of claims) groups.set(claim.field, [...(groups.get(claim.field) ?? []), claim]);
  const ordered = [
    ...[...values.keys()].filter((field) => groups.has(field)),
    ...[...groups.keys()].filter((field) => !values.has(field)).sort(),
  ];
  return ordered.map((field) => {
    const ofField = groups.get(field) ?? [];
    return {
      field,
      label: formatFieldName(field),
      valueText: values.get(field) ?? null,
      standing: summariseStanding(ofField),
      preference: explainPreference(ofField),
      claims: ofField,
    };
  });
}

/** A deal with its figures and terms on a day; null where there is none, or it was announced later. */
async function findDescribedDeal(slug: string, day: string): Promise<DescribedDeal | null> {
  const [[row], details] = await Promise.all([findDealsBySlug([slug]), findDealDetails(slug, day)]);
  if (!row || !details || row.announcedFirstDay > day) return null;
  const [item] = await buildDealItems([row], day);
  return item ? { ...item, ...details } : null;
}

/**
 * A record with the claims about it, as known on a day; `asOf` null is the newest state. Claims do not depend on the day.
 * Null where there is no such record, or its deal was announced after that day.
 * @throws NoDatasetError before the first import.
 */
export async function findClaimedRecord(
  type: SubjectType,
  slug: string,
  asOf: string | null,
): Promise<ClaimedRecord | null> {
  const dealSlug = await findDealSlugOf(type, slug);
  const [deal, claimsOfDeal] = await Promise.all([
    dealSlug === null ? null : findDescribedDeal(dealSlug, await getDay(asOf)),
    findClaims(dealSlug === null ? { subjectType: type, subjectSlug: slug } : { dealSlug }),
  ]);
  const claimsAbout: ClaimsAbout = (subjectType, subjectSlug) =>
    claimsOfDeal.filter((claim) => claim.subjectType === subjectType && claim.subjectSlug === subjectSlug);
  const described =
    deal === null ? await describeAlone(type, slug, asOf) : describeInDeal(type, slug, deal, claimsAbout);
  if (described === null) return null;
  const claims = claimsAbout(type, slug);
  const dealRef: NamedRef | null = deal && { slug: deal.slug, name: deal.title };
  return {
    type,
    slug,
    name: described.name,
    deal: dealRef,
    fields: toFields(claims, described.values),
    sums: described.sums ?? [],
    parts: described.parts ?? [],
    states: described.states ?? [],
    claimCount: claims.length,
    sourceCount: new Set(claims.map(({ source }) => source.slug)).size,
    claimsOfDeal,
  };
}
