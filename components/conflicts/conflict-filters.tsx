// The filter strip of the conflicts.
import { toggleInList } from '@/components/filters/query-changes';
import { OptionCell } from '@/components/filters/option-cell';
import { WordsCell } from '@/components/filters/words-cell';
import { type ConflictQuery, toConflictHref } from '@/lib/filters/conflict-query';
import type { ConflictFacet, ConflictFacets } from '@/lib/services/conflict-records';

interface CellWords {
  readonly facet: ConflictFacet;
  readonly label: string;
  readonly plural: string;
  readonly question: string;
}

const CELLS: readonly CellWords[] = [
  {
    facet: 'company',
    label: 'Company',
    plural: 'companies',
    question: 'Conflicts that concern any of these companies',
  },
  { facet: 'chip', label: 'Chip', plural: 'chips', question: 'Conflicts about or on any of these chips' },
  { facet: 'field', label: 'Field', plural: 'fields', question: 'What the sources differ on' },
  {
    facet: 'subjectType',
    label: 'Figure of',
    plural: 'sorts of record',
    question: 'What sort of record the figure is of',
  },
  {
    facet: 'kind',
    label: 'Differing',
    plural: 'kinds',
    question: 'Whether numbers, dates or texts differ',
  },
  { facet: 'state', label: 'State', plural: 'states', question: 'Open, or decided by a preferred claim' },
];

/** The filters of the conflicts, as links and one GET form. */
export function ConflictFilters({
  query,
  facets,
  path,
}: {
  readonly query: ConflictQuery;
  readonly facets: ConflictFacets;
  readonly path: string;
}) {
  return (
    <div className="facets" role="group" aria-label="Filters">
      {CELLS.map(({ facet, ...words }) => (
        <OptionCell
          key={facet}
          {...words}
          noun="conflict"
          options={facets[facet]}
          hrefFor={(value) =>
            toConflictHref(path, query, { [facet]: toggleInList<string>(query[facet], value) })
          }
          clearHref={toConflictHref(path, query, { [facet]: [] })}
        />
      ))}
      <WordsCell
        path={path}
        q={query.q}
        restHref={toConflictHref(path, query, { q: null })}
        question="Words in the deal or record, the values, what is said, and the publishers"
        unsetWords="Words, values, publishers"
      />
    </div>
  );
}
