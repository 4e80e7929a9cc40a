// What a chart is drawn for, and how text is set in it: by the style sheet of a page, or by attributes alone in a file.
import type { Palette } from '@/lib/look/palette';

/** Layouts by width of window: a desk, between desk and phone, a phone. */
export const PAGE_VARIANTS = ['wide', 'medium', 'narrow'] as const;
export type PageVariant = (typeof PAGE_VARIANTS)[number];

/** Markup of a chart for each layout. One of them is seen, by the width of the window. */
export type PageDrawings = Readonly<Record<PageVariant, string>>;

/** A layout of a page, or the picture of an exported file. */
export type ChartVariant = PageVariant | 'picture';

/** What is asked of the component that draws a chart: exactly this size, nothing is measured. */
export interface ChartDrawingProps<Model> {
  readonly model: Model;
  readonly width: number;
  readonly height: number;
  readonly variant: ChartVariant;
  /** Custom properties in a page, literal colours in a file. */
  readonly palette: Palette;
  readonly type: ChartType;
  /** Keeps ids of several drawings in one document apart. */
  readonly idPrefix?: string;
}

/** Type of a chart. A family of undefined leaves it to the style sheet. */
export interface ChartType {
  readonly family: string | undefined;
  /** Value of font-stretch for labels and axis text. */
  readonly narrow: string;
  /** Weight of the first line of a label. */
  readonly strongWeight: number;
}

/** In a page: the width axis of the variable font. */
export const PAGE_TYPE: ChartType = { family: undefined, narrow: '84%', strongWeight: 500 };

/** In a file: the embedded font, else the same face where it is installed. Renderers only know the keyword. */
export const FILE_TYPE: ChartType = {
  family: "'GL Sans','IBM Plex Sans','Helvetica Neue',Arial,sans-serif",
  narrow: 'condensed',
  strongWeight: 600,
};

/** The serif of titles in a file. */
export const FILE_SERIF = "'GL Serif','Newsreader 16pt',Newsreader,Georgia,serif";
