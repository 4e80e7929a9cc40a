// The formats of a list: the ending of its address, media type, and whether it holds a page or every row.
import { CSV_MEDIA_TYPE } from '../export/csv';
import { NDJSON_MEDIA_TYPE } from '../export/ndjson';

/** The formats in order of preference. */
export const API_FORMATS = [
  {
    extension: 'json',
    mediaType: 'application/json; charset=utf-8',
    holds: 'page',
    description: 'One page of rows with what they are, and links to the pages before and after.',
  },
  {
    extension: 'csv',
    mediaType: CSV_MEDIA_TYPE,
    holds: 'all',
    description: 'Every matching row, flat, as a file for spreadsheets and data frames.',
  },
  {
    extension: 'ndjson',
    mediaType: NDJSON_MEDIA_TYPE,
    holds: 'all',
    description: 'Every matching row, one JSON object a line, the same objects as in JSON.',
  },
] as const;
export type ApiFormat = (typeof API_FORMATS)[number];

/** The format with this ending; undefined where there is none. */
export function findFormat(extension: string): ApiFormat | undefined {
  return API_FORMATS.find((format) => format.extension === extension);
}

/** Splits the last part of an address at its last dot; the ending is empty where there is none. */
export function splitFileName(fileName: string): { stem: string; extension: string } {
  const dot = fileName.lastIndexOf('.');
  return dot < 0
    ? { stem: fileName, extension: '' }
    : { stem: fileName.slice(0, dot), extension: fileName.slice(dot + 1) };
}
