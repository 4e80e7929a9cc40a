// Use case: how the gigawatts of each customer divide among the designers of its chips, on a day and from quarter to quarter.
import { findFigureSources } from '../db/claims';
import { findChips } from '../db/chips';
import { findCapacityRows } from '../db/figures';
import { toCapacityRecord } from '../db/map-figures';
import { headlineOf, isOpenEnded } from '../domain/figure';
import { groupBy } from '../domain/group-by';
import type { FigureCount, HeadlineTotal } from '../domain/headline';
import { toPartialDate } from '../domain/partial-date';
import { listQuarters, type Quarter, quarterOfDay } from '../domain/quarter';
import {
  attributeCommitment,
  type Concentration,
  divideMix,
  measureMix,
  type Mix,
  type MixBasis,
  type MixChip,
  type MixFigure,
  type MixSubject,
} from '../domain/supplier-mix';
import { type Certainty, type Layer, LAYERS, valuesOf } from '../domain/vocabulary';
import { EMPTY_DEAL_QUERY } from '../filters/deal-query';
import { nameOf } from '../filters/parameter';
import { chosenRungs, type SupplierQuery } from '../filters/supplier-query';
import { type ChipCommitment, loadCommitments } from './chip-capacity';
import type { CapacityRecord, NamedRef } from './deal-records';
import { findFigureLinks } from './find-figure-links';
import { getDataset, getDay } from './get-dataset';
import { keepPerDataset } from './keep-per-dataset';
import { listKnownValues } from './list-known-values';

/** A commitment in the view of a customer: what it belongs to and what of it counts. */
export interface MixCommitment extends Omit<ChipCommitment, 'figure'> {
  readonly subject: MixSubject;
  readonly basis: MixBasis;
  /** Companies that its deal names as chip suppliers: told, never counted by. */
  readonly namedSuppliers: readonly NamedRef[];
  readonly count: FigureCount;
}

/** The gigawatts of one customer in a view. Kilowatts. */
export interface CustomerMix {
  readonly customer: NamedRef;
  readonly mix: Mix;
  /** Of chip designers, whatever the view divides by: as the headline counts, and without ceilings. */
  readonly concentration: { readonly headline: Concentration; readonly floor: Concentration };
  /** Commitments at a chosen certainty, what counts most first. */
  readonly commitments: readonly MixCommitment[];
  /** Names of every commitment of the customer, also of those that are not in the view. */
  readonly labels: Readonly<Record<string, string>>;
  /** What each layer comes to at the chosen certainties, whichever the view shows; layers share gigawatts. */
  readonly layers: readonly { readonly layer: Layer; readonly total: HeadlineTotal }[];
}

/** A publication that a view rests on. */
export interface MixSource {
  readonly slug: string;
  readonly publisher: string;
}

/** The supplier mix of a view. */
export interface SupplierMixResult {
  readonly query: SupplierQuery;
  readonly rungs: readonly Certainty[];
  /** The day of knowledge. */
  readonly day: string;
  /** Most gigawatts first. Customers of which nothing stands in the view are not among them. */
  readonly customers: readonly CustomerMix[];
  /** Customers with less than those shown, where not all are. */
  readonly others: readonly { readonly customer: NamedRef; readonly total: HeadlineTotal }[];
  /** Customers asked for of which nothing stands in the view. */
  readonly without: readonly NamedRef[];
  /** Publications that the commitments rest on, most used first. */
  readonly sources: readonly MixSource[];
}

interface ChipIndex {
  readonly chips: ReadonlyMap<string, MixChip>;
  readonly designers: ReadonlySet<string>;
  /** Chip suppliers that a deal names, by its slug. */
  readonly suppliersOf: ReadonlyMap<string, readonly NamedRef[]>;
}

const loadCapacityRows = keepPerDataset(async () => {
  const { dataDate } = await getDataset();
  return findCapacityRows(EMPTY_DEAL_QUERY, dataDate);
});

const loadChips = keepPerDataset(async (): Promise<ChipIndex> => {
  const { dataDate } = await getDataset();
  const [records, rows, known] = await Promise.all([
    findChips({}, dataDate),
    loadCapacityRows(),
    listKnownValues(),
  ]);
  return {
    suppliersOf: new Map(
      rows.map(({ deal }) => [
        deal.slug,
        deal.parties
          .filter(({ role }) => role === 'chip_supplier')
          .map(({ companySlug }) => ({ slug: companySlug, name: nameOf(known.companies, companySlug) })),
      ]),
    ),
    chips: new Map(
      records.map(({ slug, name, designer, family, familySlug }) => [
        slug,
        { slug, name, designer, family: { slug: familySlug, name: family } },
      ]),
    ),
    designers: new Set(records.map(({ designer }) => designer.slug)),
  };
});

function attribute(
  { layer, provider, chips, families }: Pick<CapacityRecord, 'layer' | 'provider' | 'chips' | 'families'>,
  index: ChipIndex,
): ReturnType<typeof attributeCommitment> {
  const known = chips.flatMap(({ slug }) => index.chips.get(slug) ?? []);
  return attributeCommitment({ layer, provider, chips: known, families }, (slug) =>
    index.designers.has(slug),
  );
}

/** The overlaps among the commitments of one customer: those of others are no part of it. */
function findLinks(records: readonly Pick<CapacityRecord, 'slug' | 'powerKw'>[]) {
  return findFigureLinks(
    'capacity',
    new Map(records.map(({ slug, powerKw }) => [slug, powerKw === null ? 0 : headlineOf(powerKw)])),
  );
}

const NOTHING_COUNTED: Omit<FigureCount, 'slug'> = { shares: [], restatedBy: null, insideSlugs: [] };

const countedKw = ({ shares }: FigureCount): number =>
  shares.reduce((sum, { isCounted, onceHigh }) => sum + (isCounted ? onceHigh : 0), 0);

async function divideCustomer(
  customer: NamedRef,
  commitments: readonly ChipCommitment[],
  query: SupplierQuery,
  index: ChipIndex,
): Promise<CustomerMix | null> {
  const rungs = chosenRungs(query);
  const attributed = commitments.map((commitment) => ({
    commitment,
    ...attribute(commitment.capacity, index),
  }));
  const input = {
    figures: attributed.map(({ commitment, subjects }): MixFigure => ({ ...commitment.figure, subjects })),
    links: await findLinks(commitments.map(({ capacity }) => capacity)),
    rungs,
    layer: query.layer,
  };
  const mix = divideMix(input, query.by);
  if (mix.slices.length === 0) return null;
  const counts = new Map(mix.figures.map((count) => [count.slug, count]));
  const isInView = ({ figure }: ChipCommitment): boolean =>
    (query.layer === 'all' || figure.layer === query.layer) &&
    (figure.parts.length === 0
      ? rungs.includes(figure.certainty)
      : figure.parts.some(({ certainty }) => rungs.includes(certainty)));
  return {
    customer,
    mix,
    concentration: measureMix(query.by === 'designer' ? mix : divideMix(input, 'designer')),
    commitments: attributed
      .filter(({ commitment }) => isInView(commitment))
      .map(({ commitment: { figure, ...commitment }, subjects, basis }) => ({
        ...commitment,
        subject: subjects[query.by],
        basis,
        namedSuppliers: index.suppliersOf.get(commitment.deal.slug) ?? [],
        count: counts.get(figure.slug) ?? { slug: figure.slug, ...NOTHING_COUNTED },
      }))
      .sort((a, b) => countedKw(b.count) - countedKw(a.count) || (a.count.slug < b.count.slug ? -1 : 1)),
    labels: Object.fromEntries(commitments.map(({ figure, label }) => [figure.slug, label])),
    layers: valuesOf(LAYERS).flatMap((layer) => {
      const { total } = divideMix({ ...input, layer }, 'designer');
      return total.high === 0 && !total.isOpenEnded ? [] : [{ layer, total }];
    }),
  };
}

async function rankSources(slugs: readonly string[]): Promise<MixSource[]> {
  const sources = await findFigureSources('capacity', slugs);
  const uses = groupBy([...sources.values()].flat(), ({ slug }) => slug);
  return [...uses.values()]
    .sort((a, b) => b.length - a.length || ((a[0]?.slug ?? '') < (b[0]?.slug ?? '') ? -1 : 1))
    .flatMap(([first]) => (first === undefined ? [] : [{ slug: first.slug, publisher: first.publisher }]));
}

/** Customers that a view shows where none is asked for. */
export const MOST_CUSTOMERS = 6;

/**
 * The supplier mix of a view: see {@link SupplierMixResult}. Without customers asked for, at most `limit` of them.
 * @throws NoDatasetError before the first import.
 */
export async function supplierMix(
  query: SupplierQuery,
  limit: number = Infinity,
): Promise<SupplierMixResult> {
  const [all, index, day] = await Promise.all([loadCommitments(query.asOf), loadChips(), getDay(query.asOf)]);
  const byCustomer = groupBy(all, ({ capacity }) => capacity.customer.slug);
  const divided = await Promise.all(
    [...byCustomer.values()].flatMap((commitments) => {
      const customer = commitments[0]?.capacity.customer;
      if (customer === undefined) return [];
      return query.customer.length > 0 && !query.customer.includes(customer.slug)
        ? []
        : [divideCustomer(customer, commitments, query, index)];
    }),
  );
  const ranked = divided
    .filter((one) => one !== null)
    .sort((a, b) => b.mix.total.high - a.mix.total.high || (a.customer.slug < b.customer.slug ? -1 : 1));
  const customers = query.customer.length > 0 ? ranked : ranked.slice(0, limit);
  return {
    query,
    rungs: chosenRungs(query),
    day,
    customers,
    others: ranked
      .filter((one) => !customers.includes(one))
      .map(({ customer, mix }) => ({ customer, total: mix.total })),
    without: query.customer
      .filter((slug) => !customers.some(({ customer }) => customer.slug === slug))
      .map((slug) => byCustomer.get(slug)?.[0]?.capacity.customer ?? { slug, name: slug }),
    sources: await rankSources(
      customers.flatMap(({ commitments }) => commitments.map(({ count }) => count.slug)),
    ),
  };
}

/** What stood at the end of a quarter, or on the day of knowledge within it. Kilowatts. */
export interface MixState {
  readonly quarter: Quarter;
  /** The day whose states it shows. */
  readonly day: string;
  readonly mix: Mix;
  readonly concentration: Concentration;
}

/** How the mix of one customer changed. */
export interface MixHistory {
  readonly customer: NamedRef;
  /** One state a quarter, the first in which any customer asked for had a commitment to the last. */
  readonly states: readonly MixState[];
}

/** The last day of a quarter. */
function endOfQuarter(quarter: Quarter): string {
  return toPartialDate(quarter).lastDay;
}

/**
 * What stood at the end of every quarter for the customers named: figures with the states of that day, deals that were
 * announced by then. The last state is that of the day of knowledge.
 * @throws NoDatasetError before the first import.
 */
export async function supplierHistory(
  query: SupplierQuery,
  customers: readonly NamedRef[],
): Promise<MixHistory[]> {
  const [rows, index, lastDay] = await Promise.all([loadCapacityRows(), loadChips(), getDay(query.asOf)]);
  const isAsked = new Set(customers.map(({ slug }) => slug));
  const own = rows.filter(
    ({ customer, deal }) => isAsked.has(customer.slug) && deal.announcedFirstDay <= lastDay,
  );
  const first = own.map(({ deal }) => deal.announcedFirstDay).sort()[0];
  if (first === undefined) return [];
  const quarters = listQuarters(quarterOfDay(first), quarterOfDay(lastDay));
  const rungs = chosenRungs(query);
  return Promise.all(
    customers.map(async (customer): Promise<MixHistory> => {
      const ofCustomer = own.filter((row) => row.customer.slug === customer.slug);
      const states = quarters.map(async (quarter): Promise<MixState> => {
        const day = [endOfQuarter(quarter), lastDay].sort()[0] ?? lastDay;
        const records = ofCustomer
          .filter(({ deal }) => deal.announcedFirstDay <= day)
          .map((row) => toCapacityRecord(row, day, () => null));
        const figures = records.flatMap((record): MixFigure[] => {
          const { slug, certainty, parts, layer, powerKw } = record;
          if (certainty === null) return [];
          return [
            {
              ...{ slug, certainty, parts, layer },
              isOpenEnded: powerKw !== null && isOpenEnded(powerKw),
              isCash: true,
              isInSet: true,
              subjects: attribute(record, index).subjects,
            },
          ];
        });
        const input = { figures, links: await findLinks(records), rungs, layer: query.layer };
        const mix = divideMix(input, query.by);
        const { headline } = measureMix(query.by === 'designer' ? mix : divideMix(input, 'designer'));
        return { quarter, day, mix, concentration: headline };
      });
      return { customer, states: await Promise.all(states) };
    }),
  );
}
