import type { ReactNode } from 'react';
import { formatPartialDate } from '@/lib/format/date';

/** The last line under a table or chart: what it rests on at the left, data date, licence and address at the right. */
export function SourceLine({
  children,
  dataDate,
  permalink,
}: {
  /** What the view rests on; begin with `<b>Sources:</b>` or `<b>Cite:</b>`. */
  readonly children: ReactNode;
  /** The day the data shown was known: `asOf` where it is set. */
  readonly dataDate: string;
  /** Path of exactly this view. */
  readonly permalink?: string;
}) {
  return (
    <div className="srcline">
      <p>{children}</p>
      <p className="nw">
        Data {formatPartialDate(dataDate)} · CC BY 4.0
        {permalink === undefined ? null : (
          <>
            {' · '}
            <a href={permalink}>Link to this view</a>
          </>
        )}
      </p>
    </div>
  );
}
