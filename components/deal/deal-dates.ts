// By when a deal is due, in a few lines: what the first screen says, the details stand with the figures.
import { formatPartialDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';
import { formatGwRange, formatGwUnit } from '@/lib/format/power';
import type { CapacityRecord, DealRecord, InvestmentRecord, SpendRecord } from '@/lib/services/deal-records';
import type { SubjectType } from '@/lib/domain/vocabulary';
import { nameCapacity, nameInvestment, nameSpendInDeal } from './figure-names';

/** One line, with the record whose claims it rests on. */
export interface DateLine {
  readonly text: string;
  readonly subjectType: SubjectType;
  readonly subjectSlug: string;
}

type DatedDeal = Pick<DealRecord, 'investments' | 'spendCommitments' | 'capacityCommitments'>;

function isLive({ certainty }: { readonly certainty: string | null }): boolean {
  return certainty !== null && certainty !== 'lapsed';
}

function capacityLines(capacity: CapacityRecord, isAlone: boolean): DateLine[] {
  const name = isAlone ? '' : `${nameCapacity(capacity)}: `;
  const line = (
    text: string,
    subjectType: SubjectType = 'capacity',
    subjectSlug = capacity.slug,
  ): DateLine => ({ text: `${name}${text}`, subjectType, subjectSlug });
  const inUse =
    capacity.deliveredKw === null
      ? []
      : [
          line(
            `${formatGwUnit(capacity.deliveredKw)} in use${capacity.deliveredOn === null ? '' : ` by ${formatPartialDate(capacity.deliveredOn)}`}`,
          ),
        ];
  const milestones = capacity.milestones.map(({ slug, cumulativeKw, dueOn }) =>
    line(
      `${cumulativeKw === null ? 'a first part' : formatGwRange(cumulativeKw)} ${dueOn === null ? 'without a date' : `by ${formatPartialDate(dueOn)}`}`,
      'milestone',
      slug,
    ),
  );
  const whole = capacity.dueOn === null ? [] : [line(`all of it by ${formatPartialDate(capacity.dueOn)}`)];
  const start =
    capacity.startOn === null
      ? []
      : [
          line(
            `from ${formatPartialDate(capacity.startOn)}${whole.length === 0 ? ', no date for the whole' : ''}`,
          ),
        ];
  const lines = [...inUse, ...start, ...milestones, ...whole];
  return lines.length === 0 ? [line('no date for the capacity')] : lines;
}

function spendLine(spend: SpendRecord, ofDeal: string | null): DateLine[] {
  const words = [
    spend.startOn === null ? null : `from ${formatPartialDate(spend.startOn)}`,
    spend.termYears === null ? null : `over ${plural(spend.termYears, 'year')}`,
    spend.endOn === null ? null : `until ${formatPartialDate(spend.endOn)}`,
  ].filter((word) => word !== null);
  const name = ofDeal ?? 'spend';
  return [
    {
      text:
        words.length === 0
          ? `no term for the ${name}`
          : `${name}${ofDeal === null ? '' : ':'} ${words.join(', ')}`,
      subjectType: 'spend',
      subjectSlug: spend.slug,
    },
  ];
}

function investmentLines(investment: InvestmentRecord, name: string | null): DateLine[] {
  const subject = { subjectType: 'investment', subjectSlug: investment.slug } as const;
  const prefix = name === null ? '' : `${name}: `;
  const { tranches } = investment;
  const open = tranches.filter(({ certainty }) => certainty !== 'delivered');
  const last = tranches.findLast(({ dueOn }) => dueOn !== null);
  if (tranches.length > 0 && open.length === 0) {
    return [
      {
        text: `${prefix}all paid${last?.dueOn ? `, the last part ${formatPartialDate(last.dueOn)}` : ''}`,
        ...subject,
      },
    ];
  }
  const next = open.find(({ dueOn }) => dueOn !== null);
  if (next?.dueOn) return [{ text: `${prefix}next part due ${formatPartialDate(next.dueOn)}`, ...subject }];
  if (open.length > 0) {
    return [{ text: `${prefix}${plural(open.length, 'tranche')} without a date`, ...subject }];
  }
  return [];
}

/** Dates of capacity, then of spend, then of investments; what has lapsed or was not known is left out. */
export function listDates(deal: DatedDeal): DateLine[] {
  const capacities = deal.capacityCommitments.filter(isLive);
  const spends = deal.spendCommitments.filter(isLive);
  return [
    ...capacities.flatMap((capacity) => capacityLines(capacity, capacities.length === 1)),
    ...spends.flatMap((spend) => spendLine(spend, spends.length === 1 ? null : nameSpendInDeal(deal, spend))),
    ...deal.investments
      .filter(isLive)
      .flatMap((investment) =>
        investmentLines(investment, deal.investments.length > 1 ? nameInvestment(deal, investment) : null),
      ),
  ];
}

/** Every figure known on the day has lapsed, and there is one. */
export function isAllLapsed(deal: DatedDeal): boolean {
  const known = [...deal.investments, ...deal.spendCommitments, ...deal.capacityCommitments].filter(
    ({ certainty }) => certainty !== null,
  );
  return known.length > 0 && known.every(({ certainty }) => certainty === 'lapsed');
}

/** The chip families that live capacity names without a generation, or all of it where none is live, each once. */
export function listFamilies(
  deal: Pick<DealRecord, 'capacityCommitments'>,
): { slug: string; name: string }[] {
  const live = deal.capacityCommitments.filter(isLive);
  const shown = live.length > 0 ? live : deal.capacityCommitments;
  return [
    ...new Map(
      shown.flatMap(({ families }) => families.map(({ slug, name }) => [slug, { slug, name }])),
    ).values(),
  ];
}

/** The chips of the capacity that is live, or of all of it where none is, each once. */
export function listChips(deal: Pick<DealRecord, 'capacityCommitments'>): { slug: string; name: string }[] {
  const live = deal.capacityCommitments.filter(isLive);
  const shown = live.length > 0 ? live : deal.capacityCommitments;
  return [
    ...new Map(shown.flatMap(({ chips }) => chips.map(({ slug, name }) => [slug, { slug, name }]))).values(),
  ];
}
