// Overlaps join figures that can share something, and containment has an end.
import type { OverlapKind } from '../../domain/vocabulary';
import type { DataSet } from '../data-set';
import { splitRef } from '../figure-columns';
import type { Problem } from '../problem';
import type { Rule } from '../rule';
import { findCycles } from './check-cycles';

type Overlap = DataSet['overlaps'][number];

/** What a figure is made of; a deal may hold both. */
const SUBSTANCE: Readonly<Record<string, 'money' | 'power' | 'any'>> = {
  investment: 'money',
  spend: 'money',
  capacity: 'power',
  site: 'power',
  deal: 'any',
};

function sharesSubstance(from: string, to: string): boolean {
  const [a, b] = [SUBSTANCE[from], SUBSTANCE[to]];
  return a === b || a === 'any' || b === 'any';
}

/** Why the ends of an overlap do not fit its kind; null where they do. */
function endFault(
  kind: OverlapKind,
  from: string,
  to: string,
): { end: 'from' | 'to'; message: string } | null {
  switch (kind) {
    case 'part_of':
    case 'includes':
    case 'restates':
      return sharesSubstance(from, to)
        ? null
        : {
            end: 'to',
            message: `"${kind}" joins money with money or power with power, not ${from} with ${to}`,
          };
    case 'hosted_in':
      return to === 'site' || to === 'capacity'
        ? null
        : { end: 'to', message: '"hosted_in" leads to a place: a site, or the capacity of one' };
    case 'supplies':
      return from === 'site'
        ? {
            end: 'from',
            message: '"supplies" begins with chips or money: a capacity, spend, investment or deal',
          }
        : null;
  }
}

/** The ends of an overlap are of kinds that can share what it says. */
export const checkOverlapKinds: Rule = ({ dataSet }) =>
  dataSet.overlaps.flatMap((overlap, index): Problem[] => {
    const fault = endFault(overlap.kind, splitRef(overlap.from).type, splitRef(overlap.to).type);
    if (fault === null) return [];
    return [
      {
        severity: 'error',
        file: 'overlaps.json',
        path: ['overlaps', index, fault.end],
        value: overlap[fault.end],
        message: fault.message,
      },
    ];
  });

/** The containment that an overlap says: what is inside what; null for other kinds. */
function containment({ kind, from, to }: Overlap): { inner: string; outer: string } | null {
  if (kind === 'part_of') return { inner: from, outer: to };
  return kind === 'includes' ? { inner: to, outer: from } : null;
}

/** No figure is inside itself, however many steps away. What restates another counts as the same figure. */
export const checkOverlapCycles: Rule = ({ dataSet: { overlaps } }) => {
  const standsFor = new Map<string, string>();
  const same = (ref: string): string => {
    let current = ref;
    for (let next = standsFor.get(current); next !== undefined; next = standsFor.get(current)) current = next;
    return current;
  };
  for (const { kind, from, to } of overlaps) {
    if (kind !== 'restates') continue;
    const [a, b] = [same(from), same(to)];
    if (a !== b) standsFor.set(a, b);
  }
  const edges = new Map<string, string[]>();
  const places = new Map<string, number>();
  overlaps.forEach((overlap, index) => {
    const step = containment(overlap);
    if (step === null) return;
    const [inner, outer] = [same(step.inner), same(step.outer)];
    edges.set(inner, [...(edges.get(inner) ?? []), outer]);
    places.set(`${inner} ${outer}`, index);
  });
  return findCycles(edges).flatMap((cycle): Problem[] => {
    const [first = '', second = first] = cycle;
    const index = places.get(`${first} ${second}`);
    if (index === undefined) return [];
    return [
      {
        severity: 'error',
        file: 'overlaps.json',
        path: ['overlaps', index, 'kind'],
        value: overlaps[index]?.kind,
        message: `puts a figure inside itself: ${[...cycle, first].join(' in ')}; take one of these overlaps away`,
      },
    ];
  });
};
