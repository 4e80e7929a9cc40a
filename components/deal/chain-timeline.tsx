// The chain of a deal as marks on a line: what came before, the deal itself, what changed it. A list on a phone.
import Link from 'next/link';
import { CertaintyMark } from '@/components/certainty/certainty-mark';
import { Section } from '@/components/layout/section';
import { DateText } from '@/components/ui/date-text';
import { formatCertainty } from '@/lib/format/certainty-words';
import { plural } from '@/lib/format/number';
import type { ChainEvent } from './chain-events';
import { ProseSources, SourceRef, toDealHref } from './source-ref';

/** More marks than this do not fit beside each other: the line then runs downwards on every screen. */
const MOST_BESIDE_EACH_OTHER = 6;

function EventTitle({ event, asOf }: { readonly event: ChainEvent; readonly asOf: string | null }) {
  if (event.isHere) {
    return (
      <b className="here" aria-current="page">
        {event.title}
      </b>
    );
  }
  return event.deal === null ? (
    <span>{event.title}</span>
  ) : (
    <Link href={toDealHref(event.deal.slug, asOf)} prefetch={false}>
      {event.title}
    </Link>
  );
}

/** Nothing where the deal stands alone and nothing of it changed. */
export function ChainTimeline({
  events,
  dealSlug,
  asOf,
}: {
  readonly events: readonly ChainEvent[];
  readonly dealSlug: string;
  /** Null for the newest state. */
  readonly asOf: string | null;
}) {
  if (events.length < 2) return null;
  const layout = events.length <= MOST_BESIDE_EACH_OTHER ? 'is-across' : 'is-down';
  return (
    <Section
      id="chain"
      title="How it came and what became of it"
      note={`${plural(events.length, 'event')}, in order`}
    >
      <ol className={`chain ${layout}`}>
        {events.map((event) => (
          <li key={event.key} className={event.isHere ? 'is-here' : undefined}>
            <span className="chain-mark">
              {event.certainty === null ? (
                <span className={event.isHere ? 'dot is-here' : 'dot'} aria-hidden="true" />
              ) : (
                <CertaintyMark certainty={event.certainty} />
              )}
            </span>
            <span className="chain-date lab">
              <DateText value={event.on} />
            </span>
            <span className="chain-text">
              <EventTitle event={event} asOf={asOf} />
              <span className="muted">
                {event.certainty === null ? event.what : formatCertainty(event.certainty)}
                {event.says === null ? '' : `. ${event.says}`}
                {event.source === null ? null : (
                  <>
                    {' '}
                    <SourceRef source={event.source} />
                  </>
                )}
                <ProseSources subjectSlug={event.deal?.slug ?? dealSlug} />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
