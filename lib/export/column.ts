// Columns as data: one definition serves CSV, spreadsheets and the reference.

/** What a cell may hold. A list is written as one text; null is an empty cell: unknown, never zero. */
export type CellValue = string | number | boolean | null | readonly string[];

/** One column of an export of `Row`. */
export interface Column<Row> {
  /** snake_case, with the unit where the column has one. */
  readonly name: string;
  readonly description: string;
  /** Unit of the numbers: `USD`, `GW`, `years`, …; null for text, dates and yes or no. */
  readonly unit: string | null;
  readonly value: (row: Row) => CellValue;
}

/** A column without its row: what a reference can print. */
export type ColumnDescription = Omit<Column<never>, 'value'>;

/** Between the items of a list in one cell. Unlike a comma or semicolon it occurs in no text of the ledger. */
export const LIST_SEPARATOR = ' | ';
