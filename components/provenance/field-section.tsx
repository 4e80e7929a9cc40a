// What sources say of one field of a record: the value the ledger uses, why, and every claim.
import { ClaimList } from '@/components/deal/claim-list';
import { Section } from '@/components/layout/section';
import { FigureMarks } from '@/components/provenance/figure-marks';
import { plural } from '@/lib/format/number';
import { formatPreference } from '@/lib/format/provenance-words';
import type { ClaimedField } from '@/lib/services/claim-summaries';

function countWords({ claims, standing }: ClaimedField): string {
  const sources = new Set(claims.map(({ source }) => source.slug)).size;
  const relied =
    standing === null || standing.sourceCount === sources ? '' : `, ${standing.sourceCount} relied on`;
  return `${plural(claims.length, 'claim')}, ${plural(sources, 'source')}${relied}`;
}

export function FieldSection({ field }: { readonly field: ClaimedField }) {
  return (
    <Section id={field.field} title={field.label} note={countWords(field)} className="claimed-field">
      <p className="claimed-value">
        {field.valueText === null ? (
          <span className="muted">
            The ledger keeps no value of its own for this; it shows the claims as they are.
          </span>
        ) : (
          <>
            <span className="lab">The ledger uses</span> <b>{field.valueText}</b>
            <FigureMarks standing={field.standing} />
          </>
        )}{' '}
        {/* A written reason stands at the claim itself. */}
        {field.preference.kind === 'written' ? null : (
          <span className="why">{formatPreference(field.preference)}</span>
        )}
      </p>
      <ClaimList claims={field.claims} isLinked />
    </Section>
  );
}
