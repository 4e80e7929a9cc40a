// The claims.
import {
  EVIDENCES,
  type Evidence,
  RANKS,
  type Rank,
  SUBJECT_TYPES,
  type SubjectType,
} from '../../domain/vocabulary';
import { CLAIM_COLUMNS } from '../../export/columns/claim';
import { EMPTY_DEAL_QUERY } from '../../filters/deal-query';
import { type Parameters, vocabularyListParameter } from '../../filters/parameter';
import { parseParameters } from '../../filters/parse-query';
import { type ApiClaim, apiClaimSchema } from '../../schema/api-deal';
import type { ClaimRecord } from '../../services/deal-records';
import { listAllDeals } from '../../services/list-all-deals';
import { listChips } from '../../services/list-chips';
import { listClaims } from '../../services/list-claims';
import { toApiClaim } from '../api-claim';
import { type KnownRecords, listKnownRecords, NO_KNOWN_RECORDS } from '../known-records';
import { defineResource, type ListQuery } from '../resource';
import {
  allows,
  chipParameter,
  companyParameter,
  describeList,
  hasWords,
  knownWordsParameter,
  PAGE_PARAMETERS,
  recordListParameter,
  wordsParameter,
} from './list-parameters';
import { toPage } from './page-of-rows';

interface ClaimQuery extends ListQuery {
  readonly source: readonly string[];
  readonly subject: readonly string[];
  readonly subjectType: readonly SubjectType[];
  readonly deal: readonly string[];
  readonly company: readonly string[];
  readonly chip: readonly string[];
  readonly field: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly rank: readonly Rank[];
  readonly q: string | null;
}

function claimParameters({ sources, subjects, deals, fields }: KnownRecords): Parameters<ClaimQuery> {
  return {
    source: recordListParameter('source', sources, 'Sources that the claim rests on.'),
    subject: knownWordsParameter({
      noun: 'subject',
      words: subjects,
      description: 'What the claim is about, as type/slug.',
    }),
    subjectType: vocabularyListParameter({
      entries: SUBJECT_TYPES,
      description: 'What sort of thing the claim is about.',
    }),
    deal: recordListParameter('deal', deals, 'Deals that the subject is or belongs to.'),
    company: companyParameter('Companies that take part in the deal, or that the metric or event is about.'),
    chip: chipParameter(
      'Chip generations that the claim is about, or that the capacity of its deal runs on.',
    ),
    field: knownWordsParameter({
      noun: 'field',
      words: fields,
      description: 'Fields of the subject that the claim states, such as `amountUsd`; capitals count.',
    }),
    evidence: vocabularyListParameter({
      entries: EVIDENCES,
      description: 'How well the claim is supported.',
    }),
    rank: vocabularyListParameter({
      entries: RANKS,
      description: 'Its rank among the claims for its field.',
    }),
    q: wordsParameter('what the claim says, its note, or the publisher'),
    ...PAGE_PARAMETERS,
  };
}

const PARAMETERS = claimParameters(NO_KNOWN_RECORDS);

/** Slugs of the claims about one of the companies; null where none is asked for. */
async function listCompanyClaims(companies: readonly string[]): Promise<Set<string> | null> {
  if (companies.length === 0) return null;
  const claims = await Promise.all(companies.map((company) => listClaims({ company })));
  return new Set(claims.flat().map(({ slug }) => slug));
}

/** Slugs of the systems that are built of one of the chips. */
async function listChipSystems(chip: readonly string[]): Promise<Set<string>> {
  if (chip.length === 0) return new Set();
  const chips = await listChips();
  return new Set(
    chips.filter(({ slug }) => chip.includes(slug)).flatMap(({ systems }) => systems.map(({ slug }) => slug)),
  );
}

/** Slugs of the deals whose capacity runs on one of the chips. */
async function listChipDeals(chip: readonly string[]): Promise<Set<string>> {
  const slugs = new Set<string>();
  if (chip.length === 0) return slugs;
  for await (const deals of listAllDeals({ ...EMPTY_DEAL_QUERY, chip })) {
    for (const { slug } of deals) slugs.add(slug);
  }
  return slugs;
}

/** The one value of a list, so that the database can narrow by it; several are told apart afterwards. */
function onlyOne<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}

async function listMatching(query: ClaimQuery): Promise<ClaimRecord[]> {
  const [claims, ofCompanies, chipSystems, chipDeals] = await Promise.all([
    listClaims({
      source: onlyOne(query.source),
      subject: onlyOne(query.subject),
      subjectType: onlyOne(query.subjectType),
      deal: onlyOne(query.deal),
      field: onlyOne(query.field),
    }),
    listCompanyClaims(query.company),
    listChipSystems(query.chip),
    listChipDeals(query.chip),
  ]);
  const isOfChip = ({ subjectType, subjectSlug, dealSlug }: ClaimRecord): boolean =>
    query.chip.length === 0 ||
    (subjectType === 'chip' && query.chip.includes(subjectSlug)) ||
    (subjectType === 'system' && chipSystems.has(subjectSlug)) ||
    (dealSlug !== null && chipDeals.has(dealSlug));
  return claims.filter(
    (claim) =>
      allows(query.source, claim.source.slug) &&
      allows(query.subject, `${claim.subjectType}/${claim.subjectSlug}`) &&
      allows(query.subjectType, claim.subjectType) &&
      allows(query.deal, claim.dealSlug) &&
      (ofCompanies === null || ofCompanies.has(claim.slug)) &&
      isOfChip(claim) &&
      allows(query.field, claim.field) &&
      allows(query.evidence, claim.evidence) &&
      allows(query.rank, claim.rank) &&
      hasWords(query.q, [claim.says, claim.note, claim.source.publisher]),
  );
}

export const CLAIMS = defineResource<ClaimQuery, ApiClaim>({
  name: 'claims',
  description:
    'What each source says of each field: by deal, subject and field, and within a field the preferred claim first.',
  parameters: PARAMETERS,
  async parse(params, known) {
    const parameters = claimParameters(await listKnownRecords());
    const { values, problems } = parseParameters(parameters, params, known);
    return { query: values, problems };
  },
  rowSchema: apiClaimSchema,
  columns: CLAIM_COLUMNS,
  describe: (query, _, counts) => describeList(PARAMETERS, query, { one: 'claim', many: 'claims' }, counts),
  async listPage(query, address) {
    const [claims, { claimCount }] = await Promise.all([listMatching(query), listKnownRecords()]);
    const { rows, total } = toPage(claims, query);
    return { rows: rows.map((claim) => toApiClaim(claim, address)), total, allTotal: claimCount };
  },
  async *listAll(query, address) {
    yield (await listMatching(query)).map((claim) => toApiClaim(claim, address));
  },
});
