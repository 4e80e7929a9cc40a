// Comparisons of chips in words: why a number or a ratio is missing, and what is claimed instead.
import type { ComparedGap, OpenClaim } from '../domain/chip-comparison';
import { SPEC_LEVELS, type SpecLevel } from '../domain/chip-specs';
import type { FigureRange } from '../domain/figure';
import { groupBy } from '../domain/group-by';
import { CLAIM_BASES, EVIDENCES, labelOf } from '../domain/vocabulary';
import { formatPartialDateProse } from './date';
import { formatCount, formatList } from './number';
import { formatGwRange } from './power';
import { formatRangeWords } from './range';
import { formatSpecGap, formatSpecNumber, formatTimes } from './spec';

/** The facts in words that a comparison has beside the specifications, with what to know of each. */
export const COMPARISON_FACTS = {
  available: { label: 'Available', note: 'first customers' },
  announced: { label: 'Announced', note: null },
  'memory-type': { label: 'Memory type', note: null },
  system: { label: 'Largest system', note: 'by most chips' },
  fabric: { label: 'Scale-up fabric', note: 'of the largest scale-up domain' },
  interconnect: { label: 'Interconnect', note: 'of a chip' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly note: string | null }>>;
export type ComparisonFact = keyof typeof COMPARISON_FACTS;

/** Words in place of a number: what stands there, and a second line that explains it. */
export interface GapWords {
  readonly text: string;
  readonly note: string | null;
}

/** A claim that the ledger has not taken: "rumoured up to 1,000", "target at least × 6 of Trainium3". */
function formatOpenClaims(claims: readonly OpenClaim[], nameOf: (slug: string) => string): string {
  const isPromise = ({ evidence, multipleOf }: OpenClaim): boolean =>
    multipleOf !== null && (evidence === 'confirmed' || evidence === 'reported');
  const wordOf = (claim: OpenClaim): string =>
    isPromise(claim) ? 'target' : labelOf(EVIDENCES, claim.evidence);
  const valueOf = ({ range, multipleOf, basis }: OpenClaim): string =>
    multipleOf === null
      ? [
          formatSpecNumber({ range, state: 'published' }),
          ...(basis === null || basis === 'dense' ? [] : [labelOf(CLAIM_BASES, basis)]),
        ].join(' ')
      : `${formatTimes(range)} of ${nameOf(multipleOf)}`;
  return [...groupBy(claims, wordOf)]
    .map(([word, some]) => `${word} ${formatList([...new Set(some.map(valueOf))], 'or')}`)
    .join('; ');
}

/** Why there is no number, and what is claimed instead. `nameOf` gives the name of a chip by slug, and any other words back. */
export function formatComparedGap(gap: ComparedGap, nameOf: (slug: string) => string): GapWords {
  switch (gap.state) {
    case 'unpublished':
    case 'no_system':
      return { text: formatSpecGap(gap), note: null };
    case 'refused':
      return { text: 'refused', note: formatSpecGap(gap) };
    case 'rumoured':
    case 'target': {
      const words = formatOpenClaims(gap.claims, nameOf);
      return gap.claims.some(({ multipleOf }) => multipleOf !== null)
        ? { text: 'not published', note: words }
        : { text: words, note: 'left open' };
    }
  }
}

/** The size of a commitment: "up to 5 GW", "over 1 GW, up to 1,000,000 chips", "size not given". */
export function formatCommitmentSize(powerKw: FigureRange | null, chipCount: FigureRange | null): string {
  const sizes = [
    ...(powerKw === null ? [] : [formatGwRange(powerKw)]),
    ...(chipCount === null ? [] : [`${formatRangeWords(chipCount, formatCount)} chips`]),
  ];
  return sizes.length === 0 ? 'size not given' : sizes.join(', ');
}

const NUMBER_WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'] as const;

/** The heading of a comparison: "Six generations, per chip". */
export function formatComparisonTitle(count: number, level: SpecLevel): string {
  const noun = count === 1 ? 'generation' : 'generations';
  return `${NUMBER_WORDS[count] ?? formatCount(count)} ${noun}, ${labelOf(SPEC_LEVELS, level).toLowerCase()}`;
}

/** How a comparison is cited. */
export function formatComparisonCitation(
  names: readonly string[],
  level: SpecLevel,
  baselineName: string,
  dataDate: string,
): string {
  const per = labelOf(SPEC_LEVELS, level).toLowerCase();
  return `Gigawatt Ledger, comparison of ${formatList(names)}, ${per}, against ${baselineName}, data of ${formatPartialDateProse(dataDate)}.`;
}
