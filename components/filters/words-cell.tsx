import { FilterCell } from './filter-cell';
import { FilterForm } from './filter-form';

/** The cell of a filter strip that takes words to look for. */
export function WordsCell({
  path,
  q,
  restHref,
  question,
  unsetWords,
}: {
  readonly path: string;
  readonly q: string | null;
  /** The view without words. */
  readonly restHref: string;
  /** Where the words are looked for. */
  readonly question: string;
  readonly unsetWords: string;
}) {
  return (
    <FilterCell
      label="Find"
      value={q === null ? null : `“${q}”`}
      unsetWords={unsetWords}
      question={question}
      edge="right"
      isWide
    >
      <FilterForm
        path={path}
        restHref={restHref}
        clearHref={q === null ? null : restHref}
        clearLabel="Any words"
        presets={[]}
      >
        <label htmlFor="filter-q">All of</label>
        <input
          id="filter-q"
          type="search"
          name="q"
          defaultValue={q ?? ''}
          maxLength={200}
          autoComplete="off"
          required
        />
        <button className="btn" type="submit">
          Find
        </button>
      </FilterForm>
    </FilterCell>
  );
}
