'use client';
// The live chart of chip generations: the model of the drawing it replaces, with pointer, keys and legend.
import { type FocusEvent, type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from 'react';
import {
  type ChipGenerationsChart as ChipModel,
  type ChipPoint,
  hideFamilies,
  listChipPoints,
} from '@/lib/charts/chip-generations-model';
import { describeChipPoint } from '@/lib/charts/chip-generations-words';
import { CSS_PALETTE } from '@/lib/look/palette';
import { PAGE_TYPE } from './chart-type';
import { ChipGenerationsChart } from './chip-generations-chart';
import { chipChartHeight, type ChipGeometry, layOutChipChart } from './chip-geometry';
import { ChipLegend } from './chip-legend';
import { ChipTip } from './chip-tip';
import { usePlace } from './use-place.client';

/** How near the pointer has to come to a point, px. */
const REACH = 26;

/** The point nearest to a place in the drawing, where one is within reach. */
function findNearest(
  points: readonly ChipPoint[],
  geometry: ChipGeometry,
  x: number,
  y: number,
): ChipPoint | null {
  let nearest: { point: ChipPoint; distance: number } | null = null;
  for (const point of points) {
    const distance = Math.hypot(geometry.x(point.at) - x, geometry.y(point.value) - y);
    if (distance <= REACH && (nearest === null || distance < nearest.distance)) nearest = { point, distance };
  }
  return nearest?.point ?? null;
}

/** Which point a key leads to: the next and the one before, the next family and the one before, the first and the last. */
function indexAfterKey(key: string, points: readonly ChipPoint[], index: number | null): number | null {
  const within = (next: number): number => Math.max(0, Math.min(points.length - 1, next));
  const at = index ?? 0;
  const family = points[at]?.familySlug;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return index === null ? 0 : within(index + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return index === null ? 0 : within(index - 1);
    case 'PageUp': {
      const next = points.findIndex((point, place) => place > at && point.familySlug !== family);
      return next === -1 ? at : next;
    }
    case 'PageDown': {
      const before = points.findLast((point, place) => place < at && point.familySlug !== family)?.familySlug;
      return before === undefined ? 0 : points.findIndex(({ familySlug }) => familySlug === before);
    }
    case 'Home':
      return 0;
    case 'End':
      return points.length - 1;
    default:
      return index;
  }
}

/** The interactive chart with its legend. Takes the place of the drawing without moving anything around it. */
export function ChipLiveChart({ model }: { readonly model: ChipModel }) {
  const [measured, place] = usePlace();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [activeSlug, setActiveSlug] = useState<string | null>(null);
  const hintId = useId();
  const shown = useMemo(() => hideFamilies(model, hidden), [model, hidden]);
  const points = listChipPoints(shown);
  const found = points.findIndex(({ slug }) => slug === activeSlug);
  const activeIndex = found === -1 ? null : found;
  const active = activeIndex === null ? null : points[activeIndex];
  const family = active ? shown.families.find(({ key }) => key === active.familySlug) : undefined;

  const said = points[activeIndex ?? 0];

  const toggle = (key: string): void => {
    setHidden((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      // An empty chart says nothing: hiding the last family brings all of them back.
      return hideFamilies(model, after).families.length > 0 ? after : new Set();
    });
  };

  const height = place ? chipChartHeight(place.variant, place.width) : 0;
  const geometry = place ? layOutChipChart(model, place.variant, place.width, height) : null;

  // A point stays shown until another comes within reach, so that the pointer can go over to its links.
  const pointAt = (event: PointerEvent<HTMLDivElement>): void => {
    if (!geometry) return;
    const box = event.currentTarget.getBoundingClientRect();
    const near = findNearest(points, geometry, event.clientX - box.left, event.clientY - box.top);
    if (near) setActiveSlug(near.slug);
    else if (event.type === 'pointerdown') setActiveSlug(null);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = indexAfterKey(event.key, points, activeIndex);
    if (next === activeIndex || next === null) return;
    event.preventDefault();
    setActiveSlug(points[next]?.slug ?? null);
  };
  const leave = (event: FocusEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setActiveSlug(null);
  };

  return (
    <>
      <ChipLegend model={model} hidden={hidden} onToggle={toggle} />
      <div className="cap-plot is-live" ref={measured} style={place ? { height } : undefined}>
        {place && geometry ? (
          // Chart and tip, so that focus and pointer may go from one to the other; no control of its own.
          <div
            role="presentation"
            className="chip-live"
            onPointerLeave={() => setActiveSlug(null)}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setActiveSlug(null);
            }}
          >
            <div
              className="cap-stage"
              role="slider"
              aria-label={`${model.title}, generation`}
              aria-describedby={hintId}
              aria-valuemin={0}
              aria-valuemax={Math.max(0, points.length - 1)}
              aria-valuenow={activeIndex ?? 0}
              aria-valuetext={said === undefined ? 'nothing is drawn' : describeChipPoint(said, model.unit)}
              tabIndex={0}
              onKeyDown={press}
              onPointerMove={pointAt}
              onPointerDown={pointAt}
            >
              <p id={hintId} className="vh">
                {model.description} Arrow keys move over the generations of a family and on to the next, page
                keys over the families.
              </p>
              <div aria-hidden="true">
                <ChipGenerationsChart
                  model={shown}
                  width={place.width}
                  height={height}
                  variant={place.variant}
                  palette={CSS_PALETTE}
                  type={PAGE_TYPE}
                  activeSlug={activeSlug}
                />
              </div>
            </div>
            {active && family ? (
              <ChipTip model={model} geometry={geometry} family={family} point={active} />
            ) : null}
          </div>
        ) : null}
      </div>
    </>
  );
}
