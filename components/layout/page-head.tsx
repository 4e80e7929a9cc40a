import type { ReactNode } from 'react';

/** The head of a page: heading, the answer in a sentence, and what can be done with the view. */
export function PageHead({
  title,
  lede,
  trail,
  actions,
}: {
  readonly title: ReactNode;
  readonly lede?: ReactNode;
  /** Small line above the heading: where in the site this is. */
  readonly trail?: ReactNode;
  /** Buttons and menus at the right. */
  readonly actions?: ReactNode;
}) {
  return (
    <div className="head">
      <div>
        {trail === undefined ? null : <p className="lab">{trail}</p>}
        <h1>{title}</h1>
        {lede === undefined ? null : <p className="lede">{lede}</p>}
      </div>
      {actions === undefined ? null : <div className="acts">{actions}</div>}
    </div>
  );
}
