// Where things that open over the page go.

/** Room kept to the edges of the window, px. */
const MARGIN = 16;

/** Room between what opens and what it belongs to, px. */
const GAP = 6;

/**
 * Puts an absolutely placed element of the body under its anchor, or over it where only there is room, and never past the
 * sides of the window. Sets custom properties, so that the style may place it otherwise on a phone.
 */
export function placeBeside(element: HTMLElement, anchor: Element): void {
  const rect = anchor.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = element;
  const left = Math.max(
    MARGIN,
    Math.min(rect.left - MARGIN, document.documentElement.clientWidth - offsetWidth - MARGIN),
  );
  const fitsUnder = rect.bottom + GAP + offsetHeight <= window.innerHeight;
  const fitsOver = rect.top - GAP - offsetHeight >= 0;
  const top = !fitsUnder && fitsOver ? rect.top - GAP - offsetHeight : rect.bottom + GAP;
  element.style.setProperty('--at-left', `${left + window.scrollX}px`);
  element.style.setProperty('--at-top', `${top + window.scrollY}px`);
}

/** Opens every fold that an element stands in. */
export function openFolds(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
}
