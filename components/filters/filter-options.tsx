import Link from 'next/link';
import { formatCount, plural } from '@/lib/format/number';
import type { FacetOption } from '@/lib/services/deal-lists';
import { OptionFinder } from './option-finder';

/** From this many options on a list gets a field to find one. */
const MIN_FINDABLE = 15;

/**
 * The values of a list filter as links that add a value or take it off, each with the number of deals it gives, or of `noun`. What would
 * give none stays, greyed.
 */
export function FilterOptions({
  name,
  noun = 'deal',
  options,
  hrefFor,
  clearHref,
}: {
  /** What the options are, in the plural: "companies". */
  readonly name: string;
  /** What is counted, in the singular. */
  readonly noun?: string;
  readonly options: readonly FacetOption[];
  /** The view with a value added, or taken off where it is set. */
  readonly hrefFor: (value: string) => string;
  /** The view without this filter; null where it is not set. */
  readonly clearHref: string | null;
}) {
  return (
    <>
      {options.length >= MIN_FINDABLE ? <OptionFinder name={name} /> : null}
      <ul className="options" aria-label={name}>
        {options.map((option) => (
          <li key={option.value} data-words={option.label.toLowerCase()}>
            <Option option={option} noun={noun} href={hrefFor(option.value)} />
          </li>
        ))}
      </ul>
      {clearHref === null ? null : (
        <p className="foot">
          <Link href={clearHref} prefetch={false} scroll={false}>
            Any of the {name}
          </Link>
        </p>
      )}
    </>
  );
}

function Option({
  option,
  noun,
  href,
}: {
  readonly option: FacetOption;
  readonly noun: string;
  readonly href: string;
}) {
  const { label, count, isSelected } = option;
  const words = (
    <>
      <span className="box" aria-hidden="true" />
      <span className="name">{label}</span>
      <i>
        <span aria-hidden="true">{formatCount(count)}</span>
        <span className="vh">, {plural(count, noun)}</span>
      </i>
    </>
  );
  if (count === 0 && !isSelected) return <span className="option off">{words}</span>;
  return (
    <Link
      className={isSelected ? 'option on' : 'option'}
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={isSelected ? 'true' : undefined}
    >
      {words}
    </Link>
  );
}
