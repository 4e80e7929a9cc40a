'use client';
// The live chart: the model of the drawing it replaces, at the width the window gives it, with tooltip, keys and legend.
import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from 'react';
import {
  type CapacityTimelineChart as CapacityModel,
  hideSeries,
  listShownSeries,
} from '@/lib/charts/capacity-model';
import { CSS_PALETTE } from '@/lib/look/palette';
import { capacityHeight, layOutCapacity } from './capacity-geometry';
import { CapacityLegend } from './capacity-legend';
import { CapacityTimelineChart } from './capacity-timeline-chart';
import { CapacityTooltip, describeQuarter } from './capacity-tooltip';
import { PAGE_TYPE } from './chart-type';
import { usePlace } from './use-place.client';

/** What a key does to the quarter that is shown. */
function quarterAfterKey(key: string, index: number | null, start: number, count: number): number | null {
  const within = (next: number): number => Math.max(0, Math.min(count - 1, next));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return within(index === null ? start : index + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(index === null ? start : index - 1);
    case 'PageDown':
      return within((index ?? start) - 4);
    case 'PageUp':
      return within((index ?? start) + 4);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return index;
  }
}

/** The interactive chart with its legend. Takes the place of the drawing without moving anything around it. */
export function CapacityLiveChart({
  model,
  id,
  idPrefix,
  withLegend,
}: {
  readonly model: CapacityModel;
  readonly id: string;
  readonly idPrefix: string;
  readonly withLegend: boolean;
}) {
  const [measured, place] = usePlace();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [activeIndex, setActiveIndex] = useState<number | null>(null);
  const hintId = useId();
  const shown = useMemo(() => hideSeries(model, hidden), [model, hidden]);

  const toggle = (key: string): void => {
    setHidden((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      // An empty chart says nothing: hiding the last series brings all of them back.
      return listShownSeries(hideSeries(model, after)).length > 0 ? after : new Set();
    });
  };

  const clear = (): void => setActiveIndex(null);

  // Where the keys begin: the quarter of the data date.
  const start = Math.max(0, Math.floor(model.dataPosition ?? 0));
  const height = place ? capacityHeight(place.variant, place.width, model.y) : 0;
  const geometry = place ? layOutCapacity(place.variant, place.width, height, model.quarters.length) : null;

  const pointAt = (event: PointerEvent<HTMLDivElement>): void => {
    if (!geometry) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const quarter = Math.floor((x - geometry.plotLeft) / geometry.quarterWidth);
    const isOnPlot = x >= geometry.plotLeft && x <= geometry.holdRight;
    setActiveIndex(isOnPlot ? Math.min(quarter, model.quarters.length - 1) : null);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      clear();
      return;
    }
    const next = quarterAfterKey(event.key, activeIndex, start, model.quarters.length);
    if (next === activeIndex) return;
    event.preventDefault();
    setActiveIndex(next);
  };

  return (
    <>
      {withLegend ? (
        <CapacityLegend model={model} idPrefix={idPrefix} hidden={hidden} onToggle={toggle} />
      ) : null}
      <div className="cap-plot is-live" ref={measured} style={place ? { height } : undefined}>
        {place && geometry ? (
          <div
            className="cap-stage"
            role="slider"
            aria-label={`${model.title}, quarter`}
            aria-describedby={hintId}
            aria-valuemin={0}
            aria-valuemax={model.quarters.length - 1}
            aria-valuenow={activeIndex ?? start}
            aria-valuetext={describeQuarter(shown, activeIndex ?? start)}
            tabIndex={0}
            onKeyDown={press}
            onPointerMove={pointAt}
            onPointerDown={pointAt}
            onPointerLeave={clear}
            onBlur={clear}
          >
            <p id={hintId} className="vh">
              {model.description} Arrow keys move over the quarters, page keys over the years.
            </p>
            <div aria-hidden="true">
              <CapacityTimelineChart
                model={shown}
                width={place.width}
                height={height}
                variant={place.variant}
                palette={CSS_PALETTE}
                type={PAGE_TYPE}
                idPrefix={`${id}-live-`}
                activeIndex={activeIndex}
              />
            </div>
            <CapacityTooltip model={shown} geometry={geometry} index={activeIndex} idPrefix={idPrefix} />
          </div>
        ) : null}
      </div>
    </>
  );
}
