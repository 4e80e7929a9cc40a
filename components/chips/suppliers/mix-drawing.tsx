// The drawings of a chart of bars in a page: one for each width of window, of which the style sheet shows one.
import type { ComponentType } from 'react';
import {
  type ChartDrawingProps,
  PAGE_TYPE,
  PAGE_VARIANTS,
  type PageVariant,
} from '@/components/charts/chart-type';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { CSS_PALETTE } from '@/lib/look/palette';

/** A chart that needs no script: its component draws it three times, notes beneath. `id` differs between charts of a page. */
export function MixDrawing<Model extends ChartFacts>({
  model,
  chart: Chart,
  sizeOf,
  id,
}: {
  readonly model: Model;
  readonly chart: ComponentType<ChartDrawingProps<Model>>;
  readonly sizeOf: (
    model: Model,
    variant: PageVariant,
  ) => { readonly width: number; readonly height: number };
  readonly id: string;
}) {
  return (
    <figure className="cap mix-chart" aria-label={model.title}>
      <div className="cap-plot">
        {PAGE_VARIANTS.map((variant) => (
          <div key={variant} className={`cap-drawing cap-${variant}`}>
            <Chart
              model={model}
              {...sizeOf(model, variant)}
              variant={variant}
              palette={CSS_PALETTE}
              type={PAGE_TYPE}
              idPrefix={`${id}-${variant}-`}
            />
          </div>
        ))}
      </div>
      <figcaption className="lab">{model.notes.join(' ')}</figcaption>
    </figure>
  );
}
