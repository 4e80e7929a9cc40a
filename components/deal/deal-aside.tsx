// Beside the figures of a deal: its chain of amendments, what it shares with others, open questions.
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { DateText } from '@/components/ui/date-text';
import { DEAL_STATUSES, labelOf, OVERLAP_KINDS, SUPERSEDED_PARTS } from '@/lib/domain/vocabulary';
import { plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import type { ChainLink, DealRecord, OverlapRecord } from '@/lib/services/deal-records';

function describeLink(link: ChainLink): string {
  const status = labelOf(DEAL_STATUSES, link.status);
  if (link.relation === 'this') return status;
  const part = link.part === null || link.part === 'all' ? '' : ` (${labelOf(SUPERSEDED_PARTS, link.part)})`;
  return `${link.relation}${part}; ${status}${link.says === null ? '' : `. ${link.says}`}`;
}

function Chain({ chain }: { chain: readonly ChainLink[] }) {
  return (
    <Section id="chain" title="Chain" note={plural(chain.length, 'record')}>
      <ol className="chain">
        {chain.map((link) => (
          <li key={`${link.deal.slug}-${link.relation}`}>
            <span className={link.relation === 'this' ? 'dot is-here' : 'dot'} aria-hidden="true" />
            <span className="lab">
              <DateText value={link.announcedOn} />
            </span>
            <span>
              {link.relation === 'this' ? (
                <b className="here" aria-current="page">
                  This deal
                </b>
              ) : (
                <Link href={`/deals/${link.deal.slug}`} prefetch={false}>
                  {link.deal.name}
                </Link>
              )}
              <br />
              <span className="muted">{describeLink(link)}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function OverlapEnd({ end }: { end: OverlapRecord['from'] }) {
  if (end.deal === null) return <>{end.label}</>;
  return (
    <Link href={`/deals/${end.deal.slug}#${end.slug}`} prefetch={false}>
      {end.label}
    </Link>
  );
}

function Overlaps({ overlaps }: { overlaps: readonly OverlapRecord[] }) {
  return (
    <Section id="overlaps" title="Shared with other figures" note="counted once">
      <ul className="plain-list">
        {overlaps.map((overlap) => (
          <li key={overlap.slug}>
            <OverlapEnd end={overlap.from} />{' '}
            <span className="lab">{labelOf(OVERLAP_KINDS, overlap.kind)}</span>{' '}
            <OverlapEnd end={overlap.to} />
            <span className="muted">
              {' '}
              {overlap.says} {toSentenceCase(overlap.evidence)}
              {overlap.source === null ? ', no source of its own' : `, ${overlap.source.name}`}.
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function DealAside({ deal }: { deal: DealRecord }) {
  return (
    <aside aria-label="How this deal hangs together">
      {deal.chain.length > 1 ? <Chain chain={deal.chain} /> : null}
      {deal.overlaps.length > 0 ? <Overlaps overlaps={deal.overlaps} /> : null}
      {deal.openQuestions.length > 0 ? (
        <Section id="open-questions" title="Open questions">
          <ul className="plain-list">
            {deal.openQuestions.map((question) => (
              <li key={question.slug}>{question.text}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </aside>
  );
}
