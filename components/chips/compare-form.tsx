import type { ReactNode } from 'react';
import { MAX_COMPARED } from '@/lib/domain/chip-comparison';

/** Rows with checkboxes named `chips` that lead to the comparison. A GET form, which needs no JavaScript. */
export function CompareForm({
  asOf,
  children,
}: {
  readonly asOf: string | null;
  readonly children: ReactNode;
}) {
  return (
    <form className="gens-form" method="get" action="/chips/compare" aria-label="Compare generations">
      {asOf === null ? null : <input type="hidden" name="asOf" value={asOf} />}
      {children}
      <p className="gens-go">
        <button className="btn" type="submit">
          Compare the selected
        </button>
        <span className="lab">Select at most {MAX_COMPARED} generations.</span>
      </p>
    </form>
  );
}
