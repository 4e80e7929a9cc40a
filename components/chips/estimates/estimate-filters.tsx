// The filter strip of the estimates.
import { OptionCell } from '@/components/filters/option-cell';
import { toggleInList } from '@/components/filters/query-changes';
import { type EstimatePageQuery, toEstimatePageHref } from '@/lib/filters/estimate-query';
import type { EstimateFacet, EstimateOption } from '@/lib/services/estimate-chips';

const CELLS: readonly {
  readonly facet: EstimateFacet;
  readonly label: string;
  readonly plural: string;
  readonly question: string;
}[] = [
  {
    facet: 'company',
    label: 'Company',
    plural: 'companies',
    question: 'Commitments to or by any of these companies',
  },
  { facet: 'chip', label: 'Chip', plural: 'chips', question: 'Commitments on any of these generations' },
  {
    facet: 'family',
    label: 'Family',
    plural: 'families',
    question: 'Commitments on any of these families or architectures',
  },
];

/** The filters of the estimates as links; the what-if above stays. */
export function EstimateFilters({
  query,
  facets,
  path,
}: {
  readonly query: EstimatePageQuery;
  readonly facets: Readonly<Record<EstimateFacet, readonly EstimateOption[]>>;
  readonly path: string;
}) {
  return (
    <div className="facets" role="group" aria-label="Filters">
      {CELLS.map(({ facet, ...words }) => (
        <OptionCell
          key={facet}
          {...words}
          noun="commitment"
          options={facets[facet]}
          hrefFor={(value) =>
            toEstimatePageHref(path, query, { [facet]: toggleInList<string>(query[facet], value) })
          }
          clearHref={toEstimatePageHref(path, query, { [facet]: [] })}
        />
      ))}
    </div>
  );
}
