// The lanes of a deal as SVG: one lane a figure, a bar for each state, cut at the data date; and the same as a table.
import { toClaimsHref } from '@/components/provenance/claim-link';
import type { StateLanes } from '@/lib/charts/state-lanes';
import { formatCertainty } from '@/lib/format/certainty-words';
import { formatMonthName, formatPartialDate } from '@/lib/format/date';
import { estimateTextWidth } from '@/components/charts/text-width';
import { certaintyPaint } from '@/lib/look/certainty-paint';
import { CSS_PALETTE } from '@/lib/look/palette';
import type { DealLane } from './deal-lanes';
import { ProseSources } from './source-ref';
import { StateLanesTable } from './state-lanes-table';

interface LaneGeometry {
  readonly width: number;
  readonly labelWidth: number;
  readonly laneHeight: number;
  readonly barTop: number;
  readonly barHeight: number;
  readonly headHeight: number;
  /** Pixels a character of the 11 px condensed face takes at most, to cut texts that would run into the next. */
  readonly textPxPerCharacter: number;
  readonly isNarrow: boolean;
}

const WIDE: LaneGeometry = {
  width: 1336,
  labelWidth: 168,
  laneHeight: 56,
  barTop: 10,
  barHeight: 26,
  headHeight: 28,
  textPxPerCharacter: 5.4,
  isNarrow: false,
};

const NARROW: LaneGeometry = {
  width: 358,
  labelWidth: 0,
  laneHeight: 52,
  barTop: 22,
  barHeight: 20,
  headHeight: 26,
  textPxPerCharacter: 5.4,
  isNarrow: true,
};

function tickLabel(day: string, unit: StateLanes['tickUnit'], isFirst: boolean, isMajor: boolean): string {
  const year = day.slice(0, 4);
  if (unit === 'year') return year;
  if (unit === 'quarter') {
    const quarter = `Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;
    return isFirst || isMajor ? `${quarter} ${year}` : quarter;
  }
  return isFirst || isMajor ? `${formatMonthName(day)} ${year}` : formatMonthName(day);
}

/** Cuts a text at a word so that it stays within a width. Empty where not even a word fits. */
function fitText(text: string, widthPx: number, pxPerCharacter: number): string {
  const room = Math.floor(widthPx / pxPerCharacter);
  if (text.length <= room) return text;
  const cut = text.slice(0, Math.max(0, room - 1));
  const atWord = cut.slice(0, cut.lastIndexOf(' '));
  return atWord.length < 4 ? '' : `${atWord.replace(/[,;:.]$/, '')}…`;
}

/** The size of a figure inside the chart; opens its claims. Drawn where there is a lane behind it. */
function LaneDetail({
  lane,
  detail,
  x,
  y,
}: {
  lane: DealLane | undefined;
  detail: string;
  x: number;
  y: number;
}) {
  const text = (
    <text x={x} y={y} className="lane-detail">
      {detail}
    </text>
  );
  if (lane === undefined) return text;
  const { subjectType, subjectSlug, field } = lane.claimed;
  return (
    <a
      href={toClaimsHref(lane.claimed)}
      data-claims={`${subjectType}/${subjectSlug}`}
      data-field={field}
      aria-label={`${lane.label}: ${detail}, claims`}
    >
      {text}
    </a>
  );
}

function LanesSvg({
  model,
  lanes,
  geometry,
  name,
}: {
  model: StateLanes;
  lanes: readonly DealLane[];
  geometry: LaneGeometry;
  name: string;
}) {
  const { width, labelWidth, laneHeight, barTop, barHeight, headHeight } = geometry;
  const plotWidth = width - labelWidth;
  const x = (share: number): number => labelWidth + share * plotWidth;
  const height = headHeight + model.lanes.length * laneHeight + 22;
  const bottom = headHeight + model.lanes.length * laneHeight;
  const dataX = x(model.dataDateAt);
  const minTickGap = geometry.isNarrow ? 52 : 40;
  let lastLabelX = Number.NEGATIVE_INFINITY;
  return (
    <svg
      className={geometry.isNarrow ? 'phone' : 'desk'}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={name}
    >
      <path d={`M0 ${headHeight - 0.5}H${width}M0 ${bottom + 0.5}H${width}`} stroke="var(--ink)" />
      {model.ticks.map((tick, index) => {
        const tickX = x(tick.at);
        const hasLabel = tickX - lastLabelX >= minTickGap && tickX < width - 20;
        if (hasLabel) lastLabelX = tickX;
        return (
          <g key={tick.day}>
            <path d={`M${tickX.toFixed(1)} ${headHeight}V${bottom}`} stroke="var(--hair)" />
            {hasLabel ? (
              <text x={tickX + 4} y={headHeight - 9} className="axis-text">
                {tickLabel(tick.day, model.tickUnit, index === 0, tick.isMajor)}
              </text>
            ) : null}
          </g>
        );
      })}
      {model.lanes.map((lane, row) => {
        const top = headHeight + row * laneHeight;
        return (
          <g key={lane.slug}>
            {row === 0 ? null : <path d={`M0 ${top + 0.5}H${width}`} stroke="var(--hair)" />}
            <text x={0} y={top + (geometry.isNarrow ? 15 : 22)} className="lane-label">
              {lane.label}
            </text>
            <LaneDetail
              lane={lanes.find(({ slug }) => slug === lane.slug)}
              detail={lane.detail}
              x={geometry.isNarrow ? estimateTextWidth(lane.label, 13, { isStrong: true }) + 8 : 0}
              y={top + (geometry.isNarrow ? 15 : 38)}
            />
            {lane.segments.map((segment) => {
              const from = x(segment.from);
              const segmentWidth = Math.max(2, x(segment.to) - from);
              const text =
                segment.text === null || geometry.isNarrow
                  ? ''
                  : fitText(segment.text, segmentWidth - 4, geometry.textPxPerCharacter);
              const paint = certaintyPaint(segment.certainty, CSS_PALETTE);
              return (
                <g key={`${segment.certainty}${segment.from}`}>
                  <rect
                    x={from + paint.strokeWidth / 2}
                    y={top + barTop + paint.strokeWidth / 2}
                    width={Math.max(1, segmentWidth - paint.strokeWidth)}
                    height={barHeight - paint.strokeWidth}
                    {...paint}
                  >
                    <title>
                      {`${lane.label}: ${formatCertainty(segment.certainty)}${segment.text ? `. ${segment.text}` : ''}`}
                    </title>
                  </rect>
                  {text === '' ? null : (
                    <text x={from + 1} y={top + laneHeight - 7} className="lane-text">
                      {text}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
      <path
        d={`M${dataX.toFixed(1)} ${headHeight - 6}V${bottom + 4}`}
        stroke="var(--signal)"
        strokeWidth="1.5"
      />
      <text x={dataX} y={bottom + 18} textAnchor="end" className="data-date">
        {`Data date ${formatPartialDate(model.dataDate)}`}
      </text>
    </svg>
  );
}

/** "How sure it was, and when": the chart in both widths and its table twin, folded. */
export function StateLanesChart({
  model,
  lanes,
  title,
  dealSlug,
}: {
  model: StateLanes;
  /** The states behind the model, for the table. */
  lanes: readonly DealLane[];
  title: string;
  dealSlug: string;
}) {
  const name = `Certainty of each figure over time: ${title}. The table below has the same states.`;
  return (
    <figure className="lanes">
      <LanesSvg model={model} lanes={lanes} geometry={WIDE} name={name} />
      <LanesSvg model={model} lanes={lanes} geometry={NARROW} name={name} />
      <p className="section-foot">
        What stands under a bar is what was known of the change.
        <ProseSources subjectSlug={dealSlug} />
      </p>
      <StateLanesTable lanes={lanes} />
    </figure>
  );
}
