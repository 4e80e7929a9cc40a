'use client';
// The capacity timeline comes alive.
import type { ComponentProps, ReactNode } from 'react';
import type { CapacityLiveChart } from './capacity-live-chart.client';
import { LiveWhenNear } from './live-when-near.client';

const load = async (): Promise<typeof CapacityLiveChart> =>
  (await import('./capacity-live-chart.client')).CapacityLiveChart;

/** Replaces `children` by the live chart of the same model once the figure comes near the window. */
export function CapacityInteractive({
  children,
  ...liveProps
}: ComponentProps<typeof CapacityLiveChart> & { readonly children: ReactNode }) {
  return (
    <LiveWhenNear load={load} liveProps={liveProps}>
      {children}
    </LiveWhenNear>
  );
}
