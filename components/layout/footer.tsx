import { formatPartialDate } from '@/lib/format/date';
import { formatCount, plural } from '@/lib/format/number';
import type { PageShellProps } from './page-shell';

/** Addresses of the data itself, as the foot names them. */
const DATA_LINKS = [
  { label: 'Deals as JSON', href: '/api/v1/deals.json' },
  { label: 'Deals as CSV', href: '/api/v1/deals.csv' },
  { label: 'Sources', href: '/api/v1/sources.json' },
] as const;

/** What the figures are, how old, under which licence, and where to get them as data. */
export function Footer({ dataset }: Pick<PageShellProps, 'dataset'>) {
  return (
    <footer className="foot-of-page">
      <div className="wrap">
        <div>
          <p>
            <b>Gigawatt Ledger</b>
            {dataset === null ? null : (
              <>
                {' '}
                Data of {formatPartialDate(dataset.dataDate)}, version {dataset.version}
                {describeCounts(dataset.counts)}.
              </>
            )}
          </p>
          <p>
            Data under{' '}
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
              CC BY 4.0
            </a>
            : name Gigawatt Ledger and the date. Code under the MIT licence.
          </p>
        </div>
        <nav aria-label="Data">
          <ul>
            {DATA_LINKS.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

function describeCounts(counts: Readonly<Record<string, number>>): string {
  const { deals, claims, sources } = counts;
  if (deals === undefined || claims === undefined || sources === undefined) return '';
  return `: ${plural(deals, 'deal')}, ${formatCount(claims)} claims, ${plural(sources, 'source')}`;
}
