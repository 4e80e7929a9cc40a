// Use case: worked examples of the counting rules, found in the data and counted by the code that counts everything else.
import { findConflicts } from '../domain/conflicts';
import { headlineOf, isOpenEnded } from '../domain/figure';
import { TIMELINE_AXIS, buildCapacityTimeline } from '../domain/timeline';
import { countOnce } from '../domain/totals';
import { toPartialDate } from '../domain/partial-date';
import { transitionDay } from '../domain/state-days';
import { CERTAINTIES, QUALIFIERS, valuesOf } from '../domain/vocabulary';
import { EMPTY_DEAL_QUERY } from '../filters/deal-query';
import type { CapacityRecord, ClaimRecord, DealListItem, InvestmentRecord } from './deal-records';
import { decomposeHeadline } from './decompose-headline';
import { findDeal } from './find-deal';
import { listOverlapsWithin } from './find-overlaps';
import { getDataset } from './get-dataset';
import { keepPerDataset } from './keep-per-dataset';
import { listAllDeals } from './list-all-deals';
import { listClaims } from './list-claims';
import { listKnownValues } from './list-known-values';
import type {
  ContainerExample,
  CurveExample,
  ExampleFigure,
  MethodExamples,
  PeriodExample,
  RatioExample,
} from './method-records';

/** Most deals that are opened in search of a ratio. */
const MAX_RATIO_DEALS = 12;

function toDealRef({ slug, title }: DealListItem): ExampleFigure['deal'] {
  return { slug, name: title };
}

const NO_POWER = { layer: null, powerBasis: null } as const;

function investmentFigure(deal: DealListItem, record: InvestmentRecord): ExampleFigure {
  const { slug, amountUsd: range, certainty, parts, states } = record;
  return {
    subjectType: 'investment',
    slug,
    deal: toDealRef(deal),
    unit: 'usd',
    range,
    certainty,
    parts,
    states,
    ...NO_POWER,
  };
}

function trancheFigures(deal: DealListItem, { tranches }: InvestmentRecord): ExampleFigure[] {
  return tranches.map(({ slug, amountUsd: range, certainty, parts, states }) => ({
    subjectType: 'tranche',
    slug,
    deal: toDealRef(deal),
    unit: 'usd',
    range,
    certainty,
    parts,
    states,
    ...NO_POWER,
  }));
}

function capacityFigure(deal: DealListItem, record: CapacityRecord): ExampleFigure {
  const { slug, powerKw: range, certainty, parts, states, layer, powerBasis } = record;
  return {
    subjectType: 'capacity',
    slug,
    deal: toDealRef(deal),
    unit: 'kw',
    range,
    certainty,
    parts,
    states,
    layer,
    powerBasis,
  };
}

function spendFigures(deal: DealListItem): ExampleFigure[] {
  return deal.spendCommitments.map(({ slug, amountUsd: range, certainty, parts, states }) => ({
    subjectType: 'spend',
    slug,
    deal: toDealRef(deal),
    unit: 'usd',
    range,
    certainty,
    parts,
    states,
    ...NO_POWER,
  }));
}

function sizeOf({ range }: ExampleFigure): number {
  return range === null ? 0 : headlineOf(range);
}

/** The item with the largest value; the first of equals. Null of none. */
function largest<Item>(items: readonly Item[], valueOf: (item: Item) => number): Item | null {
  return items.reduce<Item | null>(
    (best, item) => (best === null || valueOf(item) > valueOf(best) ? item : best),
    null,
  );
}

function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function findPeriod(figures: readonly ExampleFigure[]): PeriodExample | null {
  const found = figures.flatMap((figure) =>
    figure.states.flatMap((after, index): PeriodExample[] => {
      const before = figure.states[index - 1];
      if (before === undefined || toPartialDate(after.knownFrom).precision === 'day') return [];
      return [{ figure, before, after, countsFrom: transitionDay(after.knownFrom) }];
    }),
  );
  return largest(found, ({ figure }) => sizeOf(figure));
}

/** The largest investment with two or more figures inside it, counted as totals count it. */
async function findContainer(investments: readonly ExampleFigure[]): Promise<ContainerExample | null> {
  const links = await listOverlapsWithin('investment');
  const live = investments.filter(({ range, certainty }) => range !== null && certainty !== 'lapsed');
  const examples = live.flatMap((container): ContainerExample[] => {
    const inner = new Set(
      links.flatMap(({ kind, fromSlug, toSlug }) => {
        if (kind === 'part_of' && toSlug === container.slug) return [fromSlug];
        return kind === 'includes' && fromSlug === container.slug ? [toSlug] : [];
      }),
    );
    const members = live.filter(({ slug }) => inner.has(slug));
    if (members.length < 2 || members.reduce((sum, member) => sum + sizeOf(member), 0) > sizeOf(container)) {
      return [];
    }
    const total = countOnce(
      [container, ...members].map(({ slug, parts, range }) => ({
        slug,
        parts,
        isOpenEnded: range !== null && isOpenEnded(range),
      })),
      links,
    );
    const own = total.figures.find(({ slug }) => slug === container.slug);
    return [{ container, members, remainder: own?.parts ?? [] }];
  });
  return largest(examples, ({ container }) => sizeOf(container));
}

async function findRestated(spends: readonly ExampleFigure[]): Promise<MethodExamples['restated']> {
  const links = await listOverlapsWithin('spend');
  const bySlug = new Map(spends.map((figure) => [figure.slug, figure]));
  const pairs = links.flatMap(({ kind, fromSlug, toSlug }) => {
    const figure = bySlug.get(fromSlug);
    const by = bySlug.get(toSlug);
    return kind === 'restates' && figure && by ? [{ figure, by }] : [];
  });
  return largest(pairs, ({ by }) => sizeOf(by));
}

/** The commitment with the most dated milestones, alone on the axis. */
function findCurve(deals: readonly DealListItem[], dataDate: string): CurveExample | null {
  const candidates = deals.flatMap((deal) =>
    deal.capacityCommitments.flatMap((record) => {
      const milestones = record.milestones.flatMap(({ slug, dueOn, cumulativeKw }) =>
        dueOn === null || cumulativeKw === null || dueOn > TIMELINE_AXIS.to
          ? []
          : [{ slug, dueOn, cumulativeKw: headlineOf(cumulativeKw) }],
      );
      return milestones.length < 2 || record.certainty === null || record.powerKw === null
        ? []
        : [{ deal, record, milestones, range: record.powerKw, certainty: record.certainty }];
    }),
  );
  const best = largest(candidates, ({ milestones }) => milestones.length);
  if (best === null) return null;
  const { deal, record, milestones, range, certainty } = best;
  const { rows, quarters } = buildCapacityTimeline({
    layer: record.layer,
    dataDate,
    overlaps: [],
    figures: [
      {
        slug: record.slug,
        label: record.slug,
        dealSlug: deal.slug,
        dealTitle: deal.title,
        certainty,
        powerBasis: record.powerBasis,
        customer: record.customer,
        provider: record.provider,
        chips: record.chips,
        families: record.families,
        range,
        deliveredKw: record.deliveredKw,
        deliveredOn: record.deliveredOn,
        firmKw: record.firmKw,
        startOn: record.startOn,
        dueOn: record.dueOn,
        milestones: milestones.map(({ dueOn, cumulativeKw }) => ({ dueOn, cumulativeKw })),
      },
    ],
  });
  const all = quarters.map((quarter, index) => {
    const cells = rows.flatMap((row) => row.byCertainty.flatMap(({ cells: of }) => of[index] ?? []));
    return {
      quarter,
      amountKw: cells.reduce((sum, { amountKw }) => sum + amountKw, 0),
      isInterpolated: cells.some(({ isInterpolated }) => isInterpolated),
    };
  });
  const first = all.findIndex(({ amountKw }) => amountKw > 0);
  const end = Math.max(...all.map(({ amountKw }) => amountKw));
  const last = all.findIndex(({ amountKw }) => amountKw === end);
  return {
    figure: capacityFigure(deal, record),
    milestones,
    cells: all.slice(Math.max(0, first - 1), last + 1),
  };
}

/** The decided disagreement over money with the largest figure, of which every claim has a value in dollars. */
function findConflict(claims: readonly ClaimRecord[]): readonly ClaimRecord[] | null {
  const decided = findConflicts(claims).flatMap(({ claims: sides }) => {
    const preferred = sides.find(({ rank }) => rank === 'preferred');
    const isMoney = sides.every(({ unit, value }) => unit === 'usd' && typeof value === 'number');
    return preferred && isMoney && preferred.dealSlug !== null ? [{ sides, preferred }] : [];
  });
  return largest(decided, ({ preferred }) => Number(preferred.value))?.sides ?? null;
}

/** The first ratio of dollars and gigawatts that is given, and the first that is refused, among the largest deals. */
async function findRatioExamples(
  deals: readonly DealListItem[],
): Promise<{ given: RatioExample | null; refused: RatioExample | null }> {
  const candidates = deals
    .filter(
      ({ spendCommitments, capacityCommitments }) =>
        spendCommitments.length > 0 && capacityCommitments.length > 0,
    )
    .map((deal) => ({ deal, size: Math.max(...spendFigures(deal).map(sizeOf)) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, MAX_RATIO_DEALS);
  let given: RatioExample | null = null;
  let refused: RatioExample | null = null;
  for (const { deal } of candidates) {
    if (given && refused) break;
    const record = await findDeal(deal.slug, null);
    for (const ratio of record?.ratios ?? []) {
      if (ratio.kind !== 'usd_per_gw') continue;
      if (ratio.range !== null) given ??= { deal: toDealRef(deal), ratio };
      else if (ratio.refusal !== null) refused ??= { deal: toDealRef(deal), ratio };
    }
  }
  return { given, refused };
}

/** The company whose spending the ledger knows most of, as an example of a headline. */
async function findHeadline(spends: readonly DealListItem[]): Promise<MethodExamples['headline']> {
  const customers = countBy(
    spends.flatMap(({ spendCommitments }) => spendCommitments),
    ({ customer }) => customer.slug,
  );
  const busiest = largest([...customers], ([, count]) => count);
  if (busiest === null) return null;
  return decomposeHeadline(
    { ...EMPTY_DEAL_QUERY, company: [busiest[0]], role: ['customer'] },
    { measure: 'spend', include: [] },
    await listKnownValues(),
  );
}

/**
 * One example for each rule, found anew in every data set.
 * @throws NoDatasetError before the first import.
 */
export const findMethodExamples = keepPerDataset(async (): Promise<MethodExamples> => {
  const { dataDate } = await getDataset();
  const deals: DealListItem[] = [];
  for await (const batch of listAllDeals(EMPTY_DEAL_QUERY)) deals.push(...batch);
  const claims = await listClaims();
  const sources = new Map(claims.map(({ source }) => [source.slug, source]));
  const investments = deals.flatMap((deal) =>
    deal.investments.map((record) => investmentFigure(deal, record)),
  );
  const tranches = deals.flatMap((deal) =>
    deal.investments.flatMap((record) => trancheFigures(deal, record)),
  );
  const spends = deals.flatMap(spendFigures);
  const capacities = deals.flatMap((deal) =>
    deal.capacityCommitments.map((record) => capacityFigure(deal, record)),
  );
  const money = [...investments, ...spends];
  const divided = largest(
    deals.flatMap((deal) =>
      deal.investments.flatMap((record) =>
        record.tranches.length > 1 && record.parts.length > 1
          ? [{ figure: investmentFigure(deal, record), tranches: trancheFigures(deal, record) }]
          : [],
      ),
    ),
    ({ figure }) => sizeOf(figure),
  );
  const { given, refused } = await findRatioExamples(deals);
  const sized = capacities.filter(({ range }) => range !== null);
  return {
    qualifiers: valuesOf(QUALIFIERS).flatMap((qualifier) => {
      const of = (figures: readonly ExampleFigure[]) =>
        figures.filter(({ range }) => range?.qualifier === qualifier);
      const figure = largest(of(money), sizeOf) ?? largest(of(capacities), sizeOf);
      return figure === null ? [] : [{ qualifier, figure }];
    }),
    rungs: valuesOf(CERTAINTIES).flatMap((certainty) => {
      const parts = money.flatMap((figure) =>
        figure.parts.filter((part) => part.certainty === certainty).map((part) => ({ figure, part })),
      );
      const best = largest(parts, ({ part }) => part.high);
      return best === null ? [] : [{ certainty, ...best }];
    }),
    divided,
    period: findPeriod([...tranches, ...spends]),
    container: await findContainer(investments),
    restated: await findRestated(spends),
    curve: findCurve(deals, dataDate),
    conflict: findConflict(claims),
    ratioGiven: given,
    ratioRefused: refused,
    headline: await findHeadline(deals),
    claimsByEvidence: countBy(claims, ({ evidence }) => evidence),
    claimsByRank: countBy(claims, ({ rank }) => rank),
    claimsBySourceKind: countBy(claims, ({ source }) => source.kind),
    sourcesByKind: countBy([...sources.values()], ({ kind }) => kind),
    capacityByLayer: countBy(sized, ({ layer }) => layer ?? 'cloud'),
    capacityByBasis: countBy(sized, ({ powerBasis }) => powerBasis ?? 'unknown'),
  };
});
