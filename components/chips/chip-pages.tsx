import Link from 'next/link';

/** The pages about chips, in the order of their navigation. */
export const CHIP_PAGES = [
  { key: 'list', label: 'Generations', path: '/chips' },
  { key: 'compare', label: 'Compare', path: '/chips/compare' },
  { key: 'timeline', label: 'Over time', path: '/chips/timeline' },
  { key: 'suppliers', label: 'Suppliers', path: '/chips/suppliers' },
  { key: 'estimates', label: 'Gigawatts to chips', path: '/chips/estimates' },
  { key: 'benefits', label: 'Claimed benefits', path: '/chips/benefits' },
] as const;
export type ChipPageKey = (typeof CHIP_PAGES)[number]['key'];

/** Links between the pages about chips; the day of knowledge goes along. */
export function ChipPages({
  current,
  asOf,
}: {
  readonly current: ChipPageKey | null;
  readonly asOf: string | null;
}) {
  return (
    <nav className="chip-pages" aria-label="Pages about chips">
      {CHIP_PAGES.map(({ key, label, path }) => (
        <Link
          key={key}
          href={asOf === null ? path : `${path}?asOf=${asOf}`}
          prefetch={false}
          aria-current={key === current ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
