// Columns of the claims: one row a claim.
import type { ApiClaim } from '../../schema/api-deal';
import type { Column } from '../column';

/** One row a claim. Several claims about one field of one subject are what several sources say of it. */
export const CLAIM_COLUMNS: readonly Column<ApiClaim>[] = [
  { name: 'slug', description: 'Stable name of the claim.', unit: null, value: ({ slug }) => slug },
  {
    name: 'subject',
    description: 'What it is about: type and slug, joined by a slash.',
    unit: null,
    value: ({ subject }) => subject,
  },
  {
    name: 'deal_slug',
    description: 'The deal its subject belongs to.',
    unit: null,
    value: ({ deal }) => deal,
  },
  {
    name: 'field',
    description: 'The field of the subject that it states.',
    unit: null,
    value: ({ field }) => field,
  },
  {
    name: 'value_number',
    description: 'The value where it is a number, in the unit of the column "unit".',
    unit: null,
    value: ({ value }) => (typeof value === 'number' ? value : null),
  },
  {
    name: 'value_text',
    description: 'The value where it is no number.',
    unit: null,
    value: ({ value }) => (typeof value === 'string' ? value : null),
  },
  { name: 'unit', description: 'Unit of value_number.', unit: null, value: ({ unit }) => unit },
  {
    name: 'qualifier',
    description: 'How the value is meant.',
    unit: null,
    value: ({ qualifier }) => qualifier,
  },
  {
    name: 'evidence',
    description: 'How well it is supported.',
    unit: null,
    value: ({ evidence }) => evidence,
  },
  {
    name: 'is_quoted',
    description: 'true: the source quotes the party that said it.',
    unit: null,
    value: ({ isQuoted }) => isQuoted,
  },
  {
    name: 'rank',
    description: 'Its rank among the claims for the field: preferred, normal or deprecated.',
    unit: null,
    value: ({ rank }) => rank,
  },
  {
    name: 'rank_reason',
    description: 'Why it has that rank.',
    unit: null,
    value: ({ rankReason }) => rankReason,
  },
  {
    name: 'is_superseded',
    description: 'true: right when made, replaced since; history, not a disagreement.',
    unit: null,
    value: ({ isSuperseded }) => isSuperseded,
  },
  {
    name: 'says',
    description: "What the source says, in the ledger's words.",
    unit: null,
    value: ({ says }) => says,
  },
  { name: 'note', description: 'Remark of the ledger.', unit: null, value: ({ note }) => note },
  {
    name: 'basis',
    description: 'Of a throughput: whether sparsity counts, as the source says.',
    unit: null,
    value: ({ basis }) => basis,
  },
  {
    name: 'stance',
    description: 'Of a claim on the merit of a chip family: which way it points.',
    unit: null,
    value: ({ stance }) => stance,
  },
  {
    name: 'compared_with',
    description: "The chip a vendor's comparison is made with.",
    unit: null,
    value: ({ comparedWith }) => comparedWith,
  },
  {
    name: 'asserted_on',
    description: 'When the source said it.',
    unit: null,
    value: ({ assertedOn }) => assertedOn,
  },
  { name: 'source_slug', description: 'The source.', unit: null, value: ({ source }) => source },
  {
    name: 'publisher',
    description: 'Publisher of the source.',
    unit: null,
    value: ({ publisher }) => publisher,
  },
  {
    name: 'published_on',
    description: 'When the source was published, as exact as known.',
    unit: null,
    value: ({ publishedOn }) => publishedOn,
  },
  {
    name: 'source_url',
    description: 'Address of the source.',
    unit: null,
    value: ({ sourceUrl }) => sourceUrl,
  },
  {
    name: 'permalink',
    description: 'The page of the ledger that shows the claim.',
    unit: null,
    value: ({ permalink }) => permalink,
  },
];
