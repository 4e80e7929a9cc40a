// The investments of the matching deals.
import { INVESTMENT_COLUMNS } from '../../export/columns/investment';
import { apiInvestmentRowSchema } from '../../schema/api-deal';
import { toApiInvestmentRow } from '../api-deal';
import { defineFigures } from './figures-of-deals';

export const INVESTMENTS = defineFigures({
  name: 'investments',
  noun: 'investment',
  description:
    'Money one company puts into another, with its tranches. Rounds contain the investments of their members.',
  rowSchema: apiInvestmentRowSchema,
  columns: INVESTMENT_COLUMNS,
  listFigures: ({ investments }) => investments,
  listParties: ({ investor, coInvestors, investee }) => [
    ...[investor, ...coInvestors].map(({ slug }) => ({ companySlug: slug, role: 'investor' as const })),
    { companySlug: investee.slug, role: 'investee' },
  ],
  subjectTypes: ['investment', 'tranche'],
  toRow: toApiInvestmentRow,
});
