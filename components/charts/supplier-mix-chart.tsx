// The supplier mix: for each customer a bar a designer, filled by certainty. Pages and files draw with it.
import type { MixBar, MixChart } from '@/lib/charts/supplier-mix-model';
import { certaintyPaint } from '@/lib/look/certainty-paint';
import type { Palette } from '@/lib/look/palette';
import { plural } from '@/lib/format/number';
import type { ChartDrawingProps, ChartType } from './chart-type';
import { layOutMix, type MixBarBox, type MixGeometry, type MixPanelBox } from './supplier-mix-geometry';
import { estimateTextWidth } from './text-width';

/** Paper between neighbouring certainties, px. */
const GAP = 1.5;

interface LayerProps {
  readonly geometry: MixGeometry;
  readonly palette: Palette;
  readonly type: ChartType;
}

/** One bar: its certainties firmest first, each with its keyline. */
function Bar({
  bar,
  width,
  height,
  palette,
}: {
  bar: MixBar;
  width: number;
  height: number;
  palette: Palette;
}) {
  const ends = bar.parts.map((_, index) =>
    bar.parts.slice(0, index + 1).reduce((sum, { gw }) => sum + gw, 0),
  );
  return bar.parts.map(({ certainty, gw }, index) => {
    const paint = certaintyPaint(certainty, palette);
    const start = ((ends[index] ?? gw) - gw) * (width / bar.gw);
    const full = gw * (width / bar.gw) - (index < bar.parts.length - 1 ? GAP : 0);
    const inset = paint.strokeWidth / 2;
    return (
      <rect
        key={certainty}
        x={start + inset}
        y={inset}
        width={Math.max(1, full - 2 * inset)}
        height={height - 2 * inset}
        {...paint}
      />
    );
  });
}

function BarRow({ box, geometry, palette, type }: LayerProps & { readonly box: MixBarBox }) {
  const { bar, lines, labelY, barY, barWidth } = box;
  const { barLeft, barHeight, fontSize, lineHeight } = geometry;
  const text = { fontFamily: type.family, fontSize: fontSize.text };
  const labelFill = bar.kind === 'unstated' ? palette['ink-3'] : palette.ink;
  return (
    <>
      {lines.map((line, index) => (
        <text key={line} {...text} x={0} y={labelY + index * lineHeight} fill={labelFill}>
          {line}
        </text>
      ))}
      <g transform={`translate(${barLeft} ${barY})`}>
        {bar.gw > 0 ? <Bar bar={bar} width={barWidth} height={barHeight} palette={palette} /> : null}
        <text
          {...text}
          x={bar.gw > 0 ? barWidth + 7 : 6}
          y={barHeight / 2 + fontSize.text * 0.36}
          fill={bar.gw > 0 ? palette.ink : palette['ink-3']}
          fontWeight={bar.gw > 0 ? type.strongWeight : 400}
        >
          {bar.valueWords}
        </text>
      </g>
    </>
  );
}

function Panel({ box, ...layer }: LayerProps & { readonly box: MixPanelBox }) {
  const { panel, bars } = box;
  const { geometry, palette, type } = layer;
  const { fontSize, barLeft, barHeight, lineHeight, panelWidth } = geometry;
  const [first, last] = [bars.at(0), bars.at(-1)];
  const nameWidth = estimateTextWidth(panel.customer.name, fontSize.head, { isStrong: true });
  const totalY = fontSize.head;
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <text
        fontFamily={type.family}
        fontSize={fontSize.head}
        fontWeight={600}
        x={0}
        y={totalY}
        fill={palette.ink}
      >
        {panel.customer.name}
      </text>
      <text
        fontFamily={type.family}
        fontSize={fontSize.text}
        x={nameWidth + 10}
        y={totalY}
        fill={palette['ink-2']}
      >
        {panel.totalWords}
      </text>
      <text
        fontFamily={type.family}
        fontSize={fontSize.text}
        x={0}
        y={totalY + lineHeight + 1}
        fill={palette['ink-2']}
      >
        {panel.indexWords}
      </text>
      <path d={`M0 ${totalY + lineHeight + 6.5}H${panelWidth}`} stroke={palette['hair-2']} />
      {first === undefined || last === undefined || barLeft === 0 ? null : (
        <path d={`M${barLeft - 0.5} ${first.barY - 3}V${last.barY + barHeight + 3}`} stroke={palette.ink} />
      )}
      {bars.map((one) => (
        <BarRow key={one.bar.key} box={one} {...layer} />
      ))}
    </g>
  );
}

/**
 * Draws a supplier mix in exactly `width` by `height` px; nothing is measured. A picture shows as many customers as it has
 * room for and says how many it leaves out. The certainty textures have to be in the document.
 */
export function SupplierMixChart({
  model,
  width,
  height,
  variant,
  palette,
  type,
}: ChartDrawingProps<MixChart>) {
  const geometry = layOutMix(model, variant, width, variant === 'picture' ? height : undefined);
  const moreCount = geometry.omittedCount + model.otherCount;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={model.title}>
      {geometry.panels.map((box) => (
        <Panel key={box.panel.customer.slug} box={box} geometry={geometry} palette={palette} type={type} />
      ))}
      {variant !== 'picture' || moreCount === 0 ? null : (
        <text
          fontFamily={type.family}
          fontSize={geometry.fontSize.text}
          x={0}
          y={height - 3}
          fill={palette['ink-2']}
        >
          {`${plural(moreCount, 'more customer')} at the link.`}
        </text>
      )}
      {model.panels.length === 0 ? (
        <text fontFamily={type.family} fontSize={geometry.fontSize.text} x={0} y={20} fill={palette['ink-2']}>
          No commitment matches.
        </text>
      ) : null}
    </svg>
  );
}
