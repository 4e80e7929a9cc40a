// The filter strip of the deals: one cell a filter, all of it links and GET forms.
import type { ReactNode } from 'react';
import { formatPeriod } from '@/lib/format/date';
import { formatUsdCompact } from '@/lib/format/money';
import { formatGwUnit } from '@/lib/format/power';
import { gwToKw } from '@/lib/domain/power';
import type { DealQuery } from '@/lib/filters/deal-query';
import { toHref } from '@/lib/filters/serialize-query';
import type { DealFacets, FacetName } from '@/lib/services/deal-lists';
import { FilterCell } from './filter-cell';
import { FilterForm } from './filter-form';
import { FilterOptions } from './filter-options';
import { clearFilters, type SingleFilter, toggleValue } from './query-changes';
import { PeriodFields } from './period-fields';

interface FacetCellWords {
  readonly name: FacetName;
  readonly label: string;
  /** The options, in the plural. */
  readonly plural: string;
  readonly question: string;
}

/** The list filters in the order of the strip; certainty has the ladder beneath for itself. */
const FACET_CELLS: readonly FacetCellWords[] = [
  {
    name: 'company',
    label: 'Company',
    plural: 'companies',
    question: 'Deals that involve any of these companies',
  },
  { name: 'role', label: 'Role', plural: 'roles', question: 'What the company is in the deal' },
  {
    name: 'with',
    label: 'With',
    plural: 'counterparties',
    question: 'Deals in which one of these takes part too',
  },
  { name: 'chip', label: 'Chip', plural: 'chips', question: 'Deals with capacity on any of these chips' },
  {
    name: 'family',
    label: 'Family',
    plural: 'families',
    question: 'Deals with capacity on any of these families',
  },
  { name: 'kind', label: 'Kind', plural: 'kinds', question: 'What the deal mainly is' },
  { name: 'layer', label: 'Layer', plural: 'layers', question: 'Deals with capacity of any of these layers' },
];

const LEAST_USD = [1e9, 5e9, 10e9, 50e9, 100e9] as const;
const LEAST_GW = [0.1, 0.5, 1, 2, 5] as const;
const YEARS_OFFERED = 4;

/** The values chosen as the strip has room for them: the first, and how many more. */
function chosenWords(labels: readonly string[]): string | null {
  const [first, ...rest] = labels;
  if (first === undefined) return null;
  return rest.length === 0 ? first : `${first} +${rest.length}`;
}

/**
 * The filter strip. Each cell says what it is set to, or from how many values one can choose, and opens its values with
 * counts. State is in the address only: every value is a link, every free field a small GET form.
 */
export function FilterStrip({
  query,
  facets,
  path,
  dataDate,
  omit = [],
}: {
  readonly query: DealQuery;
  readonly facets: DealFacets;
  /** Facets that the page shows elsewhere. */
  readonly omit?: readonly FacetName[];
  /** The page that the filters lead back to. */
  readonly path: string;
  /** Newest day of the data: the years offered end with its year. */
  readonly dataDate: string;
}) {
  const view = { query, path };
  return (
    <div className="facets" role="group" aria-label="Filters">
      {FACET_CELLS.filter(({ name }) => !omit.includes(name)).map((cell) => (
        <FacetCell key={cell.name} {...view} {...cell} options={facets[cell.name]} />
      ))}
      <PeriodCell {...view} lastYear={Number(dataDate.slice(0, 4))} />
      <LeastAmountCell {...view} />
      <LeastPowerCell {...view} />
      <TextCell {...view} />
    </div>
  );
}

interface CellView {
  readonly query: DealQuery;
  readonly path: string;
}

function FacetCell({
  query,
  path,
  name,
  label,
  plural,
  question,
  options,
}: CellView & FacetCellWords & { readonly options: DealFacets[FacetName] }) {
  const chosen = options.filter(({ isSelected }) => isSelected);
  return (
    <FilterCell
      label={label}
      value={chosenWords(chosen.map((option) => option.label))}
      choiceCount={options.filter(({ count }) => count > 0).length}
      question={question}
    >
      <FilterOptions
        name={plural}
        options={options}
        hrefFor={(value) => toHref(path, toggleValue(query, name, value))}
        clearHref={chosen.length === 0 ? null : toHref(path, clearFilters(query, [name]))}
      />
    </FilterCell>
  );
}

function SingleForm({
  query,
  path,
  names,
  isSet,
  clearLabel,
  presets = [],
  className,
  children,
}: CellView & {
  readonly names: readonly SingleFilter[];
  readonly isSet: boolean;
  readonly clearLabel: string;
  readonly presets?: readonly {
    readonly label: string;
    readonly query: DealQuery;
    readonly isSet: boolean;
  }[];
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const rest = toHref(path, clearFilters(query, names));
  return (
    <FilterForm
      path={path}
      restHref={rest}
      clearHref={isSet ? rest : null}
      clearLabel={clearLabel}
      className={className}
      presets={presets.map((preset) => ({ ...preset, href: toHref(path, preset.query) }))}
    >
      {children}
    </FilterForm>
  );
}

function PeriodCell({ query, path, lastYear }: CellView & { readonly lastYear: number }) {
  const { from, to } = query;
  const words = formatPeriod(query.from, query.to);
  const years = Array.from({ length: YEARS_OFFERED }, (_, index) => String(lastYear - index));
  return (
    <FilterCell label="Announced" value={words} question="When the deal was announced" edge="right">
      <SingleForm
        query={query}
        path={path}
        names={['from', 'to']}
        isSet={words !== null}
        clearLabel="Any time"
        className="is-period"
        presets={years.map((year) => {
          const isSet = from === year && to === year;
          return {
            label: `In ${year}`,
            isSet,
            query: isSet ? clearFilters(query, ['from', 'to']) : { ...query, from: year, to: year, page: 1 },
          };
        })}
      >
        <PeriodFields from={query.from} to={query.to} />
      </SingleForm>
    </FilterCell>
  );
}

function LeastAmountCell({ query, path }: CellView) {
  const { minUsd } = query;
  const words = minUsd === null ? null : `${formatUsdCompact(minUsd)} or more`;
  return (
    <FilterCell
      label="Least amount"
      value={words}
      question="Size of the largest single money figure"
      edge="right"
    >
      <SingleForm
        query={query}
        path={path}
        names={['minUsd']}
        isSet={minUsd !== null}
        clearLabel="Any amount"
        presets={LEAST_USD.map((amountUsd) => ({
          label: `${formatUsdCompact(amountUsd)} or more`,
          isSet: minUsd === amountUsd,
          query: { ...query, minUsd: minUsd === amountUsd ? null : amountUsd, page: 1 },
        }))}
      >
        <label htmlFor="filter-usd">At least</label>
        <input
          id="filter-usd"
          type="text"
          name="minUsd"
          inputMode="text"
          defaultValue={minUsd === null ? '' : formatUsdCompact(minUsd)}
          aria-describedby="filter-usd-hint"
          required
        />
        <p id="filter-usd-hint" className="hint">
          US dollars: 500M, 10B or 25000000000
        </p>
        <button className="btn" type="submit">
          Show
        </button>
      </SingleForm>
    </FilterCell>
  );
}

function LeastPowerCell({ query, path }: CellView) {
  const { minGw } = query;
  const words = minGw === null ? null : `${formatGwUnit(gwToKw(minGw))} or more`;
  return (
    <FilterCell
      label="Least power"
      value={words}
      question="Size of the largest single power figure"
      edge="right"
    >
      <SingleForm
        query={query}
        path={path}
        names={['minGw']}
        isSet={minGw !== null}
        clearLabel="Any power"
        presets={LEAST_GW.map((gw) => ({
          label: `${formatGwUnit(gwToKw(gw))} or more`,
          isSet: minGw === gw,
          query: { ...query, minGw: minGw === gw ? null : gw, page: 1 },
        }))}
      >
        <label htmlFor="filter-gw">At least</label>
        <input
          id="filter-gw"
          type="text"
          name="minGw"
          inputMode="decimal"
          defaultValue={minGw ?? ''}
          aria-describedby="filter-gw-hint"
          required
        />
        <p id="filter-gw-hint" className="hint">
          Gigawatts: 0.3 or 2; also 300 MW
        </p>
        <button className="btn" type="submit">
          Show
        </button>
      </SingleForm>
    </FilterCell>
  );
}

function TextCell({ query, path }: CellView) {
  const { q } = query;
  return (
    <FilterCell
      label="Find"
      value={q === null ? null : `“${q}”`}
      unsetWords="Words in titles, chips"
      question="Words in titles, summaries, companies, chips and sites"
      edge="right"
      isWide
    >
      <SingleForm query={query} path={path} names={['q']} isSet={q !== null} clearLabel="Any words">
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
      </SingleForm>
    </FilterCell>
  );
}
