// The style sheet of the tokens, built from the palette. Everything a component may use; nothing else is a colour or size.
import { COLOUR_NAMES, type Palette, PALETTES, PRINT_PALETTE, type Theme } from './palette';

/** Type, space and other measures. `--gl-sans` and `--gl-serif` are set by the layout, which loads the fonts. */
const MEASURES = {
  // The serif speaks, the sans counts.
  sans: "var(--gl-sans), 'IBM Plex Sans', 'Helvetica Neue', Arial, sans-serif",
  serif: 'var(--gl-serif), Newsreader, Georgia, serif',
  // Width axis of labels, heads and axis text.
  cond: '82%',
  't-figure': '30px',
  't-h1': '27px',
  't-h2': '18px',
  't-lede': '17px',
  't-body': '14px',
  't-cell': '13px',
  't-label': '12px',
  't-micro': '11px',
  'lh-cell': '15.5px',
  'lh-body': '20px',
  'lh-lede': '24px',
  page: '1400px',
  gutter: '32px',
  row: '38px',
  'row-tight': '28px',
  hit: '32px',
  radius: '2px',
  // Room after the decimal point, so that the numbers of a column align on it.
  fraction: '20px',
} as const;

/** What changes up to 700 px wide. */
const PHONE_MEASURES: Partial<Record<keyof typeof MEASURES, string>> = {
  't-h1': '23px',
  't-lede': '16px',
  'lh-lede': '22px',
  gutter: '16px',
  row: '44px',
  hit: '40px',
};

const SHADOWS: Readonly<Record<Theme, string>> = {
  light: '0 1px 0 #14201c14, 0 10px 28px #14201c24',
  dark: '0 0 0 1px #2a3632, 0 12px 30px #000000aa',
};

function declare(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `--${name}: ${value};`);
}

function declareColours(palette: Palette): string[] {
  return COLOUR_NAMES.map((name) => `--${name}: ${palette[name]};`);
}

function declareTheme(theme: Theme): string[] {
  return [`color-scheme: ${theme};`, ...declareColours(PALETTES[theme]), `--shadow: ${SHADOWS[theme]};`];
}

function rule(selector: string, lines: readonly string[]): string[] {
  return [`${selector} {`, ...lines.map((line) => `  ${line}`), '}'];
}

/** The text of `app/styles/tokens.css`. A theme chosen by the reader wins over the system's; paper wins over both. */
export function buildTokensCss(): string {
  return [
    '/* Written by scripts/write-tokens.ts from lib/look. Change it there. */',
    ...rule(':root', [...declare(MEASURES), ...declareTheme('light')]),
    ...rule(":root[data-theme='dark']", declareTheme('dark')),
    ...rule('@media (prefers-color-scheme: dark)', rule(':root:not([data-theme])', declareTheme('dark'))),
    ...rule('@media (max-width: 700px)', rule(':root', declare(PHONE_MEASURES))),
    ...rule(
      '@media print',
      rule(':root[data-theme],\n  :root:not([data-theme])', [
        'color-scheme: light;',
        ...declareColours(PRINT_PALETTE),
        '--shadow: none;',
      ]),
    ),
    '',
  ].join('\n');
}
