// The tranches of one investment as a table: how much, how sure then and now, on what condition, by when, who says so.
import type { ReactNode } from 'react';
import { CertaintyMark } from '@/components/certainty/certainty-mark';
import { ClaimLink } from '@/components/provenance/claim-link';
import { FigureMarks } from '@/components/provenance/figure-marks';
import { DateText } from '@/components/ui/date-text';
import { type Certainty, labelOf, TRANCHE_KINDS } from '@/lib/domain/vocabulary';
import { formatPartialDate } from '@/lib/format/date';
import { formatUsdProse, formatUsdRangeProse } from '@/lib/format/money';
import { certaintyPaint } from '@/lib/look/certainty-paint';
import { CSS_PALETTE } from '@/lib/look/palette';
import type { InvestmentRecord, NamedRef, TrancheRecord } from '@/lib/services/deal-records';
import { listSayers } from './list-sayers';
import type { ClaimsOf } from './figure-facts';
import { type LadderStep, layoutLadder } from './ladder-words';
import { ProseSources, SourceRef } from './source-ref';
import { trancheName } from './tranche-name';

const BAR = { width: 150, height: 16 } as const;
/** A step never shrinks below this, px. */
const LEAST_WIDTH = 4;

/** The step of a tranche on the ladder of the whole amount, in the look of its certainty. */
function Step({ step, certainty }: { readonly step: LadderStep; readonly certainty: Certainty }) {
  const paint = certaintyPaint(certainty, CSS_PALETTE);
  const x = Math.min(step.from * BAR.width, BAR.width - LEAST_WIDTH);
  const width = Math.max(LEAST_WIDTH, (step.to - step.from) * BAR.width);
  const inset = paint.strokeWidth / 2;
  return (
    <svg className="tranches-bar" width={BAR.width} height={BAR.height} aria-hidden="true">
      <path d={`M0 ${BAR.height / 2}H${BAR.width}`} stroke="var(--hair-2)" />
      <rect
        x={x + inset}
        y={inset}
        width={width - 2 * inset}
        height={BAR.height - 2 * inset}
        fill="var(--paper)"
      />
      <rect x={x + inset} y={inset} width={width - 2 * inset} height={BAR.height - 2 * inset} {...paint} />
    </svg>
  );
}

function Sayers({ sources, more }: { readonly sources: readonly NamedRef[]; readonly more: number }) {
  if (sources.length === 0) return <span className="muted">no source of its own</span>;
  return (
    <>
      {sources.map((source, index) => (
        <span key={source.slug}>
          {index === 0 ? '' : ', '}
          <SourceRef source={source} />
        </span>
      ))}
      {more === 0 ? null : <span className="muted"> and {more} more</span>}
    </>
  );
}

interface RowProps {
  readonly name: ReactNode;
  readonly amount: ReactNode;
  readonly step: LadderStep | undefined;
  readonly then: Certainty | null | undefined;
  readonly now: Certainty | null;
  readonly since: string | null;
  readonly condition: ReactNode;
  readonly dueOn: ReactNode;
  readonly sayers: ReactNode;
}

function StateCell({ certainty }: { readonly certainty: Certainty | null | undefined }) {
  if (certainty === undefined) return <span className="muted">not known then</span>;
  if (certainty === null) return <span className="muted">not known</span>;
  return <CertaintyMark certainty={certainty} withWord />;
}

function Row({ name, amount, step, then, now, since, condition, dueOn, sayers }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={now === 'lapsed' ? 'tranches-amount lap' : 'tranches-amount'}>
        {amount}
        {step === undefined || now === null ? null : <Step step={step} certainty={now} />}
      </td>
      <td data-label="When announced">
        <div>
          <StateCell certainty={then} />
        </div>
      </td>
      <td data-label="Now">
        <div>
          <StateCell certainty={now} />
          {since === null ? null : (
            <small>
              since <DateText value={since} />
            </small>
          )}
        </div>
      </td>
      <td data-label="Trigger or condition" className="tranches-condition">
        <div>{condition}</div>
      </td>
      <td data-label="Paid or due">
        <div>{dueOn}</div>
      </td>
      <td data-label="Who says so" className="evi">
        <div>{sayers}</div>
      </td>
    </tr>
  );
}

function sinceOf({ certainty, states }: TrancheRecord): string | null {
  return states.findLast((state) => state.certainty === certainty)?.knownFrom ?? null;
}

function DueOn({ tranche }: { readonly tranche: TrancheRecord }) {
  if (tranche.dueOn === null) return <span className="muted">no date</span>;
  return (
    <>
      {tranche.certainty === 'delivered' ? 'paid ' : 'due '}
      <DateText value={tranche.dueOn} />
    </>
  );
}

/** Nothing where the investment is not divided. */
export function InvestmentLadder({
  investment,
  atAnnouncement,
  dataDate,
  claimsOf,
}: {
  readonly investment: InvestmentRecord;
  /** The same investment as it stood on the day the deal was announced; null where it was not known then. */
  readonly atAnnouncement: InvestmentRecord | null;
  readonly dataDate: string;
  readonly claimsOf: ClaimsOf;
}) {
  const { tranches } = investment;
  if (tranches.length === 0) return null;
  const ladder = layoutLadder(investment);
  return (
    <table className="tranches">
      <thead>
        <tr>
          <th scope="col">Tranche</th>
          <th scope="col">Amount</th>
          <th scope="col">When announced</th>
          <th scope="col">On {formatPartialDate(dataDate)}</th>
          <th scope="col">Trigger or condition</th>
          <th scope="col">Paid or due</th>
          <th scope="col">Who says so</th>
        </tr>
      </thead>
      <tbody>
        {tranches.map((tranche, index) => {
          const claimed = { subjectType: 'tranche', subjectSlug: tranche.slug } as const;
          const then = atAnnouncement?.tranches.find(({ slug }) => slug === tranche.slug);
          const { shown, moreCount } = listSayers(claimsOf('tranche', tranche.slug), tranche.states);
          return (
            <Row
              key={tranche.slug}
              name={
                <>
                  {trancheName(index)}
                  <small>{labelOf(TRANCHE_KINDS, tranche.kind)}</small>
                </>
              }
              amount={
                tranche.amountUsd === null ? (
                  <span className="muted">not given</span>
                ) : (
                  <span className="v">
                    <ClaimLink {...claimed} field="amountUsd">
                      {formatUsdRangeProse(tranche.amountUsd)}
                    </ClaimLink>
                    <FigureMarks standing={tranche.standing} />
                  </span>
                )
              }
              step={ladder.steps.find(({ slug }) => slug === tranche.slug)}
              then={then?.certainty ?? undefined}
              now={tranche.certainty}
              since={sinceOf(tranche)}
              condition={
                tranche.condition === null ? (
                  <span className="muted">none recorded</span>
                ) : (
                  <>
                    {tranche.condition}
                    <ProseSources {...claimed} />
                  </>
                )
              }
              dueOn={<DueOn tranche={tranche} />}
              sayers={<Sayers sources={shown} more={moreCount} />}
            />
          );
        })}
        {ladder.rest === null ? null : (
          <Row
            name="In no tranche"
            amount={
              <span className="v">
                <ClaimLink subjectType="investment" subjectSlug={investment.slug} field="amountUsd">
                  {formatUsdProse(ladder.restUsd)}
                </ClaimLink>
              </span>
            }
            step={ladder.rest}
            then={atAnnouncement?.states.at(-1)?.certainty ?? undefined}
            now={investment.states.at(-1)?.certainty ?? null}
            since={investment.states.at(-1)?.knownFrom ?? null}
            condition={<span className="muted">what the tranches leave of the whole</span>}
            dueOn={<span className="muted">no date</span>}
            sayers={<span className="muted">derived</span>}
          />
        )}
      </tbody>
    </table>
  );
}
