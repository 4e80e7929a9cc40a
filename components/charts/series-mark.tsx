import type { SeriesFill } from '@/lib/charts/series-fill';
import { buildNeutralPatternDefs, needsNeutralPatterns, seriesPaint } from '@/lib/charts/series-paint';
import { CSS_PALETTE } from '@/lib/look/palette';

/** The 12 px mark of a series, beside its name. Neutral textures need {@link NeutralPatterns} in the document. */
export function SeriesMark({ fill, idPrefix }: { readonly fill: SeriesFill; readonly idPrefix: string }) {
  if (fill.kind === 'certainty') {
    return (
      <svg className="mk" aria-hidden="true">
        <use href={`#m-${fill.certainty}`} />
      </svg>
    );
  }
  const paint = seriesPaint(fill, CSS_PALETTE, idPrefix);
  return (
    <svg className="mk" viewBox="0 0 12 12" aria-hidden="true">
      <rect
        x=".5"
        y=".5"
        width="11"
        height="11"
        fill={paint.fill}
        stroke={paint.line}
        strokeDasharray={paint.lineDash}
      />
    </svg>
  );
}

/** The neutral textures for the marks of one figure; nothing where no series needs them. */
export function NeutralPatterns({
  fills,
  idPrefix,
}: {
  readonly fills: readonly SeriesFill[];
  readonly idPrefix: string;
}) {
  if (!needsNeutralPatterns(fills)) return null;
  return (
    <svg
      width="0"
      height="0"
      style={{ position: 'absolute' }}
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={{ __html: `<defs>${buildNeutralPatternDefs(CSS_PALETTE, idPrefix)}</defs>` }}
    />
  );
}
