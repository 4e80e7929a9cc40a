// Which capacity the money of a deal pays for: only what describes the same contract may be divided. See docs/methodology.md, "Implied ratios".
import type { FigureRange } from './figure';
import {
  type Certainty,
  FIRM_CERTAINTIES,
  type Layer,
  type OverlapKind,
  type PowerBasis,
} from './vocabulary';

/** A record as far as reasons name it. */
export interface Named {
  readonly slug: string;
  readonly name: string;
}

/** A spend commitment as far as ratios go. `certainty` null: not known on the day. */
export interface RatioSpend {
  readonly slug: string;
  readonly certainty: Certainty | null;
  readonly customer: Named;
  /** Null: the customer's own spending. */
  readonly provider: Named | null;
  readonly amountUsd: FigureRange | null;
  /** True: on top of earlier commitments; false: contains or replaces them; null: not said. */
  readonly isIncremental: boolean | null;
  readonly termYears: number | null;
  /** The capacity it pays for, in words or slugs. */
  readonly scope: string | null;
}

/** A capacity commitment as far as ratios go. `certainty` null: not known on the day. */
export interface RatioCapacity {
  readonly slug: string;
  readonly certainty: Certainty | null;
  readonly customer: Named;
  readonly provider: Named | null;
  readonly site: Named | null;
  readonly layer: Layer;
  readonly powerBasis: PowerBasis;
  readonly powerKw: FigureRange | null;
  readonly chipCount: FigureRange | null;
  readonly chips: readonly Named[];
}

/** One end of an overlap: a figure of a deal, a whole deal, or a site (`deal` null). */
export interface RatioLinkEnd {
  readonly type: string;
  readonly slug: string;
  readonly deal: Named | null;
}

/** An overlap between any two figures of the ledger. */
export interface RatioLink {
  readonly kind: OverlapKind;
  readonly from: RatioLinkEnd;
  readonly to: RatioLinkEnd;
}

/** A deal as far as ratios go. */
export interface RatioDeal {
  readonly slug: string;
  readonly hasInvestments: boolean;
  readonly spendCommitments: readonly RatioSpend[];
  readonly capacityCommitments: readonly RatioCapacity[];
  /** Spend commitments of the deal that this one expands; empty where it expands none. */
  readonly expandedSpends: readonly Pick<RatioSpend, 'slug' | 'customer' | 'provider'>[];
  /** Overlaps of the whole ledger: containment is followed through other deals. */
  readonly links: readonly RatioLink[];
}

/** Why a ratio is not given, with what the reason names. */
export type RatioRefusal =
  | { readonly code: 'lapsed'; readonly of: 'money' | 'capacity' }
  | { readonly code: 'not_given'; readonly what: 'amount' | 'power' | 'chip count' | 'term' }
  | { readonly code: 'no_capacity' }
  | { readonly code: 'no_spend'; readonly hasInvestments: boolean }
  | { readonly code: 'own_spending'; readonly customer: string }
  | {
      readonly code: 'other_parties';
      readonly payer: string;
      readonly payee: string;
      readonly capacityCustomer: string;
      readonly capacityProvider: string | null;
    }
  | { readonly code: 'certainty_differs'; readonly money: Certainty; readonly capacity: Certainty }
  | { readonly code: 'incremental'; readonly chips: readonly string[] }
  | { readonly code: 'increment_unknown' }
  | { readonly code: 'inside_another' }
  | { readonly code: 'contains_elsewhere'; readonly of: 'money' | 'capacity'; readonly deal: string }
  | { readonly code: 'several_spends'; readonly count: number }
  | { readonly code: 'several_capacities'; readonly count: number }
  | { readonly code: 'other_site'; readonly site: string }
  | { readonly code: 'mixed_bases' }
  | { readonly code: 'no_bound' };

/** The capacity that some money pays for, or why none can be named. */
export type RatioPair =
  | { readonly capacities: readonly RatioCapacity[]; readonly refusal: null }
  | { readonly capacities: readonly []; readonly refusal: RatioRefusal };

const FIRM: ReadonlySet<Certainty> = new Set<Certainty>(FIRM_CERTAINTIES);

/** Whether two certainties stand for promises of one strength: both firm, or the very same rung. */
export function isSameStrength(a: Certainty, b: Certainty): boolean {
  return a === b || (FIRM.has(a) && FIRM.has(b));
}

function keyOf({ type, slug }: Pick<RatioLinkEnd, 'type' | 'slug'>): string {
  return `${type}/${slug}`;
}

/** Every end inside a figure at any depth, through other deals too; with `withRestated` also what restates it. */
export function listInside(
  start: Pick<RatioLinkEnd, 'type' | 'slug'>,
  links: readonly RatioLink[],
  withRestated: boolean,
): RatioLinkEnd[] {
  const inner = new Map<string, RatioLinkEnd[]>();
  for (const { kind, from, to } of links) {
    const pair =
      kind === 'part_of' || (kind === 'restates' && withRestated)
        ? ([to, from] as const)
        : kind === 'includes'
          ? ([from, to] as const)
          : null;
    if (pair === null) continue;
    const [outer, inside] = pair;
    inner.set(keyOf(outer), [...(inner.get(keyOf(outer)) ?? []), inside]);
  }
  const found = new Map<string, RatioLinkEnd>();
  const open = [keyOf(start)];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const end of inner.get(key) ?? []) {
      const endKey = keyOf(end);
      if (found.has(endKey) || endKey === keyOf(start)) continue;
      found.set(endKey, end);
      open.push(endKey);
    }
  }
  return [...found.values()];
}

function refuse(refusal: RatioRefusal): RatioPair {
  return { capacities: [], refusal };
}

function hasParties(
  figure: { readonly customer: Named; readonly provider: Named | null },
  spend: RatioSpend,
): boolean {
  return figure.customer.slug === spend.customer.slug && figure.provider?.slug === spend.provider?.slug;
}

/** The capacities that the scope of a spend names by slug; empty where it names none. */
function listNamedInScope(spend: RatioSpend, capacities: readonly RatioCapacity[]): RatioCapacity[] {
  const words = new Set(spend.scope?.split(/[\s,;]+/) ?? []);
  return capacities.filter(({ slug }) => words.has(slug));
}

/** Whether it is open how the money relates to an earlier contract between the same two: on top of it, or with it. */
function isIncrementUnknown(spend: RatioSpend, deal: RatioDeal): boolean {
  const own = { type: 'spend', slug: spend.slug };
  const inside = new Set(listInside(own, deal.links, true).map(({ slug }) => slug));
  const restated = new Set(
    deal.links
      .filter(({ kind, from }) => kind === 'restates' && keyOf(from) === keyOf(own))
      .map(({ to }) => to.slug),
  );
  return deal.expandedSpends.some(
    (earlier) => hasParties(earlier, spend) && !inside.has(earlier.slug) && !restated.has(earlier.slug),
  );
}

/**
 * Money or power of another deal that is inside one side and not inside the other: the two sides then do not cover the
 * same contracts. Null where there is none.
 */
function findUnmatched(
  spend: RatioSpend,
  capacities: readonly RatioCapacity[],
  deal: RatioDeal,
): RatioRefusal | null {
  const others = (ends: readonly RatioLinkEnd[], type: string) =>
    ends.flatMap((end) =>
      end.deal !== null && end.deal.slug !== deal.slug && (end.type === type || end.type === 'deal')
        ? [end.deal]
        : [],
    );
  const insideMoney = listInside({ type: 'spend', slug: spend.slug }, deal.links, true);
  const insidePower = capacities.flatMap(({ slug }) =>
    listInside({ type: 'capacity', slug }, deal.links, true),
  );
  const containedMoney = others(
    listInside({ type: 'spend', slug: spend.slug }, deal.links, false),
    'spend',
  ).find(({ slug }) => !insidePower.some((end) => end.deal?.slug === slug));
  if (containedMoney) return { code: 'contains_elsewhere', of: 'money', deal: containedMoney.name };
  const containedPower = others(
    capacities.flatMap(({ slug }) => listInside({ type: 'capacity', slug }, deal.links, false)),
    'capacity',
  ).find(({ slug }) => !insideMoney.some((end) => end.deal?.slug === slug));
  return containedPower ? { code: 'contains_elsewhere', of: 'capacity', deal: containedPower.name } : null;
}

/** The site, other than those of the capacity, at which the money is spent. */
function findOtherSite(
  spend: RatioSpend,
  capacities: readonly RatioCapacity[],
  links: readonly RatioLink[],
): string | null {
  const own = new Set(capacities.flatMap(({ site }) => site?.slug ?? []));
  const other = links.find(
    ({ kind, from, to }) =>
      kind === 'hosted_in' &&
      from.type === 'spend' &&
      from.slug === spend.slug &&
      to.type === 'site' &&
      !own.has(to.slug),
  );
  return other?.to.slug ?? null;
}

/**
 * The capacity that a spend commitment of a deal pays for. Both have to be known and live, between the same two
 * companies, of one strength, alone of their kind (or named in the scope of the spend), and to cover the same contracts.
 */
export function pairWithCapacity(spend: RatioSpend, deal: RatioDeal): RatioPair {
  const { certainty } = spend;
  const known = deal.capacityCommitments.filter((capacity) => capacity.certainty !== null);
  if (known.length === 0) return refuse({ code: 'no_capacity' });
  if (certainty === null || certainty === 'lapsed') return refuse({ code: 'lapsed', of: 'money' });
  if (spend.amountUsd === null) return refuse({ code: 'not_given', what: 'amount' });
  if (spend.provider === null) return refuse({ code: 'own_spending', customer: spend.customer.name });
  const ownSpends = new Set(deal.spendCommitments.map(({ slug }) => slug));
  const isInside = (type: 'spend' | 'capacity', slug: string, outer: ReadonlySet<string>): boolean =>
    [...outer].some(
      (other) =>
        other !== slug &&
        listInside({ type, slug: other }, deal.links, true).some(
          (end) => end.type === type && end.slug === slug,
        ),
    );
  if (isInside('spend', spend.slug, ownSpends)) return refuse({ code: 'inside_another' });

  const ofParties = known.filter((capacity) => hasParties(capacity, spend));
  const [first] = known;
  if (ofParties.length === 0 && first) {
    return refuse({
      code: 'other_parties',
      payer: spend.customer.name,
      payee: spend.provider.name,
      capacityCustomer: first.customer.name,
      capacityProvider: first.provider?.name ?? null,
    });
  }
  const live = ofParties.filter((capacity) => capacity.certainty !== 'lapsed');
  if (live.length === 0) return refuse({ code: 'lapsed', of: 'capacity' });

  const named = listNamedInScope(spend, live);
  const chosen = named.length > 0 ? named : chooseAlone(spend, live, deal, isInside);
  if ('code' in chosen) return refuse(chosen);
  const weaker = chosen.find(
    (capacity) => capacity.certainty !== null && !isSameStrength(certainty, capacity.certainty),
  );
  if (weaker?.certainty) {
    return refuse({ code: 'certainty_differs', money: certainty, capacity: weaker.certainty });
  }
  const unmatched = findUnmatched(spend, chosen, deal);
  if (unmatched !== null) return refuse(unmatched);
  const otherSite = findOtherSite(spend, chosen, deal.links);
  if (otherSite !== null) return refuse({ code: 'other_site', site: otherSite });
  return { capacities: chosen, refusal: null };
}

/** The one capacity that can be meant where the spend names none; a refusal where there is none or more than one. */
function chooseAlone(
  spend: RatioSpend,
  live: readonly RatioCapacity[],
  deal: RatioDeal,
  isInside: (type: 'spend' | 'capacity', slug: string, outer: ReadonlySet<string>) => boolean,
): readonly RatioCapacity[] | RatioRefusal {
  // Rent is paid for the place that is leased; what else is bought on top of a contract may be anything the seller has.
  const isRent = live.every(({ layer }) => layer === 'site');
  if (spend.isIncremental === true && !isRent) {
    return { code: 'incremental', chips: live.flatMap(({ chips }) => chips.map(({ name }) => name)) };
  }
  if (spend.isIncremental !== true && isIncrementUnknown(spend, deal)) return { code: 'increment_unknown' };
  const spendSlugs = new Set(deal.spendCommitments.map(({ slug }) => slug));
  const rivals = deal.spendCommitments.filter(
    (other) =>
      hasParties(other, spend) &&
      other.certainty !== null &&
      spend.certainty !== null &&
      isSameStrength(other.certainty, spend.certainty) &&
      !isInside('spend', other.slug, spendSlugs),
  );
  if (rivals.length > 1) return { code: 'several_spends', count: rivals.length };
  const slugs = new Set(live.map(({ slug }) => slug));
  const outermost = live.filter(({ slug }) => !isInside('capacity', slug, slugs));
  const matching = outermost.filter(
    ({ certainty }) =>
      certainty !== null && spend.certainty !== null && isSameStrength(certainty, spend.certainty),
  );
  if (matching.length > 1) return { code: 'several_capacities', count: matching.length };
  // Where none is of the same strength, the caller says how they differ.
  return matching.length === 1 ? matching : outermost.slice(0, 1);
}
