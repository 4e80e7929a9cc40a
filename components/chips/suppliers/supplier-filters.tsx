// The choices of the supplier page: customers, certainties, layer and what gigawatts are divided by, all as links.
import { CertaintyLegend } from '@/components/certainty/certainty-legend';
import { OptionCell } from '@/components/filters/option-cell';
import { toggleInList } from '@/components/filters/query-changes';
import { Segmented } from '@/components/ui/segmented';
import { SIGNED_CERTAINTIES } from '@/lib/domain/headline';
import { MIX_BYS, MIX_LAYERS } from '@/lib/domain/supplier-mix';
import { CERTAINTIES, type Certainty } from '@/lib/domain/vocabulary';
import { chosenRungs, type SupplierQuery, toSupplierHref } from '@/lib/filters/supplier-query';
import { toSentenceCase } from '@/lib/format/words';
import type { NamedRef } from '@/lib/services/deal-records';

/** A customer with how many of its commitments the view counts or lists. */
export interface CustomerOption extends NamedRef {
  readonly count: number;
}

/** The rungs with one added or taken off; the signed ones are the view without a choice. */
function toggleRung(query: SupplierQuery, rung: Certainty): readonly Certainty[] {
  const rungs = toggleInList(chosenRungs(query), rung);
  const isSigned =
    rungs.length === SIGNED_CERTAINTIES.length && SIGNED_CERTAINTIES.every((one) => rungs.includes(one));
  return isSigned ? [] : rungs;
}

export function SupplierFilters({
  query,
  path,
  customers,
}: {
  readonly query: SupplierQuery;
  readonly path: string;
  readonly customers: readonly CustomerOption[];
}) {
  const href = (changes: Partial<SupplierQuery>): string => toSupplierHref(path, query, changes);
  const rungs = CERTAINTIES.map(({ value }) => value).filter((value) => value !== 'lapsed');
  return (
    <>
      <div className="facets mix-facets" role="group" aria-label="Filters">
        <OptionCell
          label="Customer"
          plural="customers"
          question="Whose gigawatts are divided"
          noun="commitment"
          options={customers.map(({ slug, name, count }) => ({
            value: slug,
            label: name,
            count,
            isSelected: query.customer.includes(slug),
          }))}
          hrefFor={(slug) => href({ customer: toggleInList(query.customer, slug) })}
          clearHref={href({ customer: [] })}
        />
      </div>
      <CertaintyLegend
        label="Counted"
        certainties={rungs}
        hrefs={Object.fromEntries(rungs.map((rung) => [rung, href({ certainty: toggleRung(query, rung) })]))}
        selected={chosenRungs(query)}
      />
      <div className="ctl">
        <Segmented
          label="Layer"
          items={MIX_LAYERS.map(({ value, label }) => ({
            label: toSentenceCase(label),
            href: href({ layer: value }),
            isCurrent: value === query.layer,
          }))}
        />
        <Segmented
          label="Divide by"
          items={MIX_BYS.map(({ value, label }) => ({
            label,
            href: href({ by: value }),
            isCurrent: value === query.by,
          }))}
        />
      </div>
    </>
  );
}
