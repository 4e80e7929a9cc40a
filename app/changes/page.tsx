import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ChangeFilters } from '@/components/changes/change-filters';
import { ChangeGroup } from '@/components/changes/change-group';
import { FirstVersion, VersionNote } from '@/components/changes/version-head';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { BeyondLastPage } from '@/components/filters/beyond-last-page';
import { NothingMatches } from '@/components/filters/nothing-matches';
import { ListExportMenu } from '@/components/filters/list-export-menu';
import { ListOrders } from '@/components/filters/list-orders';
import { ListSentence } from '@/components/filters/list-sentence';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Section } from '@/components/layout/section';
import { EmptyState } from '@/components/ui/empty-state';
import { Pager } from '@/components/ui/pager';
import { SourceLine } from '@/components/ui/source-line';
import {
  type ChangeQuery,
  type ChangeSort,
  EMPTY_CHANGE_QUERY,
  parseChangeQuery,
  toChangesHref,
} from '@/lib/filters/change-query';
import { describeChangeQuery, listChangeFilters, UNRELEASED } from '@/lib/filters/describe-changes';
import { joinWords, type ListFilterValue } from '@/lib/filters/list-words';
import { formatList, plural } from '@/lib/format/number';
import { listKnownChanges, listReleases } from '@/lib/services/change-history';
import type { ChangePage, ReleaseRecord } from '@/lib/services/change-records';
import type { DatasetRecord } from '@/lib/services/deal-records';
import { getDataset } from '@/lib/services/get-dataset';
import { countActions, listChangeFacets, suggestChangeRelaxations } from '@/lib/services/list-change-facets';
import { listChangePage } from '@/lib/services/list-changes';
import { listKnownValues } from '@/lib/services/list-known-values';

const PATH = '/changes';
const API_PATH = '/api/v1/changes';

interface ChangesPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function readQuery(searchParams: ChangesPageProps['searchParams']) {
  const [params, known, knownChanges] = await Promise.all([
    searchParams,
    listKnownValues(),
    listKnownChanges(),
  ]);
  return { params, known, knownChanges, ...parseChangeQuery(params, known, knownChanges) };
}

export async function generateMetadata({ searchParams }: ChangesPageProps): Promise<Metadata> {
  const { query } = await readQuery(searchParams);
  return {
    title: 'What changed in the data',
    description: 'Every change of every version, field by field, each with a permanent address.',
    alternates: { canonical: toChangesHref(PATH, query) },
  };
}

/** The history of the data, version by version. Everything it shows comes from the address; it needs no JavaScript. */
export default async function ChangesPage({ searchParams }: ChangesPageProps) {
  const { params, known, knownChanges, query, problems } = await readQuery(searchParams);
  const [dataset, changes, facets, releases] = await Promise.all([
    getDataset(),
    listChangePage(query),
    listChangeFacets(query),
    listReleases(),
  ]);
  const filters = listChangeFilters(query, known, knownChanges);
  const sentence = describeChangeQuery(query, known, knownChanges, changes);
  const hasHistory = changes.allTotal > 0;
  return (
    <PageShell dataset={dataset} section="changes" path={PATH} searchParams={params}>
      <PageHead
        title="What changed in the data"
        lede={<Lede releases={releases} allTotal={changes.allTotal} />}
        actions={
          hasHistory ? <ExportMenu query={query} total={changes.total} dataset={dataset} /> : undefined
        }
      />
      <IgnoredParameters problems={problems} />
      {hasHistory ? (
        <>
          <ChangeFilters query={query} facets={facets} path={PATH} />
          <div className="ladder">
            <Orders query={query} />
          </div>
          <div className="changes-say">
            <ListSentence
              segments={sentence}
              chips={filters.map(({ label, value, without }) => ({
                ...{ label, value },
                href: toChangesHref(PATH, without),
              }))}
              clearHref={toChangesHref(PATH, { ...EMPTY_CHANGE_QUERY, sort: query.sort })}
            />
          </div>
          <ChangesResult
            query={query}
            filters={filters}
            changes={changes}
            releases={releases}
            sentence={joinWords(sentence)}
          />
          <Pager
            page={changes.page}
            pageCount={changes.pageCount}
            hrefFor={(page) => toChangesHref(PATH, query, { page })}
            label="Pages of changes"
          />
        </>
      ) : (
        <NoHistory releases={releases} />
      )}
      <SourceLine dataDate={dataset.dataDate} permalink={toChangesHref(PATH, query)}>
        <b>How to read:</b> the value before is struck, the one after stands in ink. Claims and reasons open
        below what they support. The files of all versions are in the repository under prisma/data/changes.
      </SourceLine>
    </PageShell>
  );
}

function Lede({
  releases,
  allTotal,
}: {
  readonly releases: readonly ReleaseRecord[];
  readonly allTotal: number;
}) {
  const first = releases.at(-1);
  if (first === undefined) return 'No version of the data has been released yet.';
  return (
    <>
      {allTotal === 0 ? 'No change' : plural(allTotal, 'change')} since version {first.version}, the first
      {releases.length > 2 ? `, in ${plural(releases.length - 1, 'version')}` : ''}. Every change has an
      address of its own that stays.
    </>
  );
}

function ExportMenu({
  query,
  total,
  dataset,
}: {
  readonly query: ChangeQuery;
  readonly total: number;
  readonly dataset: DatasetRecord;
}) {
  const wholeList = { ...query, page: 1, pageSize: EMPTY_CHANGE_QUERY.pageSize };
  return (
    <ListExportMenu
      noun="change"
      total={total}
      csv={{
        href: toChangesHref(`${API_PATH}.csv`, wholeList),
        what: 'One change a row, values in words and as data',
      }}
      ndjson={{ href: toChangesHref(`${API_PATH}.ndjson`, wholeList), what: 'One change a line' }}
      json={{ href: toChangesHref(`${API_PATH}.json`, query) }}
      address={toChangesHref(PATH, query)}
      dataset={dataset}
    />
  );
}

const ORDERS: readonly { readonly sort: ChangeSort; readonly label: string }[] = [
  { sort: '-version', label: 'newest version' },
  { sort: 'version', label: 'oldest version' },
  { sort: 'record', label: 'deal or record' },
];

function Orders({ query }: { readonly query: ChangeQuery }) {
  return (
    <ListOrders
      orders={ORDERS.map(({ sort, label }) => ({
        label,
        href: toChangesHref(PATH, query, { sort }),
        isSet: query.sort === sort,
      }))}
    />
  );
}

/** Neighbouring groups of one version under its heading; by record there is one part without. */
function splitByVersion(query: ChangeQuery, { groups }: ChangePage) {
  const parts: { version: string | null; groups: ChangePage['groups'][number][] }[] = [];
  for (const group of groups) {
    const last = parts.at(-1);
    if (last !== undefined && (query.sort === 'record' || last.version === group.version))
      last.groups.push(group);
    else parts.push({ version: group.version, groups: [group] });
  }
  return parts;
}

async function ChangesResult({
  query,
  filters,
  changes,
  releases,
  sentence,
}: {
  readonly query: ChangeQuery;
  readonly filters: readonly ListFilterValue<ChangeQuery>[];
  readonly changes: ChangePage;
  readonly releases: readonly ReleaseRecord[];
  readonly sentence: string;
}): Promise<ReactNode> {
  if (changes.total === 0) return <NoMatch query={query} filters={filters} allTotal={changes.allTotal} />;
  if (changes.groups.length === 0) return <PageBeyondEnd query={query} changes={changes} />;
  const actions = await countActions();
  const isByRecord = query.sort === 'record';
  const first = releases.at(-1);
  const isWhole = changes.total === changes.allTotal && changes.page === changes.pageCount;
  return (
    <>
      {splitByVersion(query, changes).map(({ version, groups }) => {
        const key = version ?? UNRELEASED;
        const release = releases.find((one) => one.version === version);
        return (
          <Section
            key={isByRecord ? 'all' : key}
            id={isByRecord ? 'by-record' : `v${key}`}
            title={
              isByRecord ? 'By deal or record' : version === null ? 'Not released yet' : `Version ${version}`
            }
            note={
              isByRecord ? (
                sentence
              ) : release === undefined ? (
                'Changed on this machine since the newest version; these addresses last until the next'
              ) : (
                <VersionNote release={release} actions={actions.get(key)} />
              )
            }
            className="version"
          >
            {groups.map((group) => (
              <ChangeGroup
                key={group.key}
                group={group}
                version={isByRecord ? (group.version ?? 'not released yet') : null}
              />
            ))}
          </Section>
        );
      })}
      {isWhole && !isByRecord && first !== undefined ? (
        <Section
          id={`v${first.version}`}
          title={`Version ${first.version}`}
          note="The first"
          className="version"
        >
          <FirstVersion release={first} />
        </Section>
      ) : null}
    </>
  );
}

function PageBeyondEnd({
  query,
  changes,
}: {
  readonly query: ChangeQuery;
  readonly changes: ChangePage;
}): ReactNode {
  return (
    <BeyondLastPage
      noun="change"
      total={changes.total}
      pageCount={changes.pageCount}
      lastHref={toChangesHref(PATH, query, { page: changes.pageCount })}
    />
  );
}

/** Nothing matches: which filter to take off, and what that would give. */
async function NoMatch({
  query,
  filters,
  allTotal,
}: {
  readonly query: ChangeQuery;
  readonly filters: readonly ListFilterValue<ChangeQuery>[];
  readonly allTotal: number;
}) {
  const relaxations = await suggestChangeRelaxations(query);
  return (
    <NothingMatches
      noun="change"
      relaxations={relaxations.map(({ name, label, total }) => ({
        label: `Without ${label.toLowerCase()} ${formatList(
          filters.filter((filter) => filter.label === label).map(({ value }) => value),
          'or',
        )}`,
        href: toChangesHref(PATH, query, { [name]: EMPTY_CHANGE_QUERY[name] }),
        total,
      }))}
      allHref={toChangesHref(PATH, { ...EMPTY_CHANGE_QUERY, sort: query.sort })}
      allTotal={allTotal}
    />
  );
}

/** Nothing has changed since the data is tracked: since when, and what it held. */
function NoHistory({ releases }: { readonly releases: readonly ReleaseRecord[] }) {
  const first = releases.at(-1);
  return (
    <EmptyState title="No change yet">
      {first === undefined ? (
        'Changes are listed here from the first released version on.'
      ) : (
        <FirstVersion release={first} />
      )}
    </EmptyState>
  );
}
