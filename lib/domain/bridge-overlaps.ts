// Overlaps within a set of figures, also those that lead through figures outside it.
import type { OverlapLink } from './overlap';
import type { OverlapKind } from './vocabulary';

/** An overlap with its reason in words. */
export interface ExplainedOverlap extends OverlapLink {
  readonly says: string;
}

/** How one figure stands to another, as containment goes. */
type Relation = 'inside' | 'contains' | 'same';

interface Step {
  readonly toSlug: string;
  readonly relation: Relation;
  /** Most of the inner figure that is inside the outer one; null for all of it. */
  readonly sharedAtMost: number | null;
  readonly says: string;
}

const OPPOSITE: Readonly<Record<Relation, Relation>> = {
  inside: 'contains',
  contains: 'inside',
  same: 'same',
};

const RELATION_OF: Readonly<Partial<Record<OverlapKind, Relation>>> = {
  part_of: 'inside',
  includes: 'contains',
  restates: 'same',
};

/** A inside B and B inside C: A inside C. Inside and then containing says nothing of A and C. */
function compose(first: Relation, second: Relation): Relation | null {
  if (first === 'same') return second;
  if (second === 'same') return first;
  return first === second ? first : null;
}

/** The lesser of two limits; null is none. */
function lesser(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function listSteps(links: readonly ExplainedOverlap[]): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  const add = (fromSlug: string, step: Step): void => {
    const known = steps.get(fromSlug);
    if (known) known.push(step);
    else steps.set(fromSlug, [step]);
  };
  for (const { kind, fromSlug, toSlug, sharedAtMost = null, says } of links) {
    const relation = RELATION_OF[kind];
    if (relation === undefined) continue;
    add(fromSlug, { toSlug, relation, sharedAtMost, says });
    add(toSlug, { toSlug: fromSlug, relation: OPPOSITE[relation], sharedAtMost, says });
  }
  return steps;
}

/**
 * The overlaps among the figures in `slugs`. Beside the links between two of them there is one for each pair that hangs
 * together only through figures outside the set: a phase inside a contract inside a programme is inside the programme
 * also where the contract is filtered out. Its reason is those of the links it stands for.
 */
export function bridgeOverlaps(
  slugs: Iterable<string>,
  links: readonly ExplainedOverlap[],
): ExplainedOverlap[] {
  const inSet = new Set(slugs);
  const direct = links.filter((link) => inSet.has(link.fromSlug) && inSet.has(link.toSlug));
  const joined = new Set(
    direct.flatMap(({ fromSlug, toSlug }) => [`${fromSlug} ${toSlug}`, `${toSlug} ${fromSlug}`]),
  );
  const steps = listSteps(links);
  const bridges: ExplainedOverlap[] = [];
  for (const start of [...inSet].sort()) {
    const seen = new Set<string>();
    const open: Step[] = (steps.get(start) ?? []).filter(({ toSlug }) => !inSet.has(toSlug));
    for (let here = open.shift(); here !== undefined; here = open.shift()) {
      const mark = `${here.toSlug} ${here.relation}`;
      if (seen.has(mark)) continue;
      seen.add(mark);
      for (const next of steps.get(here.toSlug) ?? []) {
        const relation = compose(here.relation, next.relation);
        if (relation === null || next.toSlug === start) continue;
        const says = next.says === here.says ? here.says : `${here.says} ${next.says}`;
        const sharedAtMost = lesser(here.sharedAtMost, next.sharedAtMost);
        if (!inSet.has(next.toSlug)) {
          open.push({ toSlug: next.toSlug, relation, sharedAtMost, says });
          continue;
        }
        const pair = `${start} ${next.toSlug}`;
        // The other end finds what this one contains; of two that are the same the first to be reached is enough.
        if (relation === 'contains' || joined.has(pair)) continue;
        joined.add(pair).add(`${next.toSlug} ${start}`);
        bridges.push({
          kind: relation === 'same' ? 'restates' : 'part_of',
          fromSlug: start,
          toSlug: next.toSlug,
          ...(sharedAtMost === null ? {} : { sharedAtMost }),
          says,
        });
      }
    }
  }
  return [...direct, ...bridges];
}
