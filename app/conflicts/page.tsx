import type { Metadata } from 'next';
import Link from 'next/link';
import { toChipSubjectHref } from '@/components/chips/chip-links';
import { ConflictEntry, ConflictList } from '@/components/conflicts/conflict-entry';
import { ConflictFilters } from '@/components/conflicts/conflict-filters';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { BeyondLastPage } from '@/components/filters/beyond-last-page';
import { NothingMatches } from '@/components/filters/nothing-matches';
import { ListExportMenu } from '@/components/filters/list-export-menu';
import { ListOrders } from '@/components/filters/list-orders';
import { ListSentence } from '@/components/filters/list-sentence';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { SourceLine } from '@/components/ui/source-line';
import { parseAsOf } from '@/lib/filters/as-of';
import {
  conflictParameters,
  type ConflictQuery,
  type ConflictSort,
  EMPTY_CONFLICT_QUERY,
  toConflictHref,
} from '@/lib/filters/conflict-query';
import {
  conflictFilterLabel,
  describeConflictQuery,
  listConflictFilters,
} from '@/lib/filters/describe-conflicts';
import { joinWords } from '@/lib/filters/list-words';
import { parseParameters, type SearchParams } from '@/lib/filters/parse-query';
import { formatFigureName } from '@/lib/format/figure-name';
import type { ConflictPage, ConflictRecord } from '@/lib/services/conflict-records';
import { getDataset } from '@/lib/services/get-dataset';
import {
  listConflictFacets,
  listConflictFields,
  listConflicts,
  suggestConflictRelaxations,
} from '@/lib/services/list-conflicts';
import { listKnownValues } from '@/lib/services/list-known-values';

const PATH = '/conflicts';
const API_PATH = '/api/v1/conflicts';

const ORDERS: readonly { readonly sort: ConflictSort; readonly label: string }[] = [
  { sort: '-ratio', label: 'furthest apart' },
  { sort: '-newest', label: 'newest claim' },
  { sort: 'deal', label: 'deal' },
];

interface ConflictsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function parseQuery(params: SearchParams) {
  const [known, fields] = await Promise.all([listKnownValues(), listConflictFields()]);
  const { values, problems } = parseParameters(conflictParameters(fields), params, known, {
    extraKeys: ['asOf'],
  });
  return { query: values, problems, known };
}

export async function generateMetadata({ searchParams }: ConflictsPageProps): Promise<Metadata> {
  const { query, known } = await parseQuery(await searchParams);
  const counts = await listConflicts(query);
  return {
    title: `Conflicts: ${joinWords(describeConflictQuery(query, known, counts)).replace(/\.$/, '')}`,
    description: 'Every figure on which the sources of the ledger disagree, and which value it uses.',
    alternates: { canonical: toConflictHref(PATH, query) },
  };
}

/** Every figure on which sources disagree. Everything it shows comes from the address; it needs no JavaScript. */
export default async function ConflictsPage({ searchParams }: ConflictsPageProps) {
  const params = await searchParams;
  const [{ query, problems, known }, dataset] = await Promise.all([parseQuery(params), getDataset()]);
  const { asOf } = parseAsOf(params);
  const [conflicts, facets] = await Promise.all([listConflicts(query), listConflictFacets(query)]);
  const wholeList = { page: 1, pageSize: EMPTY_CONFLICT_QUERY.pageSize };

  return (
    <PageShell dataset={dataset} section="conflicts" path={PATH} searchParams={params} asOf={asOf}>
      <PageHead
        title="Conflicts"
        lede="Where sources disagree on a figure: every value, who gives it, and which one the ledger uses."
        actions={
          <ListExportMenu
            noun="conflict"
            total={conflicts.total}
            csv={{
              href: toConflictHref(`${API_PATH}.csv`, { ...query, ...wholeList }),
              what: 'A row a conflict, its sides in one cell',
            }}
            ndjson={{
              href: toConflictHref(`${API_PATH}.ndjson`, { ...query, ...wholeList }),
              what: 'One conflict a line with its sides',
            }}
            json={{ href: toConflictHref(`${API_PATH}.json`, query) }}
            address={toConflictHref(PATH, query)}
            dataset={dataset}
          />
        }
      />
      <ConflictFilters query={query} facets={facets} path={PATH} />
      <ListOrders
        orders={ORDERS.map(({ sort, label }) => ({
          label,
          href: toConflictHref(PATH, query, { sort }),
          isSet: query.sort === sort,
        }))}
      />
      <ListSentence
        segments={describeConflictQuery(query, known, conflicts)}
        chips={listConflictFilters(query, known).map(({ label, value, without }) => ({
          label,
          value,
          href: toConflictHref(PATH, without),
        }))}
        clearHref={toConflictHref(PATH, { ...EMPTY_CONFLICT_QUERY, sort: query.sort })}
      />
      <IgnoredParameters problems={problems} />
      {asOf === null ? null : (
        <Notice title="Not as of a day">
          Claims have no day from which they were known: these are all conflicts of the present data, whatever
          the day.
        </Notice>
      )}
      <ConflictsResult query={query} conflicts={conflicts} />
      <Pager
        page={conflicts.page}
        pageCount={conflicts.pageCount}
        hrefFor={(page) => toConflictHref(PATH, query, { page })}
        label="Pages of conflicts"
      />
      <SourceLine dataDate={dataset.dataDate} permalink={toConflictHref(PATH, query)}>
        <b>How to read:</b> values that rounding, a bound or a less exact date explains are no conflict;{' '}
        <Link href="/method#conflicts" prefetch={false}>
          the rule
        </Link>
        . On the scale numbers run from zero to the highest, dates from the earliest to the latest; the filled
        dot is the preferred value. Statements about a deal as a whole are not compared.
      </SourceLine>
    </PageShell>
  );
}

function hrefOf({ deal, subjectType, subjectSlug, field }: ConflictRecord): string {
  if (deal === null) return `/claims/${subjectType}/${subjectSlug}#${field}`;
  return `/deals/${deal.slug}#${subjectType === 'deal' ? 'record' : subjectSlug}`;
}

/** What the figure is of, and the deal it belongs to. */
function Context({ conflict }: { readonly conflict: ConflictRecord }) {
  const { deal, subjectType, subjectSlug, subjectName, field, chips } = conflict;
  const chipHref = toChipSubjectHref({ type: subjectType, slug: subjectSlug, chips });
  const name = formatFigureName(subjectType, subjectName, field);
  return (
    <>
      {subjectType === 'deal' ? null : (
        <>
          {name.of === null ? null : chipHref === null ? (
            `${name.of} `
          ) : (
            <>
              <Link href={chipHref} prefetch={false}>
                {name.of}
              </Link>{' '}
            </>
          )}
          <em>{name.type}</em>
        </>
      )}
      {deal === null || subjectType === 'deal' ? null : <br />}
      {deal === null ? null : (
        <Link href={`/deals/${deal.slug}`} prefetch={false}>
          {deal.name}
        </Link>
      )}
    </>
  );
}

function ConflictsResult({
  query,
  conflicts,
}: {
  readonly query: ConflictQuery;
  readonly conflicts: ConflictPage;
}) {
  if (conflicts.total === 0) return <NoConflicts query={query} allTotal={conflicts.allTotal} />;
  if (conflicts.items.length === 0) {
    return (
      <BeyondLastPage
        noun="conflict"
        total={conflicts.total}
        pageCount={conflicts.pageCount}
        lastHref={toConflictHref(PATH, query, { page: conflicts.pageCount })}
      />
    );
  }
  return (
    <ConflictList>
      {conflicts.items.map((conflict) => (
        <ConflictEntry
          key={conflict.slug}
          conflict={conflict}
          label={formatFigureName(conflict.subjectType, conflict.subjectName, conflict.field).label}
          figureHref={hrefOf(conflict)}
          context={<Context conflict={conflict} />}
          recordText={conflict.recordText}
        />
      ))}
    </ConflictList>
  );
}

/** Nothing matches: which filter to take off, and what that would give. */
async function NoConflicts({
  query,
  allTotal,
}: {
  readonly query: ConflictQuery;
  readonly allTotal: number;
}) {
  const relaxations = await suggestConflictRelaxations(query);
  return (
    <NothingMatches
      noun="conflict"
      relaxations={relaxations.map(({ key, without, total }) => ({
        label: `Without the filter ${conflictFilterLabel(key).toLowerCase()}`,
        href: toConflictHref(PATH, without),
        total,
      }))}
      allHref={toConflictHref(PATH, { ...EMPTY_CONFLICT_QUERY, sort: query.sort })}
      allTotal={allTotal}
    />
  );
}
