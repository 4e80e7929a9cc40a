// Columns of the claimed benefits: one row a claim, and one for each point of a family without any.
import type { ApiBenefit } from '../../schema/api-benefits';
import type { Column } from '../column';
import { CLAIM_COLUMNS } from './claim';

const FAMILY_COLUMNS: readonly Column<ApiBenefit>[] = [
  { name: 'slug', description: 'Family, point and claim.', unit: null, value: ({ slug }) => slug },
  { name: 'family_slug', description: 'The family.', unit: null, value: ({ family }) => family.slug },
  { name: 'family_name', description: 'Its name.', unit: null, value: ({ family }) => family.name },
  {
    name: 'designer_slug',
    description: 'Who designs it.',
    unit: null,
    value: ({ designer }) => designer.slug,
  },
  { name: 'segment', description: 'Who may buy the chips.', unit: null, value: ({ segment }) => segment },
  { name: 'benefit', description: 'The point spoken to.', unit: null, value: ({ benefit }) => benefit },
  {
    name: 'chip_slug',
    description: 'The generation that the claim speaks of; empty for the whole family.',
    unit: null,
    value: ({ chip }) => chip?.slug ?? null,
  },
];

/** One row a claim on a point of a family; the columns of the claim are empty where there is no sourced claim. */
export const BENEFIT_COLUMNS: readonly Column<ApiBenefit>[] = [
  ...FAMILY_COLUMNS,
  ...CLAIM_COLUMNS.map(({ name, value, ...column }): Column<ApiBenefit> => ({
    ...column,
    name: `claim_${name}`,
    value: ({ claim }) => (claim === null ? null : value(claim)),
  })),
];
