// What the figures of a deal imply for each other: each ratio with its formula, each refusal with its reason.
import { Section } from '@/components/layout/section';
import { ClaimLink } from '@/components/provenance/claim-link';
import type { ImpliedRatio } from '@/lib/domain/implied-ratios';
import { plural } from '@/lib/format/number';
import {
  formatRatioBasis,
  formatRatioInput,
  formatRatioName,
  formatRatioUnit,
  formatRatioValue,
  listFormula,
} from '@/lib/format/ratio-words';
import type { DealRecord } from '@/lib/services/deal-records';
import { nameSubject } from './figure-names';
import { groupRatios } from './group-ratios';
import { ProseSources } from './source-ref';

function Formula({ ratio }: { readonly ratio: ImpliedRatio }) {
  return listFormula(ratio).map((piece, index) =>
    'sign' in piece ? (
      <span key={index}>{piece.sign}</span>
    ) : (
      <ClaimLink
        key={index}
        subjectType={piece.input.subjectType}
        subjectSlug={piece.input.subjectSlug}
        field={piece.input.field}
      >
        {formatRatioInput(piece.input)}
      </ClaimLink>
    ),
  );
}

/** Which capacity a ratio is of, where the deal has several. */
function nameCapacities(deal: DealRecord, ratio: ImpliedRatio): string {
  if (deal.capacityCommitments.length < 2) return '';
  return ratio.capacitySlugs.map((slug) => nameSubject(deal, 'capacity', slug)).join(' and ');
}

/** Nothing where the deal has neither money for compute nor capacity. */
export function RatiosSection({ deal }: { readonly deal: DealRecord }) {
  if (deal.ratios.length === 0) return null;
  const { given, refused } = groupRatios(deal.ratios);
  const refusedCount = deal.ratios.length - given.length;
  return (
    <Section
      id="ratios"
      title="Implied ratios"
      note={`${plural(given.length, 'ratio')} given, ${refusedCount} refused`}
    >
      <ul className="ratios">
        {given.map((ratio) => {
          const remarks = [nameCapacities(deal, ratio), formatRatioBasis(ratio)].filter(
            (words) => words !== '',
          );
          return (
            <li key={`${ratio.kind} ${ratio.capacitySlugs.join()} ${ratio.numerator[0]?.subjectSlug ?? ''}`}>
              <span className="ratio-name">{formatRatioName(ratio.kind)}</span>
              <span className="ratio-value">
                {formatRatioValue(ratio.kind, ratio.range)} <small>{formatRatioUnit(ratio.kind)}</small>
              </span>
              <span className="ratio-how">
                <Formula ratio={ratio} />
                {remarks.length === 0 ? null : <span className="muted">; {remarks.join('; ')}</span>}
              </span>
            </li>
          );
        })}
        {refused.map(({ reason, names }) => (
          <li key={reason}>
            <span className="ratio-name">{names.join(', ')}</span>
            <span className="ratio-value is-refused">refused</span>
            <span className="ratio-how muted">
              {reason}
              <ProseSources subjectSlug={deal.slug} />
            </span>
          </li>
        ))}
      </ul>
      <p className="section-foot">
        Derived by the ledger, to three digits; no source states them. Money is taken as spread evenly over
        its term. <a href="/method#ratios">Rules</a>
      </p>
    </Section>
  );
}
