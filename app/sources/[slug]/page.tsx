import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { SourceGroupSection } from '@/components/sources/source-groups';
import { DateText } from '@/components/ui/date-text';
import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { Notice } from '@/components/ui/notice';
import { SourceLine } from '@/components/ui/source-line';
import { SOURCE_KINDS } from '@/lib/domain/vocabulary';
import { parseAsOf } from '@/lib/filters/as-of';
import { EMPTY_SOURCE_QUERY, toSourceHref } from '@/lib/filters/source-query';
import { formatPartialDate, formatPartialDateProse } from '@/lib/format/date';
import { formatList, plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import { findSource } from '@/lib/services/find-source';
import { getDataset } from '@/lib/services/get-dataset';
import type { SourceDetailRecord } from '@/lib/services/source-records';

interface SourcePageProps {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const loadSource = cache(findSource);

export async function generateMetadata({ params }: SourcePageProps): Promise<Metadata> {
  const source = await loadSource((await params).slug);
  if (source === null) return { title: 'No such source' };
  return {
    title: `${source.publisher}: ${source.title}`,
    description: describeRests(source),
    alternates: { canonical: `/sources/${source.slug}` },
  };
}

/** "11 claims on 3 deals rest on it, and 2 other rows name it. For 4 fields it is the only source." */
function describeRests(source: SourceDetailRecord): string {
  const { claimCount, dealCount, mentionCount, onlySourceCount, aggregatorOnlyCount } = source;
  if (claimCount === 0 && mentionCount === 0) return 'Nothing in the ledger rests on it.';
  const others =
    mentionCount === 0
      ? ''
      : `${plural(mentionCount, 'other row')} ${mentionCount === 1 ? 'names' : 'name'} it`;
  if (claimCount === 0) return `No claim rests on it; ${others}.`;
  const where = dealCount === 0 ? '' : ` on ${plural(dealCount, 'deal')}`;
  const claims = `${plural(claimCount, 'claim')}${where} ${claimCount === 1 ? 'rests' : 'rest'} on it`;
  const weak = [
    ...(onlySourceCount === 0 ? [] : [`for ${plural(onlySourceCount, 'field')} it is the only source`]),
    ...(aggregatorOnlyCount === 0
      ? []
      : [
          `${plural(aggregatorOnlyCount, 'field')} ${aggregatorOnlyCount === 1 ? 'has' : 'have'} only aggregators`,
        ]),
  ];
  const first = `${claims}${others === '' ? '' : `, and ${others}`}.`;
  return weak.length === 0 ? first : `${first} ${toSentenceCase(formatList(weak))}.`;
}

/** Who published it, what sort of publication it is, when, where it is, and where it was read. */
function SourceFacts({ source }: { readonly source: SourceDetailRecord }) {
  const kind = SOURCE_KINDS.find(({ value }) => value === source.kind);
  return (
    <dl className="source-facts">
      <dt>Publisher</dt>
      <dd>
        <Link
          href={toSourceHref('/sources', EMPTY_SOURCE_QUERY, { publisher: [source.publisherSlug] })}
          prefetch={false}
        >
          {source.publisher}
        </Link>
      </dd>
      <dt>Kind</dt>
      <dd>
        {kind?.label}: {kind?.meaning}
      </dd>
      <dt>Published</dt>
      <dd>
        <DateText value={source.publishedOn} />
      </dd>
      <dt>Original</dt>
      <dd>
        {source.url === null ? 'no address known' : <a href={source.url}>{source.url}</a>}
        {source.readIn === null ? null : (
          <small>
            {' '}
            Not read there: {source.readIn.startsWith('quoted') ? 'read as' : 'read in'} {source.readIn}.
          </small>
        )}
      </dd>
    </dl>
  );
}

/** One source with everything that rests on it. */
export default async function SourcePage({ params, searchParams }: SourcePageProps) {
  const [{ slug }, search, dataset] = await Promise.all([params, searchParams, getDataset()]);
  const source = await loadSource(slug);
  if (source === null) notFound();
  const { asOf, problems } = parseAsOf(search);
  const path = `/sources/${slug}`;
  return (
    <PageShell dataset={dataset} section="sources" path={path} searchParams={search} asOf={asOf}>
      <PageHead
        trail={
          <>
            <Link href="/sources">Sources</Link> / {slug}
          </>
        }
        title={source.title}
        lede={describeRests(source)}
        actions={
          <Menu
            label="Export"
            foot={`Data of ${formatPartialDate(dataset.dataDate)}, version ${dataset.version}. CC BY 4.0: name Gigawatt Ledger and the date.`}
          >
            <MenuSection heading="This source">
              <MenuLink
                href={`/api/v1/sources/${slug}.json`}
                name="JSON"
                what="Everything on this page"
                gives="API"
              />
              <MenuLink
                href={`/api/v1/claims.csv?source=${slug}`}
                isDownload
                name="CSV"
                what="Its claims, one a row"
                gives={plural(source.claimCount, 'row')}
              />
            </MenuSection>
          </Menu>
        }
      />
      <IgnoredParameters problems={problems} />
      {asOf === null ? null : (
        <Notice title="Not as of a day">
          This is what rests on the source in the present data, whatever the day.
        </Notice>
      )}
      <SourceFacts source={source} />
      {source.groups.map((group) => (
        <SourceGroupSection key={`${group.type}/${group.slug}`} group={group} />
      ))}
      <SourceLine dataDate={dataset.dataDate} permalink={path}>
        <b>Cite:</b> {source.publisher}, “{source.title}”
        {source.publishedOn === null ? '' : `, ${formatPartialDateProse(source.publishedOn)}`}; as used in
        Gigawatt Ledger, data of {formatPartialDateProse(dataset.dataDate)}.
      </SourceLine>
    </PageShell>
  );
}
