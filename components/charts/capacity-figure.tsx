// The capacity timeline in a page: drawn already in the first HTML, alive once its script has come, with its table twin.
import type { CapacityTimelineChart } from '@/lib/charts/capacity-model';
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

/**
 * The figure: legend, plot, table twin. `drawings` null leaves the plot to the script. `id` has to differ between the
 * charts of one page and be the one the drawings were made with.
 */
export function CapacityFigure({
  model,
  drawings,
  id = 'capacity',
  withTwin = true,
}: {
  readonly model: CapacityTimelineChart;
  readonly drawings: CapacityFigureDrawings | null;
  readonly id?: string;
  readonly withTwin?: boolean;
}) {
  const idPrefix = `${id}-key-`;
  return (
    <figure className="cap" aria-label={model.title}>
      <NeutralPatterns fills={model.series.map(({ fill }) => fill)} idPrefix={idPrefix} />
      <CapacityInteractive model={model} id={id} idPrefix={idPrefix}>
        <CapacityLegend model={model} idPrefix={idPrefix} />
        <div className="cap-plot">
          {VARIANTS.map((variant) => (
            <div
              key={variant}
              className={`cap-drawing cap-${variant}`}
              dangerouslySetInnerHTML={{ __html: drawings?.[variant] ?? '' }}
            />
          ))}
        </div>
      </CapacityInteractive>
      {withTwin ? <CapacityTwin model={model} idPrefix={idPrefix} /> : null}
    </figure>
  );
}
