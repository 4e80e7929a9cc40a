// How text is set in a chart: by the style sheet of a page, or by attributes alone in a file.

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
