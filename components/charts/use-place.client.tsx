'use client';
// How much room the window gives a live chart.
import { useLayoutEffect, useState } from 'react';
import type { PageVariant } from './chart-type';

/** The windows of charts.css: which drawing is seen, and so which layout the live chart takes. */
const NARROW_WINDOW = '(max-width: 700px)';
const WIDE_WINDOW = '(min-width: 1280px)';

function currentVariant(): PageVariant {
  if (matchMedia(NARROW_WINDOW).matches) return 'narrow';
  return matchMedia(WIDE_WINDOW).matches ? 'wide' : 'medium';
}

/** The layout of the window and the width that a chart has in it, px. */
export interface Place {
  readonly variant: PageVariant;
  readonly width: number;
}

/** The width of an element and the layout of its window, kept up to date; null before the first measurement. */
export function usePlace(): [(element: HTMLDivElement | null) => void, Place | null] {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = (): void => {
      const { width } = element.getBoundingClientRect();
      if (width > 0) setPlace({ variant: currentVariant(), width });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, place];
}
