'use client';
// The chart of chip generations comes alive.
import type { ComponentProps, ReactNode } from 'react';
import type { ChipLiveChart } from './chip-live-chart.client';
import { LiveWhenNear } from './live-when-near.client';

const load = async (): Promise<typeof ChipLiveChart> =>
  (await import('./chip-live-chart.client')).ChipLiveChart;

/** Replaces `children` by the live chart of the same model once the figure comes near the window. */
export function ChipInteractive({
  children,
  ...liveProps
}: ComponentProps<typeof ChipLiveChart> & { readonly children: ReactNode }) {
  return (
    <LiveWhenNear load={load} liveProps={liveProps}>
      {children}
    </LiveWhenNear>
  );
}
