// The filter strip of the sources and, beneath it, the kinds with what they mean.
import Link from 'next/link';
import { FilterCell } from '@/components/filters/filter-cell';
import { FilterForm } from '@/components/filters/filter-form';
import { toggleInList } from '@/components/filters/query-changes';
import { OptionCell } from '@/components/filters/option-cell';
import { PeriodFields } from '@/components/filters/period-fields';
import { WordsCell } from '@/components/filters/words-cell';
import { SOURCE_KINDS, type SourceKind } from '@/lib/domain/vocabulary';
import { SUPPORT_WORDS } from '@/lib/filters/describe-sources';
import { SOURCE_SUPPORTS, type SourceQuery, toSourceHref } from '@/lib/filters/source-query';
import { formatPeriod } from '@/lib/format/date';
import { formatCount } from '@/lib/format/number';
import type { SourceFacets } from '@/lib/services/source-records';

const YEARS_OFFERED = 4;

interface FilterView {
  readonly query: SourceQuery;
  readonly path: string;
}

function PeriodCell({ query, path, lastYear }: FilterView & { readonly lastYear: number }) {
  const words = formatPeriod(query.from, query.to);
  const restHref = toSourceHref(path, query, { from: null, to: null });
  const years = Array.from({ length: YEARS_OFFERED }, (_, index) => String(lastYear - index));
  return (
    <FilterCell label="Published" value={words} question="When it was published">
      <FilterForm
        path={path}
        restHref={restHref}
        clearHref={words === null ? null : restHref}
        clearLabel="Any time"
        className="is-period"
        presets={years.map((year) => {
          const isSet = query.from === year && query.to === year;
          return {
            label: `In ${year}`,
            isSet,
            href: isSet ? restHref : toSourceHref(path, query, { from: year, to: year }),
          };
        })}
      >
        <PeriodFields from={query.from} to={query.to} />
      </FilterForm>
    </FilterCell>
  );
}

function SupportCell({ query, path }: FilterView) {
  const { support } = query;
  const restHref = toSourceHref(path, query, { support: null });
  return (
    <FilterCell
      label="Support"
      value={support === null ? null : SUPPORT_WORDS[support]}
      question="How figures rest on the source"
    >
      <ul className="options" aria-label="support">
        {[...SOURCE_SUPPORTS].reverse().map((choice) => {
          const isSet = choice === support;
          return (
            <li key={choice}>
              <Link
                className={isSet ? 'option on' : 'option'}
                href={isSet ? restHref : toSourceHref(path, query, { support: choice })}
                prefetch={false}
                scroll={false}
                aria-current={isSet ? 'true' : undefined}
              >
                <span className="box" aria-hidden="true" />
                <span className="name">{SUPPORT_WORDS[choice]}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </FilterCell>
  );
}

/** The filters of the sources, as links and GET forms. */
export function SourceFilters({
  query,
  facets,
  path,
  dataDate,
}: FilterView & { readonly facets: SourceFacets; readonly dataDate: string }) {
  const view = { query, path };
  return (
    <div className="facets" role="group" aria-label="Filters">
      <OptionCell
        label="Publisher"
        plural="publishers"
        question="Who published it"
        noun="source"
        options={facets.publisher}
        hrefFor={(value) => toSourceHref(path, query, { publisher: toggleInList(query.publisher, value) })}
        clearHref={toSourceHref(path, query, { publisher: [] })}
      />
      <OptionCell
        label="Company"
        plural="companies"
        question="Sources of figures that concern any of these"
        noun="source"
        options={facets.company}
        hrefFor={(value) => toSourceHref(path, query, { company: toggleInList(query.company, value) })}
        clearHref={toSourceHref(path, query, { company: [] })}
      />
      <OptionCell
        label="Chip"
        plural="chips"
        question="Sources of figures that concern any of these"
        noun="source"
        options={facets.chip}
        hrefFor={(value) => toSourceHref(path, query, { chip: toggleInList(query.chip, value) })}
        clearHref={toSourceHref(path, query, { chip: [] })}
      />
      <PeriodCell {...view} lastYear={Number(dataDate.slice(0, 4))} />
      <SupportCell {...view} />
      <WordsCell
        path={path}
        q={query.q}
        restHref={toSourceHref(path, query, { q: null })}
        question="Words in title and publisher"
        unsetWords="Words in titles, publishers"
      />
    </div>
  );
}

/** The kinds of sources, best first: filter, counts and legend in one. */
export function SourceKinds({ query, facets, path }: FilterView & { readonly facets: SourceFacets }) {
  const countOf = (kind: SourceKind): number => facets.kind.find(({ value }) => value === kind)?.count ?? 0;
  return (
    <ul className="source-kinds" aria-label="Kinds of sources, best first">
      {SOURCE_KINDS.map(({ value, label, meaning }) => {
        const isSet = query.kind.includes(value);
        const count = countOf(value);
        return (
          <li key={value}>
            {count === 0 && !isSet ? (
              <span className="sk off">
                {label} <i>0</i>
              </span>
            ) : (
              <Link
                className={isSet ? 'sk on' : 'sk'}
                href={toSourceHref(path, query, { kind: toggleInList(query.kind, value) })}
                prefetch={false}
                scroll={false}
                aria-current={isSet ? 'true' : undefined}
              >
                {label} <i>{formatCount(count)}</i>
              </Link>
            )}
            <span className="meaning">{meaning}</span>
          </li>
        );
      })}
    </ul>
  );
}
