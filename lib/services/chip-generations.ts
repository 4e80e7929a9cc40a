// Use case: the chart of chip generations of a query, for the page and for every file of it.
import { buildChipGenerationsChart } from '../charts/chip-generations';
import type { ChipGenerationsChart } from '../charts/chip-generations-model';
import { type ChipTimelineFilters, type ChipTimelineView, toChipQuery } from '../filters/chip-timeline-query';
import { listFamilies } from '../filters/filter-definitions';
import { type KnownValues, nameOf } from '../filters/parameter';
import { formatList } from '../format/number';
import { getDataset } from './get-dataset';
import { listAllChipItems, loadChipItems } from './list-chips';

/** What a query is about, for a title: its chips, families and designers; null where it names none. */
function describeChipSubject(filters: ChipTimelineFilters, known: KnownValues): string | null {
  const names = [
    ...filters.chip.map((slug) => nameOf(known.chips, slug)),
    ...filters.family.map((slug) => nameOf(listFamilies(known), slug)),
    ...filters.designer.map((slug) => nameOf(known.companies, slug)),
  ];
  return names.length === 0 ? null : formatList(names);
}

/**
 * The chart of the generations that match: their figures are those of the present data, `asOf` only says which dates are
 * past.
 * @throws NoDatasetError before the first import.
 */
export async function chipGenerationsChart(
  filters: ChipTimelineFilters,
  view: ChipTimelineView,
  known: KnownValues,
): Promise<ChipGenerationsChart> {
  const { asOf } = filters;
  // Nothing that is drawn depends on the day; the newest state is kept in memory.
  const [chips, all, dataset] = await Promise.all([
    listAllChipItems({ ...toChipQuery(filters), asOf: null }),
    loadChipItems(null),
    getDataset(),
  ]);
  return buildChipGenerationsChart({
    ...{ chips, all, spec: view.spec, level: view.level, axis: view.axis },
    dataDate: asOf ?? dataset.dataDate,
    isPast: asOf !== null && asOf < dataset.dataDate,
    subject: describeChipSubject(filters, known),
  });
}
