// Use case: the capacity timeline of one layer for a query.
import type { FieldStanding } from '../domain/field-standing';
import { buildCapacityTimeline, type CapacityTimeline } from '../domain/timeline';
import { CERTAINTIES, type Certainty, LAYERS, type Layer, valuesOf } from '../domain/vocabulary';
import type { DealQuery } from '../filters/deal-query';
import type { CapacityListItem, OverlapEdge } from './deal-lists';
import { getDataset } from './get-dataset';
import { listCapacity } from './list-capacity';

/** A capacity figure of another layer that shares gigawatts with one of the layer shown. */
export interface OtherLayerOverlap {
  readonly slug: string;
  readonly label: string;
  readonly layer: Layer;
  readonly dealSlug: string;
  readonly item: CapacityListItem;
  /** Names of the figures of the layer shown that it shares gigawatts with, and why. */
  readonly sharesWith: readonly string[];
  readonly says: string;
}

/** The timeline of one layer with what its page and files say around it. */
export interface CapacityTimelineResult {
  readonly layer: Layer;
  readonly timeline: CapacityTimeline;
  /** Live capacity figures of the query in each layer. */
  readonly layerCounts: Readonly<Record<Layer, number>>;
  /** Figures of the layer with a part at each rung, before the query's certainties narrow them. */
  readonly certaintyCounts: Readonly<Record<Certainty, number>>;
  /** Figures of the layer whose size no source gives: in no curve and no sum. */
  readonly undisclosed: readonly CapacityListItem[];
  readonly otherLayers: readonly OtherLayerOverlap[];
  /** How well each figure of the query is supported, by slug. */
  readonly standings: Readonly<Record<string, FieldStanding | null>>;
  /** Every publication that a drawn or listed figure rests on, most used first. */
  readonly sources: readonly { slug: string; publisher: string; publishedOn: string | null }[];
}

/**
 * Builds the timeline of the figures that match the query. One layer at a time: the one asked for with `layer`, else the
 * first of the vocabulary's order that has a figure, else `cloud`. The query's own `layer` filter narrows the choice.
 */
export async function capacityTimeline(query: DealQuery): Promise<CapacityTimelineResult> {
  const asked = query.layer;
  const [{ items, overlaps }, dataset] = await Promise.all([
    listCapacity({ ...query, layer: [], certainty: [] }),
    getDataset(),
  ]);
  const known = items.filter((item) => item.certainty !== null);
  const layerCounts = Object.fromEntries(
    valuesOf(LAYERS).map((layer) => [
      layer,
      known.filter((item) => item.layer === layer && item.certainty !== 'lapsed').length,
    ]),
    // Safe because the entries are made from every layer of the vocabulary.
  ) as Record<Layer, number>;
  const choices = asked.length > 0 ? asked : valuesOf(LAYERS);
  const layer = choices.find((choice) => layerCounts[choice] > 0) ?? choices[0] ?? 'cloud';

  const isShown = ({ certainty }: CapacityListItem): boolean =>
    query.certainty.length === 0 || (certainty !== null && query.certainty.includes(certainty));
  const ofLayer = known.filter((item) => item.layer === layer);
  const figures = ofLayer.flatMap((item) => {
    if (item.powerKw === null || item.certainty === null) return [];
    return [
      {
        slug: item.slug,
        label: item.label,
        dealSlug: item.deal.slug,
        dealTitle: item.deal.name,
        certainty: item.certainty,
        powerBasis: item.powerBasis,
        customer: item.customer,
        provider: item.provider,
        chips: item.chips,
        families: item.families,
        range: item.powerKw,
        deliveredKw: item.deliveredKw,
        deliveredOn: item.deliveredOn,
        firmKw: item.firmKw,
        startOn: item.startOn,
        dueOn: item.dueOn,
        milestones: item.milestones.map(({ dueOn, cumulativeKw }) => ({
          dueOn,
          cumulativeKw: cumulativeKw === null ? null : (cumulativeKw.high ?? cumulativeKw.low),
        })),
      },
    ];
  });
  const timeline = buildCapacityTimeline({
    layer,
    dataDate: query.asOf ?? dataset.dataDate,
    figures,
    overlaps,
    certainties: query.certainty,
  });
  return {
    layer,
    timeline,
    layerCounts,
    certaintyCounts: countCertainties(ofLayer),
    undisclosed: ofLayer.filter(
      (item) => item.powerKw === null && item.certainty !== 'lapsed' && isShown(item),
    ),
    otherLayers: findOtherLayers(known, new Set(figures.map(({ slug }) => slug)), overlaps),
    standings: Object.fromEntries(known.map(({ slug, standing }) => [slug, standing])),
    sources: rankSources(ofLayer.filter((item) => item.powerKw !== null)),
  };
}

function countCertainties(items: readonly CapacityListItem[]): Record<Certainty, number> {
  const has = (item: CapacityListItem, certainty: Certainty): boolean =>
    item.certainty === certainty || item.parts.some((part) => part.certainty === certainty);
  return Object.fromEntries(
    valuesOf(CERTAINTIES).map((certainty) => [
      certainty,
      items.filter((item) => has(item, certainty)).length,
    ]),
    // Safe because the entries are made from every rung of the vocabulary.
  ) as Record<Certainty, number>;
}

function findOtherLayers(
  items: readonly CapacityListItem[],
  shown: ReadonlySet<string>,
  overlaps: readonly OverlapEdge[],
): OtherLayerOverlap[] {
  const bySlug = new Map(items.map((item) => [item.slug, item]));
  return items.flatMap((item) => {
    if (shown.has(item.slug) || item.powerKw === null || item.certainty === 'lapsed') return [];
    const edges = overlaps.flatMap((edge) => {
      const otherSlug =
        edge.fromSlug === item.slug ? edge.toSlug : edge.toSlug === item.slug ? edge.fromSlug : null;
      const other = otherSlug !== null && shown.has(otherSlug) ? bySlug.get(otherSlug) : undefined;
      return other ? [{ label: other.label, says: edge.says }] : [];
    });
    const [first] = edges;
    if (!first) return [];
    return [
      {
        slug: item.slug,
        label: item.label,
        layer: item.layer,
        dealSlug: item.deal.slug,
        item,
        sharesWith: [...new Set(edges.map(({ label }) => label))],
        says: first.says,
      },
    ];
  });
}

function rankSources(items: readonly CapacityListItem[]): CapacityTimelineResult['sources'] {
  const bySlug = new Map<
    string,
    { source: { slug: string; publisher: string; publishedOn: string | null }; uses: number }
  >();
  for (const source of items.flatMap((item) => item.sources)) {
    const known = bySlug.get(source.slug);
    bySlug.set(source.slug, { source, uses: (known?.uses ?? 0) + 1 });
  }
  return [...bySlug.values()]
    .sort((a, b) => b.uses - a.uses || (a.source.slug < b.source.slug ? -1 : 1))
    .map(({ source }) => source);
}
