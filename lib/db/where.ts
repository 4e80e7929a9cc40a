// From a query to conditions of the database.
import { gwToKw } from '../domain/power';
import { toPartialDate } from '../domain/partial-date';
import { searchWords } from '../domain/search-words';
import type { Certainty } from '../domain/vocabulary';
import type { DealQuery } from '../filters/deal-query';
import type { Prisma } from './client';
import { endedByWhere } from './ended-by-where';

/** A value of the index table, for one or more values of a facet. */
function hasFacet(facet: string, values: readonly string[]): Prisma.DealWhereInput {
  return { facets: { some: { facet, value: { in: [...values] } } } };
}

/** The deals that exist on a day. */
export function knownDealWhere(day: string): Prisma.DealWhereInput {
  return { announcedFirstDay: { lte: day } };
}

/** The states that hold on a day. */
export function stateOnWhere(day: string): Prisma.FigureStateWhereInput {
  return { knownFrom: { lte: day }, knownTo: { gt: day } };
}

/**
 * The states on a day that say how sure something of a deal is: those of its figures, not that of the deal as a whole, and
 * that of an investment only where none of its tranches has one.
 */
export function figureStateWhere(day: string): Prisma.FigureStateWhereInput {
  return {
    ...stateOnWhere(day),
    OR: [
      { subjectType: { in: ['tranche', 'spend', 'capacity'] } },
      {
        subjectType: 'investment',
        investment: { tranches: { none: { states: { some: stateOnWhere(day) } } } },
      },
    ],
  };
}

/** States with a part that is firmer than the whole: in use or paid, or firm beyond that. */
export function firmerPartWhere(part: 'delivered' | 'committed', day: string): Prisma.FigureStateWhereInput {
  if (part === 'committed') return { OR: [{ firmKw: { gt: 0 } }, { firmUsd: { gt: 0 } }] };
  // A state may say of a part that it came into use later than the state began.
  const inUse = [{ deliveredOn: null }, ...endedByWhere(day).map((deliveredOn) => ({ deliveredOn }))];
  return { OR: [{ deliveredKw: { gt: 0 }, OR: inUse }, { deliveredUsd: { gt: 0 } }] };
}

/** The states on a day by which a deal has one of these certainties, in the whole of a figure or in a part. */
export function certaintyWhere(certainties: readonly Certainty[], day: string): Prisma.FigureStateWhereInput {
  const parts = (['delivered', 'committed'] as const).filter((part) => certainties.includes(part));
  const holds: Prisma.FigureStateWhereInput[] = [
    { certainty: { in: [...certainties] } },
    ...parts.map((part) => firmerPartWhere(part, day)),
  ];
  return { AND: [figureStateWhere(day), { OR: holds }] };
}

function partyWhere({ company, role }: DealQuery): Prisma.DealWhereInput[] {
  if (company.length > 0 && role.length > 0) {
    const pairs = company.flatMap((slug) => role.map((value) => `${slug}:${value}`));
    return [hasFacet('company_role', pairs)];
  }
  if (company.length > 0) return [hasFacet('company', company)];
  return role.length > 0 ? [hasFacet('role', role)] : [];
}

/** The deals that match a query on a day of knowledge: `query.asOf`, or the data date where that is null. */
export function dealWhere(query: DealQuery, day: string): Prisma.DealWhereInput {
  const conditions: Prisma.DealWhereInput[] = [knownDealWhere(day), ...partyWhere(query)];
  if (query.with.length > 0) conditions.push(hasFacet('company', query.with));
  if (query.chip.length > 0) conditions.push(hasFacet('chip', query.chip));
  if (query.family.length > 0) conditions.push(hasFacet('family', query.family));
  if (query.kind.length > 0) conditions.push({ kind: { in: [...query.kind] } });
  if (query.layer.length > 0) conditions.push(hasFacet('layer', query.layer));
  if (query.certainty.length > 0) {
    conditions.push({ states: { some: certaintyWhere(query.certainty, day) } });
  }
  if (query.from !== null) {
    conditions.push({ announcedFirstDay: { gte: toPartialDate(query.from).firstDay } });
  }
  if (query.to !== null) conditions.push({ announcedFirstDay: { lte: toPartialDate(query.to).lastDay } });
  if (query.minUsd !== null) conditions.push({ largestUsd: { gte: query.minUsd } });
  if (query.minGw !== null) conditions.push({ largestPowerKw: { gte: gwToKw(query.minGw) } });
  if (query.q !== null) {
    for (const word of searchWords(query.q)) conditions.push({ searchText: { contains: word } });
  }
  return { AND: conditions };
}

/** The order of a list. Deals without the figure come last either way; the slug breaks ties. */
export function dealOrder(sort: DealQuery['sort']): Prisma.DealOrderByWithRelationInput[] {
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const columns: Record<string, Prisma.DealOrderByWithRelationInput> = {
    announced: { announcedFirstDay: direction },
    usd: { largestUsd: { sort: direction, nulls: 'last' } },
    gw: { largestPowerKw: { sort: direction, nulls: 'last' } },
    // The searched words begin with the folded title, so capitals do not part xAI from the others.
    title: { searchText: direction },
  };
  const column = columns[sort.replace('-', '')];
  return [...(column ? [column] : []), { slug: 'asc' }];
}
