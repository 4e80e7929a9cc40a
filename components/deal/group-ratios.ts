// The ratios of a deal in rows: a given one alone, refused ones of one reason together.
import type { ImpliedRatio, RatioKind } from '@/lib/domain/implied-ratios';
import { describeRefusal, formatRatioName } from '@/lib/format/ratio-words';

/** What is not given for one reason. */
export interface RefusedRatios {
  readonly reason: string;
  /** "Dollars per gigawatt", "Dollars per gigawatt-year". */
  readonly names: readonly string[];
}

/** Given ratios in order, then the refused ones by reason, each name once. */
export function groupRatios(ratios: readonly ImpliedRatio[]): {
  readonly given: readonly (ImpliedRatio & { readonly range: NonNullable<ImpliedRatio['range']> })[];
  readonly refused: readonly RefusedRatios[];
} {
  const given = ratios.flatMap((ratio) => (ratio.range === null ? [] : [{ ...ratio, range: ratio.range }]));
  const byReason = new Map<string, Set<RatioKind>>();
  for (const { kind, refusal } of ratios) {
    if (refusal === null) continue;
    const reason = describeRefusal(refusal);
    byReason.set(reason, (byReason.get(reason) ?? new Set()).add(kind));
  }
  return {
    given,
    refused: [...byReason].map(([reason, kinds]) => ({ reason, names: [...kinds].map(formatRatioName) })),
  };
}
