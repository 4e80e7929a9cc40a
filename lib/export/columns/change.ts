// Columns of the changes of the data.
import type { ApiChange } from '../../schema/api-change';
import type { CellValue, Column } from '../column';
import { permalinkColumn } from './deal-reference';

function textColumn(
  name: string,
  description: string,
  value: (row: ApiChange) => CellValue,
): Column<ApiChange> {
  return { name, description, unit: null, value };
}

/** A value as one text: as it is where it is a text or number, else as JSON. */
function toCell(value: ApiChange['beforeValue']): string | null {
  if (value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** One row a change. */
export const CHANGE_COLUMNS: readonly Column<ApiChange>[] = [
  textColumn('slug', 'Stable name of the change.', ({ slug }) => slug),
  textColumn('version', 'Version that made it; empty where none tells of it yet.', ({ version }) => version),
  textColumn(
    'data_date',
    'Day up to which the data of the version was researched.',
    ({ dataDate }) => dataDate,
  ),
  textColumn('action', 'Whether the record is new, changed or removed.', ({ action }) => action),
  textColumn('subject_type', 'What sort of record it is.', ({ subjectType }) => subjectType),
  textColumn('subject_slug', 'The record.', ({ subjectSlug }) => subjectSlug),
  textColumn('subject_name', 'What the record was called.', ({ subjectName }) => subjectName),
  textColumn('deal_slug', 'The deal that it is or is part of.', ({ deal }) => deal?.slug ?? null),
  textColumn('deal_title', 'Title of that deal.', ({ deal }) => deal?.name ?? null),
  textColumn('about', 'Of a claim: what it is about, as type/slug.', ({ about }) =>
    about === null ? null : `${about.subjectType}/${about.subjectSlug}`,
  ),
  textColumn('about_field', 'Of a claim: the field that it is about.', ({ about }) => about?.field ?? null),
  textColumn('field', 'The field that changed; empty for a whole record.', ({ field }) => field),
  textColumn('label', 'The field as pages name it.', ({ label }) => label),
  textColumn('before', 'The value before, in words.', ({ before }) => before),
  textColumn('after', 'The value after, in words.', ({ after }) => after),
  textColumn('before_value', 'The value before as the data files hold it.', ({ beforeValue }) =>
    toCell(beforeValue),
  ),
  textColumn('after_value', 'The value after as the data files hold it.', ({ afterValue }) =>
    toCell(afterValue),
  ),
  textColumn('why', 'Why it was changed.', ({ why }) => why),
  textColumn('source_slug', 'What it rests on.', ({ source }) => source?.slug ?? null),
  textColumn('companies', 'Companies that it concerns.', ({ companies }) => companies),
  textColumn('chips', 'Chip generations that it concerns.', ({ chips }) => chips),
  textColumn('sentence', 'The whole change in words.', ({ sentence }) => sentence),
  permalinkColumn<ApiChange>('Page of the change.'),
];
