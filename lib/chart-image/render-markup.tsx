// One chart component, drawn once in the worker's document and read back as markup.
import './dom-environment';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { CapacityTimelineChart as CapacityModel } from '../charts/capacity-model';
import type { Palette } from '../look/palette';
import type { CapacityVariant } from '@/components/charts/capacity-geometry';
import { CapacityTimelineChart } from '@/components/charts/capacity-timeline-chart';
import type { ChartType } from '@/components/charts/chart-type';
import { cleanChartMarkup } from './clean-svg';

/** What is drawn how. */
export interface MarkupRequest {
  readonly model: CapacityModel;
  readonly width: number;
  readonly height: number;
  readonly variant: CapacityVariant;
  readonly palette: Palette;
  readonly type: ChartType;
  readonly idPrefix: string;
}

/**
 * Draws a chart and returns the content of its SVG, without the root element.
 * @throws Error where the chart draws nothing: that is a fault of the component.
 */
export function renderChartMarkup(request: MarkupRequest): string {
  const container = document.createElement('div');
  const failures: Error[] = [];
  const root = createRoot(container, {
    onUncaughtError: (error) => {
      failures.push(error instanceof Error ? error : new Error(String(error)));
    },
  });
  try {
    flushSync(() => root.render(<CapacityTimelineChart {...request} />));
    const [failure] = failures;
    if (failure) throw failure;
    const svg = container.querySelector('svg');
    if (!svg) throw new Error(`the chart "${request.model.id}" drew nothing`);
    return cleanChartMarkup(svg);
  } finally {
    flushSync(() => root.unmount());
  }
}
