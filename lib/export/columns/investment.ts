// Columns of the investments: one row an investment.
import type { ApiInvestmentRow } from '../../schema/api-deal';
import type { Column } from '../column';
import { companyColumns, dealReferenceColumns, permalinkColumn, sourceColumns } from './deal-reference';
import { certaintyColumns, rangeColumns } from './figure-columns';

/** One row an investment. A round and its members are rows of their own: see the overlaps before adding. */
export const INVESTMENT_COLUMNS: readonly Column<ApiInvestmentRow>[] = [
  ...dealReferenceColumns<ApiInvestmentRow>('investment'),
  ...companyColumns<ApiInvestmentRow>('investor', 'Who puts the money in.', ({ investor }) => investor),
  ...companyColumns<ApiInvestmentRow>('investee', 'Who receives it.', ({ investee }) => investee),
  {
    name: 'co_investor_slugs',
    description: 'Companies that share the one amount.',
    unit: null,
    value: ({ coInvestors }) => coInvestors.map(({ slug }) => slug),
  },
  {
    name: 'instrument',
    description: 'Form of the investment.',
    unit: null,
    value: ({ instrument }) => instrument,
  },
  { name: 'round', description: 'Financing round it belongs to.', unit: null, value: ({ round }) => round },
  {
    name: 'is_cash',
    description: 'false: warrants or shares issued to a customer, for which no money moves.',
    unit: null,
    value: ({ isCash }) => isCash,
  },
  ...rangeColumns<ApiInvestmentRow>('amount', 'usd', ({ amountUsd }) => amountUsd),
  {
    name: 'certainty',
    description: 'Certainty of the whole on the day asked for.',
    unit: null,
    value: ({ certainty }) => certainty,
  },
  ...certaintyColumns<ApiInvestmentRow>('usd', ({ amountUsd }) => amountUsd),
  {
    name: 'tranche_count',
    description: 'Parts with a condition or date of their own; the JSON holds each.',
    unit: 'tranches',
    value: ({ tranches }) => tranches.length,
  },
  {
    name: 'conditions',
    description: 'What has to happen, or had to, before its tranches are paid; each condition once.',
    unit: null,
    value: ({ tranches }) => [...new Set(tranches.flatMap(({ condition }) => condition ?? []))],
  },
  {
    name: 'pre_money_usd',
    description: 'Valuation before the money.',
    unit: 'USD',
    value: ({ preMoneyUsd }) => preMoneyUsd,
  },
  {
    name: 'post_money_usd',
    description: 'Valuation after the money.',
    unit: 'USD',
    value: ({ postMoneyUsd }) => postMoneyUsd,
  },
  {
    name: 'valuation_usd',
    description: 'Valuation of which no source says whether it is before or after the money.',
    unit: 'USD',
    value: ({ valuationUsd }) => valuationUsd,
  },
  { name: 'note', description: 'Remark of the ledger.', unit: null, value: ({ note }) => note },
  ...sourceColumns<ApiInvestmentRow>(),
  permalinkColumn<ApiInvestmentRow>('The investment on the page of its deal.'),
];
