// Use case: what the deals of a query come to, by certainty, every dollar and gigawatt once.
import type { ExplainedOverlap } from '../domain/bridge-overlaps';
import type { CertaintyPart } from '../domain/certainty-parts';
import { type FigureRange, headlineOf, isOpenEnded } from '../domain/figure';
import {
  chooseRungs,
  decomposeFigures,
  type FigureCount,
  type Headline,
  type HeadlineTotal,
  type Measure,
  MEASURES,
  SIGNED_CERTAINTIES,
} from '../domain/headline';
import { nameTriggers, type WeighedCondition } from '../domain/trigger-words';
import { type Certainty, type Layer, LAYERS, valuesOf } from '../domain/vocabulary';
import type { DealQuery } from '../filters/deal-query';
import { EMPTY_DEAL_QUERY } from '../filters/deal-query';
import type { HeadlineQuery } from '../filters/headline-parameters';
import type { KnownValues } from '../filters/parameter';
import { describeHeadline, type HeadlineWords } from '../format/headline-words';
import type { NamedRef } from './deal-records';
import { labelCapacity } from './figure-labels';
import { findFigureLinks, type LinkedType } from './find-figure-links';
import { listAllOverlaps } from './find-overlaps';
import { getDay } from './get-dataset';
import { loadHeadlineFigures, type SetFigure } from './load-headline-figures';

/** A figure of the set: what it is, whose, and what of it counts. */
export interface HeadlineItem {
  readonly slug: string;
  readonly measure: Measure;
  /** What claims about it are about. */
  readonly subjectType: LinkedType;
  /** "Amazon in OpenAI", "OpenAI to Oracle", "Anthropic from Amazon". */
  readonly label: string;
  readonly deal: NamedRef;
  readonly dealAnnouncedOn: string;
  readonly range: FigureRange | null;
  readonly certainty: Certainty;
  readonly parts: readonly CertaintyPart[];
  readonly count: FigureCount;
  /** Figures of other measures that share dollars with it, in words. */
  readonly sharesWith: readonly string[];
}

/** A set of deals, decomposed. */
export interface HeadlineResult {
  readonly measure: Measure;
  /** The layer that capacity is counted of. */
  readonly layer: Layer;
  readonly rungs: readonly Certainty[];
  readonly headline: Headline;
  /** Counted ones first, largest first; then those left out. */
  readonly items: readonly HeadlineItem[];
  /** Names of the figures that items mention: what restates them and what is inside them. */
  readonly labels: ReadonlyMap<string, { readonly label: string; readonly dealSlug: string }>;
  /** Figures of the set by measure, undisclosed ones among them; capacity of the layer shown. */
  readonly counts: Readonly<Record<Measure, number>>;
  readonly words: HeadlineWords;
}

/** The order in which measures are tried: what the query itself is about comes first. */
function orderMeasures(query: DealQuery): Measure[] {
  const asked: Measure[] = [];
  if (query.layer.length > 0) asked.push('capacity');
  if (query.kind.length > 0 && query.kind.every((kind) => kind === 'investment')) asked.push('investment');
  if (query.kind.length > 0 && query.kind.every((kind) => kind === 'financing')) asked.push('financing');
  return [
    ...new Set([
      ...asked,
      'spend' as const,
      'investment' as const,
      'capacity' as const,
      'financing' as const,
    ]),
  ];
}

const ENDS_BY_MEASURE: Readonly<Record<Measure, LinkedType>> = {
  spend: 'spend',
  investment: 'investment',
  financing: 'investment',
  capacity: 'capacity',
};

function listLinks(figures: readonly SetFigure[], type: LinkedType): Promise<ExplainedOverlap[]> {
  return findFigureLinks(
    type,
    new Map(figures.map(({ slug, range }) => [slug, range === null ? 0 : headlineOf(range)])),
  );
}

function countFigures(
  figures: readonly SetFigure[],
  links: readonly ExplainedOverlap[],
  rungs: readonly Certainty[],
): Headline {
  return decomposeFigures({
    figures: figures.map((figure) => ({
      slug: figure.slug,
      certainty: figure.certainty,
      parts: figure.parts,
      isOpenEnded: figure.range !== null && isOpenEnded(figure.range),
      isCash: figure.isCash,
      isInSet: figure.isInSet,
    })),
    links,
    rungs,
  });
}

/** Gives figures of capacity names that tell them apart within the set. */
function nameCapacities(figures: readonly SetFigure[]): SetFigure[] {
  const labels = labelCapacity(
    figures.flatMap(({ capacity, deal }) =>
      capacity === undefined
        ? []
        : [{ ...capacity, deal: { slug: deal.slug, name: deal.title }, dealAnnouncedOn: deal.announcedOn }],
    ),
  );
  let place = 0;
  return figures.map((figure) => {
    if (figure.capacity === undefined) return figure;
    const label = labels[place] ?? figure.label;
    place += 1;
    return { ...figure, label };
  });
}

/** Loans beside an investment total and investments beside loans: what is signed of them. */
async function countApart(
  figures: readonly SetFigure[],
  measure: Measure,
): Promise<{ measure: Measure; total: HeadlineTotal } | null> {
  const other = measure === 'investment' ? 'financing' : measure === 'financing' ? 'investment' : null;
  if (other === null) return null;
  const chosen = figures.filter((figure) => figure.measure === other);
  const links = await listLinks(chosen, 'investment');
  return { measure: other, total: countFigures(chosen, links, SIGNED_CERTAINTIES).total };
}

/**
 * Decomposes what the deals of a query come to: one measure, one layer of capacity, the rungs chosen.
 * @throws NoDatasetError before the first import.
 */
export async function decomposeHeadline(
  query: DealQuery,
  headlineQuery: HeadlineQuery,
  known: KnownValues,
): Promise<HeadlineResult> {
  const all = await loadHeadlineFigures({ ...query, page: 1, pageSize: EMPTY_DEAL_QUERY.pageSize });
  const layers: readonly Layer[] = query.layer.length > 0 ? query.layer : valuesOf(LAYERS);
  const isLiveIn = (layer: Layer): boolean =>
    all.some((figure) => figure.layer === layer && figure.certainty !== 'lapsed');
  const layer = layers.find(isLiveIn) ?? layers[0] ?? 'cloud';
  const figuresOf = (measure: Measure): SetFigure[] =>
    all.filter((figure) => figure.measure === measure && (figure.layer === null || figure.layer === layer));
  const order = orderMeasures(query);
  const measure =
    headlineQuery.measure ??
    order.find((choice) => figuresOf(choice).some(({ isInSet, parts }) => isInSet && parts.length > 0)) ??
    order.find((choice) => figuresOf(choice).some(({ isInSet }) => isInSet)) ??
    'spend';
  const figures = nameCapacities(figuresOf(measure));
  const rungs = chooseRungs(query.certainty, headlineQuery.include);
  const links = await listLinks(figures, ENDS_BY_MEASURE[measure]);
  const headline = countFigures(figures, links, rungs);
  const shared = await findShared(figures, all, ENDS_BY_MEASURE[measure]);
  const items = toItems(figures, headline, shared);
  const isCounted = (slug: string): boolean =>
    headline.figures.some((figure) => figure.slug === slug && figure.shares.some((share) => share.isCounted));
  const isLapsedTold = headlineQuery.include.includes('lapsed') || query.certainty.includes('lapsed');
  const inSet = figures.filter(({ isInSet }) => isInSet);

  return {
    measure,
    layer,
    rungs,
    headline,
    items,
    labels: new Map(figures.map(({ slug, label, deal }) => [slug, { label, dealSlug: deal.slug }])),
    counts: Object.fromEntries(
      valuesOf(MEASURES).map((choice) => [choice, figuresOf(choice).filter(({ isInSet }) => isInSet).length]),
      // Safe because the entries are made from every measure.
    ) as Record<Measure, number>,
    words: describeHeadline(headline, {
      measure,
      layer,
      certainty: query.certainty,
      rungs,
      isLapsedTold,
      figureCount: inSet.length,
      dealCount: new Set(all.map(({ deal }) => deal.slug)).size,
      triggers: nameTriggers(weighConditions(inSet, headline), 2),
      powerBases: inSet.flatMap(({ slug, powerBasis }) =>
        powerBasis !== null && isCounted(slug) ? [powerBasis] : [],
      ),
      companies: query.company.map((slug) => known.companies.find((one) => one.slug === slug)?.name ?? slug),
      sides: countSides(
        query,
        inSet.filter(({ slug }) => isCounted(slug)),
      ),
      isByChip: query.chip.length > 0 || query.family.length > 0,
      apart: await countApart(all, measure),
      sharedCount: items.filter(({ slug, sharesWith }) => sharesWith.length > 0 && isCounted(slug)).length,
      dataDate: await getDay(query.asOf),
    }),
  };
}

/** In how many counted figures the one company filtered for pays, and in how many it is paid; null for several. */
function countSides(
  { company }: DealQuery,
  counted: readonly SetFigure[],
): { pays: number; isPaid: number } | null {
  const [slug, ...others] = company;
  if (slug === undefined || others.length > 0) return null;
  return {
    pays: counted.filter(({ givers }) => givers.includes(slug)).length,
    isPaid: counted.filter(({ takers }) => takers.includes(slug)).length,
  };
}

/** The conditions of what is counted as contingent. A figure of which a part is counted elsewhere waits with the rest. */
function weighConditions(figures: readonly SetFigure[], headline: Headline): WeighedCondition[] {
  const counted = new Map(
    headline.figures.map(({ slug, shares }) => [
      slug,
      shares.find(({ certainty, isCounted }) => certainty === 'contingent' && isCounted)?.onceHigh ?? 0,
    ]),
  );
  return figures.flatMap(({ slug, conditions }) => {
    const left = counted.get(slug) ?? 0;
    const whole = conditions.reduce((sum, { amount }) => sum + amount, 0);
    return whole === 0
      ? []
      : conditions.map(({ condition, amount }) => ({ condition, amount: (amount / whole) * left }));
  });
}

/** For each figure the figures of other measures that share dollars with it, in words. */
async function findShared(
  figures: readonly SetFigure[],
  all: readonly SetFigure[],
  type: LinkedType,
): Promise<Map<string, string[]>> {
  const shared = new Map<string, string[]>();
  if (type === 'capacity') return shared;
  const overlaps = await listAllOverlaps();
  const own = new Set(figures.map(({ slug }) => slug));
  const isMoney = (end: { type: string }): boolean => end.type === 'spend' || end.type === 'investment';
  const lent = new Set(all.filter(({ measure }) => measure === 'financing').map(({ slug }) => slug));
  for (const { from, to, says, kind } of overlaps) {
    if (!isMoney(from) || !isMoney(to) || kind === 'hosted_in') continue;
    const isOtherMeasure = from.type !== to.type || lent.has(from.slug) !== lent.has(to.slug);
    if (!isOtherMeasure) continue;
    for (const end of [from, to]) {
      if (end.type === type && own.has(end.slug))
        shared.set(end.slug, [...(shared.get(end.slug) ?? []), says]);
    }
  }
  return shared;
}

function toItems(
  figures: readonly SetFigure[],
  headline: Headline,
  shared: ReadonlyMap<string, string[]>,
): HeadlineItem[] {
  const counts = new Map(headline.figures.map((count) => [count.slug, count]));
  const countedHigh = ({ shares }: FigureCount): number =>
    shares.reduce((sum, { isCounted, onceHigh }) => sum + (isCounted ? onceHigh : 0), 0);
  return figures
    .flatMap((figure) => {
      const count = counts.get(figure.slug);
      if (count === undefined) return [];
      const { slug, measure, subjectType, label, deal, range, certainty, parts } = figure;
      return [
        {
          slug,
          measure,
          subjectType,
          label,
          deal: { slug: deal.slug, name: deal.title },
          dealAnnouncedOn: deal.announcedOn,
          range,
          certainty,
          parts,
          count,
          sharesWith: shared.get(slug) ?? [],
        },
      ];
    })
    .sort(
      (a, b) =>
        countedHigh(b.count) - countedHigh(a.count) ||
        (b.range === null ? -1 : headlineOf(b.range)) - (a.range === null ? -1 : headlineOf(a.range)) ||
        (a.slug < b.slug ? -1 : 1),
    );
}
