import { ChipNames } from '@/components/chips/chip-links';
import {
  describeEstimateRefusal,
  formatEstimatedChips,
  formatEstimatedWatts,
} from '@/lib/format/estimate-words';
import type { WhatIf } from '@/lib/services/estimate-chips';
import { EstimateText } from './estimate-text';
import { MadeOf, RouteName } from './made-of';

/** How many chips a power would run, a row a generation. */
export function WhatIfTable({
  rows,
  caption,
  asOf,
}: {
  readonly rows: readonly WhatIf[];
  readonly caption: string;
  readonly asOf: string | null;
}) {
  return (
    <table className="estimates what-ifs">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Generation</th>
          <th scope="col">Chips</th>
          <th scope="col">
            One chip takes
            <small>watts, estimated, with all else</small>
          </th>
          <th scope="col">Found</th>
          <th scope="col">Made of</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ chip, power, chips, refusal, basis }) => (
          <tr key={chip.slug}>
            <th scope="row" className="t">
              <ChipNames chips={[chip]} asOf={asOf} />
            </th>
            <td data-label="Chips">
              {refusal === null && chips !== null ? (
                <EstimateText band={formatEstimatedChips(chips)} />
              ) : (
                <span className="refused">
                  No estimate{refusal === null ? '' : `: ${describeEstimateRefusal(refusal)}`}
                </span>
              )}
            </td>
            <td data-label="One chip takes">
              {power.preferred?.watts ? formatEstimatedWatts(power.preferred.watts) : null}
            </td>
            <td data-label="Found">
              <RouteName power={power} />
            </td>
            <td className="of">
              <MadeOf powers={[power]} estimated="chips" basis={basis} label={chip.name} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
