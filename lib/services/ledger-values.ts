// The values that the ledger keeps of a record, in words, by the fields that claims name.
import type { FigureRange } from '../domain/figure';
import {
  CHIP_STATUSES,
  DEAL_STATUSES,
  FAMILY_SEGMENTS,
  INSTRUMENTS,
  labelOf,
  ROLES,
  SITE_STATUSES,
  type Unit,
} from '../domain/vocabulary';
import { formatCertainty } from '../format/certainty-words';
import { formatClaimValue } from '../format/claim-value';
import { formatPartialDate } from '../format/date';
import { formatUsdProse, formatUsdRangeProse } from '../format/money';
import { formatCount, formatDecimal, formatList, plural } from '../format/number';
import { formatGwRange, formatGwUnit } from '../format/power';
import { formatRangeWords } from '../format/range';
import type { ChipDetailRecord, ChipFamilyRecord, ChipSystemRecord } from './chip-records';
import type {
  CapacityRecord,
  DealListItem,
  InvestmentRecord,
  MilestoneRecord,
  SpendRecord,
  TermRecord,
  TrancheRecord,
} from './deal-records';
import type { EventRecord, MetricRecord, SiteRecord } from './reference-records';

/** Words by field; a field that is not in it has no value of the ledger's own, or none is known. */
export type LedgerValues = ReadonlyMap<string, string>;

/** Leaves out what is not known. */
function known(values: Readonly<Record<string, string | null>>): LedgerValues {
  return new Map(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''),
  );
}

function dateWords(date: string | null): string | null {
  return date === null ? null : formatPartialDate(date);
}

function usd(amountUsd: number | null): string | null {
  return amountUsd === null ? null : formatUsdProse(amountUsd);
}

/** Dollars of a range in words: "up to $105 billion"; null where the amount was not given. */
export function usdWords(range: FigureRange | null): string | null {
  return range === null ? null : formatUsdRangeProse(range);
}

/** Gigawatts of a range in words: "about 2 GW"; null where the power was not given. */
export function gwWords(range: FigureRange | null): string | null {
  return range === null ? null : formatGwRange(range);
}

function stateWords({ certainty }: { certainty: InvestmentRecord['certainty'] }): string | null {
  return certainty === null ? null : formatCertainty(certainty);
}

export function dealValues(deal: DealListItem): LedgerValues {
  const parties = new Map<string, string[]>();
  for (const { company, role } of deal.parties) {
    parties.set(company.slug, [...(parties.get(company.slug) ?? []), labelOf(ROLES, role)]);
  }
  return known({
    announcedOn: dateWords(deal.announcedOn),
    status: labelOf(DEAL_STATUSES, deal.status),
    ...Object.fromEntries([...parties].map(([slug, roles]) => [`parties.${slug}`, formatList(roles)])),
  });
}

export function investmentValues(investment: InvestmentRecord): LedgerValues {
  return known({
    amountUsd: usdWords(investment.amountUsd),
    preMoneyUsd: usd(investment.preMoneyUsd),
    postMoneyUsd: usd(investment.postMoneyUsd),
    valuationUsd: usd(investment.valuationUsd),
    instrument: labelOf(INSTRUMENTS, investment.instrument),
    round: investment.round,
    coInvestors: formatList(investment.coInvestors.map(({ name }) => name)),
    status: stateWords(investment),
  });
}

export function trancheValues(tranche: TrancheRecord): LedgerValues {
  return known({
    amountUsd: usdWords(tranche.amountUsd),
    condition: tranche.condition,
    dueOn: dateWords(tranche.dueOn),
    status: stateWords(tranche),
  });
}

export function spendValues(spend: SpendRecord): LedgerValues {
  return known({
    amountUsd: usdWords(spend.amountUsd),
    termYears: spend.termYears === null ? null : plural(spend.termYears, 'year'),
    isIncremental: spend.isIncremental === null ? null : spend.isIncremental ? 'yes' : 'no',
    startOn: dateWords(spend.startOn),
    endOn: dateWords(spend.endOn),
    status: stateWords(spend),
    customer: spend.customer.name,
    provider: spend.provider?.name ?? null,
    scope: spend.scope,
  });
}

export function capacityValues(capacity: CapacityRecord): LedgerValues {
  return known({
    powerGw: gwWords(capacity.powerKw),
    chipCount:
      capacity.chipCount === null ? null : `${formatRangeWords(capacity.chipCount, formatCount)} chips`,
    chips: formatList(capacity.chips.map(({ name }) => name)),
    startOn: dateWords(capacity.startOn),
    dueOn: dateWords(capacity.dueOn),
    status: stateWords(capacity),
    site: capacity.site?.name ?? null,
  });
}

export function milestoneValues(milestone: MilestoneRecord): LedgerValues {
  return known({ cumulativeGw: gwWords(milestone.cumulativeKw), dueOn: dateWords(milestone.dueOn) });
}

export function termValues(term: TermRecord): LedgerValues {
  const value =
    term.value === null || term.unit === null
      ? null
      : formatClaimValue({ ...term, value: term.value, qualifier: null });
  return known({ text: term.text, value });
}

export function chipValues(chip: ChipDetailRecord): LedgerValues {
  const unitOf = new Map(chip.claims.map(({ field, unit }) => [field, unit]));
  const specs = Object.entries<string | number | null>({ ...chip.specs }).map(
    ([name, value]): [string, string | null] => {
      const field = `specs.${name}`;
      const unit = unitOf.get(field) ?? null;
      return [field, value === null ? null : formatClaimValue({ value, unit, qualifier: null })];
    },
  );
  return known({
    name: chip.name,
    announcedOn: dateWords(chip.announcedOn),
    availableOn: dateWords(chip.availableOn),
    status: labelOf(CHIP_STATUSES, chip.status),
    manufacturer: chip.manufacturer?.name ?? null,
    ...Object.fromEntries(specs),
  });
}

/** What is known of a system: every figure is of the whole system. */
export function systemValues(system: ChipSystemRecord, chipName: string): LedgerValues {
  const number = (value: number | null, unit: Unit): string | null =>
    value === null ? null : formatClaimValue({ value, unit, qualifier: null });
  return known({
    name: system.name,
    chip: chipName,
    chips: number(system.chips, 'chips'),
    fabric: system.fabric,
    powerKw:
      system.powerKw &&
      formatRangeWords(system.powerKw, (value) => formatClaimValue({ value, unit: 'kw', qualifier: null })),
    denseFp4Pflops: number(system.denseFp4Pflops, 'pflops'),
    denseFp8Pflops: number(system.denseFp8Pflops, 'pflops'),
    denseBf16Pflops: number(system.denseBf16Pflops, 'pflops'),
    memoryGb: number(system.memoryGb, 'gb'),
    memoryBandwidthTbPerS: number(system.memoryBandwidthTbPerS, 'tb_per_s'),
  });
}

/** What is known of a chip family. */
export function familyValues({ name, designer, segment }: ChipFamilyRecord): LedgerValues {
  return known({ name, designer: designer.name, segment: labelOf(FAMILY_SEGMENTS, segment) });
}

export function siteValues(site: SiteRecord): LedgerValues {
  return known({
    name: site.name,
    location: site.location,
    status: labelOf(SITE_STATUSES, site.status),
    powerPlannedGw: gwWords(site.powerPlannedKw),
    powerOperationalGw: site.powerOperationalKw === null ? null : formatGwUnit(site.powerOperationalKw),
    onlineOn: dateWords(site.onlineOn),
    tenants: formatList(site.tenants.map(({ name }) => name)),
    sameAs: site.sameAs?.name ?? null,
  });
}

export function metricValues({ value, unit }: MetricRecord): LedgerValues {
  // A metric is in its unit; claims of power are in kilowatts.
  const printed = (amount: number): string =>
    unit === 'gw'
      ? `${formatDecimal(amount)} GW`
      : formatClaimValue({ value: amount, unit, qualifier: null });
  return known({ value: value === null ? null : formatRangeWords(value, printed) });
}

export function eventValues(event: EventRecord): LedgerValues {
  return known({ happenedOn: dateWords(event.happenedOn), title: event.title });
}
