// What a contingent figure waits for, in a few words. A condition that none of these is found in is not named.

/** Conditions as sources put them, with the words a sentence has for them. The first that fits counts. */
const TRIGGERS: readonly { readonly pattern: RegExp; readonly words: string }[] = [
  { pattern: /\bIPO filing\b/i, words: 'an IPO filing' },
  { pattern: /\bbefore the IPO\b/i, words: 'an IPO' },
  { pattern: /\bperformance targets?\b/i, words: 'performance targets' },
  { pattern: /\bperformance terms?\b/i, words: 'delivery and performance terms' },
  { pattern: /\bdelivery milestones?\b/i, words: 'delivery milestones' },
  { pattern: /\bgigawatt deployed\b/i, words: 'gigawatts deployed' },
  { pattern: /\brecapitali[sz]ation\b/i, words: 'a recapitalisation' },
  { pattern: /\bfinancing (?:is )?not bound\b/i, words: "the provider's financing" },
  { pattern: /\bcannot sell to others\b/i, words: 'capacity that others do not take' },
  { pattern: /\bshareholders' vote\b/i, words: 'a vote of shareholders' },
  { pattern: /\bantitrust clearance\b/i, words: 'antitrust clearance' },
  { pattern: /\bguarantee\b/i, words: 'further guarantees' },
  { pattern: /\bmilestones?\b/i, words: 'milestones' },
];

/** The trigger that a condition names, in words that follow "contingent on"; null where it names none that is known. */
export function nameTrigger(condition: string): string | null {
  return TRIGGERS.find(({ pattern }) => pattern.test(condition))?.words ?? null;
}

/** A condition and how much waits for it. */
export interface WeighedCondition {
  readonly condition: string | null;
  readonly amount: number;
}

/**
 * The triggers of a sum, the one most waits for first, each once.
 * @returns at most `limit` of them, and whether there are conditions beside those named.
 */
export function nameTriggers(
  conditions: readonly WeighedCondition[],
  limit: number,
): { words: string[]; hasMore: boolean } {
  const amounts = new Map<string, number>();
  let isUnnamed = false;
  for (const { condition, amount } of conditions) {
    if (amount <= 0) continue;
    const words = condition === null ? null : nameTrigger(condition);
    if (words === null) isUnnamed = true;
    else amounts.set(words, (amounts.get(words) ?? 0) + amount);
  }
  const ordered = [...amounts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([words]) => words);
  return { words: ordered.slice(0, limit), hasMore: isUnnamed || ordered.length > limit };
}
