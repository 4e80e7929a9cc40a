// The filter strip of the changes: one cell a filter, all of it links and GET forms.
import { FilterCell } from '@/components/filters/filter-cell';
import { FilterForm } from '@/components/filters/filter-form';
import { toggleInList } from '@/components/filters/query-changes';
import { OptionCell } from '@/components/filters/option-cell';
import { PeriodFields } from '@/components/filters/period-fields';
import { WordsCell } from '@/components/filters/words-cell';
import { type ChangeQuery, toChangesHref } from '@/lib/filters/change-query';
import { formatPeriod } from '@/lib/format/date';
import type { ChangeFacets } from '@/lib/services/change-records';

interface CellWords {
  readonly name: keyof ChangeFacets;
  readonly label: string;
  readonly plural: string;
  readonly question: string;
}

const CELLS: readonly CellWords[] = [
  {
    name: 'version',
    label: 'Version',
    plural: 'versions',
    question: 'Changes made by any of these versions',
  },
  {
    name: 'company',
    label: 'Company',
    plural: 'companies',
    question: 'Changes that concern any of these companies',
  },
  {
    name: 'chip',
    label: 'Chip',
    plural: 'chips',
    question: 'Changes that concern any of these chips',
  },
  { name: 'deal', label: 'Deal', plural: 'deals', question: 'Changes in any of these deals' },
  { name: 'subject', label: 'Record', plural: 'records', question: 'What sort of record changed' },
  { name: 'field', label: 'Field', plural: 'fields', question: 'What changed, or a changed claim is about' },
  {
    name: 'action',
    label: 'Change',
    plural: 'changes',
    question: 'Whether a record is new, changed or removed',
  },
];

/** The filter strip of the changes. State is in the address only. */
export function ChangeFilters({
  query,
  facets,
  path,
}: {
  readonly query: ChangeQuery;
  readonly facets: ChangeFacets;
  readonly path: string;
}) {
  return (
    <div className="facets" role="group" aria-label="Filters">
      {CELLS.map((cell) => (
        <OptionCell
          key={cell.name}
          label={cell.label}
          plural={cell.plural}
          question={cell.question}
          noun="change"
          options={facets[cell.name]}
          hrefFor={(value) =>
            toChangesHref(path, query, { [cell.name]: toggleInList<string>(query[cell.name], value) })
          }
          clearHref={toChangesHref(path, query, { [cell.name]: [] })}
        />
      ))}
      <PeriodCell query={query} path={path} />
      <WordsCell
        path={path}
        q={query.q}
        restHref={toChangesHref(path, query, { q: null })}
        question="Words in deals, records, fields, values and reasons"
        unsetWords="Words in records, values"
      />
    </div>
  );
}

function PeriodCell({ query, path }: { readonly query: ChangeQuery; readonly path: string }) {
  const words = formatPeriod(query.from, query.to);
  const restHref = toChangesHref(path, query, { from: null, to: null });
  return (
    <FilterCell
      label="Data of"
      value={words}
      question="Versions by the day up to which their data was researched"
      edge="right"
    >
      <FilterForm
        path={path}
        restHref={restHref}
        clearHref={words === null ? null : restHref}
        clearLabel="Any time"
        presets={[]}
        className="is-period"
      >
        <PeriodFields from={query.from} to={query.to} />
      </FilterForm>
    </FilterCell>
  );
}
