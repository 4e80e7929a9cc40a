import Link from 'next/link';
import type { ReactNode } from 'react';

/** A way out of an empty view: what to relax and what that gives. */
export interface EmptyStateAction {
  readonly label: string;
  readonly href: string;
  /** What it would give: "12 deals". */
  readonly gives?: string;
}

/** Nothing matches: says so, says why where that is known, and offers which filter to relax. Never for outages. */
export function EmptyState({
  title,
  children,
  actions = [],
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: readonly EmptyStateAction[];
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children === undefined ? null : <div>{children}</div>}
      {actions.length === 0 ? null : (
        <ul>
          {actions.map((action) => (
            <li key={action.label}>
              <Link href={action.href} prefetch={false}>
                {action.label}
              </Link>
              {action.gives === undefined ? null : <span className="lab"> {action.gives}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
