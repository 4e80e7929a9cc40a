// What a reader is told of the claims about a figure: the question they answer, why one is followed, what is weak.
import type { Weakness } from '../domain/field-standing';
import type { Preference } from '../domain/preference';
import { EVIDENCES, labelOf, SOURCE_KINDS } from '../domain/vocabulary';
import { formatFieldName } from './claim-value';

/** Values longer than this are not repeated in a heading, letters. */
const LONGEST_IN_QUESTION = 28;

/**
 * The question that a list of claims answers: "Who says $50 billion?"; for words, or where the ledger has no value,
 * "Condition: who says what?".
 */
export function formatClaimsQuestion(field: string, valueText: string | null): string {
  return valueText !== null && valueText.length <= LONGEST_IN_QUESTION && /\d/.test(valueText)
    ? `Who says ${valueText}?`
    : `${formatFieldName(field)}: who says what?`;
}

/** Why the claim at the top is the one the ledger follows. */
export function formatPreference(preference: Preference): string {
  switch (preference.kind) {
    case 'written':
      return `Preferred: ${preference.reason}`;
    case 'only_claim':
      return 'The only claim there is.';
    case 'best_source':
      return `Preferred for its kind of source: ${labelOf(SOURCE_KINDS, preference.sourceKind)}.`;
    case 'best_evidence':
      return `Preferred for its evidence: ${labelOf(EVIDENCES, preference.evidence)}.`;
    case 'agreed':
      return 'All claims relied on agree.';
    case 'unwritten':
      return 'Preferred as the best supported; no further reason is written down.';
    case 'none_preferred':
      return preference.isInConflict
        ? 'The sources differ and none is preferred.'
        : 'All claims relied on agree, so none had to be preferred.';
    case 'nothing_live':
      return 'No claim about it is relied on.';
  }
}

/** The words of the mark beside a figure that rests on little; beside a sum of which only a part does. */
export function formatWeakness(weakness: Weakness, isInPart = false): string {
  const words = weaknessWords(weakness);
  return isInPart ? `in part ${words}` : words;
}

function weaknessWords(weakness: Weakness): string {
  switch (weakness) {
    case 'aggregator_only':
      return 'aggregators only';
    case 'single_analysis':
      return 'one analysis only';
    case 'unsupported':
      return 'no claim relied on';
  }
}
