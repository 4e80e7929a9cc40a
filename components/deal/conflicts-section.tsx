// Where the sources of a deal disagree.
import { ConflictEntry, ConflictList } from '@/components/conflicts/conflict-entry';
import { Section } from '@/components/layout/section';
import { describeConflict } from '@/lib/domain/conflict-spread';
import { findConflicts } from '@/lib/domain/conflicts';
import type { SubjectType } from '@/lib/domain/vocabulary';
import { plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import type { DealRecord } from '@/lib/services/deal-records';
import { nameSubject } from './figure-names';

/** What readers come for stands first: money, then power, then the rest of the record. */
const READING_ORDER: readonly SubjectType[] = [
  'investment',
  'tranche',
  'spend',
  'capacity',
  'milestone',
  'term',
  'deal',
];

/** Nothing where all sources agree. The fields link to the figures. */
export function ConflictsSection({ deal }: { deal: DealRecord }) {
  const conflicts = findConflicts(deal.claims)
    .map((conflict) => describeConflict(conflict))
    .sort((a, b) => READING_ORDER.indexOf(a.subjectType) - READING_ORDER.indexOf(b.subjectType));
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
            context={toSentenceCase(nameSubject(deal, conflict.subjectType, conflict.subjectSlug))}
          />
        ))}
      </ConflictList>
    </Section>
  );
}
