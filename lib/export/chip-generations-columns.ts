// The columns of the chart of chip generations as a file: the figures of the chart and its table twin.
import type { ChipGenerationsRow } from '../charts/chip-generations-rows';
import type { Column } from './column';

type ChipColumn = Column<ChipGenerationsRow>;

const text = (name: string, description: string, value: ChipColumn['value']): ChipColumn => ({
  ...{ name, description, value, unit: null },
});

export const CHIP_GENERATIONS_COLUMNS: readonly ChipColumn[] = [
  text('family', 'Chip family: one line of the chart.', ({ family }) => family),
  text('family_slug', 'Slug of the family.', ({ familySlug }) => familySlug),
  text('chip', 'Chip generation.', ({ name }) => name),
  text('chip_slug', 'Slug of the generation.', ({ slug }) => slug),
  text('designer', 'Who designs it.', ({ designer }) => designer),
  text('status', 'Where the generation stands.', ({ status }) => status),
  text('spec', 'The specification.', ({ spec }) => spec),
  text('level', 'Whether the figure is of a chip or of its largest system.', ({ level }) => level),
  text('unit', 'Unit of low and high.', ({ unit }) => unit),
  text(
    'low',
    'Lower bound in the unit; empty where no source gives one.',
    ({ number }) => number?.range.low ?? null,
  ),
  text(
    'high',
    'Upper bound in the unit; empty where no source gives one.',
    ({ number }) => number?.range.high ?? null,
  ),
  text('qualifier', 'How the figure is meant.', ({ number }) => number?.range.qualifier ?? null),
  text(
    'state',
    'published or derived; why there is no figure: unpublished, no_system, no_level, refused.',
    ({ state }) => state,
  ),
  text(
    'evidence',
    'Evidence of the figure; of a derived one the weakest.',
    ({ number }) => number?.evidence ?? null,
  ),
  text('basis', 'Of a throughput: dense, sparse or unstated.', ({ number }) => number?.basis ?? null),
  text(
    'date',
    'Partial date that the generation is placed by; empty where none is known.',
    ({ date }) => date?.text ?? null,
  ),
  text('date_kind', 'What the date is of: available, expected, announced.', ({ date }) => date?.kind ?? null),
  text('is_drawn', 'Whether the generation stands in the chart.', ({ isDrawn }) => isDrawn),
  text(
    'previous_chip_slug',
    'Nearest earlier generation of the family that is drawn.',
    ({ step }) => step?.fromSlug ?? null,
  ),
  text(
    'ratio_low',
    'Figure divided by that of the previous one, lower bound.',
    ({ step }) => step?.ratio?.low ?? null,
  ),
  text('ratio_high', 'The same, upper bound.', ({ step }) => step?.ratio?.high ?? null),
  text(
    'is_ratio_basis_unstated',
    'The source of either figure does not say whether sparsity counts.',
    ({ step }) => step?.isBasisUnstated ?? null,
  ),
  text('ratio_refusal', 'Why there is no ratio.', ({ step }) => step?.ratioRefusal?.code ?? null),
  {
    name: 'years',
    description: 'Years between the two dates; empty where one is not of availability to the month.',
    unit: 'years',
    value: ({ step }) => step?.years ?? null,
  },
  text('growth_per_year_low', 'Factor of one year, lower bound.', ({ step }) => step?.perYear?.low ?? null),
  text('growth_per_year_high', 'The same, upper bound.', ({ step }) => step?.perYear?.high ?? null),
  text(
    'growth_refusal',
    'Why there is a ratio and no growth per year.',
    ({ step }) => step?.growthRefusal ?? null,
  ),
];
