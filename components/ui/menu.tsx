import type { ReactNode } from 'react';
import { Glyph } from './glyph';

/**
 * A button that opens a panel, as `<details>`: works without JavaScript. `DismissOpenMenus` in the layout adds closing by
 * Escape and by a press elsewhere. The panel holds {@link MenuSection}s, or anything else.
 */
export function Menu({
  label,
  children,
  foot,
  align = 'right',
  className = '',
  summaryClassName = 'btn',
  panelClassName = 'menu',
}: {
  /** Words of the button. */
  readonly label: ReactNode;
  readonly children: ReactNode;
  /** Small print under a rule: data date, version, licence. */
  readonly foot?: ReactNode;
  /** The edge of the button that the panel keeps to. */
  readonly align?: 'left' | 'right';
  readonly className?: string;
  readonly summaryClassName?: string;
  readonly panelClassName?: string;
}) {
  return (
    <details className={`anchor ${className}`.trimEnd()} data-menu>
      <summary className={summaryClassName}>
        {label}
        <Glyph name="down" />
      </summary>
      <div className={`${panelClassName} ${align === 'left' ? 'at-left' : 'at-right'}`}>
        {children}
        {foot === undefined ? null : <p className="foot">{foot}</p>}
      </div>
    </details>
  );
}

/** Rows of a menu under a small heading. */
export function MenuSection({
  heading,
  children,
}: {
  readonly heading?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="menu-section">
      {heading === undefined ? null : <p className="lab">{heading}</p>}
      <ul>{children}</ul>
    </div>
  );
}

/** The three cells of a menu row: its name, what it is, what it gives. */
export interface MenuRowWords {
  readonly name: string;
  readonly what: string;
  readonly gives?: string;
}

/** A row that leads to a file or an address. `isDownload` keeps the reader on the page. */
export function MenuLink({
  href,
  isDownload = false,
  name,
  what,
  gives,
}: MenuRowWords & { readonly href: string; readonly isDownload?: boolean }) {
  return (
    <li>
      <a href={href} download={isDownload ? '' : undefined}>
        <b>{name}</b> <span>{what}</span> <span>{gives}</span>
      </a>
    </li>
  );
}
