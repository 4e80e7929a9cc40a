// The commitments behind a customer's gigawatts: what each states, what of it counts, and why.
import Link from 'next/link';
import { Gauge } from '@/components/certainty/gauge';
import { ClaimLink } from '@/components/provenance/claim-link';
import { FigureMarks } from '@/components/provenance/figure-marks';
import { COUNT_REASONS, type CountReason } from '@/lib/domain/headline';
import { labelOf, LAYERS } from '@/lib/domain/vocabulary';
import { formatPartialDate } from '@/lib/format/date';
import { formatList } from '@/lib/format/number';
import { formatGwRange, formatGwUnit } from '@/lib/format/power';
import { formatMixSubject } from '@/lib/format/supplier-words';
import type { MixBy } from '@/lib/domain/supplier-mix';
import type { MixCommitment } from '@/lib/services/supplier-mix';

interface CommitmentListProps {
  readonly commitments: readonly MixCommitment[];
  /** Names of commitments that these are inside of, or that are inside these. */
  readonly labels: Readonly<Record<string, string>>;
  readonly by: MixBy;
  /** The page of a deal on the day shown. */
  readonly hrefFor: (dealSlug: string) => string;
}

/** How the commitment came to what it belongs to, where its chips do not say so. */
function basisWords({ basis, namedSuppliers }: MixCommitment): string | null {
  switch (basis) {
    case 'chips':
      return null;
    case 'parties':
      return 'names no chip; designer inferred from the parties';
    case 'shared':
      return 'names chips of several designers, not split';
    case 'unstated':
      return namedSuppliers.length === 0
        ? 'names no chip'
        : `names no chip; its deal has ${formatList(namedSuppliers.map(({ name }) => name))} as chip supplier`;
  }
}

function countWords({ count }: MixCommitment, nameOf: (slug: string) => string): string {
  const reasons = new Set<CountReason>(count.shares.map(({ reason }) => reason));
  const counted = count.shares.reduce((sum, { isCounted, onceHigh }) => sum + (isCounted ? onceHigh : 0), 0);
  const inside = formatList(count.insideSlugs.map(nameOf));
  if (count.shares.length === 0) return '';
  if (reasons.has('undisclosed')) return 'size not given, in no sum';
  if (reasons.has('restated')) {
    return count.restatedBy === null ? 'restated' : `the same as ${nameOf(count.restatedBy)}`;
  }
  if (counted === 0) {
    return inside === '' ? labelOf(COUNT_REASONS, 'inside') : `nothing of its own: all of it is in ${inside}`;
  }
  const words = `counts with ${formatGwUnit(counted)}`;
  const isRest = reasons.has('remainder') || reasons.has('inside');
  const isPart = reasons.has('not_chosen');
  return [
    words,
    ...(isRest && inside !== '' ? [`the rest is in ${inside}`] : []),
    ...(isPart ? ['the rest stands at a certainty that is not counted'] : []),
  ].join('; ');
}

/** Every commitment of a customer in the view. Sizes open their claims, labels lead to the deal. */
export function CommitmentList({ commitments, labels, by, hrefFor }: CommitmentListProps) {
  const nameOf = (slug: string): string => labels[slug] ?? slug;
  return (
    <ul className="mix-commitments">
      {commitments.map((commitment) => {
        const { capacity, label, deal, dealAnnouncedOn, subject, count } = commitment;
        const basis = basisWords(commitment);
        const chips = formatList(
          [
            ...capacity.chips.map(({ name }) => name),
            ...capacity.families.map(({ name }) => `${name}, generation not given`),
          ],
          'or',
        );
        return (
          <li key={count.slug}>
            <span className="mix-size">
              <Gauge parts={capacity.parts} unit="kw" />
              <ClaimLink subjectType="capacity" subjectSlug={count.slug} field="powerGw">
                {capacity.powerKw === null ? 'size not given' : formatGwRange(capacity.powerKw)}
              </ClaimLink>
              <FigureMarks standing={capacity.standing} />
            </span>
            <span className="mix-what">
              <Link href={`${hrefFor(deal.slug)}#${count.slug}`} prefetch={false}>
                {label}
              </Link>
              <small>
                {[
                  formatMixSubject(subject, by),
                  ...(chips === '' || by === 'chip' ? [] : [chips]),
                  ...(basis === null ? [] : [basis]),
                  `${labelOf(LAYERS, capacity.layer)} layer`,
                  formatPartialDate(dealAnnouncedOn),
                ].join(' · ')}
              </small>
            </span>
            <span className="mix-count">{countWords(commitment, nameOf)}</span>
          </li>
        );
      })}
    </ul>
  );
}
