import type { CapacityTimelineChart } from '@/lib/charts/capacity-model';
import { formatGwCell, formatGwShort } from '@/lib/charts/capacity-words';
import type { CapacityGeometry } from './capacity-geometry';
import { SeriesMark } from './series-mark';

const WIDTH = 232;
const GAP = 14;

/** The figures of a quarter end in words, for readers by ear. */
export function describeQuarter(model: CapacityTimelineChart, index: number): string {
  const parts = model.series.flatMap(({ label, cells }) => {
    const cell = cells[index];
    if (!cell || cell.gw === 0) return [];
    return [`${label} ${formatGwShort(cell.gw)}${cell.isInterpolated ? ', interpolated' : ''}`];
  });
  const total = formatGwShort(model.totals[index]?.gw ?? 0);
  return `End of ${model.quarters[index]?.label ?? ''}: ${total} gigawatts. ${parts.join('; ')}`;
}

/** The figures of one quarter beside the chart, and what rises by its end. Readers by ear get {@link describeQuarter}. */
export function CapacityTooltip({
  model,
  geometry,
  index,
  idPrefix,
}: {
  readonly model: CapacityTimelineChart;
  readonly geometry: CapacityGeometry;
  /** Quarter to show; null hides the tooltip. */
  readonly index: number | null;
  readonly idPrefix: string;
}) {
  const quarter = index === null ? undefined : model.quarters[index];
  const total = index === null ? undefined : model.totals[index];
  const x = geometry.plotLeft + ((index ?? 0) + 1) * geometry.quarterWidth;
  const isLeft = x + GAP + WIDTH > geometry.width;
  const left = isLeft ? Math.max(0, x - GAP - WIDTH) : x + GAP;
  if (!quarter || !total || index === null) return null;
  return (
    <div className="cap-tip" aria-hidden="true" style={{ left, top: geometry.plotTop, width: WIDTH }}>
      <p className="cap-tip-head">
        <b>End of {quarter.label}</b>
        <span>GW</span>
      </p>
      {[...model.series].reverse().map((series) => {
        const cell = series.cells[index];
        if (!cell || cell.gw === 0) return null;
        return (
          <p key={series.key}>
            <SeriesMark fill={series.fill} idPrefix={idPrefix} />
            <span>{series.label}</span>
            <span className={cell.isInterpolated ? 'ip' : undefined}>{formatGwCell(cell.gw)}</span>
          </p>
        );
      })}
      <p className="cap-tip-sum">
        <span>All shown</span>
        <b>{formatGwCell(total.gw)}</b>
      </p>
      {quarter.rises.length > 0 ? (
        <p className="cap-tip-note">
          {total.isInterpolated ? 'Rising: ' : 'Up by its end: '}
          {quarter.rises.map(({ label, gw }) => `${label} +${formatGwShort(gw)}`).join(', ')}
        </p>
      ) : null}
    </div>
  );
}
