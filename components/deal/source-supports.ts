// What each source of a deal supports: which fields by its claims, and which states, terms, promises and links.
import { summariseStanding, type Weakness } from '@/lib/domain/field-standing';
import type { SubjectType } from '@/lib/domain/vocabulary';
import { formatFieldName } from '@/lib/format/claim-value';
import { formatPartialDate } from '@/lib/format/date';
import { formatCertainty } from '@/lib/format/certainty-words';
import { toSentenceCase } from '@/lib/format/words';
import type { ClaimRecord, DealRecord, StateRecord } from '@/lib/services/deal-records';
import { describeRelation } from './chain-events';
import { nameSubject } from './figure-names';

/** One thing that a source supports. */
export interface Support {
  /** "amount", "delivered since Q2 2026", "outcome". */
  readonly label: string;
  /** The field whose claims open; null where no claim but another record rests on the source. */
  readonly claimed: { subjectType: SubjectType; subjectSlug: string; field: string } | null;
  /** `preferred` is the figure shown; what is not relied on or was replaced says so. */
  readonly standing: 'preferred' | 'normal' | 'not relied on' | 'replaced';
}

/** What a source supports of one record of the deal. */
export interface SupportedRecord {
  /** "First tranche", "The deal", "Promise due 31 Mar 2026". */
  readonly name: string;
  /** Where the record stands on the page of the deal. */
  readonly anchor: string;
  readonly supports: readonly Support[];
}

interface Entry extends Support {
  readonly sourceSlug: string;
  readonly name: string;
  readonly anchor: string;
}

function standingOf({ rank, isSuperseded }: ClaimRecord): Support['standing'] {
  if (isSuperseded) return 'replaced';
  return rank === 'deprecated' ? 'not relied on' : rank;
}

function toLowerStart(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function nameRecord(deal: DealRecord, type: SubjectType, slug: string): { name: string; anchor: string } {
  return {
    name: toSentenceCase(nameSubject(deal, type, slug)),
    anchor: type === 'deal' ? 'record' : slug,
  };
}

function ofClaims(deal: DealRecord): Entry[] {
  return deal.claims.map((claim) => ({
    sourceSlug: claim.source.slug,
    ...nameRecord(deal, claim.subjectType, claim.subjectSlug),
    label: toLowerStart(formatFieldName(claim.field)),
    claimed: { subjectType: claim.subjectType, subjectSlug: claim.subjectSlug, field: claim.field },
    standing: standingOf(claim),
  }));
}

function ofStates(
  deal: DealRecord,
  type: SubjectType,
  slug: string,
  states: readonly StateRecord[],
): Entry[] {
  return states.flatMap((state) =>
    state.source === null
      ? []
      : [
          {
            sourceSlug: state.source.slug,
            ...nameRecord(deal, type, slug),
            label: `${formatCertainty(state.certainty)} since ${formatPartialDate(state.knownFrom)}`,
            claimed: null,
            standing: 'normal' as const,
          },
        ],
  );
}

function ofRecords(deal: DealRecord): Entry[] {
  const plain = (sourceSlug: string, name: string, anchor: string, label: string): Entry => ({
    sourceSlug,
    name,
    anchor,
    label,
    claimed: null,
    standing: 'normal',
  });
  return [
    ...ofStates(deal, 'deal', deal.slug, deal.states),
    ...deal.investments.flatMap((figure) => [
      ...ofStates(deal, 'investment', figure.slug, figure.states),
      ...figure.tranches.flatMap(({ slug, states }) => ofStates(deal, 'tranche', slug, states)),
    ]),
    ...deal.spendCommitments.flatMap(({ slug, states }) => ofStates(deal, 'spend', slug, states)),
    ...deal.capacityCommitments.flatMap(({ slug, states }) => ofStates(deal, 'capacity', slug, states)),
    ...deal.terms.flatMap((term) => {
      const isClaimed = deal.claims.some(
        ({ subjectSlug, source }) => subjectSlug === term.slug && source.slug === term.source?.slug,
      );
      if (term.source === null || isClaimed) return [];
      return [
        plain(term.source.slug, toSentenceCase(nameSubject(deal, 'term', term.slug)), term.slug, 'text'),
      ];
    }),
    ...deal.promises.flatMap((promise) => {
      const name = `Promise due ${formatPartialDate(promise.dueOn)}`;
      return [
        plain(promise.source.slug, name, promise.slug, 'made'),
        ...(promise.outcomeSource === null
          ? []
          : [plain(promise.outcomeSource.slug, name, promise.slug, 'outcome')]),
      ];
    }),
    ...deal.chain.flatMap((link) =>
      link.source === null
        ? []
        : [
            plain(
              link.source.slug,
              toSentenceCase(describeRelation(link.relation)),
              'chain',
              `“${link.deal.name}”`,
            ),
          ],
    ),
  ];
}

/** What every source of the deal supports, by record in the order of the page; things of one name once. */
export function listSupports(deal: DealRecord): Map<string, SupportedRecord[]> {
  const bySource = new Map<string, Map<string, { name: string; anchor: string; supports: Support[] }>>();
  for (const { sourceSlug, name, anchor, ...support } of [...ofClaims(deal), ...ofRecords(deal)]) {
    const records =
      bySource.get(sourceSlug) ?? new Map<string, { name: string; anchor: string; supports: Support[] }>();
    bySource.set(sourceSlug, records);
    const record = records.get(`${anchor} ${name}`) ?? { name, anchor, supports: [] };
    records.set(`${anchor} ${name}`, record);
    const isKnown = record.supports.some(
      ({ label, standing }) => label === support.label && standing === support.standing,
    );
    if (!isKnown) record.supports.push(support);
  }
  return new Map([...bySource].map(([sourceSlug, records]) => [sourceSlug, [...records.values()]]));
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
        label: `${nameSubject(deal, subjectType, subjectSlug)}, ${toLowerStart(formatFieldName(field))}`,
        weakness,
        claimed: { subjectType, subjectSlug, field },
      },
    ];
  });
}
