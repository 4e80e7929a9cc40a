// Every source of a deal, the kinds apart, with what it supports; and the figures that rest on little.
import { Section } from '@/components/layout/section';
import { ClaimLink } from '@/components/provenance/claim-link';
import { SupportingSources } from '@/components/provenance/supporting-sources';
import type { Weakness } from '@/lib/domain/field-standing';
import { plural } from '@/lib/format/number';
import type { DealRecord } from '@/lib/services/deal-records';
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

/** What a source supports, record by record. */
function SupportList({ supports }: { readonly supports: readonly SupportedRecord[] }) {
  return (
    <>
      {supports.length === 0 ? <span className="muted">nothing on this day</span> : null}
      <ul>
        {supports.map((record) => (
          <Supports key={`${record.anchor} ${record.name}`} record={record} />
        ))}
      </ul>
    </>
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
      <SupportingSources
        sources={deal.sources}
        renderSupports={({ slug }) => <SupportList supports={supports.get(slug) ?? []} />}
      />
    </Section>
  );
}
