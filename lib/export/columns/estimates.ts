// Columns of estimates: one row a commitment or a generation.
import { formatInput } from '../../format/estimate-words';
import type { ApiEstimate } from '../../schema/api-estimate-figure';
import type { ApiChipEstimateRow, ApiChipWhatIf, ApiEstimateRoute } from '../../schema/api-estimates';
import type { Column } from '../column';
import { companyColumns, dealReferenceColumns, permalinkColumn } from './deal-reference';
import { rangeColumns } from './figure-columns';

/** The columns of one estimate: bounds, qualifier, and why there is none. */
export function estimateColumns<Row>(
  prefix: string,
  unit: { readonly suffix: string; readonly name: string },
  what: string,
  get: (row: Row) => ApiEstimate,
): Column<Row>[] {
  const name = (bound: string): string => `${prefix}_${bound}${unit.suffix}`;
  return [
    {
      name: name('low'),
      description: `Estimated ${what}: lower bound; empty where refused or open.`,
      unit: unit.name,
      value: (row) => get(row).low,
    },
    {
      name: name('high'),
      description: `Estimated ${what}: upper bound; empty where refused or open.`,
      unit: unit.name,
      value: (row) => get(row).high,
    },
    {
      name: `${prefix}_qualifier`,
      description: 'How the estimate is meant: about, at_least or up_to; empty where refused.',
      unit: null,
      value: (row) => get(row).qualifier,
    },
    {
      name: `${prefix}_refusal`,
      description: 'Why there is no estimate; empty where there is one.',
      unit: null,
      value: (row) => get(row).refusal?.reason ?? null,
    },
  ];
}

/** What the two estimates of a commitment are called, in whatever resource. */
export function commitmentEstimateColumns<
  Row extends { readonly chipEstimate: ApiEstimate; readonly powerEstimateGw: ApiEstimate },
>(): Column<Row>[] {
  return [
    ...estimateColumns<Row>(
      'chip_estimate',
      { suffix: '', name: 'chips' },
      'chips, in no total',
      ({ chipEstimate }) => chipEstimate,
    ),
    ...estimateColumns<Row>(
      'power_estimate',
      { suffix: '_gw', name: 'GW' },
      'power, in no total',
      ({ powerEstimateGw }) => powerEstimateGw,
    ),
  ];
}

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

function wattColumns<Row>(prefix: string, what: string, get: (row: Row) => Bounds | null): Column<Row>[] {
  return (['low', 'high'] as const).map((bound) => ({
    name: `${prefix}_${bound}_w`,
    description: `${what}: ${bound === 'low' ? 'lower' : 'upper'} bound; empty where unknown or open.`,
    unit: 'W',
    value: (row) => get(row)?.[bound] ?? null,
  }));
}

const evidenceColumn = <Row>(): Column<Row> => ({
  name: 'evidence',
  description: 'Always estimated.',
  unit: null,
  value: () => 'estimated',
});

interface Powered {
  readonly route: ApiEstimateRoute['route'] | null;
  readonly routes: readonly ApiEstimateRoute[];
}

const chosenRoute = ({ route, routes }: Powered): ApiEstimateRoute | undefined =>
  routes.find((reading) => reading.route === route);

function writeInput({ kind, of, low, high, qualifier }: ApiEstimateRoute['inputs'][number]): string {
  return formatInput({ kind, of, range: { low, high, qualifier } });
}

/** Each once, in the order given. */
const once = (texts: readonly string[]): string[] => [...new Set(texts)];

function madeOfColumns<Row>(list: (row: Row) => readonly Powered[]): Column<Row>[] {
  const inputsOf = (row: Row): ApiEstimateRoute['inputs'] =>
    list(row).flatMap((powered) => chosenRoute(powered)?.inputs ?? []);
  return [
    {
      name: 'routes',
      description:
        'The way to the watts of each generation: system, facility or chip; in the order of the chips.',
      unit: null,
      value: (row) => list(row).map(({ route }) => route ?? 'none'),
    },
    {
      name: 'formulas',
      description: 'How the watts of one chip are made, each formula once.',
      unit: null,
      value: (row) => once(list(row).flatMap((powered) => chosenRoute(powered)?.formula ?? [])),
    },
    {
      name: 'inputs',
      description: 'What goes in besides power or count, with whose it is.',
      unit: null,
      value: (row) => once(inputsOf(row).map(writeInput)),
    },
    {
      name: 'input_source_slugs',
      description: 'The sources of those inputs, by their stable names.',
      unit: null,
      value: (row) => once(inputsOf(row).flatMap(({ sources }) => sources.map(({ slug }) => slug))),
    },
  ];
}

/** One row a capacity commitment. Rows share gigawatts and chips and must not be added. */
export const CHIP_ESTIMATE_COLUMNS: readonly Column<ApiChipEstimateRow>[] = [
  ...dealReferenceColumns<ApiChipEstimateRow>('capacity commitment'),
  { name: 'label', description: 'Short name, as charts use it.', unit: null, value: ({ label }) => label },
  ...companyColumns<ApiChipEstimateRow>('customer', 'Who gets the compute.', ({ customer }) => customer),
  ...companyColumns<ApiChipEstimateRow>('provider', 'Who provides it.', ({ provider }) => provider),
  {
    name: 'layer',
    description: 'What it is a layer of. Layers share gigawatts.',
    unit: null,
    value: ({ layer }) => layer,
  },
  {
    name: 'certainty',
    description: 'Certainty of the commitment on the day asked for.',
    unit: null,
    value: ({ certainty }) => certainty,
  },
  {
    name: 'power_basis',
    description: 'Where the power is measured: it, facility, utility or unknown.',
    unit: null,
    value: ({ powerBasis }) => powerBasis,
  },
  ...rangeColumns<ApiChipEstimateRow>('power', 'gw', ({ powerGw }) => powerGw),
  {
    name: 'chip_slugs',
    description: 'Chip generations that it names.',
    unit: null,
    value: ({ chips }) => chips.map(({ slug }) => slug),
  },
  {
    name: 'chip_count_low',
    description: 'Chips as a source gives them: lower bound.',
    unit: 'chips',
    value: ({ chipCount }) => chipCount?.low ?? null,
  },
  {
    name: 'chip_count_high',
    description: 'Chips as a source gives them: upper bound.',
    unit: 'chips',
    value: ({ chipCount }) => chipCount?.high ?? null,
  },
  evidenceColumn<ApiChipEstimateRow>(),
  ...commitmentEstimateColumns<ApiChipEstimateRow>(),
  ...wattColumns<ApiChipEstimateRow>(
    'watts_per_chip',
    'Estimated watts of one chip with all else',
    ({ wattsPerChip }) => wattsPerChip,
  ),
  ...wattColumns<ApiChipEstimateRow>(
    'implied_watts_per_chip',
    'Given power by given chips',
    ({ impliedWattsPerChip }) => impliedWattsPerChip,
  ),
  {
    name: 'check',
    description: 'How the implied watts stand to the estimated ones: inside, overlaps, below or above.',
    unit: null,
    value: ({ check }) => check,
  },
  ...madeOfColumns<ApiChipEstimateRow>(({ generations }) => generations),
  permalinkColumn<ApiChipEstimateRow>('The commitment on the page of its deal.'),
];

/** One row a chip generation. */
export const CHIP_WHAT_IF_COLUMNS: readonly Column<ApiChipWhatIf>[] = [
  { name: 'slug', description: 'Stable name of the chip generation.', unit: null, value: ({ slug }) => slug },
  { name: 'chip_name', description: 'Its name.', unit: null, value: ({ chip }) => chip.name },
  { name: 'chip_family', description: 'Its family.', unit: null, value: ({ family }) => family },
  { name: 'power_gw', description: 'The power asked for.', unit: 'GW', value: ({ gw }) => gw },
  {
    name: 'power_basis',
    description: 'Where it is measured: it, facility, utility or unknown.',
    unit: null,
    value: ({ basis }) => basis,
  },
  evidenceColumn<ApiChipWhatIf>(),
  ...estimateColumns<ApiChipWhatIf>(
    'chips',
    { suffix: '', name: 'chips' },
    'chips, if all of it were this generation',
    ({ chips }) => chips,
  ),
  ...wattColumns<ApiChipWhatIf>(
    'watts_per_chip',
    'Estimated watts of one chip with all else',
    ({ wattsPerChip }) => wattsPerChip,
  ),
  ...madeOfColumns<ApiChipWhatIf>((row) => [row]),
  permalinkColumn<ApiChipWhatIf>('The page of the generation.'),
];
