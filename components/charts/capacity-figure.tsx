// The capacity timeline in a page: drawn already in the first HTML, alive once its script has come, with its table twin.
import type { CapacityTimelineChart } from '@/lib/charts/capacity-model';
import { capacitySize, type PageVariant } from './capacity-geometry';
import { CapacityInteractive } from './capacity-interactive.client';
import { CapacityLegend } from './capacity-legend';
import { CapacityTwin } from './capacity-twin';
import { NeutralPatterns } from './series-mark';

/** Markup of the chart for each width of window, as the chart worker draws it. */
export interface CapacityFigureDrawings {
  readonly wide: string;
  readonly medium: string;
  readonly narrow: string;
}

const VARIANTS = ['wide', 'medium', 'narrow'] as const;

/** Room for the chart with its drawing; the room is the same without one. */
function Drawing({
  variant,
  model,
  markup,
}: {
  readonly variant: PageVariant;
  readonly model: CapacityTimelineChart;
  readonly markup: string;
}) {
  const { width, height } = capacitySize(variant, model.y);
  return (
    <div
      className={`cap-drawing cap-${variant}`}
      style={{ aspectRatio: `${width} / ${height}` }}
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}

/**
 * The figure: legend, plot, table twin, notes. `drawings` null leaves the plot to the script. `id` has to differ between the
 * charts of one page and be the one the drawings were made with.
 */
export function CapacityFigure({
  model,
  drawings,
  id = 'capacity',
  withTwin = true,
  withLegend = true,
}: {
  readonly model: CapacityTimelineChart;
  readonly drawings: CapacityFigureDrawings | null;
  readonly id?: string;
  readonly withTwin?: boolean;
  /** Leave it out where the page has a legend of its own; it needs {@link CapacityKeys} then. */
  readonly withLegend?: boolean;
}) {
  const idPrefix = `${id}-key-`;
  return (
    <figure className="cap" aria-label={model.title}>
      <NeutralPatterns fills={model.series.map(({ fill }) => fill)} idPrefix={idPrefix} />
      <CapacityInteractive model={model} id={id} idPrefix={idPrefix} withLegend={withLegend}>
        {withLegend ? <CapacityLegend model={model} idPrefix={idPrefix} /> : null}
        <div className="cap-plot">
          {VARIANTS.map((variant) => (
            <Drawing key={variant} variant={variant} model={model} markup={drawings?.[variant] ?? ''} />
          ))}
        </div>
      </CapacityInteractive>
      {withTwin ? <CapacityTwin model={model} idPrefix={idPrefix} /> : null}
      {model.notes.length > 0 ? <figcaption className="lab">{model.notes.join(' ')}</figcaption> : null}
    </figure>
  );
}
