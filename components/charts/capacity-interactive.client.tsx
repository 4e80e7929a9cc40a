'use client';
// Keeps the drawing of the first HTML until the live chart has come. If its script does not come, the drawing stays.
import { Component, type ReactNode, useEffect, useRef, useState } from 'react';
import type { CapacityTimelineChart } from '@/lib/charts/capacity-model';
import type { CapacityLiveChart } from './capacity-live-chart.client';

/** Shows the drawing where the live chart fails; the fault is reported like any other of the page. */
class DrawingOnFailure extends Component<
  { readonly drawing: ReactNode; readonly children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.drawing : this.props.children;
  }
}

/** Replaces `children` by the live chart of the same model once the figure comes near the window. */
export function CapacityInteractive({
  model,
  id,
  idPrefix,
  withLegend,
  children,
}: {
  readonly model: CapacityTimelineChart;
  readonly id: string;
  readonly idPrefix: string;
  readonly withLegend: boolean;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [Live, setLive] = useState<typeof CapacityLiveChart | null>(null);

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let isWanted = true;
    const load = async (): Promise<void> => {
      try {
        const { CapacityLiveChart: Chart } = await import('./capacity-live-chart.client');
        if (isWanted) setLive(() => Chart);
      } catch (error) {
        reportError(error);
      }
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void load();
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => {
      isWanted = false;
      observer.disconnect();
    };
  }, []);

  return (
    <div ref={place}>
      {Live ? (
        <DrawingOnFailure drawing={children}>
          <Live model={model} id={id} idPrefix={idPrefix} withLegend={withLegend} />
        </DrawingOnFailure>
      ) : (
        children
      )}
    </div>
  );
}
