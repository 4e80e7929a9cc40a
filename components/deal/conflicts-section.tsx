// Where the sources of a deal disagree.
import { ConflictEntry, ConflictList } from '@/components/conflicts/conflict-entry';
import { Section } from '@/components/layout/section';
import { describeConflict } from '@/lib/domain/conflict-spread';
import { findConflicts } from '@/lib/domain/conflicts';
import { labelOf, SUBJECT_TYPES } from '@/lib/domain/vocabulary';
import { plural } from '@/lib/format/number';
import type { ClaimRecord } from '@/lib/services/deal-records';

/** Nothing where all sources agree. The fields link to the figures. */
export function ConflictsSection({ claims }: { claims: readonly ClaimRecord[] }) {
  const conflicts = findConflicts(claims).map((conflict) => describeConflict(conflict));
  if (conflicts.length === 0) return null;
  return (
    <Section
      id="sources-differ"
      title="Where sources differ"
      note={`${plural(conflicts.length, 'field')}; the preferred value first`}
    >
      <ConflictList>
        {conflicts.map((conflict) => (
          <ConflictEntry
            key={conflict.slug}
            conflict={conflict}
            figureHref={`#${conflict.subjectType === 'deal' ? 'record' : conflict.subjectSlug}`}
            context={labelOf(SUBJECT_TYPES, conflict.subjectType)}
          />
        ))}
      </ConflictList>
    </Section>
  );
}
