import { Glyph } from '@/components/ui/glyph';
import type { FieldStanding } from '@/lib/domain/field-standing';
import { formatWeakness } from '@/lib/format/provenance-words';

/** The sign beside a number on which sources disagree. */
export function ConflictSign() {
  return (
    <span className="cf-sign">
      <Glyph name="conflict" />
      <span className="vh"> sources differ</span>
    </span>
  );
}

/**
 * What a reader must know of a number before printing it: that its sources differ, or that it rests on aggregators or on one
 * analysis alone. Stands after the number. Draws nothing where it stands well.
 */
export function FigureMarks({ standing }: { readonly standing: FieldStanding | null }) {
  if (standing === null || (!standing.isInConflict && standing.weakness === null)) return null;
  return (
    <>
      {standing.isInConflict ? (
        <>
          {' '}
          <ConflictSign />
        </>
      ) : null}
      {standing.weakness === null ? null : <span className="weak"> {formatWeakness(standing.weakness)}</span>}
    </>
  );
}
