// Columns of the deals: one row a deal, its figures as one figure of each kind.
import { ROLES } from '../../domain/vocabulary';
import type { ApiDeal } from '../../schema/api-deal';
import type { CellValue, Column } from '../column';
import {
  type ExportedFigure,
  type ExportedUnit,
  FIGURE_UNITS,
  firmPart,
  rangeColumns,
} from './figure-columns';

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

type Total = ExportedFigure & {
  readonly isLapsed: boolean;
  readonly addedCount: number;
  readonly undisclosedCount: number;
};

function totalColumns(
  prefix: string,
  unit: ExportedUnit,
  countFigures: (deal: ApiDeal) => number,
  get: (deal: ApiDeal) => Total | null,
): Column<ApiDeal>[] {
  const { suffix, unit: unitName } = FIGURE_UNITS[unit];
  const of = (read: (total: Total) => CellValue) => (deal: ApiDeal) => {
    const total = get(deal);
    return total === null ? null : read(total);
  };
  return [
    {
      name: `${prefix}_count`,
      description: `Figures of this kind in the deal; see their own rows for each.`,
      unit: 'figures',
      value: countFigures,
    },
    ...rangeColumns(prefix, unit, get),
    {
      name: `${prefix}_firm_${suffix}`,
      description: 'The firm part (delivered, building and committed) as a headline counts it.',
      unit: unitName,
      value: (deal) => firmPart(get(deal), 'high', unit),
    },
    {
      name: `${prefix}_certainty`,
      description: 'The certainties of its parts, firmest first.',
      unit: null,
      value: of(({ parts }) => parts.map(({ certainty }) => certainty)),
    },
    {
      name: `${prefix}_is_lapsed`,
      description: 'true: everything of this kind has lapsed, and what is shown is what lapsed.',
      unit: null,
      value: of(({ isLapsed }) => isLapsed),
    },
    {
      name: `${prefix}_added_count`,
      description: 'Figures added to make the one shown; a figure inside another is not added.',
      unit: 'figures',
      value: of(({ addedCount }) => addedCount),
    },
    {
      name: `${prefix}_undisclosed_count`,
      description: 'Figures whose size was not disclosed beside those that have one.',
      unit: 'figures',
      value: of(({ undisclosedCount }) => undisclosedCount),
    },
  ];
}

/** One row a deal. Deals share money and power, so these columns must not be summed over rows. */
export const DEAL_COLUMNS: readonly Column<ApiDeal>[] = [
  { name: 'slug', description: 'Stable name of the deal.', unit: null, value: ({ slug }) => slug },
  { name: 'title', description: 'Title of the deal.', unit: null, value: ({ title }) => title },
  { name: 'kind', description: 'What the deal mainly is.', unit: null, value: ({ kind }) => kind },
  { name: 'status', description: 'Where the deal stands.', unit: null, value: ({ status }) => status },
  {
    name: 'announced_on',
    description: 'When it was announced, as exact as the source.',
    unit: null,
    value: ({ announcedOn }) => announcedOn,
  },
  {
    name: 'company_names',
    description: 'All companies that take part, each once.',
    unit: null,
    value: ({ parties }) => unique(parties.map(({ company }) => company.name)),
  },
  ...ROLES.map(({ value: role, meaning }): Column<ApiDeal> => ({
    name: `${role}_slugs`,
    description: `Companies in the role ${role}: ${meaning}.`,
    unit: null,
    value: ({ parties }) => parties.filter((party) => party.role === role).map(({ company }) => company.slug),
  })),
  {
    name: 'chip_slugs',
    description: 'Chip generations that its capacity runs on.',
    unit: null,
    value: ({ capacityCommitments }) =>
      unique(capacityCommitments.flatMap(({ chips }) => chips.map(({ slug }) => slug))),
  },
  ...totalColumns(
    'investment',
    'usd',
    ({ investments }) => investments.length,
    ({ totals }) => totals.investmentUsd,
  ),
  {
    name: 'investment_is_cash',
    description: 'false: warrants or shares issued to a customer, for which no money moves.',
    unit: null,
    value: ({ totals }) => totals.investmentUsd?.isCash ?? null,
  },
  ...totalColumns(
    'spend',
    'usd',
    ({ spendCommitments }) => spendCommitments.length,
    ({ totals }) => totals.spendUsd,
  ),
  {
    name: 'spend_term_years',
    description: 'Term of the spend commitment, where it has one and only one.',
    unit: 'years',
    value: ({ totals }) => totals.spendUsd?.termYears ?? null,
  },
  ...totalColumns(
    'capacity',
    'gw',
    ({ capacityCommitments }) => capacityCommitments.length,
    ({ totals }) => totals.capacityGw,
  ),
  {
    name: 'capacity_layer',
    description: 'The layer shown: the largest of the deal. Layers share gigawatts and are not added.',
    unit: null,
    value: ({ totals }) => totals.capacityGw?.layer ?? null,
  },
  {
    name: 'overlapping_deal_slugs',
    description: 'Other deals with which its figures share money or power: adding their rows counts twice.',
    unit: null,
    value: ({ overlapNotes }) => unique(overlapNotes.map(({ otherDeal }) => otherDeal.slug)),
  },
  {
    name: 'source_count',
    description: 'Sources that the deal rests on.',
    unit: 'sources',
    value: ({ sourceCount }) => sourceCount,
  },
  {
    name: 'claim_count',
    description: 'Claims that those sources make.',
    unit: 'claims',
    value: ({ claimCount }) => claimCount,
  },
  {
    name: 'conflict_count',
    description: 'Fields on which the sources disagree.',
    unit: 'fields',
    value: ({ conflictCount }) => conflictCount,
  },
  {
    name: 'permalink',
    description: 'Page of the deal.',
    unit: null,
    value: ({ permalink }) => permalink,
  },
];
