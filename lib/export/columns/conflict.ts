// Columns of the conflicts: one row a conflict, its sides in one cell.
import type { ApiConflict } from '../../schema/api-conflicts';
import type { Column } from '../column';

type Side = ApiConflict['sides'][number];

/** "up to $5 billion (Reuters; Anthropic)". */
function sideWords({ words, claims }: Side): string {
  return `${words} (${[...new Set(claims.map(({ publisher }) => publisher))].join('; ')})`;
}

function column(
  name: string,
  description: string,
  value: Column<ApiConflict>['value'],
  unit: string | null = null,
): Column<ApiConflict> {
  return { name, description, unit, value };
}

/** One row a conflict. The claims behind the sides are rows of the claims resource. */
export const CONFLICT_COLUMNS: readonly Column<ApiConflict>[] = [
  column('slug', 'Stable name: subject type, subject and field, joined by two hyphens.', ({ slug }) => slug),
  column('subject', 'What the figure is of: type and slug, joined by a slash.', ({ subject }) => subject),
  column('subject_name', 'The same in words.', ({ subjectName }) => subjectName),
  column('deal_slug', 'The deal that the figure belongs to.', ({ deal }) => deal?.slug ?? null),
  column('deal_title', 'Its title.', ({ deal }) => deal?.name ?? null),
  column('field', 'The field on which the sources differ.', ({ field }) => field),
  column('kind', 'Whether numbers, dates or texts differ.', ({ kind }) => kind),
  column('state', 'open: no claim is preferred; decided: one is.', ({ state }) => state),
  column(
    'used_value',
    'The value that the ledger uses, in words.',
    ({ sides, recordValue }) => sides.find(({ isUsed }) => isUsed)?.words ?? recordValue,
  ),
  column(
    'used_reasons',
    'Why that value is preferred.',
    ({ sides }) => sides.find(({ isUsed }) => isUsed)?.reasons ?? null,
  ),
  column('unit', 'Unit of the lowest, the highest and the difference.', ({ unit }) => unit),
  column('lowest', 'Lowest number.', ({ spread }) => spread.lowest, 'unit'),
  column('highest', 'Highest number.', ({ spread }) => spread.highest, 'unit'),
  column('difference', 'Highest less lowest.', ({ spread }) => spread.difference, 'unit'),
  column('ratio', 'Highest through lowest.', ({ spread }) => spread.ratio, 'ratio'),
  column('earliest', 'Earliest date.', ({ spread }) => spread.earliest),
  column('latest', 'Latest date.', ({ spread }) => spread.latest),
  column('days', 'Days between the first days of those periods.', ({ spread }) => spread.days, 'days'),
  column('preferred_side', 'The preferred value with who gives it.', ({ sides }) =>
    sides.filter(({ rank }) => rank === 'preferred').map(sideWords),
  ),
  column('normal_sides', 'Values that stand beside it.', ({ sides }) =>
    sides.filter(({ rank }) => rank === 'normal').map(sideWords),
  ),
  column('deprecated_sides', 'Values that are not relied on.', ({ sides }) =>
    sides.filter(({ rank }) => rank === 'deprecated').map(sideWords),
  ),
  column('claim_count', 'Claims on all sides.', ({ claimCount }) => claimCount, 'claims'),
  column('newest_on', 'When the newest claim was made, as exact as known.', ({ newestOn }) => newestOn),
  column('permalink', 'Its place on the page of conflicts.', ({ permalink }) => permalink),
  column('claims_link', 'The page of all claims about the field.', ({ claimsLink }) => claimsLink),
];
