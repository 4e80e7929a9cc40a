import Link from 'next/link';
import { AsOfControl } from './as-of-control';
import type { PageShellProps } from './page-shell';
import { SECTIONS, type SectionKey } from './sections';
import { ThemeToggle } from './theme-toggle';

function SectionLinks({
  section,
  asOf,
}: {
  readonly section: SectionKey | null;
  readonly asOf: string | null;
}) {
  return SECTIONS.map(({ key, label, path }) => (
    <Link
      key={key}
      href={asOf === null ? path : `${path}?${new URLSearchParams({ asOf }).toString()}`}
      prefetch={false}
      aria-current={key === section ? 'page' : undefined}
    >
      {label}
    </Link>
  ));
}

/** The masthead: brand, sections, day of knowledge, theme; on a phone the sections and the theme are in a menu. */
export function Header({
  dataset,
  section,
  path,
  searchParams,
  asOf,
}: Required<Omit<PageShellProps, 'children'>>) {
  return (
    <header className="mast">
      <a className="skip" href="#main">
        Skip to content
      </a>
      <div className="wrap">
        <Link className="brand" href="/" prefetch={false}>
          <svg aria-hidden="true">
            <use href="#g-brand" />
          </svg>
          Gigawatt Ledger
        </Link>
        <nav className="desk" aria-label="Sections">
          <SectionLinks section={section} asOf={asOf} />
        </nav>
        <div className="tools">
          {dataset === null ? null : (
            <AsOfControl path={path} searchParams={searchParams} asOf={asOf} dataDate={dataset.dataDate} />
          )}
          <span className="desk">
            <ThemeToggle />
          </span>
          <details className="anchor phone" data-menu>
            <summary>Menu</summary>
            <div className="menu at-right site-menu">
              <nav aria-label="Sections">
                <SectionLinks section={section} asOf={asOf} />
              </nav>
              <ThemeToggle />
            </div>
          </details>
        </div>
      </div>
    </header>
  );
}
