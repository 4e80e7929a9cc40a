// Chip generations side by side, the cells of the page as rows.
import { isComparedNumber } from '../../domain/chip-comparison';
import type { SpecPlace } from '../../domain/chip-readings';
import { findSpec, SPEC_LEVELS } from '../../domain/chip-specs';
import { type FigureRange, headlineOf } from '../../domain/figure';
import { labelOf } from '../../domain/vocabulary';
import { CHIP_COMPARISON_COLUMNS } from '../../export/columns/chip-comparison';
import {
  COMPARISON_PARAMETERS,
  type ComparisonQuery,
  parseComparisonRequest,
} from '../../filters/comparison-query';
import { formatCertainty } from '../../format/certainty-words';
import { COMPARISON_FACTS, formatCommitmentSize, formatComparedGap } from '../../format/chip-comparison';
import { describeSpecRefusal } from '../../format/chip-ratio-words';
import { formatPartialDateProse } from '../../format/date';
import { formatList, plural } from '../../format/number';
import { type ApiChipComparison, apiChipComparisonSchema } from '../../schema/api-comparison';
import {
  type GenerationComparison,
  type CommitmentEntry,
  compareGenerations,
  type ComparisonRow,
  listPlaces,
} from '../../services/compare-chips';
import type { PageAddress } from '../page-address';
import { defineResource, type ListQuery, type RowPage } from '../resource';
import { PAGE_PARAMETERS } from './list-parameters';
import { toPage } from './page-of-rows';

type ComparisonListQuery = ComparisonQuery & ListQuery;

const PARAMETERS = { ...COMPARISON_PARAMETERS, ...PAGE_PARAMETERS };

/** Digits of a ratio: more than any of the figures has. */
const RATIO_DIGITS = 6;

const EMPTY_CELL = {
  ...{ value: null, low: null, high: null, qualifier: null, text: null, commitments: [], reason: null },
  ...{ evidence: null, basis: null, isInConflict: false, ratioLow: null, ratioHigh: null, ratioReason: null },
  ...{ isBest: false, formula: null, inputs: [], claimsLink: null, sources: [] },
} satisfies Partial<ApiChipComparison>;

function toRatio(range: FigureRange | null, bound: 'low' | 'high'): number | null {
  const value = range?.[bound] ?? null;
  return value === null ? null : Number(value.toPrecision(RATIO_DIGITS));
}

/** "committed, contingent: Anthropic from Amazon, up to 5 GW, shared with Trainium2". */
function commitmentWords({ certainties, label, powerKw, chipCount, sharedWith }: CommitmentEntry): string {
  const shared = sharedWith.length === 0 ? '' : `, shared with ${formatList(sharedWith)}`;
  const size = formatCommitmentSize(powerKw, chipCount);
  return `${certainties.map(formatCertainty).join(', ')}: ${label}, ${size}${shared}`;
}

type Cell = Pick<ApiChipComparison, 'state'> & Partial<ApiChipComparison>;

/** The cells of a row, in the order of the chips. */
function toCells(row: ComparisonRow, comparison: GenerationComparison, address: PageAddress): Cell[] {
  const { sourcesOf, baseline, nameOf } = comparison;
  const linkOf = ({ subjectType, subjectSlug, field }: SpecPlace): string =>
    address.ofClaims(`${subjectType}/${subjectSlug}`, field);
  switch (row.kind) {
    case 'commitments':
      return row.cells.map(({ entries }) => ({
        state: entries.length === 0 ? 'unpublished' : 'published',
        commitments: entries.map(commitmentWords),
        reason: entries.length === 0 ? 'no commitment in the ledger names it' : null,
      }));
    case 'fact':
      return row.cells.map(({ text, value, gap, evidence, standing, place }) => ({
        state: text === null ? 'unpublished' : 'published',
        // Words as they are shown, dates as exact as they are.
        text: row.fact === 'available' || row.fact === 'announced' ? value : text,
        reason: gap,
        evidence,
        isInConflict: standing?.isInConflict ?? false,
        claimsLink: place === null || standing === null ? null : linkOf(place),
        sources: place === null ? [] : sourcesOf([place]),
      }));
    case 'spec': {
      return row.cells.map(({ chipSlug, reading, ratio, ratioGap, isBest }): Cell => {
        const name = nameOf.get(chipSlug) ?? chipSlug;
        const places = listPlaces(reading);
        const [place] = places;
        const links = {
          claimsLink: place === undefined ? null : linkOf(place),
          sources: sourcesOf(places),
        };
        if (!isComparedNumber(reading)) {
          const { text, note } = formatComparedGap(reading, (slug) => nameOf.get(slug) ?? slug);
          return {
            ...links,
            state: reading.state === 'no_system' ? 'unpublished' : reading.state,
            reason: note === null ? text : `${text}: ${note}`,
          };
        }
        const { range, evidence, basis, isInConflict, formula, inputs } = reading;
        return {
          ...links,
          state: reading.state,
          ...{ value: headlineOf(range), low: range.low, high: range.high, qualifier: range.qualifier },
          ...{ evidence, basis, isInConflict, isBest, formula },
          ...{ ratioLow: toRatio(ratio, 'low'), ratioHigh: toRatio(ratio, 'high') },
          ratioReason:
            ratioGap === null ? null : describeSpecRefusal(ratioGap, { above: name, below: baseline.name }),
          inputs: inputs.map((input) => ({
            label: input.label,
            low: input.range.low,
            high: input.range.high,
            unit: input.unit,
            claimsLink: linkOf(input.place),
          })),
        };
      });
    }
  }
}

/** What a row is called. */
function nameRow(row: ComparisonRow, level: GenerationComparison['level']) {
  switch (row.kind) {
    case 'spec': {
      const { label, unit } = findSpec(row.spec);
      return { spec: row.spec, label, unit: unit[level] };
    }
    case 'fact':
      return {
        spec: row.fact,
        label: COMPARISON_FACTS[row.fact].label,
        unit: null,
      };
    case 'commitments':
      return { spec: 'commitments', label: 'Committed to it', unit: null };
  }
}

/** Every cell as a row, each once: the rows that stand together a second time are left out. */
function toRows(comparison: GenerationComparison, address: PageAddress): ApiChipComparison[] {
  const { level, baseline, chips } = comparison;
  return comparison.groups
    .filter(({ id }) => id !== 'strategies')
    .flatMap((group) =>
      group.rows.flatMap((row) => {
        const name = nameRow(row, level);
        return toCells(row, comparison, address).flatMap((cell, index): ApiChipComparison[] => {
          const chip = chips[index];
          if (chip === undefined) return [];
          return [
            {
              ...EMPTY_CELL,
              ...cell,
              ...name,
              slug: `${chip.slug}--${level}--${name.spec}`,
              group: group.id,
              level,
              chip: { slug: chip.slug, name: chip.name },
              baseline,
              isBaseline: chip.slug === baseline.slug,
            },
          ];
        });
      }),
    );
}

async function listRows(query: ComparisonListQuery, address: PageAddress) {
  const comparison = await compareGenerations(query);
  if (comparison === null) return { rows: [], sentence: 'No generation to compare.' };
  const day = query.asOf === null ? '' : `, deals as known on ${formatPartialDateProse(query.asOf)}`;
  const rows = toRows(comparison, address);
  const names = comparison.chips.map(({ name }) => name);
  const what = query.chips.length === 0 ? `All ${plural(names.length, 'generation')}` : formatList(names);
  const per = labelOf(SPEC_LEVELS, comparison.level).toLowerCase();
  return { rows, sentence: `${what}, ${per}, against ${comparison.baseline.name}${day}.` };
}

export const CHIP_COMPARISON = defineResource<ComparisonListQuery, ApiChipComparison>({
  name: 'chip-comparison',
  description:
    'Chip generations side by side: one row a specification and chip, with the ratio to a baseline, or why there is no number or no ratio. Unknown is never zero. Gigawatts are never added over chips.',
  parameters: PARAMETERS,
  parse: (params, known) => parseComparisonRequest(PARAMETERS, params, known),
  rowSchema: apiChipComparisonSchema,
  columns: CHIP_COMPARISON_COLUMNS,
  describe: () => 'Chip generations side by side.',
  async listPage(query, address): Promise<RowPage<ApiChipComparison>> {
    const { rows, sentence } = await listRows(query, address);
    return { ...toPage(rows, query), sentence };
  },
  async *listAll(query, address) {
    yield (await listRows(query, address)).rows;
  },
});
