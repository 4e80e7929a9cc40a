// The spend commitments of the matching deals.
import { SPEND_COLUMNS } from '../../export/columns/spend-commitment';
import { apiSpendRowSchema } from '../../schema/api-deal';
import { toApiSpendRow } from '../api-deal';
import { defineFigures } from './figures-of-deals';

export const SPEND_COMMITMENTS = defineFigures({
  name: 'spend-commitments',
  noun: 'spend commitment',
  description:
    'Money promised for compute. A commitment may replace or contain an earlier one: see `isIncremental`.',
  rowSchema: apiSpendRowSchema,
  columns: SPEND_COLUMNS,
  listFigures: ({ spendCommitments }) => spendCommitments,
  listParties: ({ customer, provider }) => [
    { companySlug: customer.slug, role: 'customer' },
    ...(provider === null ? [] : [{ companySlug: provider.slug, role: 'provider' as const }]),
  ],
  subjectTypes: ['spend'],
  toRow: toApiSpendRow,
});
