import { FilterCell } from './filter-cell';
import { FilterOptions } from './filter-options';

/** One counted choice of a filter. */
export interface CellOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly isSelected: boolean;
}

/** The values chosen as the strip has room for them: the first, and how many more. */
function chosenWords(labels: readonly string[]): string | null {
  const [first, ...rest] = labels;
  if (first === undefined) return null;
  return rest.length === 0 ? first : `${first} +${rest.length}`;
}

/** A cell of a filter strip whose values are counted choices, several at a time. */
export function OptionCell({
  label,
  plural,
  question,
  noun,
  options,
  hrefFor,
  clearHref,
  edge = 'left',
}: {
  /** The filter: "Company". */
  readonly label: string;
  /** The choices, in the plural: "companies". */
  readonly plural: string;
  readonly question: string;
  /** What is counted: "conflict". */
  readonly noun: string;
  readonly options: readonly CellOption[];
  /** The view with a choice added, or taken off where it is set. */
  readonly hrefFor: (value: string) => string;
  /** The view without this filter. */
  readonly clearHref: string;
  readonly edge?: 'left' | 'right';
}) {
  const chosen = options.filter(({ isSelected }) => isSelected);
  return (
    <FilterCell
      label={label}
      value={chosenWords(chosen.map((option) => option.label))}
      choiceCount={options.filter(({ count }) => count > 0).length}
      question={question}
      edge={edge}
    >
      <FilterOptions
        name={plural}
        noun={noun}
        options={options}
        hrefFor={hrefFor}
        clearHref={chosen.length === 0 ? null : clearHref}
      />
    </FilterCell>
  );
}
