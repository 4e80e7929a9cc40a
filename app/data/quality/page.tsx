// How well the ledger's figures are supported, and which are not.
import type { Metadata } from 'next';
import Link from 'next/link';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Section } from '@/components/layout/section';
import { GapList } from '@/components/quality/gap-list';
import { type MatrixColumn, QualityMatrix, ShareCell } from '@/components/quality/quality-matrix';
import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { SourceLine } from '@/components/ui/source-line';
import { type GapKey, QUALITY_KEYS, type QualityKey, type QualitySlice } from '@/lib/domain/data-quality';
import { parseParameters } from '@/lib/filters/parse-query';
import { formatPartialDate } from '@/lib/format/date';
import { formatCount, plural } from '@/lib/format/number';
import { formatGwUnit } from '@/lib/format/power';
import { formatShare } from '@/lib/format/share';
import { toSentenceCase } from '@/lib/format/words';
import { getDataQuality } from '@/lib/services/get-data-quality';
import { getDataset } from '@/lib/services/get-dataset';
import { listKnownValues } from '@/lib/services/list-known-values';
import type { QualityReport } from '@/lib/services/quality-records';

const PATH = '/data/quality';

export const metadata: Metadata = {
  title: 'Data quality',
  description: 'How many figures of the ledger rest on what, and which rest on little.',
  alternates: { canonical: PATH },
};

interface QualityPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The counts whose names begin so: they divide all figures among themselves. */
function columnsOf(prefix: 'best_kind' | 'evidence' | 'newest_source'): MatrixColumn[] {
  return QUALITY_KEYS.filter(({ value }) => value.startsWith(`${prefix}.`)).map(({ value, label }) => ({
    key: value,
    label: toSentenceCase(label),
  }));
}

const SUPPORT_COLUMNS: readonly MatrixColumn[] = [
  { key: 'primary_or_filing', label: 'A party or filing' },
  { key: 'two_sources', label: 'Two sources or more' },
  { key: 'aggregator_only', label: 'Only aggregators' },
  { key: 'single_analysis', label: 'One analysis alone' },
  { key: 'unsupported', label: 'No live claim' },
];

export default async function QualityPage({ searchParams }: QualityPageProps) {
  const params = await searchParams;
  const [dataset, report, known] = await Promise.all([getDataset(), getDataQuality(), listKnownValues()]);
  const { problems } = parseParameters({}, params, known);
  const gapsOf = (key: GapKey) => report.gaps.filter((gap) => gap.key === key);
  const count = (key: QualityKey, slice: QualitySlice): number => report.find(key, slice)?.count ?? 0;
  const stale = report.find('stale_promise', 'promises', 'kw');

  return (
    <PageShell dataset={dataset} section={null} path={PATH} searchParams={params}>
      <PageHead
        title="Data quality"
        lede={<Lede report={report} />}
        actions={<ExportMenu report={report} dataDate={dataset.dataDate} version={dataset.version} />}
      />
      <IgnoredParameters problems={problems} />
      <p className="prose">
        Counted when the data was imported, from the claims as they stand on{' '}
        {formatPartialDate(dataset.dataDate)}. A figure is the size of an investment, tranche, commitment or
        milestone, a number of a chip, or a metric. Live claims are those neither deprecated nor superseded.
        What the words mean: <Link href="/method#sources">sources</Link>,{' '}
        <Link href="/method#evidence">evidence</Link>.
      </p>

      <Section id="support" title="What the figures rest on" className="qsec">
        <QualityMatrix
          report={report}
          columns={SUPPORT_COLUMNS}
          caption="Figures by how well they are supported"
          withWeights
        />
        <p className="qnote">
          A figure may be in several columns. Dollars and gigawatts are a naive sum of the figures as printed:
          a dollar counts as often as figures name it, also where it has lapsed. They weigh the figures and
          are no totals; those are <Link href="/capacity">counted once</Link> elsewhere.
        </p>
      </Section>
      <Section id="kinds" title="Best kind of source" note="each figure once" className="qsec">
        <QualityMatrix
          report={report}
          columns={columnsOf('best_kind')}
          caption="Figures by the best kind among their live sources"
        />
      </Section>
      <Section id="evidence" title="Evidence of the claim shown" note="each figure once" className="qsec">
        <QualityMatrix
          report={report}
          columns={columnsOf('evidence')}
          caption="Figures by the evidence of the claim shown"
        />
      </Section>
      <Section id="age" title="Age of the newest source" note="each figure once" className="qsec">
        <QualityMatrix
          report={report}
          columns={columnsOf('newest_source')}
          caption="Figures by the age of their newest live source"
        />
        <p className="qnote">
          Days from the date of the newest live source to {formatPartialDate(dataset.dataDate)}; a month or
          year counts from its first day. The ledger keeps no date of a later check.
        </p>
      </Section>
      <Section id="known" title="What is known of the record" className="qsec">
        <RecordTable report={report} />
      </Section>
      <Section id="conflicts" title="Disagreements" className="qsec">
        <p className="prose">
          On {plural(count('conflict_open', 'fields') + count('conflict_decided', 'fields'), 'field')} of{' '}
          {formatCount(report.find('conflict_open', 'fields')?.of ?? 0)} that a source speaks of, sources
          disagree: {formatCount(count('conflict_decided', 'fields'))} have a preferred claim,{' '}
          {formatCount(count('conflict_open', 'fields'))} are open.{' '}
          <Link href="/conflicts">All conflicts</Link>
        </p>
      </Section>
      <Section
        id="aggregators"
        title="Rest only on aggregators"
        note={`${formatCount(count('aggregator_only', 'figures'))}, largest first`}
        className="qsec"
      >
        <GapList gaps={gapsOf('aggregator_only')} empty="No figure rests only on aggregators." />
      </Section>
      <Section
        id="unsupported"
        title="Numbers without a live claim"
        note={`${formatCount(count('unsupported', 'numbers'))} of ${formatCount(report.find('unsupported', 'numbers')?.of ?? 0)}`}
        className="qsec"
      >
        <p className="qnote">
          Every claim on them is deprecated or superseded, or there is none. Besides figures these are the
          other numbers of a record: terms in years, chip counts, valuations, site power.
        </p>
        <GapList gaps={gapsOf('unsupported')} empty="Every number has a live claim." />
      </Section>
      <Section
        id="promises"
        title="Promises whose time is over"
        note={`${formatCount(count('stale_promise', 'promises'))} of ${formatCount(report.find('stale_promise', 'promises')?.of ?? 0)}${
          stale === null ? '' : `, ${formatGwUnit(stale.count)}`
        }`}
        className="qsec"
      >
        <p className="qnote">
          The day has passed and no source tells of the outcome. Largest first, then the oldest.
        </p>
        <GapList
          gaps={gapsOf('stale_promise')}
          empty="The outcome of every promise whose time is over is known."
        />
      </Section>
      <Section
        id="analysis"
        title="Rest on one analysis alone"
        note={`${formatCount(count('single_analysis', 'figures'))}, largest first`}
        className="qsec"
      >
        <GapList gaps={gapsOf('single_analysis')} empty="No figure rests on one analysis alone." />
      </Section>
      <Section
        id="undisclosed"
        title="Size not given"
        note={formatCount(gapsOf('undisclosed').length)}
        className="qsec"
      >
        <GapList gaps={gapsOf('undisclosed')} empty="Every figure has a size." />
      </Section>
      <SourceLine dataDate={dataset.dataDate} permalink={PATH}>
        <b>Repeat it:</b> every count follows from <a href="/api/v1/claims.csv">all claims</a> and the lists
        of figures; the counts themselves are <a href="/api/v1/quality.csv">a file</a>.
      </SourceLine>
    </PageShell>
  );
}

/** The answer in a sentence. */
function Lede({ report }: { readonly report: QualityReport }) {
  const words = (key: QualityKey): string => {
    const figure = report.find(key, 'figures');
    return figure === null ? '0' : `${formatCount(figure.count)} (${formatShare(figure.count, figure.of)})`;
  };
  const unsupported = report.find('unsupported', 'figures');
  return (
    <>
      Of <b>{plural(unsupported?.of ?? 0, 'figure')}</b>, {words('primary_or_filing')} are told by a party or
      a filing and {words('two_sources')} by two sources or more; {words('aggregator_only')} rest only on
      aggregators and {unsupported?.count === 0 ? 'none' : words('unsupported')} on no live claim.
    </>
  );
}

/** What a figure's record leaves open, by kind: size, and whether anything was told since the announcement. */
function RecordTable({ report }: { readonly report: QualityReport }) {
  const slices = [
    ['investment', 'Investments'],
    ['tranche', 'Tranches'],
    ['spend', 'Spend commitments'],
    ['capacity', 'Capacity commitments'],
  ] as const;
  const open = report.find('open_questions', 'deals');
  return (
    <>
      <table className="quality is-narrow">
        <caption className="vh">Records whose size is not given, and whose certainty is as announced</caption>
        <thead>
          <tr>
            <th scope="col">Kind of figure</th>
            <th scope="col" className="r">
              Records
            </th>
            <th scope="col">Size not given</th>
            <th scope="col">Certainty as announced</th>
          </tr>
        </thead>
        <tbody>
          {slices.map(([slice, label]) => (
            <tr key={slice}>
              <th scope="row">{label}</th>
              <td className="r total" data-label="Records">
                {formatCount(report.find('undisclosed', slice)?.of ?? 0)}
              </td>
              <ShareCell figure={report.find('undisclosed', slice)} label="Size not given" />
              <ShareCell
                figure={report.find('state_from_announcement', slice)}
                label="Certainty as announced"
              />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="qnote">
        Certainty as announced: the figure has one state, which begins with the announcement and for which no
        source of its own is named. Nothing told of it since is in the ledger.
        {open === null
          ? null
          : ` ${formatCount(open.count)} of ${plural(open.of, 'deal')} have a question that no source answers.`}
      </p>
    </>
  );
}

function ExportMenu({
  report,
  dataDate,
  version,
}: {
  readonly report: QualityReport;
  readonly dataDate: string;
  readonly version: string;
}) {
  const counts = plural(report.figures.length, 'row');
  const gaps = plural(report.gaps.length, 'row');
  return (
    <Menu
      label="Export"
      foot={`Data of ${formatPartialDate(dataDate)}, version ${version}. CC BY 4.0: name Gigawatt Ledger and the date.`}
    >
      <MenuSection heading="The counts">
        <MenuLink href="/api/v1/quality.csv" isDownload name="CSV" what="One count a row" gives={counts} />
        <MenuLink href="/api/v1/quality.json?pageSize=200" name="JSON" what="One count a row" gives="API" />
      </MenuSection>
      <MenuSection heading="What lacks something">
        <MenuLink
          href="/api/v1/quality-gaps.csv"
          isDownload
          name="CSV"
          what="One figure a row"
          gives={gaps}
        />
        <MenuLink href="/api/v1/quality-gaps.json" name="JSON" what="One figure a row" gives="API" />
      </MenuSection>
    </Menu>
  );
}
