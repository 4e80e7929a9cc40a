// One capacity commitment of a deal as facts that open their claims, its milestones beneath.
import {
  CommitmentEstimateLine,
  hasEstimateLine,
  nameCommitmentEstimate,
} from '@/components/chips/estimates/commitment-estimate';
import { Section } from '@/components/layout/section';
import { FigureMarks } from '@/components/provenance/figure-marks';
import type { CommitmentEstimate } from '@/lib/domain/chip-estimate';
import { labelOf, LAYERS, POWER_BASES } from '@/lib/domain/vocabulary';
import { formatPartialDate } from '@/lib/format/date';
import { formatCount, formatList } from '@/lib/format/number';
import { formatGwRange, formatGwUnit } from '@/lib/format/power';
import { formatRangeWords } from '@/lib/format/range';
import type { CapacityRecord, ClaimRecord, MilestoneRecord } from '@/lib/services/deal-records';
import { type Fact, FactList } from './fact-list';
import { type ClaimsOf, dateFact, factIf, hasClaims, NOT_GIVEN } from './figure-facts';
import { PartsLine, StateLine } from './state-line';

function listFacts(
  commitment: CapacityRecord,
  estimate: CommitmentEstimate,
  claims: readonly ClaimRecord[],
): Fact[] {
  const record = { subjectType: 'capacity', subjectSlug: commitment.slug } as const;
  const { powerKw, chipCount, chips, families } = commitment;
  return [
    {
      field: 'powerGw',
      label: 'Power',
      value:
        powerKw === null ? (
          NOT_GIVEN
        ) : (
          <>
            {formatGwRange(powerKw)}, basis {labelOf(POWER_BASES, commitment.powerBasis)}
            <FigureMarks standing={commitment.standing} />
          </>
        ),
    },
    {
      field: 'status',
      label: 'State',
      value: <StateLine figure={commitment} isInSummary={hasClaims(claims, 'status')} />,
    },
    ...factIf(
      null,
      'Divided',
      commitment.parts.length > 1 ? (
        <PartsLine
          parts={commitment.parts}
          formatAmount={formatGwUnit}
          claimed={{ ...record, field: 'powerGw' }}
        />
      ) : null,
    ),
    { field: 'layer', label: 'Counted as', value: `${labelOf(LAYERS, commitment.layer)} capacity` },
    ...factIf('chips', 'Chips', chips.length === 0 ? null : formatList(chips.map(({ name }) => name))),
    ...factIf(
      'families',
      'Chip family',
      families.length === 0 ? null : `${formatList(families.map(({ name }) => name))}, generation not given`,
    ),
    ...factIf(
      'chipCount',
      'Chip count',
      chipCount === null ? null : formatRangeWords(chipCount, formatCount),
    ),
    ...factIf(
      null,
      nameCommitmentEstimate(estimate),
      hasEstimateLine(estimate) ? (
        <CommitmentEstimateLine estimate={estimate} figureSlug={commitment.slug} />
      ) : null,
    ),
    ...factIf('site', 'Site', commitment.site?.name),
    ...dateFact('startOn', 'Starts', commitment.startOn),
    ...dateFact('dueOn', 'All of it due', commitment.dueOn),
    ...(commitment.startOn === null && commitment.dueOn === null && commitment.milestones.length === 0
      ? [{ field: null, label: 'Dates', value: 'None given, so it is in no curve' }]
      : []),
    ...factIf('note', 'Note', commitment.note),
  ];
}

function Milestone({
  milestone,
  index,
  claimsOf,
}: {
  readonly milestone: MilestoneRecord;
  readonly index: number;
  readonly claimsOf: ClaimsOf;
}) {
  const record = { subjectType: 'milestone', subjectSlug: milestone.slug } as const;
  return (
    <div className="subsection" id={milestone.slug}>
      <h3>
        Milestone {index + 1}{' '}
        <span className="lab">
          {milestone.dueOn === null ? 'no date' : formatPartialDate(milestone.dueOn)}
        </span>
      </h3>
      <FactList
        facts={[
          {
            field: 'cumulativeGw',
            label: 'Power by then',
            value: milestone.cumulativeKw === null ? NOT_GIVEN : formatGwRange(milestone.cumulativeKw),
          },
          ...dateFact('dueOn', 'Due', milestone.dueOn),
          ...factIf('note', 'Note', milestone.note),
        ]}
        claims={claimsOf('milestone', milestone.slug)}
        subject={record}
      />
    </div>
  );
}

export function CapacitySection({
  commitment,
  estimate,
  title,
  claimsOf,
}: {
  readonly commitment: CapacityRecord;
  readonly estimate: CommitmentEstimate;
  readonly title: string;
  readonly claimsOf: ClaimsOf;
}) {
  return (
    <Section id={commitment.slug} title={title} note={`${labelOf(LAYERS, commitment.layer)} capacity`}>
      <FactList
        facts={listFacts(commitment, estimate, claimsOf('capacity', commitment.slug))}
        claims={claimsOf('capacity', commitment.slug)}
        subject={{ subjectType: 'capacity', subjectSlug: commitment.slug }}
      />
      {commitment.milestones.map((milestone, index) => (
        <Milestone key={milestone.slug} milestone={milestone} index={index} claimsOf={claimsOf} />
      ))}
    </Section>
  );
}
