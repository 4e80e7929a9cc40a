// Chains of deals and chips come to an end.
import type { FileKind } from '../data-files';
import type { Problem } from '../problem';
import { findTexts, type FoundText } from '../record-index';
import type { Rule } from '../rule';

const CHAINS: readonly (readonly [FileKind, string])[] = [
  ['chip', 'predecessor'],
  ['deal', 'expands'],
  ['deal', 'includes[]'],
  ['deal', 'supersedes[].deal'],
];

/** One cycle of a graph for each group of nodes that has any, beginning at its first node by name; ends are left out. */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const finished = new Set<string>();
  const cycles: string[][] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    const start = trail.indexOf(node);
    if (start >= 0) {
      cycles.push(trail.slice(start));
      return;
    }
    if (finished.has(node)) return;
    for (const next of edges.get(node) ?? []) visit(next, [...trail, node]);
    finished.add(node);
  };
  for (const node of [...edges.keys()].sort()) visit(node, []);
  return cycles;
}

/** No chip precedes itself; no deal expands, includes or supersedes itself, however many steps away. */
export const checkCycles: Rule = ({ files }) =>
  CHAINS.flatMap(([kind, pattern]) => {
    const slugs = new Map(findTexts(files, kind, 'slug').map(({ file, text }) => [file, text]));
    const edges = new Map<string, string[]>();
    const places = new Map<string, FoundText>();
    for (const found of findTexts(files, kind, pattern)) {
      const from = slugs.get(found.file);
      if (from === undefined) continue;
      edges.set(from, [...(edges.get(from) ?? []), found.text]);
      places.set(`${from} ${found.text}`, found);
    }
    return findCycles(edges).flatMap((cycle): Problem[] => {
      const [first = '', second = first] = cycle;
      const place = places.get(`${first} ${second}`);
      if (place === undefined) return [];
      return [
        {
          severity: 'error',
          file: place.file.path,
          path: place.path,
          value: place.text,
          message: `leads back to where it began: ${[...cycle, first].join(' -> ')}`,
        },
      ];
    });
  });
