import Link from 'next/link';
import type { ReactNode } from 'react';

/**
 * A small GET form inside a filter cell: its own fields, and everything else of the view as hidden ones. Works without
 * JavaScript and leads to the first page.
 */
export function FilterForm({
  path,
  restHref,
  clearHref,
  clearLabel,
  children,
  presets,
  className = '',
}: {
  readonly path: string;
  /** Address of the view without the form's own parameters, from which the hidden fields are taken. */
  readonly restHref: string;
  /** The view without this filter; null where it is not set. */
  readonly clearHref: string | null;
  readonly clearLabel: string;
  readonly children: ReactNode;
  /** Ready choices, as links. */
  readonly presets: readonly { readonly label: string; readonly href: string; readonly isSet: boolean }[];
  readonly className?: string;
}) {
  const start = restHref.indexOf('?');
  const kept = start === -1 ? [] : [...new URLSearchParams(restHref.slice(start + 1))];
  return (
    <>
      {presets.length === 0 ? null : (
        <ul className="options presets">
          {presets.map(({ label, href, isSet }) => (
            <li key={label}>
              <Link
                className={isSet ? 'option on' : 'option'}
                href={href}
                prefetch={false}
                scroll={false}
                aria-current={isSet ? 'true' : undefined}
              >
                <span className="box" aria-hidden="true" />
                <span className="name">{label}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <form method="get" action={path} className={`filter-form ${className}`.trimEnd()}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
      </form>
      {clearHref === null ? null : (
        <p className="foot">
          <Link href={clearHref} prefetch={false} scroll={false}>
            {clearLabel}
          </Link>
        </p>
      )}
    </>
  );
}
