// Who else a deal is tied to: other deals, by which figure and why, and the companies that come in through them.
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { ClaimLink } from '@/components/provenance/claim-link';
import { DateText } from '@/components/ui/date-text';
import { EVIDENCES, labelOf, type OverlapKind, SUBJECT_TYPES, valuesOf } from '@/lib/domain/vocabulary';
import { formatList, plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import type { DealRecord, DealTie, OverlapRecord, TieReason } from '@/lib/services/deal-records';
import { describeRelation } from './chain-events';
import { ProseSources, SourceRef, toDealHref } from './source-ref';

/** How the first figure of an overlap stands to the second. */
const VERBS: Readonly<Record<OverlapKind, string>> = {
  part_of: 'is inside',
  includes: 'contains',
  supplies: 'supplies',
  hosted_in: 'stands in',
  restates: 'is the same figure as',
};

const CLAIMED_FIELD: Readonly<Record<string, string>> = {
  investment: 'amountUsd',
  spend: 'amountUsd',
  capacity: 'powerGw',
};

/** The end of an overlap: a figure opens its claims, a deal or a site is named. */
function End({ end, isHere }: { readonly end: OverlapRecord['from']; readonly isHere: boolean }) {
  const type = valuesOf(SUBJECT_TYPES).find((value) => value === end.type);
  const field = CLAIMED_FIELD[end.type];
  if (end.type === 'deal') return <>{isHere ? 'This deal' : 'that deal'}</>;
  if (type === undefined || field === undefined) return <>{end.label}</>;
  return (
    <ClaimLink subjectType={type} subjectSlug={end.slug} field={field}>
      {end.label}
    </ClaimLink>
  );
}

function Reason({ reason, dealSlug }: { readonly reason: TieReason; readonly dealSlug: string }) {
  if (reason.how === 'chain') {
    return (
      <>
        {toSentenceCase(describeRelation(reason.relation))}
        {reason.says === null ? '' : `. ${reason.says}`}
        {reason.source === null ? null : (
          <>
            {' '}
            <SourceRef source={reason.source} />
          </>
        )}
      </>
    );
  }
  if (reason.how === 'site') {
    return (
      <>
        Also stands at {reason.site.name}: {reason.figure.label}.
        {reason.says === null ? '' : ` ${reason.says}`}
        <ProseSources subjectType="capacity" subjectSlug={reason.figure.slug} />
      </>
    );
  }
  const { from, to, kind, says, evidence, source } = reason.overlap;
  return (
    <>
      <span id={`overlap-${reason.overlap.slug}`}>
        <End end={from} isHere={from.deal?.slug === dealSlug} /> {VERBS[kind]}{' '}
        <End end={to} isHere={to.deal?.slug === dealSlug} />
      </span>
      <span className="muted">
        . {says} {toSentenceCase(labelOf(EVIDENCES, evidence))}
        {source === null ? ', no source of its own' : ', '}
        {source === null ? null : <SourceRef source={source} />}.
      </span>
    </>
  );
}

function Tie({
  tie,
  dealSlug,
  asOf,
}: {
  readonly tie: DealTie;
  readonly dealSlug: string;
  readonly asOf: string | null;
}) {
  return (
    <li>
      <div>
        <p>
          <Link href={toDealHref(tie.deal.slug, asOf)} prefetch={false}>
            {tie.deal.name}
          </Link>{' '}
          <span className="lab">
            <DateText value={tie.announcedOn} />
          </span>
          <ProseSources subjectSlug={tie.deal.slug} />
        </p>
        <ul>
          {tie.reasons.map((reason) => (
            <li key={keyOf(reason)}>
              <Reason reason={reason} dealSlug={dealSlug} />
              {reason.how === 'chain' ? <ProseSources subjectSlug={tie.deal.slug} /> : null}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function keyOf(reason: TieReason): string {
  if (reason.how === 'overlap') return reason.overlap.slug;
  return reason.how === 'chain' ? `chain ${reason.relation}` : `${reason.site.slug} ${reason.figure.slug}`;
}

/** Shared dollars or gigawatts between two figures of the deal, or with a site. */
function OwnOverlaps({ deal }: { readonly deal: DealRecord }) {
  const own = deal.overlaps.filter(({ from, to }) =>
    [from, to].every(({ deal: of }) => of === null || of.slug === deal.slug),
  );
  if (own.length === 0) return null;
  return (
    <ul className="ties">
      {own.map((overlap) => (
        <li key={overlap.slug}>
          <div>
            <Reason
              reason={{ how: 'overlap', overlap, own: overlap.from, other: overlap.to, isOwnFirst: true }}
              dealSlug={deal.slug}
            />
            <ProseSources subjectSlug={deal.slug} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Nothing where the deal stands alone. */
export function TiesSection({ deal, asOf }: { readonly deal: DealRecord; readonly asOf: string | null }) {
  const { ties } = deal;
  const hasOwn = deal.overlaps.some(({ from, to }) =>
    [from, to].every(({ deal: of }) => of === null || of.slug === deal.slug),
  );
  if (ties.length === 0 && !hasOwn) return null;
  const companies = [
    ...new Map(
      ties.flatMap((tie) => tie.companies.map((company) => [company.slug, company] as const)),
    ).values(),
  ];
  return (
    <Section id="ties" title="Who else is tied to it" note={plural(ties.length, 'deal')}>
      {companies.length === 0 ? null : (
        <p className="section-foot">
          Through these deals also {formatList(companies.map(({ name }) => name))}. What is shared is counted
          once, see <a href="/method#counting-once">the rules</a>.
        </p>
      )}
      <OwnOverlaps deal={deal} />
      <ul className="ties">
        {ties.map((tie) => (
          <Tie key={tie.deal.slug} tie={tie} dealSlug={deal.slug} asOf={asOf} />
        ))}
      </ul>
    </Section>
  );
}
