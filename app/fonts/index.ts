import localFont from 'next/font/local';

const glSans = localFont({
  src: './plex-sans-var.woff2',
  variable: '--gl-sans',
  weight: '400 700',
  // The width axis carries labels, column heads and axis text.
  declarations: [{ prop: 'font-stretch', value: '75% 100%' }],
  display: 'swap',
});

const glSerif = localFont({
  src: './newsreader-var.woff2',
  variable: '--gl-serif',
  weight: '400 600',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

/** Class names that make both faces available as `--gl-sans` and `--gl-serif`. */
export const FONT_CLASSES = `${glSans.variable} ${glSerif.variable}`;
