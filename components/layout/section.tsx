import type { ReactNode } from 'react';

/** A part of a page under an ink rule: heading at the left, a short remark at the right. */
export function Section({
  title,
  note,
  id,
  className = '',
  children,
}: {
  readonly title: ReactNode;
  /** Count or scope in a few words: "16; filings and parties first". */
  readonly note?: ReactNode;
  /** Target of links to this part; also ties the heading to the section. */
  readonly id: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const headingId = `${id}-heading`;
  return (
    <section id={id} className={`sec ${className}`.trimEnd()} aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>{title}</h2>
        {note === undefined ? null : <span className="lab">{note}</span>}
      </header>
      {children}
    </section>
  );
}
