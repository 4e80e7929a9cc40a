import type { ReactNode } from 'react';

/**
 * Something the reader should know about this view before trusting it, such as parts of the address that were ignored.
 * `problem` marks it in crimson.
 */
export function Notice({
  title,
  children,
  tone = 'plain',
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'problem';
}) {
  return (
    <div className={tone === 'problem' ? 'notice is-problem' : 'notice'} role="note" aria-label={title}>
      <b>{title}</b>
      <div>{children}</div>
    </div>
  );
}
