// Everything that rests on a source, by deal and by record.
import Link from 'next/link';
import { toChipSubjectHref } from '@/components/chips/chip-links';
import { Section } from '@/components/layout/section';
import { toClaimsHref } from '@/components/provenance/claim-link';
import { Glyph } from '@/components/ui/glyph';
import {
  CERTAINTIES,
  EVIDENCES,
  labelOf,
  OVERLAP_KINDS,
  PROMISE_OUTCOMES,
  RANKS,
  SUBJECT_TYPES,
} from '@/lib/domain/vocabulary';
import { formatClaimValue, formatFieldName } from '@/lib/format/claim-value';
import { formatPartialDate } from '@/lib/format/date';
import { formatFigureName } from '@/lib/format/figure-name';
import { formatList, plural } from '@/lib/format/number';
import type { ClaimRecord } from '@/lib/services/deal-records';
import type { SourceFigure, SourceGroup } from '@/lib/services/source-records';

function toClaimHref({ subjectType, subjectSlug, slug }: ClaimRecord): string {
  return `/claims/${subjectType}/${subjectSlug}#claim-${slug}`;
}

/** The rank of a claim, in crimson where it is not relied on. */
function RankWords({ claim }: { readonly claim: ClaimRecord }) {
  if (claim.isSuperseded) return <span className="dropped">superseded</span>;
  const word = labelOf(RANKS, claim.rank).toLowerCase();
  return claim.rank === 'deprecated' ? <span className="dropped">{word}</span> : word;
}

/** How the figure stands: whether it rests on this source alone, on aggregators only, and whether sources differ. */
function Standing({ figure }: { readonly figure: SourceFigure }) {
  const { isOnlySource, isAggregatorOnly, isInConflict, claim } = figure;
  return (
    <>
      {isOnlySource ? (
        <span className="rests-weak">
          rests on this alone{isAggregatorOnly ? ', an aggregator' : ''}
          <br />
        </span>
      ) : isAggregatorOnly ? (
        <span className="rests-weak">
          only on aggregators
          <br />
        </span>
      ) : null}
      {isInConflict ? (
        <a className="cfw" href={`/conflicts#${claim.subjectType}--${claim.subjectSlug}--${claim.field}`}>
          <Glyph name="conflict" /> sources differ
        </a>
      ) : null}
    </>
  );
}

function FigureRow({ figure, isOfDeal }: { readonly figure: SourceFigure; readonly isOfDeal: boolean }) {
  const { claim, subjectName } = figure;
  const name = formatFigureName(claim.subjectType, subjectName, claim.field);
  return (
    <tr>
      <td className="field">
        <a href={toClaimHref(claim)}>{isOfDeal ? name.label : formatFieldName(claim.field)}</a>
        {isOfDeal && claim.subjectType !== 'deal' ? (
          <small>
            {name.of === null ? '' : `${name.of}, `}
            {name.type}
          </small>
        ) : null}
      </td>
      <td>
        <span className="value">{formatClaimValue(claim)}</span>
        <small>
          {labelOf(EVIDENCES, claim.evidence)}
          {claim.isQuoted ? ', quoted' : null}, <RankWords claim={claim} />
        </small>
      </td>
      <td className="says">
        {claim.says}
        {claim.rankReason !== null && (claim.rank === 'deprecated' || claim.isSuperseded) ? (
          <small>Why not relied on: {claim.rankReason}</small>
        ) : null}
      </td>
      <td>
        <Standing figure={figure} />
      </td>
    </tr>
  );
}

type Mention = SourceGroup['mentions'][number];

/** What sort of row it is and of what time: "State, delivered from Q2 2026". */
function mentionWords({ kind, certainty, on, outcome, overlapKind }: Mention): string {
  const date = on === null ? null : formatPartialDate(on);
  switch (kind) {
    case 'state':
      return `State: ${certainty === null ? '' : labelOf(CERTAINTIES, certainty)}${date === null ? '' : ` from ${date}`}`;
    case 'term':
      return 'Term';
    case 'promise':
      return `Promise${date === null ? '' : `, due ${date}`}`;
    case 'outcome':
      return `Outcome: ${outcome === null ? '' : labelOf(PROMISE_OUTCOMES, outcome)}${date === null ? '' : `, ${date}`}`;
    case 'overlap':
      return `Overlap: ${overlapKind === null ? '' : labelOf(OVERLAP_KINDS, overlapKind)}`;
    case 'link':
      return `Replaces another deal${date === null ? '' : `, ${date}`}`;
  }
}

function MentionEntry({ mention, group }: { readonly mention: Mention; readonly group: SourceGroup }) {
  const href =
    group.type === 'deal'
      ? `/deals/${group.slug}#${mention.anchor}`
      : toClaimsHref({ subjectType: group.type, subjectSlug: group.slug, field: null });
  const names = [mention.subjectName, mention.otherName].filter(
    (name): name is string => name !== null && name !== group.name,
  );
  return (
    <li>
      <a className="sort" href={href}>
        {mentionWords(mention)}
      </a>
      <span className="text">
        {mention.kind === 'term' || names.length === 0 ? null : <b>{formatList(names)}: </b>}
        {mention.text}
      </span>
    </li>
  );
}

/** "3 claims, 1 other row". */
function countWords({ figures, mentions }: SourceGroup): string {
  return [
    ...(figures.length === 0 ? [] : [plural(figures.length, 'claim')]),
    ...(mentions.length === 0 ? [] : [plural(mentions.length, 'other row')]),
  ].join(', ');
}

/** One deal or record with all that the source says of it. */
export function SourceGroupSection({ group }: { readonly group: SourceGroup }) {
  const isOfDeal = group.type === 'deal';
  const href = isOfDeal
    ? `/deals/${group.slug}`
    : (toChipSubjectHref(group) ?? `/claims/${group.type}/${group.slug}`);
  const type = labelOf(SUBJECT_TYPES, group.type);
  return (
    <Section
      id={`${group.type}-${group.slug}`}
      title={
        <Link href={href} prefetch={false}>
          {group.name}
        </Link>
      }
      note={isOfDeal ? countWords(group) : `${type}; ${countWords(group)}`}
    >
      {group.figures.length === 0 ? null : (
        <table className="rests">
          <caption className="vh">Claims about {group.name}</caption>
          <colgroup>
            <col className="c-field" />
            <col className="c-value" />
            <col className="c-says" />
            <col className="c-stands" />
          </colgroup>
          <thead className="vh">
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Value</th>
              <th scope="col">What the source says</th>
              <th scope="col">How the figure stands</th>
            </tr>
          </thead>
          <tbody>
            {group.figures.map((figure) => (
              <FigureRow key={figure.claim.slug} figure={figure} isOfDeal={isOfDeal} />
            ))}
          </tbody>
        </table>
      )}
      {group.mentions.length === 0 ? null : (
        <ul className="mentions" aria-label={`Other rows of ${group.name} that name the source`}>
          {group.mentions.map((mention, index) => (
            // A row may be named twice, as promise and outcome; the order never changes.
            <MentionEntry
              key={`${mention.kind} ${mention.anchor} ${index}`}
              mention={mention}
              group={group}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
