// The headline of a set of figures: what it comes to at the rungs that are chosen, everything once, and what is left out.
import { type CertaintyPart, certaintyRank, mergeParts } from './certainty-parts';
import { type OverlapLink, pairKey } from './overlap';
import { countOnce } from './totals';
import { CERTAINTIES, type Certainty, valuesOf, type VocabularyEntry } from './vocabulary';

/** What a headline adds up. The kinds share dollars and are never added to each other. */
export const MEASURES = [
  { value: 'spend', label: 'spending', meaning: 'money promised for compute' },
  { value: 'investment', label: 'investment', meaning: 'equity, convertible notes and acquisitions' },
  { value: 'financing', label: 'financing', meaning: 'loans, bonds and lease finance' },
  { value: 'capacity', label: 'capacity', meaning: 'power of one layer' },
] as const satisfies readonly VocabularyEntry[];
export type Measure = (typeof MEASURES)[number]['value'];

/** The rungs that every headline counts: signed, whether paid or not. */
export const SIGNED_CERTAINTIES = [
  'delivered',
  'building',
  'committed',
  'contingent',
] as const satisfies Certainty[];

/** The rungs that count only where they are asked for; lapsed figures are told beside the total, never in it. */
export const INCLUDABLE = [
  { value: 'option', label: 'options', meaning: 'a right, not an obligation' },
  { value: 'intended', label: 'letters of intent and plans', meaning: 'nothing signed' },
  { value: 'rumoured', label: 'rumours', meaning: 'talks, unnamed sources' },
  { value: 'lapsed', label: 'lapsed', meaning: 'once announced; told beside the total' },
] as const satisfies readonly VocabularyEntry<Certainty>[];
export type Includable = (typeof INCLUDABLE)[number]['value'];

/** Why a share of a figure counts as it does. `label` is what a reader sees. */
export const COUNT_REASONS = [
  { value: 'counted', label: 'counted', meaning: 'all of it is in the total' },
  { value: 'remainder', label: 'remainder', meaning: 'the rest of it is counted in figures inside it' },
  { value: 'inside', label: 'in its parts', meaning: 'all of it is counted in figures inside it' },
  { value: 'restated', label: 'restated', meaning: 'counted where another figure states the same' },
  { value: 'not_chosen', label: 'not chosen', meaning: 'stands at a rung that is not counted' },
  { value: 'lapsed', label: 'lapsed', meaning: 'told beside the total, never in it' },
  { value: 'undisclosed', label: 'size not given', meaning: 'no source tells its size' },
  { value: 'no_cash', label: 'no cash', meaning: 'shares or share rights, no money moves' },
] as const satisfies readonly VocabularyEntry[];
export type CountReason = (typeof COUNT_REASONS)[number]['value'];

/** A figure as a headline needs it, in whole units. */
export interface HeadlineFigure {
  readonly slug: string;
  readonly certainty: Certainty;
  /** By certainty, firmest first; empty where its size was not disclosed. */
  readonly parts: readonly CertaintyPart[];
  /** No upper bound was given. */
  readonly isOpenEnded: boolean;
  /** False for share rights without cash: listed, never counted. */
  readonly isCash: boolean;
  /** False where the figure is there only so that what it contains and is inside of is known. */
  readonly isInSet: boolean;
}

/** A sum as a headline says it. */
export interface HeadlineTotal {
  /** Floor: ceilings count as nothing. */
  readonly low: number;
  /** Headline: ceilings count in full, figures without an upper bound at their lower one. */
  readonly high: number;
  /** Something in it has no upper bound and is inside nothing counted that has one. */
  readonly isOpenEnded: boolean;
}

/** What of a figure stands at one certainty, and what of that counts. */
export interface CountedShare {
  readonly certainty: Certainty;
  /** As the sources give it; null where no source tells the size. */
  readonly statedLow: number | null;
  readonly statedHigh: number | null;
  /** What is its own once what it shares is taken out, chosen or not. */
  readonly onceLow: number;
  readonly onceHigh: number;
  readonly isCounted: boolean;
  readonly reason: CountReason;
}

/** A figure with what of it counts. */
export interface FigureCount {
  readonly slug: string;
  readonly shares: readonly CountedShare[];
  readonly restatedBy: string | null;
  /** Figures directly inside it that were taken out of it. */
  readonly insideSlugs: readonly string[];
}

/** A set of figures, decomposed. */
export interface Headline {
  readonly total: HeadlineTotal;
  /** The total by certainty, firmest first. */
  readonly parts: readonly CertaintyPart[];
  /** Every rung that can be included: what it has of its own, and what the total is with it. Lapsed is not among them. */
  readonly others: readonly {
    readonly certainty: Includable;
    readonly isChosen: boolean;
    readonly own: HeadlineTotal;
    readonly totalWith: HeadlineTotal;
  }[];
  /** What was announced and has lapsed, beside everything that still stands. */
  readonly lapsed: HeadlineTotal;
  /** In the order given. */
  readonly figures: readonly FigureCount[];
}

/** The rungs that count: those a filter names, or the signed ones and what is included. Lapsed never counts. */
export function chooseRungs(filtered: readonly Certainty[], include: readonly Includable[]): Certainty[] {
  const rungs: readonly Certainty[] = filtered.length > 0 ? filtered : [...SIGNED_CERTAINTIES, ...include];
  return valuesOf(CERTAINTIES).filter((rung) => rung !== 'lapsed' && rungs.includes(rung));
}

interface Own {
  readonly figure: HeadlineFigure;
  readonly parts: readonly CertaintyPart[];
}

const isLive = ({ certainty }: CertaintyPart): boolean => certainty !== 'lapsed';

/** The slugs above each slug, at any depth: the figures that contain it. */
function findContainers(insides: ReadonlyMap<string, readonly string[]>): (slug: string) => Set<string> {
  const direct = new Map<string, string[]>();
  for (const [outer, inners] of insides) {
    for (const inner of inners) direct.set(inner, [...(direct.get(inner) ?? []), outer]);
  }
  return (slug) => {
    const found = new Set<string>();
    const open = [...(direct.get(slug) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(direct.get(next) ?? []));
    }
    return found;
  };
}

/**
 * Decomposes a set of figures of one kind. Every share counts at its own certainty: what is inside another figure is
 * taken out of that one whether or not its rung is chosen, so the rungs add up and a rung that is added never moves the
 * others. Lapsed shares are counted apart: of those that a live figure restates or contains nothing is told.
 */
export function decomposeFigures(input: {
  figures: readonly HeadlineFigure[];
  /** Overlaps among them; `supplies` already said as containment where money is paid on. */
  links: readonly OverlapLink[];
  rungs: readonly Certainty[];
}): Headline {
  const { links } = input;
  const rungs = new Set<Certainty>(input.rungs.filter((rung) => rung !== 'lapsed'));
  const sized = input.figures.filter(({ isCash, parts }) => isCash && parts.length > 0);
  const live = sized.filter(({ parts }) => parts.some(isLive));
  const liveCount = countOnce(
    live.map((figure) => ({ ...figure, parts: figure.parts.filter(isLive) })),
    links,
  );
  const bySlug = new Map(input.figures.map((figure) => [figure.slug, figure]));
  const owns = liveCount.figures.flatMap(({ slug, parts }): Own[] => {
    const figure = bySlug.get(slug);
    return figure === undefined ? [] : [{ figure, parts }];
  });
  const ownBySlug = new Map(owns.map(({ figure, parts }) => [figure.slug, parts]));
  const countBySlug = new Map(liveCount.figures.map((figure) => [figure.slug, figure]));
  // What is inside another figure only in part is not bounded by it.
  const inPart = new Set(
    links.flatMap(({ fromSlug, toSlug, sharedAtMost = null }) =>
      sharedAtMost === null ? [] : [pairKey(fromSlug, toSlug), pairKey(toSlug, fromSlug)],
    ),
  );
  const containersOf = findContainers(
    new Map(
      liveCount.figures.map(({ slug, insideSlugs }) => [
        slug,
        insideSlugs.filter((inner) => !inPart.has(pairKey(inner, slug))),
      ]),
    ),
  );

  const totalOf = (chosen: ReadonlySet<Certainty>): HeadlineTotal => {
    const isChosen = ({ certainty }: { certainty: Certainty }): boolean => chosen.has(certainty);
    // What bounds the figures inside it: counted with all that it has of its own, and not open itself.
    const isBound = (slug: string): boolean => {
      const own = ownBySlug.get(slug) ?? [];
      return own.length > 0 && own.every(isChosen) && bySlug.get(slug)?.isOpenEnded === false;
    };
    const counted = owns.filter(({ figure }) => figure.isInSet);
    const parts = counted.flatMap((own) => own.parts.filter(isChosen));
    return {
      ...sumOf(parts),
      isOpenEnded: counted.some(
        ({ figure, parts: own }) =>
          figure.isOpenEnded &&
          chosen.has(figure.certainty) &&
          own.length > 0 &&
          ![...containersOf(figure.slug)].some(isBound),
      ),
    };
  };

  const standing = input.figures.filter(
    ({ certainty, parts }) => certainty !== 'lapsed' || parts.some(isLive),
  );
  const lapsed = countLapsed(sized, live, new Set(standing.map(({ slug }) => slug)), links);
  const inSet = owns.filter(({ figure }) => figure.isInSet);
  return {
    total: totalOf(rungs),
    parts: mergeParts(inSet.flatMap(({ parts }) => parts.filter(({ certainty }) => rungs.has(certainty)))),
    others: INCLUDABLE.flatMap(({ value: certainty }) => {
      if (certainty === 'lapsed') return [];
      const isOpenEnded = totalOf(new Set<Certainty>([certainty])).isOpenEnded;
      const own = inSet.flatMap(({ parts }) => parts.filter((part) => part.certainty === certainty));
      return [
        {
          certainty,
          isChosen: rungs.has(certainty),
          own: { ...sumOf(own), isOpenEnded },
          totalWith: totalOf(new Set<Certainty>([...rungs, certainty])),
        },
      ];
    }),
    lapsed: {
      ...sumOf([...lapsed].flatMap(([slug, parts]) => (bySlug.get(slug)?.isInSet ? parts : []))),
      isOpenEnded: [...lapsed.keys()].some((slug) => {
        const figure = bySlug.get(slug);
        return figure !== undefined && figure.isInSet && figure.isOpenEnded;
      }),
    },
    figures: input.figures
      .filter(({ isInSet }) => isInSet)
      .map((figure) => {
        const count = countBySlug.get(figure.slug);
        return {
          slug: figure.slug,
          shares: listShares(figure, count?.parts ?? [], lapsed.get(figure.slug) ?? [], {
            rungs,
            isRestated: (count?.restatedBy ?? null) !== null,
          }),
          restatedBy: count?.restatedBy ?? null,
          insideSlugs: count?.insideSlugs ?? [],
        };
      }),
  };
}

function sumOf(parts: readonly CertaintyPart[]): { low: number; high: number } {
  const high = parts.reduce((sum, part) => sum + part.high, 0);
  const low = parts.reduce((sum, part) => sum + part.low, 0);
  // A ceiling that two figures share may be all of what they share, which the floor cannot exceed.
  return { low: Math.min(low, high), high };
}

/** The lapsed shares that are told: what no live figure restates or contains, less the live figures inside. */
function countLapsed(
  sized: readonly HeadlineFigure[],
  live: readonly HeadlineFigure[],
  /** Everything that stands, also without a size or without cash: what has lapsed lives on in it. */
  standing: ReadonlySet<string>,
  links: readonly OverlapLink[],
): Map<string, CertaintyPart[]> {
  const isReplaced = (slug: string): boolean => {
    // Whatever says the same as it, and what contains any of those.
    const same = new Set([slug]);
    const open = [slug];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const { kind, fromSlug, toSlug } of links) {
        const isSame = kind === 'restates' && (fromSlug === next || toSlug === next);
        const isIn = (kind === 'part_of' && fromSlug === next) || (kind === 'includes' && toSlug === next);
        if (!isSame && !isIn) continue;
        const other = fromSlug === next ? toSlug : fromSlug;
        if (same.has(other)) continue;
        same.add(other);
        open.push(other);
      }
    }
    return [...same].some((other) => other !== slug && standing.has(other));
  };
  const told = sized.filter(
    ({ slug, parts }) => parts.some((part) => !isLive(part)) && (standing.has(slug) || !isReplaced(slug)),
  );
  if (told.length === 0) return new Map();
  const slugs = new Set([...told, ...live].map(({ slug }) => slug));
  const count = countOnce(
    sized.filter(({ slug }) => slugs.has(slug)),
    links,
  );
  return new Map(
    count.figures.flatMap(({ slug, parts }) => {
      const own = parts.filter((part) => !isLive(part));
      return own.length === 0 ? [] : [[slug, own] as const];
    }),
  );
}

function listShares(
  figure: HeadlineFigure,
  own: readonly CertaintyPart[],
  lapsed: readonly CertaintyPart[],
  { rungs, isRestated }: { rungs: ReadonlySet<Certainty>; isRestated: boolean },
): CountedShare[] {
  if (figure.parts.length === 0) {
    return [
      {
        certainty: figure.certainty,
        statedLow: null,
        statedHigh: null,
        onceLow: 0,
        onceHigh: 0,
        isCounted: false,
        reason: figure.isCash ? 'undisclosed' : 'no_cash',
      },
    ];
  }
  return [...figure.parts]
    .sort((a, b) => certaintyRank(a.certainty) - certaintyRank(b.certainty))
    .map(({ certainty, low, high }) => {
      const once = [...own, ...lapsed].find((part) => part.certainty === certainty);
      const onceHigh = once?.high ?? 0;
      const reason = ((): CountReason => {
        if (!figure.isCash) return 'no_cash';
        if (certainty === 'lapsed') return 'lapsed';
        if (isRestated) return 'restated';
        if (onceHigh === 0 && (once?.low ?? 0) === 0) return 'inside';
        if (!rungs.has(certainty)) return 'not_chosen';
        return onceHigh < high ? 'remainder' : 'counted';
      })();
      return {
        certainty,
        statedLow: low,
        statedHigh: high,
        onceLow: once?.low ?? 0,
        onceHigh,
        isCounted: reason === 'counted' || reason === 'remainder',
        reason,
      };
    });
}
