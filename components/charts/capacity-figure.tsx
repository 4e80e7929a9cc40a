// The capacity timeline in a page: drawn already in the first HTML, alive once its script has come, with its table twin.
import type { CapacityTimelineChart } from '@/lib/charts/capacity-model';
import { capacitySize } from './capacity-geometry';
import { CapacityInteractive } from './capacity-interactive.client';
import { CapacityLegend } from './capacity-legend';
import { CapacityTwin } from './capacity-twin';
import type { PageDrawings } from './chart-type';
import { NeutralPatterns } from './series-mark';
import { StaticDrawings } from './static-drawings';

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
  readonly drawings: PageDrawings | null;
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
        <StaticDrawings drawings={drawings} sizeOf={(variant) => capacitySize(variant, model.y)} />
      </CapacityInteractive>
      {withTwin ? <CapacityTwin model={model} idPrefix={idPrefix} /> : null}
      {model.notes.length > 0 ? <figcaption className="lab">{model.notes.join(' ')}</figcaption> : null}
    </figure>
  );
}
