// A view of the supplier mix in words.
import { labelOf } from '../domain/vocabulary';
import { MIX_BYS, MIX_LAYERS } from '../domain/supplier-mix';
import { formatPartialDate, formatPartialDateProse } from '../format/date';
import { formatCertainty } from '../format/certainty-words';
import { formatList } from '../format/number';
import type { Segment } from './filter-words';
import { type ListFilterValue, plainSegment, setSegment } from './list-words';
import { type KnownValues, nameOf } from './parameter';
import { EMPTY_SUPPLIER_QUERY, type SupplierQuery } from './supplier-query';

/** The sentence that says what a view counts and divides by; values that somebody chose are marked. */
export function describeSupplierQuery(query: SupplierQuery, known: KnownValues): Segment[] {
  const { customer, layer, certainty, by, asOf } = query;
  const names = customer.map((slug) => nameOf(known.companies, slug));
  const say = (text: string, isChosen: boolean): Segment =>
    isChosen ? setSegment(text) : plainSegment(text);
  return [
    plainSegment('Gigawatts promised to '),
    say(names.length === 0 ? 'every customer' : formatList(names), names.length > 0),
    plainSegment(' by '),
    say(labelOf(MIX_BYS, by).toLowerCase(), by !== EMPTY_SUPPLIER_QUERY.by),
    plainSegment(': '),
    say(
      certainty.length === 0 ? 'signed commitments' : formatList(certainty.map(formatCertainty)),
      certainty.length > 0,
    ),
    plainSegment(', '),
    say(
      layer === 'all'
        ? 'every layer with known overlaps once'
        : `the ${labelOf(MIX_LAYERS, layer)} layer alone`,
      layer !== 'all',
    ),
    ...(asOf === null ? [] : [plainSegment(', as known on '), setSegment(formatPartialDateProse(asOf))]),
    plainSegment('.'),
  ];
}

/** What narrows a view, one by one, each with the view that is left without it. */
export function listSupplierFilters(
  query: SupplierQuery,
  known: KnownValues,
): ListFilterValue<SupplierQuery>[] {
  return [
    ...query.customer.map((slug) => ({
      label: 'Customer',
      value: nameOf(known.companies, slug),
      without: { ...query, customer: query.customer.filter((other) => other !== slug) },
    })),
    ...query.certainty.map((rung) => ({
      label: 'Certainty',
      value: formatCertainty(rung),
      without: { ...query, certainty: query.certainty.filter((other) => other !== rung) },
    })),
    ...(query.asOf === null
      ? []
      : [{ label: 'As of', value: formatPartialDate(query.asOf), without: { ...query, asOf: null } }]),
  ];
}
