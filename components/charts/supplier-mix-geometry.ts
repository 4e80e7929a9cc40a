// Where the bars of the supplier mix stand, in px.
import type { MixBar, MixChart, MixPanel } from '@/lib/charts/supplier-mix-model';
import type { ChartVariant, PageVariant } from './chart-type';
import { estimateTextWidth } from './text-width';

/** A bar with its label, in px from the corner of its panel. */
export interface MixBarBox {
  readonly bar: MixBar;
  /** Lines of the label; beside the bar it is one. */
  readonly lines: readonly string[];
  readonly labelY: number;
  readonly barY: number;
  readonly barWidth: number;
}

/** The bars of a customer under its name. */
export interface MixPanelBox {
  readonly panel: MixPanel;
  readonly x: number;
  readonly y: number;
  readonly bars: readonly MixBarBox[];
}

/** Places and sizes of one drawing. */
export interface MixGeometry {
  readonly panels: readonly MixPanelBox[];
  readonly panelWidth: number;
  /** Where bars begin, px from the left of their panel. */
  readonly barLeft: number;
  readonly barHeight: number;
  readonly lineHeight: number;
  readonly fontSize: { readonly head: number; readonly text: number };
  readonly height: number;
  /** Customers that the picture has no room for. */
  readonly omittedCount: number;
}

const GAP_BETWEEN_COLUMNS = 48;
const GAP_BETWEEN_PANELS = 26;
/** The longest label that stands beside its bar, as a share of the panel. */
const LABEL_SHARE = 0.32;
/** What is said beside a drawing that leaves customers out takes one line. */
const OMITTED_ROOM = 22;

const SIZES: Readonly<
  Record<ChartVariant, { columns: number; head: number; text: number; row: number; bar: number }>
> = {
  wide: { columns: 2, head: 14, text: 12.5, row: 26, bar: 16 },
  medium: { columns: 2, head: 14, text: 12.5, row: 26, bar: 16 },
  narrow: { columns: 1, head: 14.5, text: 12.5, row: 28, bar: 16 },
  picture: { columns: 2, head: 16, text: 14, row: 25, bar: 16 },
};

/** Widths at which a page draws it. */
export const MIX_PAGE_WIDTHS: Readonly<Record<PageVariant, number>> = {
  wide: 1336,
  medium: 900,
  narrow: 358,
};

/** Words of a label in lines of at most so many px. */
function breakLabel(label: string, maxWidth: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const line = lines.at(-1);
    const joined = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && estimateTextWidth(joined, fontSize) <= maxWidth)
      lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/**
 * Lays out a drawing of the given width. With `maxHeight` only as many customers are drawn as there is room for, one at
 * least.
 */
export function layOutMix(
  model: MixChart,
  variant: ChartVariant,
  width: number,
  maxHeight: number = Infinity,
): MixGeometry {
  const size = SIZES[variant];
  const columns = Math.min(size.columns, Math.max(1, model.panels.length));
  const panelWidth = (width - GAP_BETWEEN_COLUMNS * (columns - 1)) / columns;
  const all = model.panels.flatMap(({ bars }) => bars);
  const widest = (words: readonly string[]): number =>
    Math.max(0, ...words.map((text) => estimateTextWidth(text, size.text)));
  const labelWidth = widest(all.map(({ label }) => label));
  const isBeside = labelWidth <= panelWidth * LABEL_SHARE;
  const barLeft = isBeside ? Math.ceil(labelWidth) + 12 : 0;
  const valueWidth = widest(all.filter(({ gw }) => gw > 0).map(({ valueWords }) => valueWords)) + 10;
  const scale = model.longestGw === 0 ? 0 : Math.max(20, panelWidth - barLeft - valueWidth) / model.longestGw;
  const lineHeight = size.text + 4;
  const headHeight = size.head + lineHeight + 12;

  const layOutPanel = (panel: MixPanel): { bars: MixBarBox[]; height: number } => {
    let y = headHeight;
    const bars = panel.bars.map((bar): MixBarBox => {
      const lines = isBeside ? [bar.label] : breakLabel(bar.label, panelWidth, size.text);
      const top = y + (isBeside ? 0 : lines.length * lineHeight);
      y = top + size.row + (isBeside ? 0 : 2);
      return {
        bar,
        lines,
        labelY: isBeside
          ? top + size.bar / 2 + size.text * 0.36
          : y - size.row - 2 - (lines.length - 1) * lineHeight - 5,
        barY: top,
        barWidth: Math.max(bar.gw > 0 ? 2 : 0, bar.gw * scale),
      };
    });
    return { bars, height: y };
  };

  const laid = model.panels.map((panel) => ({ panel, ...layOutPanel(panel) }));
  const panels: MixPanelBox[] = [];
  let y = 0;
  let height = 0;
  for (let start = 0; start < laid.length; start += columns) {
    const row = laid.slice(start, start + columns);
    const rowHeight = Math.max(...row.map((one) => one.height));
    const isLast = start + columns >= laid.length && model.otherCount === 0;
    const room = maxHeight - (isLast ? 0 : OMITTED_ROOM);
    if (panels.length > 0 && y + rowHeight > room) break;
    row.forEach(({ panel, bars }, index) => {
      panels.push({ panel, bars, x: index * (panelWidth + GAP_BETWEEN_COLUMNS), y });
    });
    height = y + rowHeight;
    y = height + GAP_BETWEEN_PANELS;
  }
  return {
    ...{ panels, panelWidth, barLeft, lineHeight },
    barHeight: size.bar,
    fontSize: { head: size.head, text: size.text },
    height: Math.ceil(height),
    omittedCount: model.panels.length - panels.length,
  };
}

/** The size at which a page draws it. */
export function mixSize(model: MixChart, variant: PageVariant): { width: number; height: number } {
  const width = MIX_PAGE_WIDTHS[variant];
  return { width, height: layOutMix(model, variant, width).height };
}
