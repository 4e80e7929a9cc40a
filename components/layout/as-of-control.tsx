import Link from 'next/link';
import { Glyph } from '@/components/ui/glyph';
import { formatPartialDate } from '@/lib/format/date';

/** The query of a request as Next gives it to a page. */
export type RawSearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Every pair of the query except the day itself and the page number, which another day makes meaningless. */
function listKept(searchParams: RawSearchParams): [name: string, value: string][] {
  return Object.entries(searchParams)
    .filter(([name]) => name !== 'asOf' && name !== 'page')
    .flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
    );
}

/** The day of knowledge in the masthead, with a form to choose another one. Needs no JavaScript. */
export function AsOfControl({
  path,
  searchParams,
  asOf,
  dataDate,
}: {
  readonly path: string;
  readonly searchParams: RawSearchParams;
  readonly asOf: string | null;
  /** The newest day there is. */
  readonly dataDate: string;
}) {
  const kept = listKept(searchParams);
  const newest = new URLSearchParams(kept).toString();
  return (
    <details className="anchor asof" data-menu>
      <summary className={asOf === null ? undefined : 'set'}>
        <span className="vh-phone">As known on </span>
        <b>{formatPartialDate(asOf ?? dataDate)}</b>
        <Glyph name="down" />
      </summary>
      <form className="menu at-right asof-form" method="get" action={path}>
        {kept.map(([name, value], index) => (
          <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="as-of-day">Show what was known on</label>
        <div className="asof-row">
          <input
            id="as-of-day"
            type="date"
            name="asOf"
            defaultValue={asOf ?? dataDate}
            max={dataDate}
            required
          />
          <button className="btn" type="submit">
            Show
          </button>
        </div>
        <p className="foot">
          {asOf === null ? (
            <>Figures appear from the day they became known, in the state they had then.</>
          ) : (
            <Link href={newest ? `${path}?${newest}` : path} prefetch={false}>
              Back to the newest state, {formatPartialDate(dataDate)}
            </Link>
          )}
        </p>
      </form>
    </details>
  );
}
