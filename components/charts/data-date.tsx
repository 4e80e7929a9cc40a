// The line of the data date and its words.
import { formatPartialDate } from '@/lib/format/date';
import type { Palette } from '@/lib/look/palette';
import { type LayerProps, px, useScales } from './capacity-scales';
import type { ChartType, ChartVariant } from './chart-type';
import type { Box } from './point-labels';
import { estimateTextWidth } from './text-width';

/** What the line and its words need of the chart around them. */
interface DataDateSurroundings {
  readonly model: { readonly dataDate: string };
  readonly geometry: {
    readonly width: number;
    readonly plotTop: number;
    readonly plotBottom: number;
    readonly fontSize: { readonly axis: number };
  };
  readonly variant: ChartVariant;
}

function dataDateWords(dataDate: string, variant: ChartVariant): string {
  return variant === 'narrow' ? 'Data date' : `Data date ${formatPartialDate(dataDate)}`;
}

/** The words of the data date, above the plot, as a box. */
export function dataDateBox(
  { model, geometry, variant }: DataDateSurroundings,
  x: number,
): Box & { anchor: 'start' | 'end' } {
  const size = geometry.fontSize.axis;
  const words = dataDateWords(model.dataDate, variant);
  const width = estimateTextWidth(words, size, { isStrong: true, isNarrow: true }) * 1.03;
  const isLeft = x + 6 + width > geometry.width;
  const left = isLeft ? x - 6 - width : x + 6;
  const bottom = geometry.plotTop - 3;
  return { anchor: isLeft ? 'end' : 'start', left, right: left + width, top: bottom - size, bottom };
}

/** The crimson line at `x`, px. */
export function DataDateLine({
  x,
  palette,
  type,
  ...surroundings
}: DataDateSurroundings & { readonly x: number; readonly palette: Palette; readonly type: ChartType }) {
  const { model, geometry, variant } = surroundings;
  const box = dataDateBox(surroundings, x);
  return (
    <g>
      <path
        d={`M${x} ${geometry.plotTop - 12}V${geometry.plotBottom}`}
        stroke={palette.signal}
        strokeWidth={1.5}
        fill="none"
      />
      <text
        x={px(box.anchor === 'start' ? box.left : box.right)}
        y={px(box.bottom)}
        textAnchor={box.anchor}
        fontFamily={type.family}
        fontSize={geometry.fontSize.axis}
        fontStretch={type.narrow}
        fontWeight={600}
        fill={palette.signal}
      >
        {dataDateWords(model.dataDate, variant)}
      </text>
    </g>
  );
}

/** The line of the data date in the capacity timeline; nothing where it lies outside the axis. */
export function DataDateLayer(props: LayerProps & { readonly variant: ChartVariant }) {
  const scales = useScales();
  const { model } = props;
  if (!scales || model.dataPosition === null) return null;
  return <DataDateLine {...props} x={Math.round(scales.x(model.dataPosition)) + 0.5} />;
}
