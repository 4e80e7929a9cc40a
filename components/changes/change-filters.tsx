// The filter strip of the changes: one cell a filter, all of it links and GET forms.
import { FilterCell } from '@/components/filters/filter-cell';
import { FilterForm } from '@/components/filters/filter-form';
import { OptionCell } from '@/components/filters/option-cell';
import { WordsCell } from '@/components/filters/words-cell';
import { PARTIAL_DATE_FORMS } from '@/lib/domain/partial-date';
import { type ChangeQuery, toChangesHref } from '@/lib/filters/change-query';
import { formatPartialDate } from '@/lib/format/date';
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

function toggle(query: ChangeQuery, name: keyof ChangeFacets, value: string): Partial<ChangeQuery> {
  const chosen: readonly string[] = query[name];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { [name]: next };
}

function periodWords({ from, to }: ChangeQuery): string | null {
  if (from !== null && from === to) return formatPartialDate(from);
  if (from !== null && to !== null) return `${formatPartialDate(from)} – ${formatPartialDate(to)}`;
  if (from !== null) return `since ${formatPartialDate(from)}`;
  return to === null ? null : `until ${formatPartialDate(to)}`;
}

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
          hrefFor={(value) => toChangesHref(path, query, toggle(query, cell.name, value))}
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
  const words = periodWords(query);
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
        <label htmlFor="filter-from">From</label>
        <input
          id="filter-from"
          type="text"
          name="from"
          defaultValue={query.from ?? ''}
          aria-describedby="filter-period"
        />
        <label htmlFor="filter-to">To</label>
        <input
          id="filter-to"
          type="text"
          name="to"
          defaultValue={query.to ?? ''}
          aria-describedby="filter-period"
        />
        <p id="filter-period" className="hint">
          {PARTIAL_DATE_FORMS}
        </p>
        <button className="btn" type="submit">
          Show
        </button>
      </FilterForm>
    </FilterCell>
  );
}
