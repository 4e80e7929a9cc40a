// What each source of a deal supports: which fields by its claims, and which states, terms, promises and links.
import { summariseStanding, type Weakness } from '@/lib/domain/field-standing';
import { labelOf, type SubjectType, TERM_KINDS } from '@/lib/domain/vocabulary';
import { formatFieldName } from '@/lib/format/claim-value';
import { formatPartialDate } from '@/lib/format/date';
import { formatCertainty } from '@/lib/format/certainty-words';
import type { ClaimRecord, DealRecord, StateRecord } from '@/lib/services/deal-records';
import { nameSubject } from './figure-names';

/** One thing that a source supports. */
export interface Support {
  readonly key: string;
  /** "Amount, first tranche"; "Delivered since Q2 2026, first tranche". */
  readonly label: string;
  /** The field whose claims open; null where no claim but another record rests on the source. */
  readonly claimed: { subjectType: SubjectType; subjectSlug: string; field: string } | null;
  /** The record on this page, where no field is named. */
  readonly anchor: string | null;
  /** `preferred` is the figure shown; what is not relied on or was replaced says so. */
  readonly standing: 'preferred' | 'normal' | 'not relied on' | 'replaced';
}

function standingOf({ rank, isSuperseded }: ClaimRecord): Support['standing'] {
  if (isSuperseded) return 'replaced';
  return rank === 'deprecated' ? 'not relied on' : rank;
}

function ofClaims(deal: DealRecord): [sourceSlug: string, support: Support][] {
  return deal.claims.map((claim) => [
    claim.source.slug,
    {
      key: claim.slug,
      label: `${formatFieldName(claim.field)}, ${nameSubject(deal, claim.subjectType, claim.subjectSlug)}`,
      claimed: { subjectType: claim.subjectType, subjectSlug: claim.subjectSlug, field: claim.field },
      anchor: null,
      standing: standingOf(claim),
    },
  ]);
}

function ofStates(
  deal: DealRecord,
  type: SubjectType,
  slug: string,
  states: readonly StateRecord[],
): [string, Support][] {
  return states.flatMap((state): [string, Support][] =>
    state.source === null
      ? []
      : [
          [
            state.source.slug,
            {
              key: `${slug} ${state.knownFrom} ${state.certainty}`,
              label: `${formatCertainty(state.certainty)} since ${formatPartialDate(state.knownFrom)}, ${nameSubject(deal, type, slug)}`,
              claimed: null,
              anchor: type === 'deal' ? 'record' : slug,
              standing: 'normal',
            },
          ],
        ],
  );
}

function ofRecords(deal: DealRecord): [string, Support][] {
  const states = [
    ...ofStates(deal, 'deal', deal.slug, deal.states),
    ...deal.investments.flatMap((figure) => [
      ...ofStates(deal, 'investment', figure.slug, figure.states),
      ...figure.tranches.flatMap(({ slug, states: own }) => ofStates(deal, 'tranche', slug, own)),
    ]),
    ...deal.spendCommitments.flatMap(({ slug, states: own }) => ofStates(deal, 'spend', slug, own)),
    ...deal.capacityCommitments.flatMap(({ slug, states: own }) => ofStates(deal, 'capacity', slug, own)),
  ];
  const plain = (sourceSlug: string, key: string, label: string, anchor: string): [string, Support] => [
    sourceSlug,
    { key, label, claimed: null, anchor, standing: 'normal' },
  ];
  const terms = deal.terms.flatMap((term) =>
    term.source === null
      ? []
      : [plain(term.source.slug, term.slug, `term on ${labelOf(TERM_KINDS, term.kind)}`, term.slug)],
  );
  const promises = deal.promises.flatMap((promise) => [
    plain(
      promise.source.slug,
      `${promise.slug} made`,
      `promise due ${formatPartialDate(promise.dueOn)}`,
      promise.slug,
    ),
    ...(promise.outcomeSource === null
      ? []
      : [
          plain(
            promise.outcomeSource.slug,
            `${promise.slug} outcome`,
            `outcome of the promise due ${formatPartialDate(promise.dueOn)}`,
            promise.slug,
          ),
        ]),
  ]);
  const chain = deal.chain.flatMap((link) =>
    link.source === null
      ? []
      : [plain(link.source.slug, `link ${link.deal.slug}`, `${link.relation}: ${link.deal.name}`, 'chain')],
  );
  return [...states, ...terms, ...promises, ...chain];
}

/** What every source of the deal supports, claims first, in the order of the page; things of one name once. */
export function listSupports(deal: DealRecord): Map<string, Support[]> {
  const supports = new Map<string, Support[]>();
  for (const [sourceSlug, support] of [...ofClaims(deal), ...ofRecords(deal)]) {
    const known = supports.get(sourceSlug) ?? [];
    const isKnown = known.some(
      ({ label, standing, anchor }) =>
        label === support.label && standing === support.standing && anchor === support.anchor,
    );
    if (!isKnown) supports.set(sourceSlug, [...known, support]);
  }
  return supports;
}

/** A field that rests on little. */
export interface WeakField {
  readonly label: string;
  readonly weakness: Weakness;
  readonly claimed: { subjectType: SubjectType; subjectSlug: string; field: string };
}

/** The fields of a deal whose live claims come from aggregators alone, one analysis, or nobody. */
export function listWeakFields(deal: DealRecord): WeakField[] {
  const groups = new Map<string, ClaimRecord[]>();
  for (const claim of deal.claims) {
    const key = `${claim.subjectType}/${claim.subjectSlug}/${claim.field}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((claims): WeakField[] => {
    const [first] = claims;
    const weakness = summariseStanding(claims)?.weakness ?? null;
    if (!first || weakness === null) return [];
    const { subjectType, subjectSlug, field } = first;
    return [
      {
        label: `${formatFieldName(field)}, ${nameSubject(deal, subjectType, subjectSlug)}`,
        weakness,
        claimed: { subjectType, subjectSlug, field },
      },
    ];
  });
}
