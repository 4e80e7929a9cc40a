// How figures are counted: the rules of docs/methodology.md, with examples from the data.
import type { Metadata } from 'next';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Section } from '@/components/layout/section';
import { SectionExample } from '@/components/method/examples';
import { Prose } from '@/components/method/prose';
import { SourceLine } from '@/components/ui/source-line';
import { parseParameters } from '@/lib/filters/parse-query';
import { findMethodExamples } from '@/lib/services/find-method-examples';
import { getDataQuality } from '@/lib/services/get-data-quality';
import { getDataset } from '@/lib/services/get-dataset';
import { listKnownValues } from '@/lib/services/list-known-values';
import { readMethodology } from '@/lib/services/read-methodology';

const PATH = '/method';

export const metadata: Metadata = {
  title: 'How figures are counted',
  description: 'The counting rules of the ledger in words, each with an example from the data.',
  alternates: { canonical: PATH },
};

interface MethodPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function MethodPage({ searchParams }: MethodPageProps) {
  const params = await searchParams;
  const [dataset, methodology, examples, quality, known] = await Promise.all([
    getDataset(),
    readMethodology(),
    findMethodExamples(),
    getDataQuality(),
    listKnownValues(),
  ]);
  const { problems } = parseParameters({}, params, known);
  return (
    <PageShell dataset={dataset} section="method" path={PATH} searchParams={params}>
      <PageHead
        title="How figures are counted"
        lede="What the ledger shows as a number follows these rules. The examples are computed from the data as it stands."
      />
      <IgnoredParameters problems={problems} />
      <div className="method">
        <nav className="contents" aria-label="Contents">
          <ol>
            {methodology.sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="method-body">
          {methodology.sections.map(({ id, title, blocks }) => (
            <Section key={id} id={id} title={title}>
              <Prose blocks={blocks} />
              <SectionExample id={id} examples={examples} quality={quality} />
            </Section>
          ))}
        </div>
      </div>
      <SourceLine dataDate={dataset.dataDate} permalink={PATH}>
        <b>Examples:</b> found anew in every data set, the largest or clearest case of each rule. Each number
        leads to what its sources say.
      </SourceLine>
    </PageShell>
  );
}
