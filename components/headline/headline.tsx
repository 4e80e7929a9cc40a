import Link from 'next/link';
import { Segmented } from '@/components/ui/segmented';
import { type Includable, INCLUDABLE, MEASURES } from '@/lib/domain/headline';
import type { DealQuery } from '@/lib/filters/deal-query';
import { type HeadlineQuery, toHeadlinePath } from '@/lib/filters/headline-parameters';
import { toHref } from '@/lib/filters/serialize-query';
import { headlineWord, qualifyTotal } from '@/lib/format/headline-words';
import { formatList } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import type { HeadlineResult } from '@/lib/services/decompose-headline';
import { CopySentence } from './copy-sentence';
import { HeadlineBar } from './headline-bar';
import { HeadlineFigures } from './headline-figures';

/** What the set comes to: a sentence, a bar, what else can be counted, and how each figure was. */
export function HeadlineSection({
  result,
  query,
  headline,
  path,
  hrefFor,
}: {
  readonly result: HeadlineResult;
  readonly query: DealQuery;
  readonly headline: HeadlineQuery;
  /** Path of the page, without parameters. */
  readonly path: string;
  /** Where a deal's page is. */
  readonly hrefFor: (dealSlug: string) => string;
}) {
  const { words, measure } = result;
  const linkTo = (changes: Partial<HeadlineQuery>): string =>
    toHref(toHeadlinePath(path, { ...headline, ...changes }), query);
  const caveat = words.caveat.join(' ');
  return (
    <section className="headline" aria-labelledby="headline-title">
      <h2 className="vh" id="headline-title">
        What these deals come to
      </h2>
      <p className="hl-say" aria-live="polite">
        {words.segments.map(({ text, isStrong }, index) =>
          // Pieces have no name of their own and never change places.
          isStrong ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
        )}
      </p>
      <HeadlineBar parts={result.headline.parts} measure={measure} formatShort={words.formatShort} />
      <div className="ctl hl-ctl">
        <Segmented
          label="Add up"
          items={MEASURES.map(({ value, label }) => ({
            label: toSentenceCase(label),
            href: linkTo({ measure: value }),
            isCurrent: value === measure,
            count: result.counts[value],
          }))}
        />
        {query.certainty.length > 0 ? (
          <span className="lab">
            Counted: {formatList(query.certainty.map((rung) => headlineWord(rung, measure)))}, as filtered
          </span>
        ) : (
          <Include result={result} headline={headline} linkTo={linkTo} />
        )}
      </div>
      <p className="hl-caveat">{caveat}</p>
      <CopySentence text={`${words.sentence} ${caveat}`} path={linkTo({ measure })} />
      {/* A reader may open the list before the scripts are there. */}
      {result.items.length === 0 ? null : (
        <details className="hl-how" suppressHydrationWarning>
          <summary>How this was counted</summary>
          <HeadlineFigures result={result} hrefFor={hrefFor} />
        </details>
      )}
    </section>
  );
}

/** Rungs beyond the signed ones, each a link that adds it or takes it off again. */
function Include({
  result,
  headline: { include },
  linkTo,
}: {
  readonly result: HeadlineResult;
  readonly headline: HeadlineQuery;
  readonly linkTo: (changes: Partial<HeadlineQuery>) => string;
}) {
  const { headline, words } = result;
  const toggle = (value: Includable): Includable[] =>
    INCLUDABLE.map((entry) => entry.value).filter((other) => include.includes(other) !== (other === value));
  const ownOf = (value: Includable) =>
    value === 'lapsed' ? headline.lapsed : headline.others.find(({ certainty }) => certainty === value)?.own;
  return (
    <div className="one">
      <span className="lab" aria-hidden="true">
        Also count
      </span>
      <div className="seg hl-include" role="group" aria-label="Also count">
        {INCLUDABLE.map(({ value, label }) => {
          const own = ownOf(value);
          const isOn = include.includes(value);
          const content = (
            <>
              <svg className="mk" aria-hidden="true">
                <use href={`#m-${value}`} />
              </svg>
              {toSentenceCase(label)}
              <i>
                {own === undefined || own.high === 0
                  ? 'none'
                  : `${qualifyTotal(own)}${words.formatShort(own.high)}`}
              </i>
            </>
          );
          return own === undefined || (own.high === 0 && !isOn) ? (
            <span key={value} className="off">
              {content}
            </span>
          ) : (
            <Link
              key={value}
              href={linkTo({ include: toggle(value) })}
              prefetch={false}
              scroll={false}
              aria-current={isOn ? 'true' : undefined}
            >
              {content}
            </Link>
          );
        })}
      </div>
    </div>
  );
}
