// Worked examples of sums and what follows from them: counting once, headlines, the timeline, ratios.
import Link from 'next/link';
import { ClaimLink } from '@/components/provenance/claim-link';
import { MEASURES } from '@/lib/domain/headline';
import { RATIO_KINDS } from '@/lib/domain/implied-ratios';
import { formatCertainty } from '@/lib/format/certainty-words';
import { formatPartialDateProse, formatQuarter } from '@/lib/format/date';
import { plural } from '@/lib/format/number';
import { formatGw, formatGwUnit } from '@/lib/format/power';
import {
  describeRefusal,
  formatRatioInput,
  formatRatioName,
  formatRatioUnit,
  formatRatioValue,
  listFormula,
} from '@/lib/format/ratio-words';
import type { HeadlineItem } from '@/lib/services/decompose-headline';
import { DealLink, Example, FigureLink, formatAmount, type ExampleProps } from './example';
import { VocabularyTable } from './vocabulary-table';

export function CountingExample({ examples: { container, restated } }: ExampleProps) {
  return (
    <>
      {container === null ? null : (
        <Example title="A round and its named members">
          <p>
            <DealLink figure={container.container} />: the round is{' '}
            <FigureLink figure={container.container} />; {plural(container.members.length, 'member')} of it{' '}
            {container.members.length === 1 ? 'is' : 'are'} figures of their own.
          </p>
          <table className="rules sums">
            <tbody>
              <tr>
                <td>The round as announced</td>
                <td className="r">
                  <FigureLink figure={container.container} />
                </td>
              </tr>
              {container.members.map((member) => (
                <tr key={member.slug}>
                  <td>
                    less <DealLink figure={member} />
                  </td>
                  <td className="r">
                    − <FigureLink figure={member} />
                  </td>
                </tr>
              ))}
              {container.remainder.map((part) => (
                <tr key={part.certainty} className="result">
                  <td>What the round adds of its own, {formatCertainty(part.certainty)}</td>
                  <td className="r">
                    <ClaimLink
                      subjectType={container.container.subjectType}
                      subjectSlug={container.container.slug}
                      field="amountUsd"
                    >
                      {formatAmount(part.high, container.container.unit)}
                    </ClaimLink>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="note">
            In a total the round comes to{' '}
            {formatAmount(
              [...container.members.flatMap(({ parts }) => parts), ...container.remainder].reduce(
                (sum, { high }) => sum + high,
                0,
              ),
              container.container.unit,
            )}
            : its members at their own certainty, and the remainder.
          </p>
        </Example>
      )}
      {restated === null ? null : (
        <Example title="A figure that restates another">
          <p>
            <DealLink figure={restated.figure} /> says <FigureLink figure={restated.figure} />, which is the
            money of <DealLink figure={restated.by} /> with <FigureLink figure={restated.by} />. The latter
            counts; the former adds nothing where both are in the set.
          </p>
        </Example>
      )}
    </>
  );
}

/** What of a figure a headline counts. */
function countedOf({ count }: HeadlineItem): number {
  return count.shares.reduce((sum, share) => sum + (share.isCounted ? share.onceHigh : 0), 0);
}

export function HeadlineExample({ examples: { headline } }: ExampleProps) {
  return (
    <>
      <VocabularyTable
        entries={MEASURES}
        heads={['A headline of', 'Adds up']}
        caption="What a headline adds up"
        idPrefix="headline"
      />
      {headline === null ? null : (
        <Example title="A headline and the figures that make it">
          <p>{headline.words.sentence}</p>
          <table className="rules sums">
            <tbody>
              {headline.items
                .filter((item) => countedOf(item) > 0)
                .map((item) => (
                  <tr key={item.slug}>
                    <td>
                      {item.label},{' '}
                      <Link href={`/deals/${item.deal.slug}#${item.slug}`} prefetch={false}>
                        {item.deal.name}
                      </Link>
                    </td>
                    <td className="r">
                      <ClaimLink subjectType={item.subjectType} subjectSlug={item.slug} field="amountUsd">
                        {headline.words.formatShort(countedOf(item))}
                      </ClaimLink>
                    </td>
                  </tr>
                ))}
              <tr className="result">
                <td>Counted</td>
                <td className="r">{headline.words.formatShort(headline.headline.total.high)}</td>
              </tr>
            </tbody>
          </table>
          <p className="note">{headline.words.caveat.join(' ')}</p>
        </Example>
      )}
    </>
  );
}

export function TimelineExample({ examples: { curve } }: ExampleProps) {
  if (curve === null) return null;
  const given = curve.milestones.map(({ slug, dueOn, cumulativeKw }) => (
    <li key={slug}>
      <ClaimLink subjectType="milestone" subjectSlug={slug} field="cumulativeGw">
        {formatGwUnit(cumulativeKw)}
      </ClaimLink>{' '}
      by {formatPartialDateProse(dueOn)}
    </li>
  ));
  return (
    <Example title="From milestones to quarters">
      <p>
        <DealLink figure={curve.figure} />, <FigureLink figure={curve.figure} />:
      </p>
      <ul>{given}</ul>
      <table className="rules quarters">
        <caption className="vh">The commitment at quarter ends</caption>
        <thead>
          <tr>
            <th scope="col">Quarter end</th>
            <th scope="col" className="r">
              GW
            </th>
            <th scope="col">Is</th>
          </tr>
        </thead>
        <tbody>
          {curve.cells.map(({ quarter, amountKw, isInterpolated }) => (
            <tr key={quarter} className={isInterpolated ? 'is-soft' : undefined}>
              <td>{formatQuarter(quarter)}</td>
              <td className="r">{formatGw(amountKw)}</td>
              <td>
                {isInterpolated ? 'on the line' : amountKw === 0 ? 'before the first point' : 'promised'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Example>
  );
}

export function RatiosExample({ examples: { ratioGiven, ratioRefused } }: ExampleProps) {
  return (
    <>
      <VocabularyTable
        entries={RATIO_KINDS}
        heads={['Ratio', 'Is']}
        caption="Implied ratios"
        idPrefix="ratio"
      />
      {ratioGiven === null || ratioGiven.ratio.range === null ? null : (
        <Example title="A ratio that is given">
          <p>
            <Link href={`/deals/${ratioGiven.deal.slug}#ratios`} prefetch={false}>
              {ratioGiven.deal.name}
            </Link>
            :{' '}
            {listFormula(ratioGiven.ratio).map((piece, index) =>
              'sign' in piece ? (
                <span key={index}>{piece.sign}</span>
              ) : (
                <ClaimLink
                  key={index}
                  subjectType={piece.input.subjectType}
                  subjectSlug={piece.input.subjectSlug}
                  field={piece.input.field}
                >
                  {formatRatioInput(piece.input)}
                </ClaimLink>
              ),
            )}{' '}
            = {formatRatioValue(ratioGiven.ratio.kind, ratioGiven.ratio.range)}{' '}
            {formatRatioUnit(ratioGiven.ratio.kind)}.
          </p>
        </Example>
      )}
      {ratioRefused === null || ratioRefused.ratio.refusal === null ? null : (
        <Example title="A ratio that is refused">
          <p>
            <Link href={`/deals/${ratioRefused.deal.slug}#ratios`} prefetch={false}>
              {ratioRefused.deal.name}
            </Link>
            : {formatRatioName(ratioRefused.ratio.kind).toLowerCase()} refused.{' '}
            {describeRefusal(ratioRefused.ratio.refusal)}{' '}
            <ClaimLink subjectType="deal" subjectSlug={ratioRefused.deal.slug} field={null}>
              sources
            </ClaimLink>
          </p>
        </Example>
      )}
    </>
  );
}
