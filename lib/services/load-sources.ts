// Use case: every source of the ledger with what rests on it.
import { findClaims, findSources } from '../db/claims';
import { listSourceMentions, type NamedMention } from '../db/source-mentions';
import { groupBy } from '../domain/group-by';
import { type FieldStanding, summariseStanding } from '../domain/field-standing';
import { toPublisherSlug } from '../domain/publisher-slug';
import { foldText } from '../domain/search-text';
import type { SubjectType } from '../domain/vocabulary';
import { loadClaimSubjects } from './claim-subjects';
import type { ClaimRecord, NamedRef } from './deal-records';
import { keepPerDataset } from './keep-per-dataset';
import type { SourceDetailRecord, SourceFigure, SourceGroup } from './source-records';
import type { ClaimSubject } from './subject-records';

const fieldKey = ({ subjectType, subjectSlug, field }: ClaimRecord): string =>
  `${subjectType}/${subjectSlug}/${field}`;

const isLive = ({ rank, isSuperseded }: ClaimRecord): boolean => rank !== 'deprecated' && !isSuperseded;

type Subjects = ReadonlyMap<string, ClaimSubject>;

function findSubject(subjects: Subjects, type: SubjectType, slug: string): ClaimSubject {
  const subject = subjects.get(`${type}/${slug}`);
  // The import refuses claims, states and overlaps of records that do not exist.
  if (!subject) throw new Error(`no record ${type}/${slug}`);
  return subject;
}

/** The record under which a subject is listed: its deal, else itself. */
function groupOf({ type, slug, name, deal, chips }: ClaimSubject): {
  type: SubjectType;
  slug: string;
  name: string;
  chips: readonly NamedRef[];
} {
  return deal === null ? { type, slug, name, chips } : { type: 'deal', ...deal, chips };
}

function buildGroups(
  subjects: Subjects,
  figures: readonly SourceFigure[],
  mentions: readonly NamedMention[],
): SourceGroup[] {
  interface OpenGroup {
    type: SubjectType;
    slug: string;
    name: string;
    chips: readonly NamedRef[];
    figures: SourceFigure[];
    mentions: SourceGroup['mentions'][number][];
  }
  const groups = new Map<string, OpenGroup>();
  const groupFor = (type: SubjectType, slug: string): OpenGroup => {
    const record = groupOf(findSubject(subjects, type, slug));
    const key = `${record.type}/${record.slug}`;
    const group = groups.get(key) ?? { ...record, figures: [], mentions: [] };
    groups.set(key, group);
    return group;
  };
  for (const figure of figures)
    groupFor(figure.claim.subjectType, figure.claim.subjectSlug).figures.push(figure);
  for (const { sourceSlug: _, ...mention } of mentions) {
    const { name } = findSubject(subjects, mention.subjectType, mention.subjectSlug);
    groupFor(mention.subjectType, mention.subjectSlug).mentions.push({
      ...mention,
      subjectName: name,
      otherName: mention.other && findSubject(subjects, mention.other.type, mention.other.slug).name,
    });
  }
  return [...groups.values()].sort((a, b) => {
    // Deals first, the rest by what it is.
    const rankOfGroup = ({ type }: OpenGroup): number => (type === 'deal' ? 0 : 1);
    return (
      rankOfGroup(a) - rankOfGroup(b) ||
      b.figures.length - a.figures.length ||
      (foldText(a.name) < foldText(b.name) ? -1 : 1)
    );
  });
}

/**
 * Every source with everything that rests on it: the best kind first, then the newest. Kept until another data set is
 * imported.
 * @throws NoDatasetError before the first import.
 */
export const loadSources = keepPerDataset(async (): Promise<readonly SourceDetailRecord[]> => {
  const [sources, claims, mentions, subjects] = await Promise.all([
    findSources({}),
    findClaims({}),
    listSourceMentions(),
    loadClaimSubjects(),
  ]);
  const standings = new Map<string, FieldStanding | null>(
    [...groupBy(claims, fieldKey)].map(([key, group]) => [key, summariseStanding(group)]),
  );
  const claimsBySource = groupBy(claims, ({ source }) => source.slug);
  const mentionsBySource = groupBy(mentions, ({ sourceSlug }) => sourceSlug);
  return sources.map((source): SourceDetailRecord => {
    const own = claimsBySource.get(source.slug) ?? [];
    const named = mentionsBySource.get(source.slug) ?? [];
    const figures = own.map((claim): SourceFigure => {
      const standing = standings.get(fieldKey(claim)) ?? null;
      const live = isLive(claim);
      return {
        claim,
        subjectName: findSubject(subjects, claim.subjectType, claim.subjectSlug).name,
        isOnlySource: live && standing?.sourceCount === 1,
        isAggregatorOnly: live && standing?.weakness === 'aggregator_only',
        isInConflict: standing?.isInConflict ?? false,
      };
    });
    const countFields = (isCounted: (figure: SourceFigure) => boolean): number =>
      new Set(figures.filter(isCounted).map(({ claim }) => fieldKey(claim))).size;
    const companies = new Map<string, NamedRef>(
      [...own, ...named].flatMap(({ subjectType, subjectSlug }) =>
        findSubject(subjects, subjectType, subjectSlug).companies.map((company) => [company.slug, company]),
      ),
    );
    const chips = new Map<string, NamedRef>(
      [...own, ...named].flatMap(({ subjectType, subjectSlug }) =>
        findSubject(subjects, subjectType, subjectSlug).chips.map((chip) => [chip.slug, chip]),
      ),
    );
    return {
      ...source,
      publisherSlug: toPublisherSlug(source.publisher),
      claimCount: own.length,
      dealCount: new Set(own.flatMap(({ dealSlug }) => dealSlug ?? [])).size,
      onlySourceCount: countFields(({ isOnlySource }) => isOnlySource),
      aggregatorOnlyCount: countFields(({ isAggregatorOnly }) => isAggregatorOnly),
      mentionCount: named.length,
      companies: [...companies.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
      chips: [...chips.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
      claims: own,
      groups: buildGroups(subjects, figures, named),
    };
  });
});
