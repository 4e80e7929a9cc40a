// Columns of the spend commitments: one row a commitment.
import type { ApiSpendRow } from '../../schema/api-deal';
import type { Column } from '../column';
import { companyColumns, dealReferenceColumns, permalinkColumn, sourceColumns } from './deal-reference';
import { certaintyColumns, rangeColumns } from './figure-columns';

/** One row a spend commitment. */
export const SPEND_COLUMNS: readonly Column<ApiSpendRow>[] = [
  ...dealReferenceColumns<ApiSpendRow>('spend commitment'),
  ...companyColumns<ApiSpendRow>('customer', 'Who spends.', ({ customer }) => customer),
  ...companyColumns<ApiSpendRow>(
    'provider',
    "Who is paid; empty for the customer's own spending.",
    ({ provider }) => provider,
  ),
  ...rangeColumns<ApiSpendRow>('amount', 'usd', ({ amountUsd }) => amountUsd),
  {
    name: 'certainty',
    description: 'Certainty of the whole on the day asked for.',
    unit: null,
    value: ({ certainty }) => certainty,
  },
  ...certaintyColumns<ApiSpendRow>('usd', ({ amountUsd }) => amountUsd),
  {
    name: 'is_incremental',
    description: 'true: on top of earlier commitments; false: replaces or contains them; empty: not said.',
    unit: null,
    value: ({ isIncremental }) => isIncremental,
  },
  {
    name: 'term_years',
    description: 'Length of the term.',
    unit: 'years',
    value: ({ termYears }) => termYears,
  },
  {
    name: 'start_on',
    description: 'Start, as exact as the source.',
    unit: null,
    value: ({ startOn }) => startOn,
  },
  { name: 'end_on', description: 'End, as exact as the source.', unit: null, value: ({ endOn }) => endOn },
  { name: 'scope', description: 'The capacity it pays for.', unit: null, value: ({ scope }) => scope },
  { name: 'note', description: 'Remark of the ledger.', unit: null, value: ({ note }) => note },
  ...sourceColumns<ApiSpendRow>(),
  permalinkColumn<ApiSpendRow>('The commitment on the page of its deal.'),
];
