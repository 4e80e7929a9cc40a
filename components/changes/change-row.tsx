// One change as a line: what of what, before and after, and its own address.
import Link from 'next/link';
import type { ChangeRecord } from '@/lib/services/change-records';

/** From this length on a text takes a line of its own. */
const LONG_TEXT = 90;

/** Fields that say most of a record that is new or removed, in this order. */
const TELLING_FIELDS = [
  'amountUsd',
  'powerGw',
  'cumulativeGw',
  'chipCount',
  'value',
  'certainty',
  'from',
  'rank',
  'title',
  'says',
  'text',
  'publisher',
  'publishedOn',
] as const;

/** What a whole record was or is, in its most telling fields. */
export function tellRecord({ fields, name }: ChangeRecord): string {
  const known = (field: string): string[] =>
    fields.flatMap((one) => (one.field === field && one.words !== name ? [one.words] : []));
  const telling = TELLING_FIELDS.flatMap(known).slice(0, 3);
  // A sentence keeps its point at the end only.
  const words = telling.map((text, index) => (index < telling.length - 1 ? text.replace(/\.$/, '') : text));
  return words.length > 0 ? words.join(', ') : known('kind').join('');
}

/** Before and after: the old value struck, the new one in ink. What was not there is said in words. */
export function BeforeAfter({
  before,
  after,
}: {
  readonly before: string | null;
  readonly after: string | null;
}) {
  const isLong = Math.max(before?.length ?? 0, after?.length ?? 0) > LONG_TEXT;
  return (
    <span className={isLong ? 'bef-aft is-long' : 'bef-aft'}>
      <span className="bef">
        <span className="vh">before: </span>
        {before === null ? <i>not given</i> : <del>{before}</del>}
      </span>
      <svg className="gl" aria-hidden="true">
        <use href="#g-right" />
      </svg>
      <span className="aft">
        <span className="vh">after: </span>
        {after === null ? <i>no longer given</i> : <ins>{after}</ins>}
      </span>
    </span>
  );
}

/** A record that is new, or that was removed: its figures in ink or struck; a sentence stands lighter. */
function Whole({ action, words }: { readonly action: 'new' | 'removed'; readonly words: string }) {
  if (action === 'removed') return <del>{words}</del>;
  return <ins className={words.length > LONG_TEXT / 2 ? 'is-text' : undefined}>{words}</ins>;
}

function What({ change, name }: { readonly change: ChangeRecord; readonly name: string | null }) {
  const { action, label } = change;
  return (
    <span className="what">
      {name === null ? null : <span className="of">{name}</span>}
      <b>{action === 'changed' ? label : action === 'new' ? `New ${label}` : `Removed ${label}`}</b>
    </span>
  );
}

/** A change in a list. `name` is the record's, or null where what stands around it says it. */
export function ChangeRow({ change, name }: { readonly change: ChangeRecord; readonly name: string | null }) {
  const { action, before, after, why, id, sentence } = change;
  return (
    <li className="chg">
      <What change={change} name={name} />
      <span className="val">
        {action === 'changed' ? (
          <BeforeAfter before={before} after={after} />
        ) : (
          <Whole action={action} words={tellRecord(change)} />
        )}
        {why === null ? null : <span className="why">Because: {why}</span>}
      </span>
      <Link className="perma" href={`/changes/${id}`} prefetch={false} aria-label={`Link to: ${sentence}`}>
        Link
      </Link>
    </li>
  );
}
