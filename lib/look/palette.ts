// The colours of the ledger, once. The style sheet is generated from here and exported pictures read the values here.

/** Every colour there is, by its job. Each is the name of a CSS custom property too. */
export const COLOUR_NAMES = [
  'paper',
  'raised',
  'band',
  'hair',
  'hair-2',
  'ink',
  'ink-2',
  'ink-3',
  'firm',
  'mid',
  'soft',
  'signal',
  'void',
  'focus',
  'mast',
] as const;
export type ColourName = (typeof COLOUR_NAMES)[number];

/** A value for every colour: literal colours in an exported picture, references to custom properties in a page. */
export type Palette = Readonly<Record<ColourName, string>>;

/** The themes a reader or an export may ask for. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Literal colours of each theme. Petrol is firm, bronze is not, crimson is a warning; `mid` and `void` never carry text. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#f5f7f2',
    raised: '#fcfdfa',
    band: '#eaefe8',
    hair: '#ced6ce',
    'hair-2': '#aeb9b1',
    ink: '#14201c',
    'ink-2': '#3f4e48',
    'ink-3': '#5a6963',
    firm: '#0b3c49',
    mid: '#4f8b96',
    soft: '#95560c',
    signal: '#a3123f',
    void: '#77837d',
    focus: '#14201c',
    mast: '#14201c',
  },
  dark: {
    paper: '#0e1513',
    raised: '#19221f',
    band: '#151e1b',
    hair: '#2a3632',
    'hair-2': '#465550',
    ink: '#e7ede7',
    'ink-2': '#b7c3bc',
    'ink-3': '#93a19a',
    firm: '#a9dee6',
    mid: '#437f8b',
    soft: '#e3a857',
    signal: '#ff8aa3',
    void: '#7c8983',
    focus: '#e7ede7',
    mast: '#93a19a',
  },
};

/** Colours on paper: white ground, black marks; the textures carry the ladder. */
export const PRINT_PALETTE: Palette = {
  paper: '#ffffff',
  raised: '#ffffff',
  band: '#ffffff',
  hair: '#bbbbbb',
  'hair-2': '#888888',
  ink: '#000000',
  'ink-2': '#222222',
  'ink-3': '#444444',
  firm: '#000000',
  mid: '#808080',
  soft: '#000000',
  signal: '#000000',
  void: '#777777',
  focus: '#000000',
  mast: '#000000',
};

/** For markup in a page: every colour as a reference to its custom property, so that it follows the theme. */
export const CSS_PALETTE: Palette = {
  paper: 'var(--paper)',
  raised: 'var(--raised)',
  band: 'var(--band)',
  hair: 'var(--hair)',
  'hair-2': 'var(--hair-2)',
  ink: 'var(--ink)',
  'ink-2': 'var(--ink-2)',
  'ink-3': 'var(--ink-3)',
  firm: 'var(--firm)',
  mid: 'var(--mid)',
  soft: 'var(--soft)',
  signal: 'var(--signal)',
  void: 'var(--void)',
  focus: 'var(--focus)',
  mast: 'var(--mast)',
};
