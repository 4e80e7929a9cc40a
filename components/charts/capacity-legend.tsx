import type { ReactNode } from 'react';
import type { CapacitySeries, CapacityTimelineChart } from '@/lib/charts/capacity-model';
import { type Certainty, FIRM_CERTAINTIES } from '@/lib/domain/vocabulary';
import { SeriesMark } from './series-mark';

const FIRM: ReadonlySet<Certainty> = new Set(FIRM_CERTAINTIES);

function isFirm({ fill }: CapacitySeries): boolean {
  return fill.kind === 'certainty' && FIRM.has(fill.certainty);
}

function hasFigures({ cells, undatedGw }: CapacitySeries): boolean {
  return undatedGw > 0 || cells.some(({ gw }) => gw > 0);
}

/** Keys of the marks that are no series, where the chart has them: to go after any legend of the series. */
export function CapacityKeys({ model }: { readonly model: CapacityTimelineChart }) {
  return (
    <>
      {model.totals.some(({ isInterpolated }) => isInterpolated) ? (
        <span className="k">
          <span className="key">
            <svg width="26" height="10" aria-hidden="true">
              <path d="M0 5H26" stroke="var(--ink-2)" strokeWidth="1.5" strokeDasharray="2 2.5" />
            </svg>
            interpolated between two promises
          </span>
        </span>
      ) : null}
      {model.points.some(({ kind }) => kind === 'promised') ? (
        <span className="k desk">
          <span className="key">
            <svg width="10" height="10" aria-hidden="true">
              <circle cx="5" cy="5" r="3" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.4" />
            </svg>
            as promised
          </span>
        </span>
      ) : null}
    </>
  );
}

/**
 * The series of the chart with their marks, firm and not firm divided by a short rule. With `onToggle` each series that
 * has figures is a button that shows or hides it.
 */
export function CapacityLegend({
  model,
  idPrefix,
  hidden,
  onToggle,
}: {
  readonly model: CapacityTimelineChart;
  readonly idPrefix: string;
  readonly hidden?: ReadonlySet<string>;
  readonly onToggle?: (key: string) => void;
}) {
  const item = (series: CapacitySeries): ReactNode => {
    const content = (
      <>
        <SeriesMark fill={series.fill} idPrefix={idPrefix} />
        {series.label}
      </>
    );
    // What the tooltip of the layout explains; the buttons stay buttons.
    const explained = series.fill.kind === 'certainty' ? { 'data-explain': series.fill.certainty } : {};
    if (!hasFigures(series)) {
      return (
        <span className="k off" {...explained}>
          {content}
        </span>
      );
    }
    if (!onToggle) {
      return (
        <span className="k" {...explained}>
          {content}
        </span>
      );
    }
    const isHidden = hidden?.has(series.key) ?? false;
    return (
      <button
        type="button"
        className={isHidden ? 'k off struck' : 'k'}
        aria-pressed={!isHidden}
        {...explained}
        onClick={() => onToggle(series.key)}
      >
        {content}
      </button>
    );
  };
  return (
    <div className="keys chart-keys">
      <ul aria-label="Series of the chart">
        {model.series.map((series, index) => {
          const previous = model.series[index - 1];
          const startsGroup = previous !== undefined && isFirm(previous) && !isFirm(series);
          return (
            <li key={series.key} className={startsGroup ? 'cut' : undefined}>
              {item(series)}
            </li>
          );
        })}
      </ul>
      <CapacityKeys model={model} />
    </div>
  );
}
