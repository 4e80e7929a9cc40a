import Link from 'next/link';

/** What a list is ordered by, as links: each order has one direction, the one a reader asks for. */
export function ListOrders({
  orders,
}: {
  readonly orders: readonly { readonly label: string; readonly href: string; readonly isSet: boolean }[];
}) {
  return (
    <div className="sorts" role="group" aria-label="Sort by">
      <span className="lab" aria-hidden="true">
        Sort
      </span>
      {orders.map(({ label, href, isSet }) => (
        <Link
          key={label}
          className={isSet ? 'set' : undefined}
          href={href}
          prefetch={false}
          scroll={false}
          aria-current={isSet ? 'true' : undefined}
        >
          {label}
        </Link>
      ))}
    </div>
  );
}
