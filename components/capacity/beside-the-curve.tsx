// What stands beside the capacity curve: undated, undisclosed, lapsed, and what is counted once.
import Link from 'next/link';
import type { ReactNode } from 'react';
import { CertaintyMark } from '@/components/certainty/certainty-mark';
import { ClaimLink } from '@/components/provenance/claim-link';
import { FigureMarks } from '@/components/provenance/figure-marks';
import { Section } from '@/components/layout/section';
import { type FigureRange, headlineOf } from '@/lib/domain/figure';
import type { CapacityTimeline, UndatedFigure } from '@/lib/domain/timeline';
import { labelOf, LAYERS } from '@/lib/domain/vocabulary';
import { formatPartialDate } from '@/lib/format/date';
import { formatList, plural } from '@/lib/format/number';
import { formatGw, formatGwFixed } from '@/lib/format/power';
import { formatQualifier } from '@/lib/format/range';
import type { CapacityTimelineResult } from '@/lib/services/capacity-timeline';

function dealLink(dealSlug: string, figureSlug: string, label: string): ReactNode {
  return (
    <Link href={`/deals/${dealSlug}#${figureSlug}`} prefetch={false}>
      {label}
    </Link>
  );
}

type Standings = CapacityTimelineResult['standings'];

/** Power of a capacity commitment, or of a part of it, with the claims about the whole. */
function Gigawatts({
  slug,
  standings,
  words,
  amountKw,
  isLapsed = false,
}: {
  slug: string;
  standings: Standings;
  words: string;
  amountKw: number;
  isLapsed?: boolean;
}) {
  return (
    <span className={isLapsed ? 'am struck' : 'am'}>
      <FigureMarks standing={standings[slug] ?? null} />{' '}
      {words === '' ? null : <span className="q">{words} </span>}
      <ClaimLink subjectType="capacity" subjectSlug={slug} field="powerGw">
        {formatGw(amountKw)}
      </ClaimLink>
    </span>
  );
}

function rangeWords(range: FigureRange): string {
  return range.low !== null && range.high !== null && range.low < range.high
    ? `${formatGw(range.low)} to`
    : formatQualifier(range.qualifier);
}

function undatedNote(figure: UndatedFigure): string {
  if (figure.isRest) return 'the rest of it';
  return figure.startOn === null ? 'no date given' : `starts ${formatPartialDate(figure.startOn)}`;
}

function UndatedList({ figures, standings }: { figures: readonly UndatedFigure[]; standings: Standings }) {
  return (
    <ul>
      {figures.flatMap((figure) =>
        figure.parts.map((part, index) => (
          <li className="li" key={`${figure.slug}-${part.certainty}`}>
            <CertaintyMark certainty={part.certainty} />
            <span>
              {dealLink(figure.dealSlug, figure.slug, figure.label)}
              {figure.parts.length > 1 && index > 0 ? <span className="muted"> further part</span> : null}
            </span>
            <span className="dt">{undatedNote(figure)}</span>
            <Gigawatts
              slug={figure.slug}
              standings={standings}
              words={
                figure.parts.length === 1 && part.high === headlineOf(figure.range)
                  ? rangeWords(figure.range)
                  : part.low < part.high
                    ? formatQualifier('up_to')
                    : ''
              }
              amountKw={part.high}
            />
          </li>
        )),
      )}
    </ul>
  );
}

function sumUndatedKw(figures: readonly UndatedFigure[]): number {
  return figures.reduce((sum, { parts }) => sum + parts.reduce((part, { high }) => part + high, 0), 0);
}

/** The lists beneath the twin table, in two columns; each only where it has something to say. */
export function BesideTheCurve({ result }: { result: CapacityTimelineResult }) {
  const { timeline, undisclosed, otherLayers, standings } = result;
  const isUndatedOpenEnded = timeline.undated.some(({ range }) => range.high === null);
  return (
    <div className="und">
      <div>
        {timeline.undated.length === 0 ? null : (
          <Section
            id="undated"
            title="Not in the curve: no date"
            note={`${isUndatedOpenEnded ? 'at least ' : ''}${formatGwFixed(sumUndatedKw(timeline.undated), 1)} GW, ${plural(timeline.undated.length, 'commitment')}`}
          >
            <UndatedList figures={timeline.undated} standings={standings} />
          </Section>
        )}
        {undisclosed.length === 0 ? null : (
          <Section
            id="undisclosed"
            title="Not counted: power not given"
            note={plural(undisclosed.length, 'commitment')}
          >
            <ul>
              {undisclosed.map((item) => (
                <li className="li" key={item.slug}>
                  {item.certainty === null ? <span /> : <CertaintyMark certainty={item.certainty} />}
                  <span>{dealLink(item.deal.slug, item.slug, item.label)}</span>
                  <span className="dt">
                    {item.dueOn !== null
                      ? `due ${formatPartialDate(item.dueOn)}`
                      : item.startOn !== null
                        ? `starts ${formatPartialDate(item.startOn)}`
                        : 'no date given'}
                  </span>
                  <span className="am">
                    <span className="q">not given</span>
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
      <div>
        <LapsedSection lapsed={timeline.lapsed} standings={standings} />
        <CountedOnceSection
          countedOnce={timeline.countedOnce}
          otherLayers={otherLayers}
          standings={standings}
        />
      </div>
    </div>
  );
}

function LapsedSection({ lapsed, standings }: { lapsed: CapacityTimeline['lapsed']; standings: Standings }) {
  if (lapsed.length === 0) return null;
  const total = lapsed.reduce((sum, { range }) => sum + headlineOf(range), 0);
  return (
    <Section id="lapsed" title="No longer promised" note={`${formatGwFixed(total, 2)} GW`}>
      <ul>
        {lapsed.map((figure) => (
          <li className="li" key={figure.slug}>
            <CertaintyMark certainty="lapsed" />
            <span className="struck">{dealLink(figure.dealSlug, figure.slug, figure.label)}</span>
            <span className="dt">
              {figure.dueOn === null ? 'had no date' : `was due ${formatPartialDate(figure.dueOn)}`}
            </span>
            <Gigawatts
              slug={figure.slug}
              standings={standings}
              words={rangeWords(figure.range)}
              amountKw={headlineOf(figure.range)}
              isLapsed
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function CountedOnceSection({
  countedOnce,
  otherLayers,
  standings,
}: {
  countedOnce: CapacityTimeline['countedOnce'];
  otherLayers: CapacityTimelineResult['otherLayers'];
  standings: Standings;
}) {
  if (countedOnce.length === 0 && otherLayers.length === 0) return null;
  const inLayer = new Map<string, CapacityTimeline['countedOnce'][number][]>();
  for (const figure of countedOnce) {
    const key = `${figure.slug} ${figure.relation}`;
    inLayer.set(key, [...(inLayer.get(key) ?? []), figure]);
  }
  return (
    <Section id="counted-once" title="Counted once" note="what overlaps and why">
      <ul>
        {[...inLayer.values()].flatMap((group) => {
          const [first] = group;
          if (!first) return [];
          const others = formatList(group.map(({ otherLabel }) => otherLabel));
          return [
            <li className="li is-wide" key={`${first.slug}-${first.relation}`}>
              <span>
                {dealLink(first.dealSlug, first.slug, first.label)}
                <small>
                  {first.relation === 'restates'
                    ? `restates ${others}, which is counted`
                    : `contains ${others}; only the rest is added`}
                </small>
              </span>
              <Gigawatts
                slug={first.slug}
                standings={standings}
                words={rangeWords(first.range)}
                amountKw={headlineOf(first.range)}
              />
            </li>,
          ];
        })}
        {otherLayers.map((overlap) => (
          <li className="li is-wide" key={overlap.slug}>
            <span>
              {dealLink(overlap.dealSlug, overlap.slug, overlap.label)}
              <small>
                {labelOf(LAYERS, overlap.layer)} layer; shares gigawatts with {formatList(overlap.sharesWith)}
              </small>
            </span>
            {overlap.item.powerKw === null ? null : (
              <Gigawatts
                slug={overlap.slug}
                standings={standings}
                words={rangeWords(overlap.item.powerKw)}
                amountKw={headlineOf(overlap.item.powerKw)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
