import type { CertaintyPart } from '@/lib/domain/certainty-parts';
import type { Measure } from '@/lib/domain/headline';
import { headlineWord } from '@/lib/format/headline-words';
import { certaintyPaint } from '@/lib/look/certainty-paint';
import { CSS_PALETTE } from '@/lib/look/palette';

/** The total as one bar, as wide as the page, with each rung's amount beneath. Draws nothing where nothing counts. */
export function HeadlineBar({
  parts,
  measure,
  formatShort,
}: {
  readonly parts: readonly CertaintyPart[];
  readonly measure: Measure;
  readonly formatShort: (amount: number) => string;
}) {
  const total = parts.reduce((sum, { high }) => sum + high, 0);
  if (total === 0) return null;
  return (
    <>
      <div className="hl-bar" aria-hidden="true">
        {parts.map(({ certainty, high }) => {
          const paint = certaintyPaint(certainty, CSS_PALETTE);
          return (
            <span key={certainty} style={{ flexGrow: Math.round((high / total) * 1e4) }}>
              <svg width="100%" height="100%">
                {/* Half of the keyline lies outside and is cut off. */}
                <rect width="100%" height="100%" {...paint} strokeWidth={2 * paint.strokeWidth} />
              </svg>
            </span>
          );
        })}
      </div>
      <ul className="hl-parts" aria-label="The total by certainty">
        {parts.map(({ certainty, low, high }) => (
          <li key={certainty}>
            <svg className="mk" aria-hidden="true">
              <use href={`#m-${certainty}`} />
            </svg>
            {headlineWord(certainty, measure)} <b>{`${low === 0 ? 'up to ' : ''}${formatShort(high)}`}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
