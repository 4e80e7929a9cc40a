'use client';
// Keeps the place of readers who work by keyboard or by ear when a column comes or goes.
import { useEffect, useRef, useState } from 'react';
import type { NamedRef } from '@/lib/services/deal-records';

function headOf(slug: string | undefined): HTMLElement | null {
  if (slug === undefined) return null;
  return document.querySelector<HTMLElement>(`[data-chip="${CSS.escape(slug)}"] [data-head]`);
}

/** Where the next generation is chosen: the field in the page, or the button that opens it. */
function pickerOf(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.cmp-add > summary, .cmp-picker [role="combobox"]');
}

/**
 * Says which generation was added or removed and moves the focus: to the head of the new column, or to that of the column
 * that took the place of a removed one. Renders words for readers by ear only.
 */
export function ComparisonFocus({
  chips,
  most,
}: {
  readonly chips: readonly NamedRef[];
  /** How many a comparison may have. */
  readonly most: number;
}) {
  const before = useRef(chips);
  const [words, setWords] = useState('');
  const key = chips.map(({ slug }) => slug).join(',');
  useEffect(() => {
    const old = before.current;
    before.current = chips;
    const added = chips.filter(({ slug }) => old.every((one) => one.slug !== slug));
    const removed = old.filter(({ slug }) => chips.every((one) => one.slug !== slug));
    const [first] = added;
    const [gone] = removed;
    if (first === undefined && gone === undefined) return;
    const count = `${chips.length} of at most ${most} compared`;
    setWords(
      [
        ...added.map(({ name }) => `${name} added`),
        ...removed.map(({ name }) => `${name} removed`),
        count,
      ].join(', '),
    );
    const place = gone === undefined ? -1 : old.indexOf(gone);
    const target = first ?? chips[Math.min(place, chips.length - 1)];
    (headOf(target?.slug) ?? pickerOf())?.focus();
    // The list is a new one on every visit; its slugs say whether it changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return (
    <p className="vh" role="status">
      {words}
    </p>
  );
}
