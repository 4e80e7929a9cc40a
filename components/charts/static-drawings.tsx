// The chart as the first HTML has it: one drawing for each width of window, of which the style sheet shows one.
import { PAGE_VARIANTS, type PageDrawings, type PageVariant } from './chart-type';

/** Room for the chart with its drawings, as the chart worker makes them; the room is the same without any. */
export function StaticDrawings({
  drawings,
  sizeOf,
}: {
  readonly drawings: PageDrawings | null;
  readonly sizeOf: (variant: PageVariant) => { readonly width: number; readonly height: number };
}) {
  return (
    <div className="cap-plot">
      {PAGE_VARIANTS.map((variant) => {
        const { width, height } = sizeOf(variant);
        return (
          <div
            key={variant}
            className={`cap-drawing cap-${variant}`}
            style={{ aspectRatio: `${width} / ${height}` }}
            dangerouslySetInnerHTML={{ __html: drawings?.[variant] ?? '' }}
          />
        );
      })}
    </div>
  );
}
