// The worked examples, one component a section of the rules. Every number comes from the data.
import Link from 'next/link';
import type { ReactNode } from 'react';
import { PlainMark } from '@/components/certainty/certainty-mark';
import { ClaimLink } from '@/components/provenance/claim-link';
import { floorOf, headlineOf, isOpenEnded } from '@/lib/domain/figure';
import { MEASURES } from '@/lib/domain/headline';
import { RATIO_KINDS } from '@/lib/domain/implied-ratios';
import {
  CERTAINTIES,
  EVIDENCES,
  FIRM_CERTAINTIES,
  labelOf,
  LAYERS,
  POWER_BASES,
  QUALIFIERS,
  RANKS,
  SOURCE_KINDS,
  type Certainty,
} from '@/lib/domain/vocabulary';
import { formatCertainty } from '@/lib/format/certainty-words';
import { formatClaimValue } from '@/lib/format/claim-value';
import { formatPartialDate, formatPartialDateProse, formatQuarter } from '@/lib/format/date';
import { formatCount, plural } from '@/lib/format/number';
import { formatGw, formatGwUnit } from '@/lib/format/power';
import {
  describeRefusal,
  formatRatioInput,
  formatRatioName,
  formatRatioUnit,
  formatRatioValue,
  listFormula,
} from '@/lib/format/ratio-words';
import { formatShare } from '@/lib/format/share';
import { toSentenceCase } from '@/lib/format/words';
import type { HeadlineItem } from '@/lib/services/decompose-headline';
import type { MethodExamples } from '@/lib/services/method-records';
import type { QualityReport } from '@/lib/services/quality-records';
import { DealLink, Example, FigureLink, formatAmount } from './example';
import { VocabularyTable } from './vocabulary-table';

interface ExampleProps {
  readonly examples: MethodExamples;
  readonly quality: QualityReport;
}

function FiguresExample({ examples }: ExampleProps) {
  if (examples.qualifiers.length === 0) return null;
  return (
    <Example title="The largest figure of each kind">
      <table className="rules">
        <thead>
          <tr>
            <th scope="col">As given</th>
            <th scope="col" className="r">
              Floor
            </th>
            <th scope="col" className="r">
              Headline
            </th>
            <th scope="col">Deal</th>
          </tr>
        </thead>
        <tbody>
          {examples.qualifiers.map(({ qualifier, figure }) => (
            <tr key={qualifier}>
              <td>
                <FigureLink figure={figure} />
                {qualifier === 'exactly' ? ' exactly' : null}
              </td>
              <td className="r">
                {figure.range === null ? null : formatAmount(floorOf(figure.range), figure.unit)}
              </td>
              <td className="r">
                {figure.range === null ? null : (
                  <>
                    {isOpenEnded(figure.range) ? 'at least ' : ''}
                    {formatAmount(headlineOf(figure.range), figure.unit)}
                  </>
                )}
              </td>
              <td>
                <DealLink figure={figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">Qualifiers: {QUALIFIERS.map(({ value, label }) => label || value).join(', ')}.</p>
    </Example>
  );
}

const FIRM: ReadonlySet<Certainty> = new Set(FIRM_CERTAINTIES);

function CertaintyExample({ examples }: ExampleProps) {
  const exampleOf = new Map(examples.rungs.map((rung) => [rung.certainty, rung]));
  const { divided } = examples;
  return (
    <>
      <table className="rules ladder-table">
        <caption className="vh">The certainty ladder with an example of each rung</caption>
        <thead>
          <tr>
            <th scope="col">Rung</th>
            <th scope="col">Means</th>
            <th scope="col">Firm</th>
            <th scope="col" className="r">
              Largest amount
            </th>
            <th scope="col">Deal</th>
          </tr>
        </thead>
        <tbody>
          {CERTAINTIES.map(({ value, meaning }) => {
            const example = exampleOf.get(value);
            return (
              <tr key={value} id={`certainty-${value}`}>
                <th scope="row">
                  <span className="nw">
                    <PlainMark certainty={value} isNamed={false} />
                    {formatCertainty(value)}
                  </span>
                </th>
                <td>{toSentenceCase(meaning)}</td>
                <td className="nw">
                  {FIRM.has(value) ? 'firm' : value === 'lapsed' ? 'outside' : 'not firm'}
                </td>
                <td className="r">
                  {example === undefined ? null : (
                    <ClaimLink
                      subjectType={example.figure.subjectType}
                      subjectSlug={example.figure.slug}
                      field="amountUsd"
                    >
                      {formatAmount(example.part.high, example.figure.unit)}
                    </ClaimLink>
                  )}
                </td>
                <td>{example === undefined ? 'none in the data' : <DealLink figure={example.figure} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {divided === null ? null : (
        <Example title="An investment divided by its tranches">
          <p>
            <DealLink figure={divided.figure} />: <FigureLink figure={divided.figure} /> in{' '}
            {plural(divided.tranches.length, 'tranche')}.
          </p>
          <table className="rules sums">
            <tbody>
              {divided.tranches.map((tranche) => (
                <tr key={tranche.slug}>
                  <td>
                    Tranche, {tranche.certainty === null ? 'not known' : formatCertainty(tranche.certainty)}
                  </td>
                  <td className="r">
                    <FigureLink figure={tranche} />
                  </td>
                </tr>
              ))}
              {divided.figure.parts.map((part) => (
                <tr key={part.certainty} className="result">
                  <td>The investment, {formatCertainty(part.certainty)}</td>
                  <td className="r">
                    <ClaimLink subjectType="investment" subjectSlug={divided.figure.slug} field="amountUsd">
                      {formatAmount(part.high, 'usd')}
                    </ClaimLink>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Example>
      )}
    </>
  );
}

function PeriodExampleView({ examples: { period } }: ExampleProps) {
  if (period === null) return null;
  const { figure, before, after, countsFrom } = period;
  return (
    <Example title="A change known only by its month or quarter">
      <p>
        <DealLink figure={figure} />: <FigureLink figure={figure} /> went from{' '}
        {formatCertainty(before.certainty)} to {formatCertainty(after.certainty)} in{' '}
        {formatPartialDateProse(after.knownFrom)}. No source gives the day, so the change counts from{' '}
        {formatPartialDateProse(countsFrom)}, the last day of that time. On the day before it is{' '}
        {formatCertainty(before.certainty)}.
      </p>
    </Example>
  );
}

function AsOfExample({ examples: { period } }: ExampleProps) {
  if (period === null) return null;
  const { figure, before, after } = period;
  // The first of the state before is a day in most cases; as a period it counts from its first day, which asOf takes too.
  return (
    <Example title="The same figure on two days">
      <ul>
        <li>
          <DealLink figure={figure} asOf={before.knownFrom} /> as known on{' '}
          {formatPartialDateProse(before.knownFrom)}: <FigureLink figure={figure} />{' '}
          {formatCertainty(before.certainty)}.
        </li>
        <li>
          <DealLink figure={figure} /> as known now: <FigureLink figure={figure} />{' '}
          {formatCertainty(after.certainty)}.
        </li>
      </ul>
    </Example>
  );
}

function LayersExample({ examples }: ExampleProps) {
  return (
    <>
      <VocabularyTable
        entries={LAYERS}
        heads={['Layer', 'Is', 'Figures']}
        caption="Layers of capacity"
        counts={examples.capacityByLayer}
        idPrefix="layer"
      />
      <VocabularyTable
        entries={POWER_BASES}
        heads={['Measured at', 'Is', 'Figures']}
        caption="Where power is measured"
        counts={examples.capacityByBasis}
        idPrefix="basis"
      />
    </>
  );
}

function EvidenceExample({ examples }: ExampleProps) {
  return (
    <VocabularyTable
      entries={EVIDENCES}
      heads={['Evidence', 'Means', 'Claims']}
      caption="Evidence"
      counts={examples.claimsByEvidence}
      idPrefix="evidence"
    />
  );
}

function RankExample({ examples }: ExampleProps) {
  return (
    <VocabularyTable
      entries={RANKS}
      heads={['Rank', 'Means', 'Claims']}
      caption="Ranks"
      counts={examples.claimsByRank}
      idPrefix="rank"
    />
  );
}

function SourcesExample({ examples, quality }: ExampleProps) {
  const only = quality.find('aggregator_only', 'figures');
  return (
    <>
      <table className="rules words">
        <caption className="vh">Kinds of sources, best first</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Is</th>
            <th scope="col" className="r">
              Sources
            </th>
            <th scope="col" className="r">
              Claims
            </th>
          </tr>
        </thead>
        <tbody>
          {SOURCE_KINDS.map(({ value, label, meaning }) => (
            <tr key={value} id={`source-${value}`}>
              <th scope="row">{toSentenceCase(label)}</th>
              <td>{toSentenceCase(meaning)}</td>
              <td className="r">{formatCount(examples.sourcesByKind.get(value) ?? 0)}</td>
              <td className="r">{formatCount(examples.claimsBySourceKind.get(value) ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {only === null ? null : (
        <p className="note">
          {formatCount(only.count)} of {plural(only.of, 'figure')} ({formatShare(only.count, only.of)}) rest
          only on aggregators: <Link href="/data/quality#aggregators">all of them</Link>, and{' '}
          <Link href="/data/quality">how the others are supported</Link>.{' '}
          <Link href="/sources">All sources</Link>.
        </p>
      )}
    </>
  );
}

function CountingExample({ examples: { container, restated } }: ExampleProps) {
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

function HeadlineExample({ examples: { headline } }: ExampleProps) {
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

function TimelineExample({ examples: { curve } }: ExampleProps) {
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

function ConflictExample({ examples: { conflict } }: ExampleProps) {
  const [first] = conflict ?? [];
  if (conflict === null || first === undefined) return null;
  const { subjectType, subjectSlug, field } = first;
  return (
    <Example title="A decided conflict">
      <table className="rules">
        <thead>
          <tr>
            <th scope="col" className="r">
              Value
            </th>
            <th scope="col">Source</th>
            <th scope="col">Kind</th>
            <th scope="col">Evidence</th>
            <th scope="col">Rank</th>
          </tr>
        </thead>
        <tbody>
          {conflict.map((claim) => (
            <tr key={claim.slug}>
              <td className="r">
                <ClaimLink subjectType={subjectType} subjectSlug={subjectSlug} field={field}>
                  {formatClaimValue(claim)}
                </ClaimLink>
              </td>
              <td>
                <Link href={`/sources/${claim.source.slug}`} prefetch={false}>
                  {claim.source.publisher}
                </Link>
                {claim.source.publishedOn === null
                  ? null
                  : `, ${formatPartialDate(claim.source.publishedOn)}`}
              </td>
              <td>{labelOf(SOURCE_KINDS, claim.source.kind)}</td>
              <td>{labelOf(EVIDENCES, claim.evidence)}</td>
              <td className={claim.rank === 'deprecated' ? 'sig' : undefined}>
                {labelOf(RANKS, claim.rank)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        {first.dealSlug === null ? null : (
          <>
            <Link href={`/deals/${first.dealSlug}#${subjectSlug}`} prefetch={false}>
              The deal
            </Link>
            .{' '}
          </>
        )}
        <Link href="/conflicts">All conflicts</Link>.
      </p>
    </Example>
  );
}

function RatiosExample({ examples: { ratioGiven, ratioRefused } }: ExampleProps) {
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

/** The example of each section that has one, by its address. */
const EXAMPLES: Readonly<Record<string, (props: ExampleProps) => ReactNode>> = {
  figures: FiguresExample,
  dates: PeriodExampleView,
  certainty: CertaintyExample,
  'known-on-a-day': AsOfExample,
  'layers-and-power': LayersExample,
  evidence: EvidenceExample,
  rank: RankExample,
  sources: SourcesExample,
  'counting-once': CountingExample,
  headline: HeadlineExample,
  'capacity-timeline': TimelineExample,
  conflicts: ConflictExample,
  ratios: RatiosExample,
};

/** What the data shows of a section of the rules; nothing where it has no example. */
export function SectionExample({ id, ...props }: ExampleProps & { readonly id: string }) {
  const View = EXAMPLES[id];
  return View === undefined ? null : <View {...props} />;
}
