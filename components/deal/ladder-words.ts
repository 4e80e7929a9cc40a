// How the tranches of an investment are put into words.
import { labelOf, TRANCHE_KINDS } from '@/lib/domain/vocabulary';
import { formatUsdProse, formatUsdRangeProse } from '@/lib/format/money';
import { formatList, plural } from '@/lib/format/number';
import type { InvestmentRecord, TrancheRecord } from '@/lib/services/deal-records';

/** "$15 billion up front; $35 billion conditional, as $13.7 billion and $21.3 billion". */
export function describeTranches(tranches: readonly TrancheRecord[]): string {
  const kinds = [...new Set(tranches.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const ofKind = tranches.filter((tranche) => tranche.kind === kind);
      const ranges = ofKind.flatMap(({ amountUsd }) => (amountUsd === null ? [] : [amountUsd]));
      const word = labelOf(TRANCHE_KINDS, kind);
      const [first] = ranges;
      if (!first || ranges.length < ofKind.length) return `${plural(ofKind.length, 'tranche')} ${word}`;
      if (ranges.length === 1) return `${formatUsdRangeProse(first)} ${word}`;
      const isExact = ranges.every(({ low, high }) => low !== null && low === high);
      const amounts = formatList(ranges.map(formatUsdRangeProse));
      if (!isExact) return `${amounts} ${word}`;
      const sum = ranges.reduce((total, { high }) => total + (high ?? 0), 0);
      return `${formatUsdProse(sum)} ${word}, as ${amounts}`;
    })
    .join('; ');
}

/** One bar of the ladder: where it begins and ends in the whole, as shares of it. */
export interface LadderStep {
  readonly slug: string;
  readonly from: number;
  readonly to: number;
}

/** A ladder of tranches that stand on each other, and what they leave of the whole. */
export interface Ladder {
  /** Steps of the tranches whose amount is given, in order. */
  readonly steps: readonly LadderStep[];
  /** What of the headline amount is in no tranche, whole dollars; 0 where the tranches are all of it. */
  readonly restUsd: number;
  readonly rest: LadderStep | null;
}

/** Lays out the tranches of an investment along its amount. Empty where the amount is not given. */
export function layoutLadder({
  slug,
  amountUsd,
  tranches,
}: Pick<InvestmentRecord, 'slug' | 'amountUsd'> & {
  readonly tranches: readonly Pick<TrancheRecord, 'slug' | 'amountUsd'>[];
}): Ladder {
  const whole = amountUsd?.high ?? amountUsd?.low ?? null;
  if (whole === null) return { steps: [], restUsd: 0, rest: null };
  const sizes = tranches.map((tranche) => ({
    slug: tranche.slug,
    size: tranche.amountUsd?.high ?? tranche.amountUsd?.low ?? null,
  }));
  const sum = sizes.reduce((total, { size }) => total + (size ?? 0), 0);
  const length = Math.max(whole, sum);
  const steps: LadderStep[] = [];
  let at = 0;
  for (const { slug: trancheSlug, size } of sizes) {
    if (size === null) continue;
    steps.push({ slug: trancheSlug, from: at / length, to: (at + size) / length });
    at += size;
  }
  // A tranche without an amount may be all of what is left.
  const restUsd = sizes.some(({ size }) => size === null) ? 0 : Math.max(0, whole - sum);
  return {
    steps,
    restUsd,
    rest: restUsd === 0 ? null : { slug: `${slug}--rest`, from: at / length, to: 1 },
  };
}
