// The rows of the ledger that name a source and are no claims.
import { CERTAINTIES, OVERLAP_KINDS, PROMISE_OUTCOMES, SUBJECT_TYPES } from '../domain/vocabulary';
import type { SourceMention } from '../services/source-records';
import { database } from './client';
import { toVocabulary } from './map-values';

/** A mention with the source it names. */
export interface NamedMention extends SourceMention {
  readonly sourceSlug: string;
}

const NOTHING = { certainty: null, on: null, outcome: null, overlapKind: null, other: null } as const;

/** Every state, term, promise, outcome, overlap and link between deals that names a source. A fixed number of queries. */
export async function listSourceMentions(): Promise<NamedMention[]> {
  const db = database();
  const named = { where: { sourceSlug: { not: null } } } as const;
  const [states, terms, promises, overlaps, links] = await Promise.all([
    db.figureState.findMany({
      ...named,
      orderBy: [{ dealSlug: 'asc' }, { knownFrom: 'asc' }, { slug: 'asc' }],
    }),
    db.term.findMany({ ...named, orderBy: [{ dealSlug: 'asc' }, { position: 'asc' }] }),
    db.promise.findMany({ orderBy: [{ dealSlug: 'asc' }, { dueFirstDay: 'asc' }, { slug: 'asc' }] }),
    db.overlap.findMany({ ...named, orderBy: { slug: 'asc' } }),
    db.dealLink.findMany({ ...named, orderBy: [{ fromDealSlug: 'asc' }, { toDealSlug: 'asc' }] }),
  ]);
  return [
    ...states.flatMap((row): NamedMention[] => {
      if (row.sourceSlug === null) return [];
      const subjectSlug =
        row.trancheSlug ?? row.investmentSlug ?? row.spendSlug ?? row.capacitySlug ?? row.dealSlug;
      const subjectType = toVocabulary(SUBJECT_TYPES, row.subjectType);
      return [
        {
          ...NOTHING,
          kind: 'state',
          sourceSlug: row.sourceSlug,
          subjectType,
          subjectSlug,
          anchor: subjectType === 'deal' ? 'record' : subjectSlug,
          text: row.says ?? row.why ?? '',
          certainty: toVocabulary(CERTAINTIES, row.certainty),
          on: row.fromText,
        },
      ];
    }),
    ...terms.flatMap((row): NamedMention[] =>
      row.sourceSlug === null
        ? []
        : [
            {
              ...NOTHING,
              kind: 'term',
              sourceSlug: row.sourceSlug,
              subjectType: 'term',
              subjectSlug: row.slug,
              anchor: row.slug,
              text: row.text,
            },
          ],
    ),
    ...promises.flatMap((row): NamedMention[] => {
      const promise: NamedMention = {
        ...NOTHING,
        kind: 'promise',
        sourceSlug: row.sourceSlug,
        subjectType: 'deal',
        subjectSlug: row.dealSlug,
        anchor: row.slug,
        text: row.text,
        on: row.dueOn,
      };
      if (row.outcomeSourceSlug === null) return [promise];
      const outcome: NamedMention = {
        ...promise,
        kind: 'outcome',
        sourceSlug: row.outcomeSourceSlug,
        on: row.outcomeOn,
        outcome: toVocabulary(PROMISE_OUTCOMES, row.outcome),
      };
      return [promise, outcome];
    }),
    ...overlaps.flatMap((row): NamedMention[] =>
      row.sourceSlug === null
        ? []
        : [
            {
              ...NOTHING,
              kind: 'overlap',
              sourceSlug: row.sourceSlug,
              subjectType: toVocabulary(SUBJECT_TYPES, row.fromType),
              subjectSlug: row.fromSlug,
              anchor: 'ties',
              text: row.says,
              overlapKind: toVocabulary(OVERLAP_KINDS, row.kind),
              other: { type: toVocabulary(SUBJECT_TYPES, row.toType), slug: row.toSlug },
            },
          ],
    ),
    ...links.flatMap((row): NamedMention[] =>
      row.sourceSlug === null
        ? []
        : [
            {
              ...NOTHING,
              kind: 'link',
              sourceSlug: row.sourceSlug,
              subjectType: 'deal',
              subjectSlug: row.fromDealSlug,
              anchor: 'chain',
              text: row.says ?? '',
              on: row.happenedOn,
              other: { type: 'deal', slug: row.toDealSlug },
            },
          ],
    ),
  ];
}
