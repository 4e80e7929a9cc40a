// Use case: the capacity timeline of a query as a chart, for the page and for every file of it.
import type { CapacityStack, CapacityTimelineChart } from '../charts/capacity-model';
import { buildCapacityTimelineChart } from '../charts/capacity-timeline';
import { toFamilySlug } from '../domain/family-slug';
import type { DealQuery } from '../filters/deal-query';
import type { KnownValues } from '../filters/parameter';
import { formatList } from '../format/number';
import { capacityTimeline, type CapacityTimelineResult } from './capacity-timeline';

/** The chart with the timeline that it draws. */
export interface CapacityChartResult {
  readonly result: CapacityTimelineResult;
  readonly chart: CapacityTimelineChart;
}

/** What a query is about, for a title: its companies and chips, "OpenAI on Trainium3"; null where it names none. */
export function describeSubject(query: DealQuery, known: KnownValues): string | null {
  const nameOf = (list: readonly { slug: string; name: string }[], slug: string): string =>
    list.find((one) => one.slug === slug)?.name ?? slug;
  const companies = formatList(query.company.map((slug) => nameOf(known.companies, slug)));
  const chips = formatList([
    ...query.chip.map((slug) => nameOf(known.chips, slug)),
    ...query.family.map((slug) => known.families.find((family) => toFamilySlug(family) === slug) ?? slug),
  ]);
  if (companies === '') return chips === '' ? null : chips;
  return chips === '' ? companies : `${companies} on ${chips}`;
}

/** The capacity chart of a query, stacked as asked. See {@link capacityTimeline} for the layer that is shown. */
export async function capacityChart(
  query: DealQuery,
  stackBy: CapacityStack,
  known: KnownValues,
): Promise<CapacityChartResult> {
  const result = await capacityTimeline(query);
  const chart = buildCapacityTimelineChart({
    timeline: result.timeline,
    stackBy,
    subject: describeSubject(query, known),
    sourceNames: result.sources.map(({ publisher }) => publisher),
  });
  return { result, chart };
}
