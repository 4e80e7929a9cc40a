// Columns of the totals of a set: one row a figure and certainty.
import { COUNT_REASONS } from '../../domain/headline';
import type { ApiTotalRow } from '../../schema/api-totals';
import type { Column } from '../column';
import { permalinkColumn } from './deal-reference';

const REASONS = COUNT_REASONS.map(({ value, meaning }) => `${value} (${meaning})`).join(', ');

function amountColumns(unit: 'usd' | 'gw'): Column<ApiTotalRow>[] {
  const unitName = unit === 'usd' ? 'USD' : 'GW';
  const other = unit === 'usd' ? 'empty for capacity' : 'empty for money';
  const column = (
    name: string,
    description: string,
    value: (row: ApiTotalRow) => number | null,
  ): Column<ApiTotalRow> => ({
    name: `${name}_${unit}`,
    description: `${description}; ${other}.`,
    unit: unitName,
    value,
  });
  const isUsd = unit === 'usd';
  return [
    column('stated_low', 'As sources give it, as a floor counts it', (row) =>
      isUsd ? row.statedLowUsd : row.statedLowGw,
    ),
    column('stated_high', 'As sources give it, as a headline counts it', (row) =>
      isUsd ? row.statedHighUsd : row.statedHighGw,
    ),
    column('once_low', 'What is its own when all counts once, chosen or not, floor', (row) =>
      isUsd ? row.onceLowUsd : row.onceLowGw,
    ),
    column('once_high', 'What is its own when all counts once, chosen or not, headline', (row) =>
      isUsd ? row.onceHighUsd : row.onceHighGw,
    ),
    column('counted_low', 'What of it is in the floor of the total', (row) =>
      isUsd ? row.countedLowUsd : row.countedLowGw,
    ),
    column('counted_high', 'What of it is in the total', (row) =>
      isUsd ? row.countedHighUsd : row.countedHighGw,
    ),
  ];
}

/** One row a figure and certainty. */
export const TOTAL_COLUMNS: readonly Column<ApiTotalRow>[] = [
  {
    name: 'slug',
    description: 'The figure and the certainty, joined by two hyphens.',
    unit: null,
    value: ({ slug }) => slug,
  },
  {
    name: 'measure',
    description: 'What is added up: spend, investment, financing or capacity.',
    unit: null,
    value: ({ measure }) => measure,
  },
  {
    name: 'layer',
    description: 'Layer of the capacity; empty for money.',
    unit: null,
    value: ({ layer }) => layer,
  },
  { name: 'deal_slug', description: 'The deal it belongs to.', unit: null, value: ({ deal }) => deal.slug },
  { name: 'deal_title', description: 'Title of that deal.', unit: null, value: ({ deal }) => deal.name },
  { name: 'figure', description: 'Stable name of the figure.', unit: null, value: ({ figure }) => figure },
  { name: 'label', description: 'Who pays whom, or whose power.', unit: null, value: ({ label }) => label },
  {
    name: 'certainty',
    description: 'Certainty of this share.',
    unit: null,
    value: ({ certainty }) => certainty,
  },
  ...amountColumns('usd'),
  ...amountColumns('gw'),
  {
    name: 'is_open_ended',
    description: 'Whether the figure has no upper bound.',
    unit: null,
    value: ({ isOpenEnded }) => isOpenEnded,
  },
  {
    name: 'is_counted',
    description: 'Whether any of it is in the total.',
    unit: null,
    value: ({ isCounted }) => isCounted,
  },
  { name: 'reason', description: `Why: ${REASONS}.`, unit: null, value: ({ reason }) => reason },
  {
    name: 'restated_by',
    description: 'The figure counted in its place.',
    unit: null,
    value: ({ restatedBy }) => restatedBy,
  },
  {
    name: 'inside',
    description: 'Figures inside it, which count on their own.',
    unit: null,
    value: ({ inside }) => inside,
  },
  permalinkColumn<ApiTotalRow>('The figure on the page of its deal.'),
];
