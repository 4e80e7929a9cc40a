// Newline-delimited JSON: one row a line.

/** Media type of the NDJSON files. */
export const NDJSON_MEDIA_TYPE = 'application/x-ndjson; charset=utf-8';

/** Lines of an NDJSON file, each ended by a line feed; empty text for no rows. */
export function formatNdjsonRows(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
