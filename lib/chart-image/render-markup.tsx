// One chart component, drawn once in the worker's document and read back as markup.
import './dom-environment';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { ChartDrawingProps } from '@/components/charts/chart-type';
import type { ChartModel } from '../charts/chart-model';
import { toChartElement } from './chart-components';
import { cleanChartMarkup } from './clean-svg';

/**
 * Draws a chart and returns the content of its SVG, without the root element.
 * @throws Error where the chart draws nothing: that is a fault of the component.
 */
export function renderChartMarkup(request: ChartDrawingProps<ChartModel>): string {
  const container = document.createElement('div');
  const failures: Error[] = [];
  const root = createRoot(container, {
    onUncaughtError: (error) => {
      failures.push(error instanceof Error ? error : new Error(String(error)));
    },
  });
  try {
    flushSync(() => root.render(toChartElement(request)));
    const [failure] = failures;
    if (failure) throw failure;
    const svg = container.querySelector('svg');
    if (!svg) throw new Error(`the chart "${request.model.id}" drew nothing`);
    return cleanChartMarkup(svg);
  } finally {
    flushSync(() => root.unmount());
  }
}
