// Columns of the supplier mix: one row a customer, subject and certainty; and of its change, one a quarter.
import type { SupplierHistoryRow } from '../../charts/supplier-history';
import type { SupplierMixRow } from '../../charts/supplier-mix-rows';
import type { Column } from '../column';

/** One row a customer, subject and certainty. */
export const SUPPLIER_MIX_COLUMNS: readonly Column<SupplierMixRow>[] = [
  {
    name: 'slug',
    description: 'Customer, subject and certainty, joined by two hyphens.',
    unit: null,
    value: ({ slug }) => slug,
  },
  { name: 'customer_slug', description: 'Customer.', unit: null, value: ({ customer }) => customer.slug },
  { name: 'customer', description: 'Its name.', unit: null, value: ({ customer }) => customer.name },
  {
    name: 'layer',
    description: 'Layer of the capacity, or all with the known overlaps once.',
    unit: null,
    value: ({ layer }) => layer,
  },
  { name: 'by', description: 'What gigawatts are divided by.', unit: null, value: ({ by }) => by },
  {
    name: 'kind',
    description: 'one name, shared by several without a division, or unstated.',
    unit: null,
    value: ({ kind }) => kind,
  },
  {
    name: 'members',
    description: 'Slugs of designers, families or generations.',
    unit: null,
    value: ({ members }) => members,
  },
  { name: 'label', description: 'The same in words.', unit: null, value: ({ label }) => label },
  {
    name: 'certainty',
    description: 'Certainty of these gigawatts; empty for commitments whose size no source gives.',
    unit: null,
    value: ({ certainty }) => certainty,
  },
  {
    name: 'low_gw',
    description: 'Floor: ceilings count as nothing.',
    unit: 'GW',
    value: ({ lowGw }) => lowGw,
  },
  {
    name: 'high_gw',
    description: 'Headline: ceilings count in full.',
    unit: 'GW',
    value: ({ highGw }) => highGw,
  },
  {
    name: 'share',
    description: "Of the customer's gigawatts in the view, 0 to 1.",
    unit: null,
    value: ({ share }) => share,
  },
  {
    name: 'is_open_ended',
    description: "Whether the subject's gigawatts have no upper bound.",
    unit: null,
    value: ({ isOpenEnded }) => isOpenEnded,
  },
  {
    name: 'figures',
    description: 'Capacity commitments behind the row.',
    unit: null,
    value: ({ figures }) => figures,
  },
  {
    name: 'customer_high_gw',
    description: 'What the customer has in the view, each gigawatt once.',
    unit: 'GW',
    value: ({ customerHighGw }) => customerHighGw,
  },
  {
    name: 'customer_least_gw',
    description: 'Across layers its largest layer.',
    unit: 'GW',
    value: ({ customerLeastGw }) => customerLeastGw,
  },
  {
    name: 'index_low',
    description: 'Herfindahl index of its chip designers, 0 to 1; what is not stated adds nothing.',
    unit: null,
    value: ({ indexLow }) => indexLow,
  },
  {
    name: 'index_high',
    description: 'The same where all that is not stated is with the largest designer.',
    unit: null,
    value: ({ indexHigh }) => indexHigh,
  },
  {
    name: 'index_refusal',
    description: 'Why there is no index.',
    unit: null,
    value: ({ indexRefusal }) => indexRefusal,
  },
];

/** One row a customer, quarter and subject. */
export const SUPPLIER_HISTORY_COLUMNS: readonly Column<SupplierHistoryRow>[] = [
  {
    name: 'quarter',
    description: 'Quarter at whose end the figure stood, like 2026-Q3.',
    unit: null,
    value: ({ quarter }) => quarter,
  },
  {
    name: 'day',
    description: 'The day whose states it shows: the end of the quarter, or the day of knowledge.',
    unit: null,
    value: ({ day }) => day,
  },
  { name: 'customer_slug', description: 'Customer.', unit: null, value: ({ customer }) => customer.slug },
  { name: 'customer', description: 'Its name.', unit: null, value: ({ customer }) => customer.name },
  {
    name: 'subject_key',
    description: 'Slugs of designers, families or generations, joined by a plus; or unstated.',
    unit: null,
    value: ({ key }) => key,
  },
  { name: 'label', description: 'The same in words.', unit: null, value: ({ label }) => label },
  { name: 'gw', description: 'Headline, each gigawatt once.', unit: 'GW', value: ({ gw }) => gw },
  {
    name: 'share',
    description: "Of the customer's gigawatts on that day, 0 to 1.",
    unit: null,
    value: ({ share }) => share,
  },
  {
    name: 'index_low',
    description: 'Herfindahl index of its chip designers, low end; empty where refused.',
    unit: null,
    value: ({ indexLow }) => indexLow,
  },
  {
    name: 'index_high',
    description: 'High end of the same.',
    unit: null,
    value: ({ indexHigh }) => indexHigh,
  },
];
