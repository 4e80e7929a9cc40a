import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ExplanationTip } from '@/components/certainty/explanation-tip.client';
import { CertaintyGlossary } from '@/components/certainty/glossary';
import { Sprite } from '@/components/certainty/sprite';
import { THEME_SCRIPT } from '@/components/layout/theme';
import { ClaimPopover } from '@/components/provenance/claim-popover.client';
import { DismissOpenMenus } from '@/components/ui/dismiss-open-menus';
import { PALETTES } from '@/lib/look/palette';
import { FONT_CLASSES } from './fonts';
import './globals.css';

const NAME = 'Gigawatt Ledger';
const DESCRIPTION =
  'An open ledger of AI compute deals: who promised what compute to whom, on which chips, for how much money, by when, how sure it is, and who says so.';

export const metadata: Metadata = {
  title: { template: `%s · ${NAME}`, default: NAME },
  description: DESCRIPTION,
  applicationName: NAME,
  openGraph: { type: 'website', siteName: NAME, title: NAME, description: DESCRIPTION, locale: 'en' },
  twitter: { card: 'summary' },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: PALETTES.light.paper },
    { media: '(prefers-color-scheme: dark)', color: PALETTES.dark.paper },
  ],
};

/** The document around every page. The theme is put on the root element before anything is painted. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" className={FONT_CLASSES} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <Sprite />
        {children}
        <CertaintyGlossary />
        <DismissOpenMenus />
        <ClaimPopover />
        <ExplanationTip />
      </body>
    </html>
  );
}
