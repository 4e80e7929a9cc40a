// Columns of chips side by side: one row a specification and chip.
import { formatRangeWords } from '../../format/range';
import type { ApiChipComparison } from '../../schema/api-comparison';
import type { Column } from '../column';

type Input = ApiChipComparison['inputs'][number];

/** "FP8 2.517 PFLOPS, dense". */
function inputWords({ label, low, high, unit }: Input): string {
  const qualifier = low === null ? 'up_to' : high === null ? 'at_least' : 'exactly';
  return `${label} ${formatRangeWords({ low, high, qualifier }, String)} ${unit}`;
}

function column(
  name: string,
  description: string,
  value: Column<ApiChipComparison>['value'],
  unit: string | null = null,
): Column<ApiChipComparison> {
  return { name, description, unit, value };
}

/** One row a specification and chip. */
export const CHIP_COMPARISON_COLUMNS: readonly Column<ApiChipComparison>[] = [
  column('slug', 'Chip, level and row, joined by two hyphens.', ({ slug }) => slug),
  column('group', 'The part of the table that the row is in.', ({ group }) => group),
  column('spec', 'The row: a specification, a fact in words, or commitments.', ({ spec }) => spec),
  column('label', 'Its name.', ({ label }) => label),
  column('unit', 'Unit of the numbers; empty for words.', ({ unit }) => unit),
  column(
    'level',
    'chip: figures of one chip; system: of the largest system published.',
    ({ level }) => level,
  ),
  column('chip_slug', 'The generation.', ({ chip }) => chip.slug),
  column('chip_name', 'Its name.', ({ chip }) => chip.name),
  column('state', 'Where the value stands: published, derived, or why there is none.', ({ state }) => state),
  column(
    'value',
    'The number as printed: the upper bound, or the lower one where there is no upper.',
    ({ value }) => value,
    'unit',
  ),
  column('low', 'Lower bound; empty where none is given.', ({ low }) => low, 'unit'),
  column('high', 'Upper bound; empty where none is given.', ({ high }) => high, 'unit'),
  column('qualifier', 'How the number is meant.', ({ qualifier }) => qualifier),
  column('text', 'A fact in words; dates as exact as known.', ({ text }) => text),
  column(
    'commitments',
    'What is promised on the chip: certainty, who, how much, shared with what. Never add chips.',
    ({ commitments }) => commitments,
  ),
  column('reason', 'Why there is no number, and what is claimed instead.', ({ reason }) => reason),
  column(
    'evidence',
    'How well the claim shown is supported; of a derived number the weakest of its inputs.',
    ({ evidence }) => evidence,
  ),
  column('basis', 'Of a throughput: whether sparsity counts, as the source says.', ({ basis }) => basis),
  column('is_in_conflict', 'Whether its sources differ.', ({ isInConflict }) => isInConflict),
  column('baseline_slug', 'The generation that ratios are to.', ({ baseline }) => baseline.slug),
  column('is_baseline', 'Whether this is that generation.', ({ isBaseline }) => isBaseline),
  column(
    'ratio_low',
    'The number through that of the baseline, lower bound.',
    ({ ratioLow }) => ratioLow,
    'ratio',
  ),
  column('ratio_high', 'The same, upper bound.', ({ ratioHigh }) => ratioHigh, 'ratio'),
  column('ratio_reason', 'Why a number has no ratio.', ({ ratioReason }) => ratioReason),
  column('is_best', 'Whether it is the best of the chips compared.', ({ isBest }) => isBest),
  column('formula', 'Of a derived number.', ({ formula }) => formula),
  column('inputs', 'What a derived number is made of.', ({ inputs }) => inputs.map(inputWords)),
  column('claims_link', 'The page of all claims about it.', ({ claimsLink }) => claimsLink),
  column('sources', 'Slugs of the sources of the claims relied on.', ({ sources }) => sources),
];
