// The filter strip of the chip generations.
import { OptionCell } from '@/components/filters/option-cell';
import { toggleInList } from '@/components/filters/query-changes';
import { WordsCell } from '@/components/filters/words-cell';
import { type ChipQuery, toChipListHref } from '@/lib/filters/chip-query';
import type { ChipFacet, ChipFacets } from '@/lib/services/chip-list-records';

interface CellWords {
  readonly facet: ChipFacet;
  readonly label: string;
  readonly plural: string;
  readonly question: string;
}

const CELLS: readonly CellWords[] = [
  { facet: 'designer', label: 'Designer', plural: 'designers', question: 'Who designs the chip' },
  {
    facet: 'family',
    label: 'Family',
    plural: 'families',
    question: 'Chip families, and architectures within them',
  },
  { facet: 'kind', label: 'Kind', plural: 'kinds', question: 'What sort of processor it is' },
  { facet: 'status', label: 'Status', plural: 'statuses', question: 'Where the generation stands' },
  {
    facet: 'year',
    label: 'Year',
    plural: 'years',
    question: 'From when it is available; where no source says, when it was announced',
  },
];

/** The filters of the chip generations, as links and one GET form. */
export function ChipFilters({
  query,
  facets,
  path,
}: {
  readonly query: ChipQuery;
  readonly facets: ChipFacets;
  readonly path: string;
}) {
  return (
    <div className="facets" role="group" aria-label="Filters">
      {CELLS.map(({ facet, ...words }) => (
        <OptionCell
          key={facet}
          {...words}
          noun="generation"
          options={facets[facet]}
          hrefFor={(value) =>
            toChipListHref(path, query, { [facet]: toggleInList<string>(query[facet], value) })
          }
          clearHref={toChipListHref(path, query, { [facet]: [] })}
        />
      ))}
      <WordsCell
        path={path}
        q={query.q}
        restHref={toChipListHref(path, query, { q: null })}
        question="Words in name, family, architecture and designer"
        unsetWords="Names, designers"
      />
    </div>
  );
}
