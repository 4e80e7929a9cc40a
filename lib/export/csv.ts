// CSV as RFC 4180 has it: CRLF, quotes where needed, header first.
import { stringify } from 'csv-stringify/sync';
import { type CellValue, type Column, LIST_SEPARATOR } from './column';

/** Media type of the CSV files. */
export const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8; header=present';

const OPTIONS = {
  record_delimiter: 'windows',
  // A text cell that a spreadsheet would run as a formula gets an apostrophe; numbers, negative ones too, stay as they are.
  escape_formulas: true,
  cast: { boolean: (value: boolean) => (value ? 'true' : 'false') },
} as const;

function toCell(value: CellValue): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? value.join(LIST_SEPARATOR) : value;
}

/** The header line of a CSV file. */
export function formatCsvHeader<Row>(columns: readonly Column<Row>[]): string {
  return stringify([columns.map(({ name }) => name)], OPTIONS);
}

/** Lines of a CSV file, each ended by CRLF; empty text for no rows. */
export function formatCsvRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => toCell(column.value(row)))),
    OPTIONS,
  );
}
