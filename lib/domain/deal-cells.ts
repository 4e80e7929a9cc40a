// What a table cell shows of a deal: its figures of one kind as one figure, its parties, how it overlaps with other deals.
import type { CertaintyPart } from './certainty-parts';
import { type FigureRange, floorOf, headlineOf } from './figure';
import { buildOverlapGraph, type OverlapLink } from './overlap';
import { supplyAsParts } from './supply-chain';
import { countOnce } from './totals';
import {
  type Certainty,
  type DealStatus,
  LAYERS,
  type Layer,
  type OverlapKind,
  type PowerBasis,
  type Role,
} from './vocabulary';

/** A figure as a cell needs it. `certainty` null: not known on the day asked for; `range` null: its size was not given. */
export interface CellFigure {
  readonly slug: string;
  readonly certainty: Certainty | null;
  readonly parts: readonly CertaintyPart[];
  readonly range: FigureRange | null;
}

/** The figures of one kind of one deal, as one figure. */
export interface FigureSummary {
  /** Null: the figure exists, its size was not given. */
  readonly range: FigureRange | null;
  /** How it divides by certainty, firmest first; empty where `range` is null. */
  readonly parts: readonly CertaintyPart[];
  /** Everything of this kind has lapsed, so the lapsed figures are what is shown. */
  readonly isLapsed: boolean;
  /** The figures behind the summary: those that `range` is made of, or those without a size. */
  readonly slugs: readonly string[];
  /** Figures that are inside no other one of the deal: more than one means that `range` is a sum. */
  readonly addedCount: number;
  /** Figures without a size beside those that have one; `range` is "at least" because of them. */
  readonly undisclosedCount: number;
}

/** What is known of figures on the day: the live ones, or all where every one has lapsed. */
function keepShown<Figure extends CellFigure>(figures: readonly Figure[]): Figure[] {
  const known = figures.filter((figure) => figure.certainty !== null);
  const live = known.filter((figure) => figure.certainty !== 'lapsed');
  return live.length > 0 ? live : known;
}

function sizesOf(figures: readonly CellFigure[]): Map<string, number> {
  return new Map(figures.map(({ slug, range }) => [slug, range === null ? 0 : headlineOf(range)]));
}

/** The figures that are inside no other one and restate none. */
function findOutermost<Figure extends CellFigure>(
  figures: readonly Figure[],
  links: readonly OverlapLink[],
): Figure[] {
  const graph = buildOverlapGraph(
    figures.map(({ slug }) => slug),
    links,
  );
  const inside = new Set([...graph.partsOf.values()].flat());
  return figures.filter(({ slug }) => !inside.has(slug) && !graph.standsFor.has(slug));
}

function sumOnce(
  figures: readonly CellFigure[],
  links: readonly OverlapLink[],
  amountOf: (range: FigureRange) => number,
): number {
  return countOnce(
    figures.map((figure) => {
      const amount = figure.range === null ? 0 : amountOf(figure.range);
      return {
        slug: figure.slug,
        parts: [{ certainty: figure.certainty ?? 'rumoured', low: amount, high: amount }],
        isOpenEnded: false,
      };
    }),
    links,
  ).high;
}

/** The range of several figures together. `outermost` are those inside no other one; some may have no size. */
function combineRanges(
  figures: readonly CellFigure[],
  outermost: readonly CellFigure[],
  links: readonly OverlapLink[],
): FigureRange | null {
  const disclosed = figures.flatMap(({ range }) => range ?? []);
  if (disclosed.length === 0) return null;
  const [first] = outermost;
  if (disclosed.length === 1 && outermost.length === 1 && first?.range) return first.range;

  const low = sumOnce(figures, links, floorOf);
  const high = sumOnce(figures, links, headlineOf);
  const hasFloor = disclosed.some((range) => range.low !== null);
  // A figure inside one with an upper bound is bounded by it, so only the outermost ones can be open.
  const open = outermost.filter(({ range }) => range === null || range.high === null);
  if (open.length > 0 && hasFloor) {
    const isAbove = outermost.every(
      ({ range }) => range?.qualifier === 'more_than' || range?.qualifier === 'exactly',
    );
    return { low, high: null, qualifier: isAbove ? 'more_than' : 'at_least' };
  }
  if (!hasFloor) {
    const isBelow = disclosed.every(({ qualifier }) => qualifier === 'less_than');
    return { low: null, high, qualifier: isBelow ? 'less_than' : 'up_to' };
  }
  const isExact = low === high && outermost.every(({ range }) => range?.qualifier === 'exactly');
  return { low, high, qualifier: isExact ? 'exactly' : 'about' };
}

/**
 * Combines figures of one kind (and for power of one layer) of one deal, every dollar or gigawatt once. Figures not known
 * on the day are left out, lapsed ones unless all are lapsed. One figure keeps its range as given. Several become a sum:
 * a range where they leave one open, "at least" or "over" where one has no upper bound or no size at all and is inside
 * none that has, "up to" where there are only ceilings. Null where nothing is known of any.
 */
export function summariseFigures(
  figures: readonly CellFigure[],
  links: readonly OverlapLink[],
): FigureSummary | null {
  const shown = keepShown(figures);
  if (shown.length === 0) return null;
  const containment = supplyAsParts(links, sizesOf(shown));
  const outermost = findOutermost(shown, containment);
  const range = combineRanges(shown, outermost, containment);
  const parts = countOnce(
    shown.map(({ slug, parts: own }) => ({ slug, parts: own, isOpenEnded: false })),
    containment,
  ).parts;
  return {
    range,
    parts: range === null ? [] : parts,
    isLapsed: shown.every(({ certainty }) => certainty === 'lapsed'),
    slugs: shown.filter((figure) => range === null || figure.range !== null).map(({ slug }) => slug),
    addedCount: outermost.length,
    undisclosedCount: range === null ? 0 : outermost.filter((figure) => figure.range === null).length,
  };
}

/**
 * The one figure whose own size a summary shows: the only one, or the one that contains all others. Null where the number is
 * a sum, or bounded by several.
 */
export function findOwnFigure<Figure extends CellFigure>(
  { slugs, addedCount, range }: FigureSummary,
  figures: readonly Figure[],
): Figure | null {
  const shown = figures.filter(({ slug }) => slugs.includes(slug));
  if (shown.length === 1) return shown[0] ?? null;
  if (addedCount !== 1 || range === null) return null;
  return shown.find((figure) => figure.range?.low === range.low && figure.range.high === range.high) ?? null;
}

/** An investment as a cell needs it. */
export interface InvestmentFigure extends CellFigure {
  /** False for warrants and shares issued to a customer. */
  readonly isCash: boolean;
  /** Tranches known on the day. */
  readonly trancheCount: number;
}

/** The investments of one deal. Shares and warrants given without cash are never added to money. */
export interface InvestmentSummary extends FigureSummary {
  readonly isCash: boolean;
  /** Beside the money there are shares or warrants for which nobody pays. */
  readonly hasShareRights: boolean;
  /** Tranches of the one investment; 0 where several are added. */
  readonly trancheCount: number;
}

/** Combines the investments of a deal: the cash ones, or where there are none the others. Null where there is none. */
export function summariseInvestments(
  investments: readonly InvestmentFigure[],
  links: readonly OverlapLink[],
): InvestmentSummary | null {
  const shown = keepShown(investments);
  const cash = shown.filter(({ isCash }) => isCash);
  const chosen = cash.length > 0 ? cash : shown;
  const summary = summariseFigures(chosen, links);
  if (summary === null) return null;
  const inside = new Set(
    links.flatMap(({ kind, fromSlug, toSlug }) =>
      kind === 'part_of' ? [fromSlug] : kind === 'includes' ? [toSlug] : [],
    ),
  );
  const outermost = chosen.find(({ slug }) => !inside.has(slug));
  return {
    ...summary,
    isCash: cash.length > 0,
    hasShareRights: cash.length > 0 && cash.length < shown.length,
    trancheCount: summary.addedCount === 1 ? (outermost?.trancheCount ?? 0) : 0,
  };
}

/** A spend commitment as a cell needs it. */
export interface SpendFigure extends CellFigure {
  readonly termYears: number | null;
}

/** The spend commitments of one deal. */
export interface SpendSummary extends FigureSummary {
  /** The term of what is shown, where it has one and only one. */
  readonly termYears: number | null;
}

/** Combines the spend commitments of a deal. Null where there is none. */
export function summariseSpend(
  commitments: readonly SpendFigure[],
  links: readonly OverlapLink[],
): SpendSummary | null {
  const summary = summariseFigures(commitments, links);
  if (summary === null) return null;
  const shown = commitments.filter(({ slug }) => summary.slugs.includes(slug));
  const outermost = findOutermost(shown, supplyAsParts(links, sizesOf(shown)));
  const terms = new Set(outermost.map(({ termYears }) => termYears));
  const [term = null] = terms;
  return { ...summary, termYears: terms.size === 1 ? term : null };
}

/** A capacity commitment as a cell needs it. */
export interface CapacityFigure extends CellFigure {
  readonly layer: Layer;
  readonly powerBasis: PowerBasis;
  readonly chips: readonly { readonly slug: string; readonly name: string }[];
}

/** The capacity of one deal: its largest layer. Layers share gigawatts and are never added. */
export interface CapacitySummary extends FigureSummary {
  readonly layer: Layer;
  /** Chips of the layer shown, each once. */
  readonly chips: readonly { readonly slug: string; readonly name: string }[];
  /** What the deal holds in its other layers. */
  readonly otherLayers: readonly { readonly layer: Layer; readonly range: FigureRange | null }[];
  /** What is added was measured in more than one place: the bases differ. */
  readonly hasMixedBases: boolean;
}

/** Combines the capacity of a deal within each layer and picks the largest. Null where there is none. */
export function summariseCapacity(
  commitments: readonly CapacityFigure[],
  links: readonly OverlapLink[],
): CapacitySummary | null {
  const shown = keepShown(commitments);
  const layers = LAYERS.flatMap(({ value: layer }) => {
    const ofLayer = shown.filter((figure) => figure.layer === layer);
    const summary = summariseFigures(ofLayer, links);
    return summary === null ? [] : [{ layer, summary, figures: ofLayer }];
  }).sort((a, b) => sizeOf(b.summary) - sizeOf(a.summary));
  const [largest, ...others] = layers;
  if (!largest) return null;
  const { layer, summary, figures } = largest;
  const counted = figures.filter(({ slug }) => summary.slugs.includes(slug));
  const chips = new Map(figures.flatMap((figure) => figure.chips.map((chip) => [chip.slug, chip])));
  return {
    ...summary,
    layer,
    chips: [...chips.values()],
    otherLayers: others.map((other) => ({ layer: other.layer, range: other.summary.range })),
    hasMixedBases: summary.addedCount > 1 && new Set(counted.map(({ powerBasis }) => powerBasis)).size > 1,
  };
}

/** Below any size: a layer whose power was not given. */
function sizeOf(summary: FigureSummary): number {
  return summary.range === null ? -1 : headlineOf(summary.range);
}

/** How a figure of a deal overlaps with another deal; `kind` as seen from the figure. */
export interface OverlapNote {
  readonly figureSlug: string;
  readonly kind: OverlapKind;
  readonly otherDeal: { readonly slug: string; readonly name: string; readonly announcedOn: string };
  readonly says: string;
}

/** The overlaps of a cell: what its figures restate, how many deals they contain, what they are inside of. */
export interface CellOverlaps {
  readonly restates: OverlapNote | null;
  readonly contains: readonly OverlapNote[];
  readonly inside: OverlapNote | null;
}

/** The overlaps of some of a deal's figures with other deals, each other deal once. */
export function findCellOverlaps(notes: readonly OverlapNote[], slugs: readonly string[]): CellOverlaps {
  const ofCell = notes.filter(({ figureSlug }) => slugs.includes(figureSlug));
  const contained = new Map(
    ofCell.filter(({ kind }) => kind === 'includes').map((note) => [note.otherDeal.slug, note]),
  );
  return {
    restates: ofCell.find(({ kind }) => kind === 'restates') ?? null,
    contains: [...contained.values()],
    inside: ofCell.find(({ kind }) => kind === 'part_of') ?? null,
  };
}

/** Whether a deal contains or restates others, so that adding its row to theirs would count twice. */
export function isCountedElsewhere(notes: readonly OverlapNote[]): boolean {
  return notes.some(({ kind }) => kind === 'includes' || kind === 'restates');
}

/** A contract stands also where its figures have been restated in a later deal. */
const CONTRACT_STATUSES: ReadonlySet<DealStatus> = new Set(['signed', 'closed', 'operational', 'amended']);

/**
 * Whether a deal is struck: called off as far as its figures knew on the day, or a plan of which every figure has lapsed.
 * A status has no day, so a deal called off later is not struck where all its figures were still live.
 */
export function isDealLapsed(deal: {
  readonly status: DealStatus;
  readonly figures: readonly Pick<CellFigure, 'certainty'>[];
}): boolean {
  const known = deal.figures.filter(({ certainty }) => certainty !== null);
  const lapsed = known.filter(({ certainty }) => certainty === 'lapsed');
  if (deal.status === 'cancelled') return known.length === 0 || lapsed.length > 0;
  return known.length > 0 && lapsed.length === known.length && !CONTRACT_STATUSES.has(deal.status);
}

/** A company of a deal with everything it is in it. */
export interface PartySummary {
  readonly company: { readonly slug: string; readonly name: string };
  readonly roles: readonly Role[];
}

/** Groups the parties by company, `firstSlugs` (the companies filtered for) before the others, else in the order given. */
export function groupParties(
  parties: readonly {
    readonly company: { readonly slug: string; readonly name: string };
    readonly role: Role;
  }[],
  firstSlugs: readonly string[],
): PartySummary[] {
  const grouped = new Map<string, { company: PartySummary['company']; roles: Role[] }>();
  for (const { company, role } of parties) {
    const known = grouped.get(company.slug) ?? { company, roles: [] };
    if (!known.roles.includes(role)) known.roles.push(role);
    grouped.set(company.slug, known);
  }
  const rank = ({ company }: PartySummary): number => {
    const index = firstSlugs.indexOf(company.slug);
    return index === -1 ? firstSlugs.length : index;
  };
  return [...grouped.values()].sort((a, b) => rank(a) - rank(b));
}
