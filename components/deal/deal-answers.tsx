// The rest of what a reader asks first: where it stands, on which chips, by when, who says so.
import Link from 'next/link';
import { ChipNames } from '@/components/chips/chip-links';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { ClaimLink } from '@/components/provenance/claim-link';
import { ConflictCount } from '@/components/ui/conflict-count';
import { DateText } from '@/components/ui/date-text';
import { groupParties } from '@/lib/domain/deal-cells';
import { DEAL_STATUSES, labelOf, ROLES, SOURCE_KINDS } from '@/lib/domain/vocabulary';
import type { QueryProblem } from '@/lib/filters/deal-query';
import { formatPartialDate } from '@/lib/format/date';
import { formatList, plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import type { DealRecord } from '@/lib/services/deal-records';
import { isAllLapsed, listChips, listDates, listFamilies } from './deal-dates';

/** More lines than this push the figures off the first screen. */
const MOST_DATES = 4;

function Standing({ deal }: { readonly deal: DealRecord }) {
  return (
    <div>
      <dt className="lab">Where it stands</dt>
      <dd>
        {toSentenceCase(labelOf(DEAL_STATUSES, deal.status))}
        {deal.status === 'announced' ? ' ' : ', announced '}
        <DateText value={deal.announcedOn} />
      </dd>
      {groupParties(deal.parties, []).map(({ company, roles }) => (
        <dd key={company.slug}>
          <b>{company.name}</b> {formatList(roles.map((role) => labelOf(ROLES, role)))}
        </dd>
      ))}
    </div>
  );
}

function Chips({ deal, asOf }: { readonly deal: DealRecord; readonly asOf: string | null }) {
  const chips = listChips(deal);
  return (
    <div>
      <dt className="lab">On which chips</dt>
      {chips.length === 0 && listFamilies(deal).length === 0 ? (
        <dd className="muted">
          {deal.capacityCommitments.length === 0 ? 'No capacity is part of it' : 'Not given'}
        </dd>
      ) : null}
      {listFamilies(deal).map(({ slug, name }) => (
        <dd key={slug}>
          <Link className="chip-name" href={`/chips/families/${slug}`} prefetch={false}>
            {name}
          </Link>
          , generation not given
        </dd>
      ))}
      {chips.map(({ slug, name }) => (
        <dd key={slug}>
          <ChipNames chips={[{ slug, name }]} asOf={asOf} />
        </dd>
      ))}
    </div>
  );
}

function Dates({ deal }: { readonly deal: DealRecord }) {
  const dates = listDates(deal);
  const hidden = dates.length - MOST_DATES;
  return (
    <div>
      <dt className="lab">By when</dt>
      {dates.length === 0 ? (
        <dd className="muted">{isAllLapsed(deal) ? 'It has lapsed; nothing is due' : 'No date given'}</dd>
      ) : null}
      {dates.slice(0, MOST_DATES).map(({ text, subjectType, subjectSlug }) => (
        <dd key={`${subjectSlug} ${text}`}>
          <ClaimLink subjectType={subjectType} subjectSlug={subjectSlug} field={null}>
            {toSentenceCase(text)}
          </ClaimLink>
        </dd>
      ))}
      {hidden > 0 ? <dd className="muted">{plural(hidden, 'more date')} with the figures</dd> : null}
    </div>
  );
}

function WhoSays({ deal }: { readonly deal: DealRecord }) {
  const kinds = SOURCE_KINDS.map(({ value, label }) => ({
    label,
    count: deal.sources.filter(({ kind }) => kind === value).length,
  })).filter(({ count }) => count > 0);
  return (
    <div>
      <dt className="lab">Who says so</dt>
      <dd>
        <a href="#sources">
          {plural(deal.sourceCount, 'source')}, {plural(deal.claimCount, 'claim')}
        </a>
      </dd>
      <dd className="muted">{kinds.map(({ label, count }) => `${label} ${count}`).join(', ')}</dd>
      {deal.conflictCount > 0 ? (
        <dd className="nw">
          <ConflictCount count={deal.conflictCount} href="#sources-differ" />{' '}
          {deal.conflictCount === 1 ? 'field in conflict' : 'fields in conflict'}
        </dd>
      ) : null}
    </div>
  );
}

/** What of the page is of the day asked for and what is not, and whether something is left out. */
export function EarlierDay({ day, hiddenCount }: { readonly day: string; readonly hiddenCount: number }) {
  return (
    <p className="section-foot">
      Figures, their states, promises and links are those known on {formatPartialDate(day)}; status, text,
      terms, open questions and claims are those of the newest data.
      {hiddenCount === 0 ? '' : ` ${plural(hiddenCount, 'figure')} not known on that day left out.`}
    </p>
  );
}

export function DealAnswers({
  deal,
  asOf,
  problems,
}: {
  readonly deal: DealRecord;
  readonly asOf: string | null;
  readonly problems: readonly QueryProblem[];
}) {
  return (
    <>
      <IgnoredParameters problems={problems} />
      <dl className="answers">
        <Standing deal={deal} />
        <Chips deal={deal} asOf={asOf} />
        <Dates deal={deal} />
        <WhoSays deal={deal} />
      </dl>
    </>
  );
}
