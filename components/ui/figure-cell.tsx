import type { ReactNode } from 'react';
import { Gauge } from '@/components/certainty/gauge';
import { type ClaimedField, ClaimLink } from '@/components/provenance/claim-link';
import { ConflictSign } from '@/components/provenance/figure-marks';
import type { CertaintyPart } from '@/lib/domain/certainty-parts';
import type { FigureRange } from '@/lib/domain/figure';
import type { Certainty } from '@/lib/domain/vocabulary';
import { FIGURE_UNITS, type FigureUnit } from '@/lib/format/figure-unit';
import { formatCellWords, splitAtPoint } from '@/lib/format/range';

/** What stands where a figure exists but nobody told its size. */
const NOT_GIVEN = 'not given';

/**
 * One figure in a table: gauge, qualifier word, number aligned on the decimal point, a small second line. A null range is
 * a figure that exists and is undisclosed; where there is no figure at all, leave the cell empty instead.
 */
export function FigureCell({
  range,
  unit,
  parts = [],
  certainty,
  claimed = null,
  isInConflict = false,
  notes,
  phoneLabel,
}: {
  readonly range: FigureRange | null;
  readonly unit: FigureUnit;
  readonly parts?: readonly CertaintyPart[];
  /** Certainty of the whole; `lapsed` strikes the figure. Null where it was not known on the day asked for. */
  readonly certainty: Certainty | null;
  /** What the number opens the claims of; null where no claim can be about it. */
  readonly claimed?: ClaimedField | null;
  /** Its sources differ. */
  readonly isInConflict?: boolean;
  /** Second line: tranches, term, chips, "restates July 2025". */
  readonly notes?: ReactNode;
  /** Name of the column with its unit, shown before the figure on a phone: "Power, GW". */
  readonly phoneLabel?: string;
}) {
  const isLapsed = certainty === 'lapsed';
  const words = range === null ? null : formatCellWords(range, FIGURE_UNITS[unit].formatNumber);
  const [whole, fraction] = splitAtPoint(words?.number ?? '');
  const number = (
    <span className="v">
      {whole}
      <span className="f">{fraction}</span>
    </span>
  );
  return (
    <div className={isLapsed ? 'fig lap' : 'fig'} data-label={phoneLabel}>
      {words === null ? (
        <span className="n q">{NOT_GIVEN}</span>
      ) : (
        <>
          <Gauge parts={parts} unit={unit} isLapsed={isLapsed} />
          <span className="n">
            {isInConflict ? (
              <>
                <ConflictSign />{' '}
              </>
            ) : null}
            {words.before ? <span className="q">{words.before} </span> : null}
            {claimed === null ? number : <ClaimLink {...claimed}>{number}</ClaimLink>}
          </span>
        </>
      )}
      {notes === undefined || notes === null ? null : <small>{notes}</small>}
    </div>
  );
}
