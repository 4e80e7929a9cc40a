import { toPartialDate } from '@/lib/domain/partial-date';
import { formatPartialDate, formatPartialDateProse } from '@/lib/format/date';

/** A date exactly as precise as given: 2026, Q3 2026, Mar 2026, 17 Mar 2026. Null is "no date". */
export function DateText({
  value,
  isProse = false,
}: {
  readonly value: string | null;
  /** Writes the month out: 17 March 2026. */
  readonly isProse?: boolean;
}) {
  if (value === null) return <span className="muted">{formatPartialDate(null)}</span>;
  const text = isProse ? formatPartialDateProse(value) : formatPartialDate(value);
  const { precision } = toPartialDate(value);
  // HTML has no machine form of halves and quarters.
  return precision === 'half' || precision === 'quarter' ? (
    <span className="nw">{text}</span>
  ) : (
    <time className="nw" dateTime={value}>
      {text}
    </time>
  );
}
