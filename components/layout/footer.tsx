import { formatPartialDate } from '@/lib/format/date';
import { formatCount, plural } from '@/lib/format/number';
import type { PageShellProps } from './page-shell';

/** The rules, how well the data holds up, and the data itself. */
const FOOT_LINKS = [
  { label: 'Method', href: '/method' },
  { label: 'Data quality', href: '/data/quality' },
  { label: 'Sources', href: '/sources' },
  { label: 'Deals as CSV', href: '/api/v1/deals.csv' },
  { label: 'Deals as JSON', href: '/api/v1/deals.json' },
  { label: 'Claims as CSV', href: '/api/v1/claims.csv' },
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
        <nav aria-label="Rules and data">
          <ul>
            {FOOT_LINKS.map(({ label, href }) => (
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

function describeCounts({ Deal, Claim, Source }: Readonly<Record<string, number>>): string {
  if (Deal === undefined || Claim === undefined || Source === undefined) return '';
  return `: ${plural(Deal, 'deal')}, ${formatCount(Claim)} claims, ${plural(Source, 'source')}`;
}
