// The line of the data date and its words.
import type { CapacityTimelineChart as CapacityModel } from '@/lib/charts/capacity-model';
import { formatPartialDate } from '@/lib/format/date';
import type { CapacityVariant } from './capacity-geometry';
import { type LayerProps, px, useScales } from './capacity-scales';
import type { Box } from './point-labels';
import { estimateTextWidth } from './text-width';

function dataDateWords(model: CapacityModel, variant: CapacityVariant): string {
  return variant === 'narrow' ? 'Data date' : `Data date ${formatPartialDate(model.dataDate)}`;
}

/** The words of the data date, above the plot, as a box. Null outside the axis. */
export function dataDateBox(
  props: LayerProps & { variant: CapacityVariant },
  x: number,
): Box & { anchor: 'start' | 'end' } {
  const { model, geometry, variant } = props;
  const size = geometry.fontSize.axis;
  const width =
    estimateTextWidth(dataDateWords(model, variant), size, { isStrong: true, isNarrow: true }) * 1.03;
  const isLeft = x + 6 + width > geometry.width;
  const left = isLeft ? x - 6 - width : x + 6;
  const bottom = geometry.plotTop - 3;
  return { anchor: isLeft ? 'end' : 'start', left, right: left + width, top: bottom - size, bottom };
}

/** The crimson line of the data date. */
export function DataDateLayer(props: LayerProps & { readonly variant: CapacityVariant }) {
  const scales = useScales();
  const { model, geometry, palette, type, variant } = props;
  if (!scales || model.dataPosition === null) return null;
  const x = Math.round(scales.x(model.dataPosition)) + 0.5;
  const box = dataDateBox(props, x);
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
        {dataDateWords(model, variant)}
      </text>
    </g>
  );
}
