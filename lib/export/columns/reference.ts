// Columns of the records beside the deals: companies, chips, sources, sites, metrics, events.
import { findLargestSystem } from '../../domain/chip-systems';
import { SIGNED_CERTAINTIES } from '../../domain/headline';
import { CERTAINTIES, labelOf, ROLES } from '../../domain/vocabulary';
import type {
  ApiChip,
  ApiCompany,
  ApiEvent,
  ApiMetric,
  ApiSite,
  ApiSourceRow,
} from '../../schema/api-reference';
import type { Column } from '../column';
import { companyColumns, permalinkColumn } from './deal-reference';

function textColumn<Row>(
  name: string,
  description: string,
  value: (row: Row) => string | null | readonly string[],
): Column<Row> {
  return { name, description, unit: null, value };
}

function numberColumn<Row>(
  name: string,
  unit: string,
  description: string,
  value: (row: Row) => number | null,
): Column<Row> {
  return { name, description, unit, value };
}

function slugsOf(refs: readonly { readonly slug: string }[]): string[] {
  return refs.map(({ slug }) => slug);
}

function sourceColumns<
  Row extends { readonly sources: readonly { readonly slug: string }[] },
>(): Column<Row>[] {
  return [
    numberColumn('source_count', 'sources', 'Sources it rests on.', ({ sources }) => sources.length),
    textColumn('source_slugs', 'Those sources; the sources resource has their addresses.', ({ sources }) =>
      slugsOf(sources),
    ),
  ];
}

/** One row a company. */
export const COMPANY_COLUMNS: readonly Column<ApiCompany>[] = [
  textColumn('slug', 'Stable name of the company.', ({ slug }) => slug),
  textColumn('name', 'Its name.', ({ name }) => name),
  textColumn('kinds', 'What it does.', ({ kinds }) => kinds),
  textColumn('country', 'Country of its seat.', ({ country }) => country),
  textColumn('ticker', 'Ticker of its shares.', ({ ticker }) => ticker),
  textColumn('website_url', 'Its own site.', ({ websiteUrl }) => websiteUrl),
  textColumn('aliases', 'Other names, by which a search finds it.', ({ aliases }) => aliases),
  numberColumn(
    'deal_count',
    'deals',
    'Deals in which it takes part, in any role.',
    ({ dealCount }) => dealCount,
  ),
  ...ROLES.map(({ value: role, meaning }) =>
    numberColumn<ApiCompany>(
      `${role}_deal_count`,
      'deals',
      `Deals in which it ${meaning}.`,
      ({ roleCounts }) => roleCounts.find((one) => one.role === role)?.dealCount ?? 0,
    ),
  ),
  permalinkColumn<ApiCompany>('Page of the company.'),
];

type DerivedField = keyof ApiChip['derived']['chip'];

/** A derived specification at either level: bounds, and evidence of the weakest input. */
function derivedColumns(field: DerivedField, name: string, unit: string, what: string): Column<ApiChip>[] {
  return (['chip', 'system'] as const).flatMap((level) => {
    const prefix = level === 'chip' ? name : `system_${name}`;
    const of = level === 'chip' ? 'one chip' : 'the largest system';
    const get = ({ derived }: ApiChip) => derived[level][field];
    return [
      numberColumn<ApiChip>(
        `${prefix}_low`,
        unit,
        `${what} of ${of}, derived: lower bound; empty where an input is unpublished.`,
        (chip) => get(chip)?.low ?? null,
      ),
      numberColumn<ApiChip>(
        `${prefix}_high`,
        unit,
        `${what} of ${of}, derived: upper bound; empty where an input is unpublished.`,
        (chip) => get(chip)?.high ?? null,
      ),
      textColumn<ApiChip>(
        `${prefix}_evidence`,
        'Evidence of the weakest of its inputs.',
        (chip) => get(chip)?.evidence ?? null,
      ),
    ];
  });
}

/** Signed gigawatts of the largest layer, by certainty, and over all layers. */
function gigawattColumns(
  prefix: 'signed' | 'shared',
  of: string,
  get: (chip: ApiChip) => ApiChip['signedGw'],
): Column<ApiChip>[] {
  const number = (name: string, what: string, value: (chip: ApiChip) => number | null) =>
    numberColumn<ApiChip>(`${prefix}_${name}`, 'GW', `${what} ${of}.`, value);
  return [
    textColumn(
      `${prefix}_layer`,
      `The layer with most gigawatts signed ${of}.`,
      (chip) => get(chip)?.layer ?? null,
    ),
    number('low_gw', 'Floor of what that layer has signed', (chip) => get(chip)?.low ?? null),
    number('high_gw', 'Headline of what that layer has signed', (chip) => get(chip)?.high ?? null),
    {
      name: `${prefix}_is_open_ended`,
      description: 'Whether something in it has no upper bound ("at least").',
      unit: null,
      value: (chip) => get(chip)?.isOpenEnded ?? null,
    },
    ...SIGNED_CERTAINTIES.map((certainty) =>
      number(`${certainty}_gw`, `The part that is ${labelOf(CERTAINTIES, certainty)}`, (chip) => {
        const gigawatts = get(chip);
        if (gigawatts === null) return null;
        return gigawatts.parts.find((part) => part.certainty === certainty)?.high ?? 0;
      }),
    ),
    number(
      'across_layers_high_gw',
      'What all layers come to if they share only what overlaps are known of,',
      (chip) => get(chip)?.acrossLayersHigh ?? null,
    ),
  ];
}

/** One row a chip generation. */
export const CHIP_COLUMNS: readonly Column<ApiChip>[] = [
  textColumn('slug', 'Stable name of the chip generation.', ({ slug }) => slug),
  textColumn('name', 'Its name.', ({ name }) => name),
  textColumn('family', 'The family it belongs to.', ({ family }) => family),
  textColumn('architecture', 'Architecture within the family.', ({ architecture }) => architecture),
  textColumn('family_segment', 'Who may buy chips of the family.', ({ familySegment }) => familySegment),
  textColumn('kind', 'What sort of processor it is.', ({ kind }) => kind),
  textColumn('status', 'Where it stands.', ({ status }) => status),
  ...companyColumns<ApiChip>('designer', 'Who designs it.', ({ designer }) => designer),
  ...companyColumns<ApiChip>('manufacturer', 'Who makes it.', ({ manufacturer }) => manufacturer),
  textColumn('predecessor_slug', 'The generation before it.', ({ predecessor }) => predecessor?.slug ?? null),
  textColumn('successor_slugs', 'Generations after it.', ({ successors }) => slugsOf(successors)),
  textColumn(
    'announced_on',
    'When it was announced, as exact as the source.',
    ({ announcedOn }) => announcedOn,
  ),
  textColumn(
    'available_on',
    'From when it can be had, as exact as the source.',
    ({ availableOn }) => availableOn,
  ),
  textColumn('specs_variant', 'Which version of the chip the specs are of.', ({ specs }) => specs.variant),
  textColumn('chip_unit', 'What one chip is, where that is not plain.', ({ specs }) => specs.chipUnit),
  numberColumn('process_nm', 'nm', 'Process node.', ({ specs }) => specs.processNm),
  numberColumn('memory_gb', 'GB', 'Memory of one chip.', ({ specs }) => specs.memoryGb),
  textColumn('memory_type', 'Kind of memory.', ({ specs }) => specs.memoryType),
  textColumn('memory_note', 'Remark on the memory.', ({ specs }) => specs.memoryNote),
  numberColumn(
    'memory_bandwidth_tb_per_s',
    'TB/s',
    'Memory bandwidth of one chip.',
    ({ specs }) => specs.memoryBandwidthTbPerS,
  ),
  numberColumn('dense_fp4_pflops', 'PFLOPS', 'Dense FP4 throughput.', ({ specs }) => specs.denseFp4Pflops),
  numberColumn('dense_fp8_pflops', 'PFLOPS', 'Dense FP8 throughput.', ({ specs }) => specs.denseFp8Pflops),
  numberColumn('dense_bf16_pflops', 'PFLOPS', 'Dense BF16 throughput.', ({ specs }) => specs.denseBf16Pflops),
  numberColumn('chip_power_w', 'W', 'Power of one chip.', ({ specs }) => specs.chipPowerW),
  numberColumn(
    'facility_power_w',
    'W',
    'Power of a whole site divided by its chips, as an analyst gives it.',
    ({ specs }) => specs.facilityPowerW,
  ),
  textColumn('interconnect', 'How chips are joined.', ({ specs }) => specs.interconnect),
  numberColumn(
    'largest_system_chips',
    'chips',
    'Chips in the largest system.',
    ({ systems }) => findLargestSystem(systems)?.chips ?? null,
  ),
  textColumn(
    'largest_system_name',
    'Name of that system.',
    ({ systems }) => findLargestSystem(systems)?.name ?? null,
  ),
  numberColumn(
    'max_cluster_chips',
    'chips',
    'Chips in the largest cluster.',
    ({ specs }) => specs.maxClusterChips,
  ),
  ...derivedColumns(
    'bandwidthBytesPer1000Flop',
    'bandwidth_bytes_per_1000_flop',
    'bytes per 1,000 FP8 FLOP',
    'Memory bandwidth for each FP8 operation',
  ),
  ...derivedColumns('fp8PerWattTflops', 'fp8_per_watt_tflops', 'TFLOPS/W', 'Dense FP8 throughput a watt'),
  ...derivedColumns('bf16PerWattTflops', 'bf16_per_watt_tflops', 'TFLOPS/W', 'Dense BF16 throughput a watt'),
  numberColumn('deal_count', 'deals', 'Deals whose capacity runs on it.', ({ dealCount }) => dealCount),
  numberColumn(
    'commitment_count',
    'commitments',
    'Capacity commitments that name it, whatever their certainty.',
    ({ commitmentCount }) => commitmentCount,
  ),
  ...gigawattColumns('signed', 'for this generation alone', ({ signedGw }) => signedGw),
  ...gigawattColumns(
    'shared',
    'for this generation together with others, never to be added',
    ({ sharedGw }) => sharedGw,
  ),
  permalinkColumn<ApiChip>('Page of the chip generation.'),
];

/** One row a source. */
export const SOURCE_COLUMNS: readonly Column<ApiSourceRow>[] = [
  textColumn('slug', 'Stable name of the source.', ({ slug }) => slug),
  textColumn('title', 'Its title.', ({ title }) => title),
  textColumn('publisher', 'Who published it.', ({ publisher }) => publisher),
  textColumn(
    'publisher_slug',
    'The publisher as the parameter takes it.',
    ({ publisherSlug }) => publisherSlug,
  ),
  textColumn('url', 'Its address; empty where none is known.', ({ url }) => url),
  textColumn('published_on', 'When it was published, as exact as known.', ({ publishedOn }) => publishedOn),
  textColumn('kind', 'What sort of publication it is.', ({ kind }) => kind),
  textColumn('read_in', 'Where the document was read as quoted or reprinted.', ({ readIn }) => readIn),
  numberColumn('claim_count', 'claims', 'Claims that rest on it.', ({ claimCount }) => claimCount),
  numberColumn('deal_count', 'deals', 'Deals with a claim that rests on it.', ({ dealCount }) => dealCount),
  numberColumn(
    'only_source_count',
    'fields',
    'Fields that no other source supports.',
    ({ onlySourceCount }) => onlySourceCount,
  ),
  numberColumn(
    'aggregator_only_count',
    'fields',
    'Fields that only aggregators support, this source among them.',
    ({ aggregatorOnlyCount }) => aggregatorOnlyCount,
  ),
  numberColumn(
    'mention_count',
    'rows',
    'States, terms, promises, outcomes, overlaps and links of deals that name it.',
    ({ mentionCount }) => mentionCount,
  ),
  permalinkColumn<ApiSourceRow>('Page of the source.'),
];

/** One row a site. */
export const SITE_COLUMNS: readonly Column<ApiSite>[] = [
  textColumn('slug', 'Stable name of the site.', ({ slug }) => slug),
  textColumn('name', 'Its name.', ({ name }) => name),
  ...companyColumns<ApiSite>('operator', 'Who operates it.', ({ operator }) => operator),
  textColumn('tenant_slugs', 'Who uses it.', ({ tenants }) => slugsOf(tenants)),
  textColumn('location', 'Where it is.', ({ location }) => location),
  textColumn('country', 'Country it is in.', ({ country }) => country),
  textColumn('status', 'Where it stands.', ({ status }) => status),
  numberColumn('power_operational_gw', 'GW', 'Power in use.', ({ powerOperationalGw }) => powerOperationalGw),
  numberColumn(
    'power_planned_low_gw',
    'GW',
    'Planned power, lower bound.',
    ({ powerPlannedGw }) => powerPlannedGw?.low ?? null,
  ),
  numberColumn(
    'power_planned_high_gw',
    'GW',
    'Planned power, upper bound.',
    ({ powerPlannedGw }) => powerPlannedGw?.high ?? null,
  ),
  textColumn(
    'power_planned_qualifier',
    'How the planned power is meant.',
    ({ powerPlannedGw }) => powerPlannedGw?.qualifier ?? null,
  ),
  textColumn('online_on', 'When it went or goes into use.', ({ onlineOn }) => onlineOn),
  textColumn('chip_slugs', 'Chip generations known to stand there.', ({ chips }) =>
    chips.map(({ chip }) => chip.slug),
  ),
  textColumn(
    'same_as_slug',
    'Another record that is probably the same campus.',
    ({ sameAs }) => sameAs?.slug ?? null,
  ),
  textColumn('deal_slugs', 'Deals with capacity there.', ({ deals }) => slugsOf(deals)),
  textColumn('note', 'Remark of the ledger.', ({ note }) => note),
  permalinkColumn<ApiSite>('The site on its page.'),
];

/** One row a metric. */
export const METRIC_COLUMNS: readonly Column<ApiMetric>[] = [
  textColumn('slug', 'Stable name of the metric.', ({ slug }) => slug),
  ...companyColumns<ApiMetric>(
    'company',
    'Whose figure it is; empty for the market as a whole.',
    ({ company }) => company,
  ),
  textColumn('name', 'What is measured.', ({ name }) => name),
  textColumn(
    'unit',
    'Unit of value_low and value_high: whole dollars for usd, gigawatts for gw.',
    ({ unit }) => unit,
  ),
  numberColumn(
    'value_low',
    'unit',
    'Lower bound, in the unit of the row.',
    ({ value }) => value?.low ?? null,
  ),
  numberColumn(
    'value_high',
    'unit',
    'Upper bound, in the unit of the row.',
    ({ value }) => value?.high ?? null,
  ),
  textColumn('value_qualifier', 'How the figure is meant.', ({ value }) => value?.qualifier ?? null),
  textColumn('period', 'The time it is of, as exact as the source.', ({ period }) => period),
  textColumn('kind', 'Whether it happened, was promised or is inferred.', ({ kind }) => kind),
  textColumn('basis', 'What it includes; only figures of one basis may be compared.', ({ basis }) => basis),
  ...sourceColumns<ApiMetric>(),
];

/** One row an event. */
export const EVENT_COLUMNS: readonly Column<ApiEvent>[] = [
  textColumn('slug', 'Stable name of the event.', ({ slug }) => slug),
  textColumn('happened_on', 'When it happened, as exact as the source.', ({ happenedOn }) => happenedOn),
  textColumn('kind', 'What sort of event it is.', ({ kind }) => kind),
  textColumn('title', 'Its title.', ({ title }) => title),
  textColumn('summary', 'What happened.', ({ summary }) => summary),
  textColumn('company_slugs', 'Companies it is about.', ({ companies }) => slugsOf(companies)),
  ...sourceColumns<ApiEvent>(),
  permalinkColumn<ApiEvent>('The event on its page.'),
];
