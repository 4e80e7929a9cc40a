// How a customer's gigawatts divide among the designers of its chips, and how far it depends on one of them. Section
// "Suppliers and concentration" of docs/methodology.md.
import type { CertaintyPart } from './certainty-parts';
import { type ChipCapacityFigure, linkLayers } from './chip-capacity';
import { groupBy } from './group-by';
import { decomposeFigures, type FigureCount, type HeadlineTotal } from './headline';
import type { OverlapLink } from './overlap';
import { type Certainty, type Layer, LAYERS, valuesOf, type VocabularyEntry } from './vocabulary';

/** What a customer's gigawatts are divided by. */
export const MIX_BYS = [
  { value: 'designer', label: 'Chip designer', meaning: 'the company that designs the chips' },
  { value: 'chip', label: 'Chip generation', meaning: 'one generation, or the set that a commitment names' },
  { value: 'family', label: 'Chip family', meaning: 'the line of chips' },
] as const satisfies readonly VocabularyEntry[];
export type MixBy = (typeof MIX_BYS)[number]['value'];

/** What a mix is of: one layer, or all of them with what they share taken out. */
export const MIX_LAYERS = [
  { value: 'all', label: 'all layers', meaning: 'every layer, known overlaps counted once' },
  ...LAYERS,
] as const satisfies readonly VocabularyEntry[];
export type MixLayer = (typeof MIX_LAYERS)[number]['value'];

/** How the designer of a commitment is known. */
export const MIX_BASES = [
  {
    value: 'chips',
    label: 'from its chips',
    meaning: 'the commitment names chips or families of one designer',
  },
  {
    value: 'parties',
    label: 'inferred from the parties',
    meaning: 'it names neither chip nor family; it is a chip supply deal whose provider designs chips',
  },
  { value: 'shared', label: 'shared', meaning: 'it names chips of several designers, never split' },
  { value: 'unstated', label: 'not stated', meaning: 'it names neither chip nor family' },
] as const satisfies readonly VocabularyEntry[];
export type MixBasis = (typeof MIX_BASES)[number]['value'];

/** A designer, a family or a generation by name. */
export interface MixName {
  readonly slug: string;
  readonly name: string;
}

/** What a commitment belongs to: one name, a set that it shares without a division, or none that is stated. */
export interface MixSubject {
  /** Slugs joined by a plus, or `unstated`. */
  readonly key: string;
  /** By slug; empty where none is stated. */
  readonly names: readonly MixName[];
}

/** A chip as far as a mix divides by it. */
export interface MixChip extends MixName {
  readonly designer: MixName;
  readonly family: MixName;
}

/** A capacity figure with what it belongs to in every division; power in kilowatts. */
export interface MixFigure extends ChipCapacityFigure {
  readonly subjects: Readonly<Record<MixBy, MixSubject>>;
}

const UNSTATED: MixSubject = { key: 'unstated', names: [] };

function toSubject(names: readonly MixName[]): MixSubject {
  const bySlug = new Map(names.map((name) => [name.slug, name]));
  const own = [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return own.length === 0 ? UNSTATED : { key: own.map(({ slug }) => slug).join('+'), names: own };
}

/**
 * What a commitment belongs to. Chips decide, or families where no generation is named; a chip supply deal that names none belongs to its provider where that company
 * designs a generation of the ledger, by inference. Everything else is not stated, and so are family and generation then.
 */
export function attributeCommitment(
  commitment: {
    readonly layer: Layer;
    readonly provider: MixName | null;
    readonly chips: readonly MixChip[];
    /** Families named without a generation. */
    readonly families: readonly (MixName & { readonly designer: MixName })[];
  },
  isDesigner: (companySlug: string) => boolean,
): { subjects: Record<MixBy, MixSubject>; basis: MixBasis } {
  const { layer, provider, chips, families } = commitment;
  if (chips.length > 0 || families.length > 0) {
    const designer = toSubject([...chips, ...families].map((named) => named.designer));
    return {
      subjects: {
        designer,
        family: toSubject([
          ...chips.map(({ family }) => family),
          ...families.map(({ slug, name }) => ({ slug, name })),
        ]),
        chip: toSubject(chips.map(({ slug, name }) => ({ slug, name }))),
      },
      basis: designer.names.length === 1 ? 'chips' : 'shared',
    };
  }
  const isInferred = layer === 'chip_supply' && provider !== null && isDesigner(provider.slug);
  return {
    subjects: { designer: isInferred ? toSubject([provider]) : UNSTATED, family: UNSTATED, chip: UNSTATED },
    basis: isInferred ? 'parties' : 'unstated',
  };
}

/** What of a customer's gigawatts belongs to one subject. Kilowatts. */
export interface MixSlice {
  readonly subject: MixSubject;
  readonly total: HeadlineTotal;
  /** By certainty, firmest first. */
  readonly parts: readonly CertaintyPart[];
  /** Across layers: the most of it in one layer, what it comes to if the others only restate that one. Else the headline. */
  readonly leastHigh: number;
  /** Figures of the subject at a chosen certainty whose size no source gives. */
  readonly undisclosedSlugs: readonly string[];
}

/** The gigawatts of one customer, divided. Kilowatts; the slices add up to the total. */
export interface Mix {
  readonly total: HeadlineTotal;
  /**
   * Across layers: the layer with most, what all come to if the others only restate it. Null for one layer, for nothing,
   * and where overlaps take more out than that leaves.
   */
  readonly largest: { readonly layer: Layer; readonly total: HeadlineTotal } | null;
  /** Largest first; what is not stated last. */
  readonly slices: readonly MixSlice[];
  /** What of each figure counts, lapsed ones left out. */
  readonly figures: readonly FigureCount[];
}

function isStanding({ certainty, parts }: ChipCapacityFigure): boolean {
  return parts.length === 0 ? certainty !== 'lapsed' : parts.some((part) => part.certainty !== 'lapsed');
}

const isSized = ({ total }: { total: HeadlineTotal }): boolean => total.high > 0 || total.isOpenEnded;

/** What a choice of figures, rungs and layer counts to, divided by subject. Every figure and link of the customer. */
export interface MixInput {
  readonly figures: readonly MixFigure[];
  readonly links: readonly OverlapLink[];
  /** Rungs that count; lapsed never does. */
  readonly rungs: readonly Certainty[];
  readonly layer: MixLayer;
}

/**
 * Divides a customer's gigawatts. Each figure counts with what is its own once overlaps are taken out, at its own certainty
 * and for its own subject, so that the slices add up to the total. Across layers what is supplied to, or hosted in, another
 * figure is inside the largest of those that count: another choice of rungs may find another one.
 */
export function divideMix({ figures, links, rungs, layer }: MixInput, by: MixBy): Mix {
  const standing = figures.filter(isStanding);
  const ofLayer = (one: Layer): MixFigure[] => standing.filter((figure) => figure.layer === one);
  const isCounted = ({ certainty }: { certainty: Certainty }): boolean => rungs.includes(certainty);
  const count = (of: readonly MixFigure[], joined: readonly OverlapLink[], key: string | null) =>
    decomposeFigures({
      figures: of.map((figure) => ({
        ...figure,
        isInSet: key === null || figure.subjects[by].key === key,
      })),
      links: joined,
      rungs,
    });

  const isAcross = layer === 'all';
  const chosen = isAcross ? standing : ofLayer(layer);
  const joined = isAcross
    ? linkLayers(
        standing.map((figure) => ({ ...figure, parts: figure.parts.filter(isCounted) })),
        links,
      )
    : links;
  const whole = count(chosen, joined, null);
  const perLayer = valuesOf(LAYERS).map((one) => ({ layer: one, figures: ofLayer(one) }));
  const largest = isAcross
    ? perLayer
        .map(({ layer: one, figures: own }) => ({ layer: one, total: count(own, links, null).total }))
        .filter(isSized)
        .reduce<Mix['largest']>(
          (most, one) => (most === null || one.total.high > most.total.high ? one : most),
          null,
        )
    : null;

  const slices = [...groupBy(chosen, ({ subjects }) => subjects[by].key)].flatMap(
    ([key, own]): MixSlice[] => {
      const [first] = own;
      if (first === undefined) return [];
      const { total, parts } = count(chosen, joined, key);
      const undisclosedSlugs = own
        .filter((figure) => figure.parts.length === 0 && isCounted(figure))
        .map(({ slug }) => slug);
      if (!isSized({ total }) && undisclosedSlugs.length === 0) return [];
      const mostInOneLayer = Math.max(
        ...perLayer.map(({ figures: inLayer }) => count(inLayer, links, key).total.high),
      );
      return [
        {
          subject: first.subjects[by],
          ...{ total, parts, undisclosedSlugs },
          leastHigh: isAcross ? Math.min(total.high, mostInOneLayer) : total.high,
        },
      ];
    },
  );
  const isUnstated = ({ subject }: MixSlice): boolean => subject.names.length === 0;
  return {
    total: whole.total,
    // A figure that restates a smaller one of another layer counts with less than its layer alone: then there is no range.
    largest: largest !== null && largest.total.high > whole.total.high ? null : largest,
    slices: slices.sort(
      (a, b) =>
        Number(isUnstated(a)) - Number(isUnstated(b)) ||
        b.total.high - a.total.high ||
        (a.subject.key < b.subject.key ? -1 : 1),
    ),
    figures: whole.figures,
  };
}

/** Why no index is given. */
export const CONCENTRATION_REFUSALS = [
  { value: 'nothing', label: 'no gigawatts', meaning: 'there are no gigawatts to divide' },
  {
    value: 'mostly_unstated',
    label: 'designer mostly not stated',
    meaning: 'less than half of the gigawatts belong to one stated designer',
  },
] as const satisfies readonly VocabularyEntry[];
export type ConcentrationRefusal = (typeof CONCENTRATION_REFUSALS)[number]['value'];

/** The Herfindahl index of a customer's suppliers as a band, or why there is none. */
export type Concentration =
  | {
      readonly kind: 'band';
      /** 0 to 1: what is not stated, or shared, spread over so many other suppliers that it adds nothing. */
      readonly low: number;
      /** 0 to 1: all of it with the largest supplier. */
      readonly high: number;
      readonly largest: MixName;
      /** Of all gigawatts, what is stated for the largest supplier alone: 0 to 1. */
      readonly largestShare: number;
      /** Of all gigawatts, what belongs to one stated designer: 0 to 1. */
      readonly statedShare: number;
    }
  | {
      readonly kind: 'refused';
      readonly reason: ConcentrationRefusal;
      /** 0 where there is nothing. */
      readonly statedShare: number;
    };

/** An amount that belongs to one name, to several without a division, or to none that is stated. */
export interface SupplierAmount {
  readonly names: readonly MixName[];
  /** Not negative, in one unit for all. */
  readonly amount: number;
}

/**
 * The Herfindahl index: the sum of the squared shares of the suppliers, 1 for one supplier, 1/n for n equal ones. Given as a
 * band, because part of the gigawatts is not stated or is shared. Refused where less than half belongs to one supplier
 * each: the band would say nothing.
 */
export function measureConcentration(amounts: readonly SupplierAmount[]): Concentration {
  const total = amounts.reduce((sum, { amount }) => sum + amount, 0);
  const single = groupBy(
    amounts.filter(({ names, amount }) => names.length === 1 && amount > 0),
    ({ names: [name] }) => name?.slug ?? '',
  );
  const own = [...single.values()]
    .flatMap((group) => {
      const name = group[0]?.names[0];
      return name === undefined ? [] : [{ name, amount: group.reduce((sum, one) => sum + one.amount, 0) }];
    })
    .sort((a, b) => b.amount - a.amount || (a.name.slug < b.name.slug ? -1 : 1));
  const [largest, ...others] = own;
  const stated = own.reduce((sum, { amount }) => sum + amount, 0);
  if (total === 0) return { kind: 'refused', reason: 'nothing', statedShare: 0 };
  const statedShare = stated / total;
  if (largest === undefined || 2 * stated < total) {
    return { kind: 'refused', reason: 'mostly_unstated', statedShare };
  }
  const squares = (values: readonly number[]): number =>
    values.reduce((sum, amount) => sum + (amount / total) ** 2, 0);
  const rest = others.map(({ amount }) => amount);
  return {
    kind: 'band',
    low: squares([largest.amount, ...rest]),
    high: squares([largest.amount + (total - stated), ...rest]),
    largest: largest.name,
    largestShare: largest.amount / total,
    statedShare,
  };
}

/** The index of a mix by designer: as the headline counts, and as a floor does, where ceilings ("up to") are nothing. */
export function measureMix({ slices }: Pick<Mix, 'slices'>): {
  headline: Concentration;
  floor: Concentration;
} {
  const amountsBy = (bound: 'low' | 'high'): SupplierAmount[] =>
    slices.map(({ subject, total }) => ({ names: subject.names, amount: total[bound] }));
  return {
    headline: measureConcentration(amountsBy('high')),
    floor: measureConcentration(amountsBy('low')),
  };
}
