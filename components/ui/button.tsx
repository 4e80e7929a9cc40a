import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';

/** A button in the house look; `type` is "button" unless said otherwise. */
export function Button({ className = '', type = 'button', ...rest }: ComponentProps<'button'>) {
  return <button className={`btn ${className}`.trimEnd()} type={type} {...rest} />;
}

/** A link that looks like a button. `isFile` for downloads and other addresses that are no page of the app. */
export function ButtonLink({
  href,
  isFile = false,
  className = '',
  children,
  'aria-label': ariaLabel,
}: {
  readonly href: string;
  readonly isFile?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
  readonly 'aria-label'?: string;
}) {
  const props = { className: `btn ${className}`.trimEnd(), 'aria-label': ariaLabel };
  return isFile ? (
    <a href={href} {...props}>
      {children}
    </a>
  ) : (
    <Link href={href} prefetch={false} {...props}>
      {children}
    </Link>
  );
}
