// The chart of chip generations in a page: drawn already in the first HTML, alive once its script has come.
import type { ChipGenerationsChart } from '@/lib/charts/chip-generations-model';
import type { PageDrawings } from './chart-type';
import { chipChartSize } from './chip-geometry';
import { ChipInteractive } from './chip-interactive.client';
import { ChipLegend } from './chip-legend';
import { StaticDrawings } from './static-drawings';

/** The figure: legend, plot, notes. `drawings` null leaves the plot to the script. */
export function ChipFigure({
  model,
  drawings,
}: {
  readonly model: ChipGenerationsChart;
  readonly drawings: PageDrawings | null;
}) {
  return (
    <figure className="cap" aria-label={model.title}>
      <ChipInteractive model={model}>
        <ChipLegend model={model} />
        <StaticDrawings drawings={drawings} sizeOf={chipChartSize} />
      </ChipInteractive>
      <figcaption className="lab">{model.notes.join(' ')}</figcaption>
    </figure>
  );
}
