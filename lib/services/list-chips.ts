// Use case: the chip generations that match a query, with what each other choice would give.
import { findChips } from '../db/chips';
import { findChipYear, orderGenerations } from '../domain/chip-order';
import { isSpecNumber } from '../domain/chip-readings';
import { toFamilySlug } from '../domain/family-slug';
import { headlineOf } from '../domain/figure';
import { groupBy } from '../domain/group-by';
import { toPartialDate } from '../domain/partial-date';
import { foldText } from '../domain/search-text';
import { searchWords } from '../domain/search-words';
import { CHIP_KINDS, CHIP_STATUSES, FAMILY_SEGMENTS, valuesOf } from '../domain/vocabulary';
import { type ChipQuery, type ChipSortKey, EMPTY_CHIP_QUERY, parseChipSort } from '../filters/chip-query';
import { CHIP_FILTER_KEYS, type ChipFilterKey } from '../filters/describe-chips';
import { listFamilies } from '../filters/filter-definitions';
import type { KnownValues } from '../filters/parameter';
import { countCommitments, findChipCommitments, loadCommitments } from './chip-capacity';
import { type ChipFigures, listChipFigures } from './chip-figures';
import {
  CHIP_FACETS,
  type ChipFacet,
  type ChipFacets,
  type ChipListItem,
  type ChipPage,
} from './chip-list-records';
import type { ChipRecord } from './chip-records';
import { getDay } from './get-dataset';
import { keepPerDataset } from './keep-per-dataset';
import { type Choice, countChoices, type CountedChoice } from './count-choices';
import { listKnownValues } from './list-known-values';

/**
 * Every chip generation by family and time, its deals counted on a day; `asOf` null is the newest state.
 * @throws NoDatasetError before the first import.
 */
export async function listChips(asOf: string | null = null): Promise<ChipRecord[]> {
  return findChips({}, await getDay(asOf));
}

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Custom silicon first, families by name, each in time order. */
function orderByFamily(chips: readonly ChipFigures[]): ChipFigures[] {
  const segments = valuesOf(FAMILY_SEGMENTS);
  return [...groupBy(chips, ({ familySlug }) => familySlug).values()]
    .map((family) => orderGenerations(family))
    .sort(([a], [b]) => {
      // Groups are never empty.
      if (a === undefined || b === undefined) return 0;
      const [rankA, rankB] = [a, b].map(({ familyRecord }) => segments.indexOf(familyRecord.segment));
      return (rankA ?? 0) - (rankB ?? 0) || byText(foldText(a.family), foldText(b.family));
    })
    .flat();
}

async function loadItems(asOf: string | null): Promise<ChipListItem[]> {
  const [chips, all] = await Promise.all([listChipFigures(asOf), loadCommitments(asOf)]);
  return Promise.all(
    orderByFamily(chips).map(async (chip): Promise<ChipListItem> => {
      const { commitments, alone } = await findChipCommitments(all, chip.slug);
      const shared = await countCommitments(commitments.filter(({ capacity }) => capacity.chips.length > 1));
      return {
        ...chip,
        signedAlone: alone.signed,
        signedShared: shared.signed,
        commitmentCount: commitments.length,
      };
    }),
  );
}

const loadNewest = keepPerDataset(() => loadItems(null));

/**
 * Every chip generation with its readings and what is signed for it, custom silicon first, each family in time order.
 * `asOf` null is the newest state.
 * @throws NoDatasetError before the first import.
 */
export async function loadChipItems(asOf: string | null): Promise<ChipListItem[]> {
  return asOf === null ? loadNewest() : loadItems(asOf);
}

/** What a generation counts under, by facet. */
const CHOICES_OF: Readonly<Record<ChipFacet, (chip: ChipListItem) => readonly Choice[]>> = {
  designer: ({ designer }) => [{ value: designer.slug, label: designer.name }],
  family: ({ family, familySlug, architecture }) => [
    { value: familySlug, label: family },
    ...(architecture === null
      ? []
      : [{ value: toFamilySlug(architecture), label: `${family}: ${architecture}` }]),
  ],
  kind: ({ kind }) => CHIP_KINDS.filter(({ value }) => value === kind),
  status: ({ status }) => CHIP_STATUSES.filter(({ value }) => value === status),
  year: (chip) => {
    const found = findChipYear(chip);
    return found === null ? [] : [{ value: found.year, label: found.year }];
  },
};

/** Facets whose choices stand in the order of their vocabulary. */
const FIXED_CHOICES: Readonly<Partial<Record<ChipFacet, readonly Choice[]>>> = {
  kind: CHIP_KINDS,
  status: CHIP_STATUSES,
};

const sharesOne = (chosen: readonly string[], values: readonly string[]): boolean =>
  chosen.length === 0 || values.some((value) => chosen.includes(value));

function isMatch(chip: ChipListItem, query: ChipQuery, omitted: ChipFacet | null): boolean {
  const passes = (facet: ChipFacet): boolean =>
    facet === omitted ||
    sharesOne(
      query[facet],
      CHOICES_OF[facet](chip).map(({ value }) => value),
    );
  if (!CHIP_FACETS.every(passes) || !sharesOne(query.chip, [chip.slug])) return false;
  const companies = [chip.designer, ...(chip.manufacturer === null ? [] : [chip.manufacturer])];
  if (
    !sharesOne(
      query.company,
      companies.map(({ slug }) => slug),
    )
  ) {
    return false;
  }
  if (query.q === null) return true;
  const text = foldText([chip.name, chip.family, chip.architecture ?? '', chip.designer.name].join(' '));
  return searchWords(query.q).every((word) => text.includes(word));
}

/** What a generation is sorted by: text or number; null is unknown. */
function sortValue(chip: ChipListItem, key: ChipSortKey): string | number | null {
  switch (key) {
    case 'name':
      return foldText(chip.name);
    case 'announced':
      return chip.announcedOn === null ? null : toPartialDate(chip.announcedOn).firstDay;
    case 'available':
      return chip.availableOn === null ? null : toPartialDate(chip.availableOn).firstDay;
    case 'gw':
      return chip.signedAlone.largest?.total.high ?? null;
    case 'deals':
      return chip.dealCount;
    default: {
      const reading = chip.readings.chip.get(key);
      return reading !== undefined && isSpecNumber(reading) ? headlineOf(reading.range) : null;
    }
  }
}

/** Unknown last in either direction. */
function compareValues(a: string | number | null, b: string | number | null, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a === b ? 0 : sign * (a < b ? -1 : 1);
}

/**
 * All chip generations that match, in the order asked for; equal ones by family and time.
 * @throws NoDatasetError before the first import.
 */
export async function listAllChipItems(query: ChipQuery): Promise<ChipListItem[]> {
  const matching = (await loadChipItems(query.asOf)).filter((chip) => isMatch(chip, query, null));
  const order = parseChipSort(query.sort);
  if (order === null) return matching;
  const { key, isDescending } = order;
  return matching.sort((a, b) => compareValues(sortValue(a, key), sortValue(b, key), isDescending ? -1 : 1));
}

/**
 * One page of the chip generations that match.
 * @throws NoDatasetError before the first import.
 */
export async function listChipItems(query: ChipQuery): Promise<ChipPage> {
  const [all, matching] = await Promise.all([loadChipItems(query.asOf), listAllChipItems(query)]);
  const start = (query.page - 1) * query.pageSize;
  return {
    items: matching.slice(start, start + query.pageSize),
    total: matching.length,
    allTotal: all.length,
    page: query.page,
    pageCount: Math.max(1, Math.ceil(matching.length / query.pageSize)),
  };
}

/** One chip generation as lists show it; null where there is no such chip. @throws NoDatasetError before the first import. */
export async function findChipItem(slug: string, asOf: string | null): Promise<ChipListItem | null> {
  return (await loadChipItems(asOf)).find((chip) => chip.slug === slug) ?? null;
}

function listOptions(
  facet: ChipFacet,
  all: readonly ChipListItem[],
  query: ChipQuery,
  known: KnownValues,
): CountedChoice[] {
  const options = countChoices({
    items: all,
    choicesOf: CHOICES_OF[facet],
    isCounted: (chip) => isMatch(chip, query, facet),
    chosen: query[facet],
    vocabulary: FIXED_CHOICES[facet],
    names: facet === 'designer' ? known.companies : facet === 'family' ? listFamilies(known) : [],
  });
  if (facet === 'year') return options.sort((a, b) => byText(b.value, a.value));
  // Architectures stand under their family.
  if (facet === 'family') return options.sort((a, b) => byText(foldText(a.label), foldText(b.label)));
  return options;
}

/**
 * The choices of every list filter with what each would give, the other filters kept.
 * @throws NoDatasetError before the first import.
 */
export async function listChipFacets(query: ChipQuery): Promise<ChipFacets> {
  const [all, known] = await Promise.all([loadChipItems(query.asOf), listKnownValues()]);
  const list = (facet: ChipFacet): CountedChoice[] => listOptions(facet, all, query, known);
  return {
    designer: list('designer'),
    family: list('family'),
    kind: list('kind'),
    status: list('status'),
    year: list('year'),
  };
}

/** For each set filter the number of generations without it, the one that gives most first; those that give none left out. */
export async function suggestChipRelaxations(
  query: ChipQuery,
): Promise<{ key: ChipFilterKey; without: ChipQuery; total: number }[]> {
  const all = await loadChipItems(query.asOf);
  const keys = CHIP_FILTER_KEYS.filter((key) => {
    const value = query[key];
    return value !== null && value.length > 0;
  });
  return keys
    .map((key) => {
      const without: ChipQuery = { ...query, [key]: EMPTY_CHIP_QUERY[key], page: 1 };
      return { key, without, total: all.filter((chip) => isMatch(chip, without, null)).length };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}
