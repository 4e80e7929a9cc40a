// Worked examples of what figures rest on: layers, evidence, rank, kinds of sources, conflicts.
import Link from 'next/link';
import { ClaimLink } from '@/components/provenance/claim-link';
import { EVIDENCES, labelOf, LAYERS, POWER_BASES, RANKS, SOURCE_KINDS } from '@/lib/domain/vocabulary';
import { formatClaimValue } from '@/lib/format/claim-value';
import { formatPartialDate } from '@/lib/format/date';
import { formatCount, plural } from '@/lib/format/number';
import { formatShare } from '@/lib/format/share';
import { toSentenceCase } from '@/lib/format/words';
import { Example, type ExampleProps } from './example';
import { VocabularyTable } from './vocabulary-table';

export function LayersExample({ examples }: ExampleProps) {
  return (
    <>
      <VocabularyTable
        entries={LAYERS}
        heads={['Layer', 'Is', 'Figures']}
        caption="Layers of capacity"
        counts={examples.capacityByLayer}
        idPrefix="layer"
      />
      <VocabularyTable
        entries={POWER_BASES}
        heads={['Measured at', 'Is', 'Figures']}
        caption="Where power is measured"
        counts={examples.capacityByBasis}
        idPrefix="basis"
      />
    </>
  );
}

export function EvidenceExample({ examples }: ExampleProps) {
  return (
    <VocabularyTable
      entries={EVIDENCES}
      heads={['Evidence', 'Means', 'Claims']}
      caption="Evidence"
      counts={examples.claimsByEvidence}
      idPrefix="evidence"
    />
  );
}

export function RankExample({ examples }: ExampleProps) {
  return (
    <VocabularyTable
      entries={RANKS}
      heads={['Rank', 'Means', 'Claims']}
      caption="Ranks"
      counts={examples.claimsByRank}
      idPrefix="rank"
    />
  );
}

export function SourcesExample({ examples, quality }: ExampleProps) {
  const only = quality.find('aggregator_only', 'figures');
  return (
    <>
      <table className="rules words">
        <caption className="vh">Kinds of sources, best first</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Is</th>
            <th scope="col" className="r">
              Sources
            </th>
            <th scope="col" className="r">
              Claims
            </th>
          </tr>
        </thead>
        <tbody>
          {SOURCE_KINDS.map(({ value, label, meaning }) => (
            <tr key={value} id={`source-${value}`}>
              <th scope="row">{toSentenceCase(label)}</th>
              <td>{toSentenceCase(meaning)}</td>
              <td className="r">{formatCount(examples.sourcesByKind.get(value) ?? 0)}</td>
              <td className="r">{formatCount(examples.claimsBySourceKind.get(value) ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {only === null ? null : (
        <p className="note">
          {formatCount(only.count)} of {plural(only.of, 'figure')} ({formatShare(only.count, only.of)}) rest
          only on aggregators: <Link href="/data/quality#aggregators">all of them</Link>, and{' '}
          <Link href="/data/quality">how the others are supported</Link>.{' '}
          <Link href="/sources">All sources</Link>, also those that no claim names and that are not counted
          here.
        </p>
      )}
    </>
  );
}

export function ConflictExample({ examples: { conflict } }: ExampleProps) {
  const [first] = conflict ?? [];
  if (conflict === null || first === undefined) return null;
  const { subjectType, subjectSlug, field } = first;
  return (
    <Example title="A decided conflict">
      <table className="rules">
        <thead>
          <tr>
            <th scope="col" className="r">
              Value
            </th>
            <th scope="col">Source</th>
            <th scope="col">Kind</th>
            <th scope="col">Evidence</th>
            <th scope="col">Rank</th>
          </tr>
        </thead>
        <tbody>
          {conflict.map((claim) => (
            <tr key={claim.slug}>
              <td className="r">
                <ClaimLink subjectType={subjectType} subjectSlug={subjectSlug} field={field}>
                  {formatClaimValue(claim)}
                </ClaimLink>
              </td>
              <td>
                <Link href={`/sources/${claim.source.slug}`} prefetch={false}>
                  {claim.source.publisher}
                </Link>
                {claim.source.publishedOn === null
                  ? null
                  : `, ${formatPartialDate(claim.source.publishedOn)}`}
              </td>
              <td>{labelOf(SOURCE_KINDS, claim.source.kind)}</td>
              <td>{labelOf(EVIDENCES, claim.evidence)}</td>
              <td className={claim.rank === 'deprecated' ? 'sig' : undefined}>
                {labelOf(RANKS, claim.rank)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        {first.dealSlug === null ? null : (
          <>
            <Link href={`/deals/${first.dealSlug}#${subjectSlug}`} prefetch={false}>
              The deal
            </Link>
            .{' '}
          </>
        )}
        <Link href="/conflicts">All conflicts</Link>.
      </p>
    </Example>
  );
}
