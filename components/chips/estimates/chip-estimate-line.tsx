// What a gigawatt of one generation comes to, as a line on its page.
import Link from 'next/link';
import { ESTIMATE_ROUTES } from '@/lib/domain/chip-power';
import { labelOf } from '@/lib/domain/vocabulary';
import { describePower } from '@/lib/filters/describe-estimates';
import { toWhatIfHref } from '@/lib/filters/estimate-query';
import { kwToGw } from '@/lib/domain/power';
import {
  describeEstimateRefusal,
  formatEstimatedChips,
  formatEstimatedWatts,
} from '@/lib/format/estimate-words';
import type { WhatIf } from '@/lib/services/estimate-chips';
import { EstimateText } from './estimate-text';

/** The chips that a power runs, with watts and route; or why that cannot be told. */
export function ChipEstimateLine({ whatIf }: { readonly whatIf: WhatIf }) {
  const { chip, power, chips, refusal, basis } = whatIf;
  const gw = kwToGw(whatIf.powerKw);
  const href = toWhatIfHref('/chips/estimates', { gw, basis, chip: [] });
  return (
    <p className="estimate-line">
      {describePower(gw, basis)}, if all of it were {chip.name}:{' '}
      {refusal === null && chips !== null ? (
        <EstimateText band={`${formatEstimatedChips(chips)} chips`} />
      ) : (
        <>no estimate{refusal === null ? '' : `, ${describeEstimateRefusal(refusal)}`}</>
      )}
      <small>
        {power.preferred?.watts
          ? `One chip takes ${formatEstimatedWatts(power.preferred.watts)} with all else, found ${labelOf(ESTIMATE_ROUTES, power.preferred.route)}. `
          : null}
        <Link href={`${href}${href.includes('?') ? '&' : '?'}ifChip=${chip.slug}`} prefetch={false}>
          How it is estimated
        </Link>
      </small>
    </p>
  );
}
