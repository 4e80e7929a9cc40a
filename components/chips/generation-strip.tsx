import type { GenerationStrip, StripPeriod } from '@/lib/charts/generation-strip';
import { formatPartialDate } from '@/lib/format/date';

function Period({ period, kind }: { readonly period: StripPeriod | null; readonly kind: 'an' | 'av' }) {
  if (period === null) return null;
  return (
    <span
      className={`gs-${kind}${period.isExpected ? ' is-due' : ''}`}
      style={{ left: `${period.start}%`, width: `${period.width}%` }}
    />
  );
}

/**
 * When each generation was announced and became available, on a line of years; a date is as long as it is exact. The table
 * of specifications beside it holds the same dates.
 */
export function GenerationStripFigure({
  strip,
  name,
  dataDate,
}: {
  readonly strip: GenerationStrip;
  readonly name: string;
  readonly dataDate: string;
}) {
  const { years, rows, today } = strip;
  // Labels of years are left out where they would touch.
  const every = Math.ceil(years.length / 8);
  return (
    <figure className="gs">
      <div
        className="gs-plot"
        role="img"
        aria-label={`When the generations of ${name} were announced and became available, on a line of years. The table below has the dates.`}
      >
        <div className="gs-head">
          <span />
          <span className="gs-track">
            {years.map(({ year, at }, index) =>
              index % every === 0 ? (
                <span key={year} className="gs-year" style={{ left: `${at}%` }}>
                  {year}
                </span>
              ) : null,
            )}
          </span>
        </div>
        {rows.map(({ chip, announced, available }) => (
          <div key={chip.slug} className="gs-row">
            <span className="gs-name">{chip.name}</span>
            <span className="gs-track">
              {years.map(({ year, at }) => (
                <span key={year} className="gs-tick" style={{ left: `${at}%` }} />
              ))}
              {today === null ? null : <span className="gs-today" style={{ left: `${today}%` }} />}
              <Period period={announced} kind="an" />
              <Period period={available} kind="av" />
              {announced === null && available === null ? <span className="gs-none">no date</span> : null}
            </span>
          </div>
        ))}
      </div>
      <figcaption className="lab">
        <span className="gs-key gs-an" /> announced <span className="gs-key gs-av" /> available{' '}
        <span className="gs-key gs-av is-due" /> expected. A period is as long as its date is exact.
        {today === null ? null : (
          <>
            {' '}
            <span className="gs-key gs-today" /> {formatPartialDate(dataDate)}, the date of the data.
          </>
        )}
      </figcaption>
    </figure>
  );
}
