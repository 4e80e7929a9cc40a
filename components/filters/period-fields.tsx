import { PARTIAL_DATE_FORMS } from '@/lib/domain/partial-date';

/** The fields of a period filter: both ends as partial dates, what they may look like, and the button. */
export function PeriodFields({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  return (
    <>
      <label htmlFor="filter-from">From</label>
      <input
        id="filter-from"
        type="text"
        name="from"
        defaultValue={from ?? ''}
        aria-describedby="filter-period"
      />
      <label htmlFor="filter-to">To</label>
      <input id="filter-to" type="text" name="to" defaultValue={to ?? ''} aria-describedby="filter-period" />
      <p id="filter-period" className="hint">
        {PARTIAL_DATE_FORMS}
      </p>
      <button className="btn" type="submit">
        Show
      </button>
    </>
  );
}
