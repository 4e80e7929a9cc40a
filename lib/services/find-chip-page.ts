// Use case: everything the ledger knows of one chip generation.
import { groupBy } from '../domain/group-by';
import { findConflicts } from '../domain/conflicts';
import { toPartialDate } from '../domain/partial-date';
import { findChipCommitments, loadCommitments } from './chip-capacity';
import { type ChipFigures, listChipFigures } from './chip-figures';
import type { ChipPageRecord } from './chip-page-records';
import { compareChips, listClaimedRatios } from './chip-ratios';
import type { NamedRef } from './deal-records';
import { computeWhatIf, estimateCapacity, loadEstimateBasis } from './estimate-chips';
import { listSites } from './list-sites';

interface Placed {
  readonly chip: ChipFigures;
  /** First day of its time; an undated generation has that of the first one after it. Null where none has any. */
  readonly firstDay: string | null;
  /** Generations before it. */
  readonly depth: number;
}

/** The generations of one family in order of announcement; an undated one stands before the one that follows it. */
function orderByTime(family: readonly ChipFigures[]): ChipFigures[] {
  const bySlug = new Map(family.map((chip) => [chip.slug, chip]));
  // The import refuses circles of predecessors.
  const firstDayOf = (chip: ChipFigures): string | null => {
    const own = chip.announcedOn ?? chip.availableOn;
    if (own !== null) return toPartialDate(own).firstDay;
    const later = chip.successors.flatMap(({ slug }) => {
      const next = bySlug.get(slug);
      return next === undefined ? [] : (firstDayOf(next) ?? []);
    });
    return later.sort()[0] ?? null;
  };
  const depthOf = (chip: ChipFigures): number => {
    const before = bySlug.get(chip.predecessor?.slug ?? '');
    return before === undefined ? 0 : depthOf(before) + 1;
  };
  const compare = (a: Placed, b: Placed): number => {
    if (a.firstDay === null || b.firstDay === null) {
      return Number(a.firstDay === null) - Number(b.firstDay === null) || a.depth - b.depth;
    }
    // Within a month the day, where one is given, says less than who follows whom.
    const [monthA, monthB] = [a.firstDay.slice(0, 7), b.firstDay.slice(0, 7)];
    return monthA === monthB ? a.depth - b.depth : monthA < monthB ? -1 : 1;
  };
  return family
    .map((chip) => ({ chip, firstDay: firstDayOf(chip), depth: depthOf(chip) }))
    .sort(compare)
    .map(({ chip }) => chip);
}

function findRivals(chips: readonly ChipFigures[], familySlug: string): NamedRef[] {
  const others = chips.filter((chip) => chip.familySlug !== familySlug);
  return [...groupBy(others, (chip) => chip.familySlug).values()]
    .flatMap((family) => {
      const newest = orderByTime(family).findLast(({ status }) => status === 'available');
      const dealCount = family.reduce((sum, chip) => sum + chip.dealCount, 0);
      return newest === undefined ? [] : [{ slug: newest.slug, name: newest.name, dealCount }];
    })
    .sort((a, b) => b.dealCount - a.dealCount || (a.slug < b.slug ? -1 : 1))
    .map(({ slug, name }) => ({ slug, name }));
}

function listSources({ claims }: ChipFigures): ChipPageRecord['sources'] {
  return [...groupBy(claims, ({ source }) => source.slug).values()]
    .flatMap((own) => (own[0] === undefined ? [] : [{ ...own[0].source, claims: own }]))
    .sort((a, b) => b.claims.length - a.claims.length || (a.slug < b.slug ? -1 : 1));
}

/**
 * One chip generation with its readings, its ratios to its neighbours, what is claimed of it and what is promised on it,
 * deals and sites as known on a day; `asOf` null is the newest state. Null where there is no such chip.
 * @throws NoDatasetError before the first import.
 */
export async function findChipPage(slug: string, asOf: string | null): Promise<ChipPageRecord | null> {
  const chips = await listChipFigures(asOf);
  const chip = chips.find((one) => one.slug === slug);
  if (chip === undefined) return null;
  const [all, sites, basis, [oneGigawatt = null]] = await Promise.all([
    loadCommitments(asOf),
    listSites(asOf),
    loadEstimateBasis(),
    computeWhatIf({ gw: 1, basis: 'facility', chip: [slug] }),
  ]);
  const commitments = await findChipCommitments(all, slug);
  const predecessor = chips.find((one) => one.slug === chip.predecessor?.slug);
  const successors = chips.filter((one) => one.predecessor?.slug === slug);
  return {
    ...chip,
    predecessorComparison: predecessor === undefined ? null : compareChips(chip, predecessor),
    successorComparisons: successors.map((successor) => compareChips(successor, chip)),
    claimedRatios: listClaimedRatios(chip, chips),
    claimedOfOthers: chips
      .filter((one) => one.slug !== slug)
      .flatMap((one) => listClaimedRatios(one, chips))
      .filter(({ rival }) => rival?.slug === slug),
    commitments,
    estimates: Object.fromEntries(
      commitments.commitments.map(({ capacity }) => [capacity.slug, estimateCapacity(capacity, basis)]),
    ),
    oneGigawatt,
    sites: sites.flatMap(({ chips: standing, operator, location, ...site }) =>
      standing
        .filter((one) => one.chip.slug === slug)
        .map(({ count, asOf: day }) => ({
          site: { slug: site.slug, name: site.name },
          operator,
          location,
          count,
          asOf: day,
        })),
    ),
    generations: orderByTime(chips.filter(({ familySlug }) => familySlug === chip.familySlug)),
    rivals: findRivals(chips, chip.familySlug),
    sources: listSources(chip),
    conflictCount: findConflicts(chip.claims).length,
  };
}
