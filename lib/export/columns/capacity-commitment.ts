// Columns of the capacity commitments: one row a commitment.
import type { ApiCapacityRow } from '../../schema/api-deal';
import type { Column } from '../column';
import { companyColumns, dealReferenceColumns, permalinkColumn, sourceColumns } from './deal-reference';
import { commitmentEstimateColumns } from './estimates';
import { certaintyColumns, rangeColumns } from './figure-columns';

/** A milestone in one text: "2026-12 about 1". */
function writeMilestone({ dueOn, cumulativeGw }: ApiCapacityRow['milestones'][number]): string {
  const power = cumulativeGw && `${cumulativeGw.qualifier} ${cumulativeGw.high ?? cumulativeGw.low}`;
  return [dueOn ?? 'undated', power ?? 'start'].join(' ');
}

/** One row a capacity commitment. Rows of different layers describe the same gigawatts and must not be added. */
export const CAPACITY_COLUMNS: readonly Column<ApiCapacityRow>[] = [
  ...dealReferenceColumns<ApiCapacityRow>('capacity commitment'),
  { name: 'label', description: 'Short name, as charts use it.', unit: null, value: ({ label }) => label },
  ...companyColumns<ApiCapacityRow>('customer', 'Who gets the compute.', ({ customer }) => customer),
  ...companyColumns<ApiCapacityRow>('provider', 'Who provides it.', ({ provider }) => provider),
  {
    name: 'site_slug',
    description: 'The campus it stands on.',
    unit: null,
    value: ({ site }) => site?.slug ?? null,
  },
  {
    name: 'layer',
    description: 'What it is a layer of: cloud, chip_supply, site or umbrella. Layers share gigawatts.',
    unit: null,
    value: ({ layer }) => layer,
  },
  {
    name: 'power_basis',
    description: 'Where the power is measured: it, facility, utility or unknown.',
    unit: null,
    value: ({ powerBasis }) => powerBasis,
  },
  ...rangeColumns<ApiCapacityRow>('power', 'gw', ({ powerGw }) => powerGw),
  {
    name: 'certainty',
    description: 'Certainty of the whole on the day asked for.',
    unit: null,
    value: ({ certainty }) => certainty,
  },
  ...certaintyColumns<ApiCapacityRow>('gw', ({ powerGw }) => powerGw),
  {
    name: 'delivered_on',
    description: 'By when the delivered part was in use, as exact as the source.',
    unit: null,
    value: ({ deliveredOn }) => deliveredOn,
  },
  {
    name: 'chip_slugs',
    description: 'Chip generations it runs on.',
    unit: null,
    value: ({ chips }) => chips.map(({ slug }) => slug),
  },
  {
    name: 'chip_families',
    description: 'Chip families it runs on.',
    unit: null,
    value: ({ chips, families }) => [
      ...new Set([...chips.map(({ family }) => family), ...families.map(({ name }) => name)]),
    ],
  },
  {
    name: 'chip_count_low',
    description: 'Lower bound of the number of chips.',
    unit: 'chips',
    value: ({ chipCount }) => chipCount?.low ?? null,
  },
  {
    name: 'chip_count_high',
    description: 'Upper bound of the number of chips.',
    unit: 'chips',
    value: ({ chipCount }) => chipCount?.high ?? null,
  },
  {
    name: 'chip_count_qualifier',
    description: 'How the number of chips is meant.',
    unit: null,
    value: ({ chipCount }) => chipCount?.qualifier ?? null,
  },
  ...commitmentEstimateColumns<ApiCapacityRow>(),
  {
    name: 'start_on',
    description: 'Start, as exact as the source.',
    unit: null,
    value: ({ startOn }) => startOn,
  },
  { name: 'due_on', description: 'When the whole is due.', unit: null, value: ({ dueOn }) => dueOn },
  {
    name: 'milestones',
    description: 'Dated parts: date, qualifier and gigawatts reached by then.',
    unit: null,
    value: ({ milestones }) => milestones.map(writeMilestone),
  },
  { name: 'note', description: 'Remark of the ledger.', unit: null, value: ({ note }) => note },
  ...sourceColumns<ApiCapacityRow>(),
  permalinkColumn<ApiCapacityRow>('The commitment on the page of its deal.'),
];
