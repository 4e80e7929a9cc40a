// Every source of a deal, the kinds apart, with what it supports; and the figures that rest on little.
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { ClaimLink } from '@/components/provenance/claim-link';
import { DateText } from '@/components/ui/date-text';
import type { Weakness } from '@/lib/domain/field-standing';
import { SOURCE_KINDS } from '@/lib/domain/vocabulary';
import { plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import type { DealRecord, SourceRecord } from '@/lib/services/deal-records';
import {
  listSupports,
  listWeakFields,
  type Support,
  type SupportedRecord,
  type WeakField,
} from './source-supports';

function SupportLink({ support, anchor }: { readonly support: Support; readonly anchor: string }) {
  const isStruck = support.standing === 'not relied on' || support.standing === 'replaced';
  return (
    <>
      {support.claimed === null ? (
        <a href={`#${anchor}`}>{support.label}</a>
      ) : (
        <ClaimLink {...support.claimed}>{support.label}</ClaimLink>
      )}
      {isStruck ? <span className="sig"> {support.standing}</span> : null}
    </>
  );
}

/** "First tranche: amount, delivered since Q1 2026". */
function Supports({ record }: { readonly record: SupportedRecord }) {
  return (
    <li>
      {record.name}:{' '}
      {record.supports.map((support, index) => (
        <span key={`${support.label} ${support.standing}`}>
          {index === 0 ? '' : ', '}
          <SupportLink support={support} anchor={record.anchor} />
        </span>
      ))}
    </li>
  );
}

/** Where a document was read that was not read at its own address. */
function formatReadIn(readIn: string): string {
  return readIn.startsWith('quoted') ? `read as ${readIn}` : `read in ${readIn}`;
}

function SourceRow({
  source,
  supports,
}: {
  readonly source: SourceRecord & { claimCount: number };
  readonly supports: readonly SupportedRecord[];
}) {
  return (
    <tr id={`source-${source.slug}`}>
      <td className="publisher">{source.publisher}</td>
      <td className="source-title">
        <Link href={`/sources/${source.slug}`} prefetch={false}>
          {source.title}
        </Link>
        <small>
          <DateText value={source.publishedOn} />
          {source.readIn === null ? null : `, ${formatReadIn(source.readIn)}`}
          {source.url === null ? (
            ', no address recorded'
          ) : (
            <>
              {', '}
              <a href={source.url}>
                original<span className="vh"> of {source.title}</span>
              </a>
            </>
          )}
        </small>
      </td>
      <td className="supports">
        {supports.length === 0 ? <span className="muted">nothing on this day</span> : null}
        <ul>
          {supports.map((record) => (
            <Supports key={`${record.anchor} ${record.name}`} record={record} />
          ))}
        </ul>
      </td>
    </tr>
  );
}

const WEAKNESSES: Readonly<Record<Weakness, string>> = {
  aggregator_only: 'aggregators alone, which retell what others reported',
  single_analysis: 'one analysis alone',
  unsupported: 'nothing that is relied on',
};

/** Which fields rest on little, a line for each reason. */
function WeakFields({ fields }: { readonly fields: readonly WeakField[] }) {
  // Safe because WEAKNESSES has exactly these keys.
  const kinds = Object.keys(WEAKNESSES) as Weakness[];
  return kinds.map((weakness) => {
    const ofKind = fields.filter((field) => field.weakness === weakness);
    if (ofKind.length === 0) return null;
    return (
      <p key={weakness} className="section-foot">
        <b>Rests on {WEAKNESSES[weakness]}:</b>{' '}
        {ofKind.map(({ label, claimed }, index) => (
          <span key={`${claimed.subjectSlug} ${claimed.field}`}>
            {index === 0 ? '' : '; '}
            <ClaimLink {...claimed}>{label}</ClaimLink>
          </span>
        ))}
        .
      </p>
    );
  });
}

export function SourcesSection({ deal }: { readonly deal: DealRecord }) {
  const supports = listSupports(deal);
  return (
    <Section
      id="sources"
      title="Sources and what each supports"
      note={`${plural(deal.sources.length, 'source')}, ${plural(deal.claims.length, 'claim')}`}
    >
      <WeakFields fields={listWeakFields(deal)} />
      <table className="srcs">
        <thead>
          <tr>
            <th scope="col">Publisher</th>
            <th scope="col">Title</th>
            <th scope="col">Supports</th>
          </tr>
        </thead>
        {SOURCE_KINDS.map(({ value, label, meaning }) => {
          const ofKind = deal.sources.filter(({ kind }) => kind === value);
          if (ofKind.length === 0) return null;
          return (
            <tbody key={value}>
              <tr className="srcs-kind">
                <th scope="rowgroup" colSpan={3}>
                  {toSentenceCase(label)} <span className="lab">{meaning}</span>
                </th>
              </tr>
              {ofKind.map((source) => (
                <SourceRow key={source.slug} source={source} supports={supports.get(source.slug) ?? []} />
              ))}
            </tbody>
          );
        })}
      </table>
    </Section>
  );
}
