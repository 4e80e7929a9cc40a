// Columns of the counts of quality and of what lacks something.
import type { ApiQuality, ApiQualityGap } from '../../schema/api-quality';
import type { Column } from '../column';

/** One row a count. */
export const QUALITY_COLUMNS: readonly Column<ApiQuality>[] = [
  {
    name: 'slug',
    description: 'Stable name of the count: key, slice and unit.',
    unit: null,
    value: ({ slug }) => slug,
  },
  { name: 'key', description: 'What is counted.', unit: null, value: ({ key }) => key },
  { name: 'slice', description: 'Among what.', unit: null, value: ({ slice }) => slice },
  {
    name: 'unit',
    description: 'Unit of count and of: count, or usd or gw for the naive sum of the figures counted.',
    unit: null,
    value: ({ unit }) => unit,
  },
  { name: 'count', description: 'How many, or how much.', unit: null, value: ({ count }) => count },
  { name: 'of', description: 'What it is a share of.', unit: null, value: ({ of }) => of },
  { name: 'share', description: 'Count divided by of.', unit: null, value: ({ share }) => share },
  {
    name: 'meaning',
    description: 'What the key says, in words.',
    unit: null,
    value: ({ meaning }) => meaning,
  },
];

/** One row a figure, number or promise that lacks something. */
export const QUALITY_GAP_COLUMNS: readonly Column<ApiQualityGap>[] = [
  {
    name: 'slug',
    description: 'Stable name of the gap: key, subject and field.',
    unit: null,
    value: ({ slug }) => slug,
  },
  { name: 'key', description: 'What it lacks.', unit: null, value: ({ key }) => key },
  {
    name: 'subject',
    description: 'What it is: type and slug, joined by a slash.',
    unit: null,
    value: ({ subject }) => subject,
  },
  { name: 'field', description: 'The field.', unit: null, value: ({ field }) => field },
  {
    name: 'name',
    description: 'Name of the record, or the title of its deal.',
    unit: null,
    value: ({ name }) => name,
  },
  { name: 'deal_slug', description: 'The deal it belongs to.', unit: null, value: ({ deal }) => deal },
  {
    name: 'amount_usd',
    description: 'Its size where it is money, as a headline counts it.',
    unit: 'USD',
    value: ({ amountUsd }) => amountUsd,
  },
  {
    name: 'power_gw',
    description: 'Its size where it is power, as a headline counts it.',
    unit: 'GW',
    value: ({ powerGw }) => powerGw,
  },
  {
    name: 'since',
    description: 'Of a promise: the last day of its time.',
    unit: null,
    value: ({ since }) => since,
  },
  {
    name: 'permalink',
    description: 'The page of the ledger that shows it.',
    unit: null,
    value: ({ permalink }) => permalink,
  },
];
