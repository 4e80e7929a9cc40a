// Where the sources of a deal disagree: each field with its values, the preferred one first.
import { Section } from '@/components/layout/section';
import { Glyph } from '@/components/ui/glyph';
import { findConflicts } from '@/lib/domain/conflicts';
import { labelOf, SUBJECT_TYPES } from '@/lib/domain/vocabulary';
import { formatClaimValue, formatFieldName } from '@/lib/format/claim-value';
import { plural } from '@/lib/format/number';
import type { ClaimRecord } from '@/lib/services/deal-records';
import { sortClaims } from './claim-list';

interface ConflictValue {
  readonly text: string;
  readonly publishers: readonly string[];
  readonly isDeprecated: boolean;
}

/** The distinct values of a field in order of rank, each with who says it. */
function listValues(claims: readonly ClaimRecord[]): ConflictValue[] {
  const values = new Map<string, ConflictValue>();
  for (const claim of sortClaims(claims)) {
    const text = formatClaimValue(claim);
    const known = values.get(text);
    values.set(text, {
      text,
      publishers: [...new Set([...(known?.publishers ?? []), claim.source.publisher])],
      isDeprecated: (known?.isDeprecated ?? true) && claim.rank === 'deprecated',
    });
  }
  return [...values.values()];
}

/** Nothing where all sources agree. The fields link to the figures, whose rows open the claims. */
export function ConflictsSection({ claims }: { claims: readonly ClaimRecord[] }) {
  const conflicts = findConflicts(claims);
  if (conflicts.length === 0) return null;
  return (
    <Section
      id="sources-differ"
      title="Where sources differ"
      note={`${plural(conflicts.length, 'field')}; the preferred value first`}
    >
      <ul className="conflicts">
        {conflicts.map((conflict) => (
          <li key={`${conflict.subjectSlug}-${conflict.field}`}>
            <Glyph name="conflict" />
            <a href={`#${conflict.subjectType === 'deal' ? 'record' : conflict.subjectSlug}`}>
              {formatFieldName(conflict.field)}, {labelOf(SUBJECT_TYPES, conflict.subjectType)}
            </a>
            <span>
              {listValues(conflict.claims).map((value, index) => (
                <span key={value.text}>
                  {index === 0 ? '' : ' · '}
                  <span className={value.isDeprecated ? 'muted' : 'value'}>{value.text}</span>{' '}
                  <span className="evi">{value.publishers.join(', ')}</span>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
