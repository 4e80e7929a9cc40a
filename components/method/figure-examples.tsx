// Worked examples of figures: qualifiers, certainty, dates and days of knowledge.
import { PlainMark } from '@/components/certainty/certainty-mark';
import { ClaimLink } from '@/components/provenance/claim-link';
import { floorOf, headlineOf, isOpenEnded } from '@/lib/domain/figure';
import { CERTAINTIES, FIRM_CERTAINTIES, QUALIFIERS, type Certainty } from '@/lib/domain/vocabulary';
import { formatCertainty } from '@/lib/format/certainty-words';
import { formatPartialDateProse } from '@/lib/format/date';
import { plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import { DealLink, Example, FigureLink, formatAmount, type ExampleProps } from './example';

export function FiguresExample({ examples }: ExampleProps) {
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

export function CertaintyExample({ examples }: ExampleProps) {
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

export function PeriodExampleView({ examples: { period } }: ExampleProps) {
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

export function AsOfExample({ examples: { period } }: ExampleProps) {
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
