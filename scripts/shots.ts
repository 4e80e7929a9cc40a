// `npm run shots [path ...]`: a picture of every page at two widths in both themes, in shots/. BASE_URL names a running
// app; otherwise the built one is started with a database of its own.
import { mkdirSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { startAppServer } from '../tests/support/app-server';
import { CHROMIUM_FLAGS, findChromium } from './steps/chromium.mjs';
import { ROOT } from './steps/project.mjs';

const FOLDER = join(ROOT, 'shots');
const WIDTHS = [1400, 390];
const THEMES = ['light', 'dark'] as const;
const HEIGHT = 900;

/** What stands for a part in square brackets; routes with such a part and no example are named and left out. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  '/deals/[slug]': [
    '/deals/openai-aws-2026-02',
    '/deals/amazon-anthropic-2026-04',
    '/deals/meta-oracle-2025-09',
    '/deals/no-such-deal',
  ],
  '/chips/[slug]': ['/chips/trainium3'],
  '/companies/[slug]': ['/companies/openai'],
};

/** Views that a parameter makes. */
const VIEWS: readonly string[] = [
  '/deals?company=openai&chip=trainium4',
  '/deals?company=openai&role=customer&sort=-gw',
  '/deals?company=anthropic&kind=distribution&minGw=5',
  '/deals?asOf=2025-10-01',
  '/deals?company=nobody&colour=blue',
  '/capacity?company=openai&layer=site',
  '/capacity?stack=chip',
  '/capacity?company=anthropic&chip=h100',
  '/no-such-page',
];

/** The routes that have a page, from the folders of app: `/deals/[slug]`. */
function listRoutes(folder = join(ROOT, 'app')): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return listRoutes(join(folder, entry.name));
    if (!/^page\.tsx?$/.test(entry.name)) return [];
    const path = relative(join(ROOT, 'app'), folder).replaceAll('\\', '/');
    return [`/${path.replace(/\([^)]*\)\/?/g, '')}`];
  });
}

function listPaths(): string[] {
  const routes = listRoutes().sort();
  const pages = routes.flatMap((route) => {
    if (!route.includes('[')) return [route];
    const examples = EXAMPLES[route];
    if (examples === undefined) console.warn(`${route} has no example in scripts/shots.ts and is left out`);
    return examples ?? [];
  });
  const isThere = (view: string) => view === '/no-such-page' || routes.includes(view.split('?')[0] ?? '');
  return [...pages, ...VIEWS.filter(isThere)];
}

/** `/deals?company=openai` becomes `deals-company-openai`. */
function toFileName(path: string): string {
  return path.replace(/[^a-z0-9.]+/gi, '-').replace(/^-|-$/g, '') || 'home';
}

async function takeShot(
  browser: Browser,
  baseUrl: string,
  path: string,
  width: number,
  theme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: HEIGHT },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  try {
    await page.goto(baseUrl + path, { waitUntil: 'networkidle' });
    const file = join(FOLDER, `${toFileName(path)}-${width}-${theme}.png`);
    await page.screenshot({ path: file, fullPage: true });
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    const overflow = scrollWidth > clientWidth ? `  wider than the window: ${scrollWidth} px` : '';
    console.log(`${relative(ROOT, file)}${overflow}`);
  } finally {
    await page.close();
  }
}

async function main(): Promise<void> {
  const paths = process.argv.length > 2 ? process.argv.slice(2) : listPaths();
  const executablePath = findChromium();
  const baseUrl = process.env.BASE_URL?.replace(/\/$/, '');
  const server = baseUrl === undefined ? await startAppServer() : null;
  try {
    const browser = await chromium.launch({
      args: [...CHROMIUM_FLAGS],
      ...(executablePath === null ? {} : { executablePath }),
    });
    try {
      mkdirSync(FOLDER, { recursive: true });
      for (const path of paths) {
        for (const width of WIDTHS) {
          for (const theme of THEMES)
            await takeShot(browser, server?.baseUrl ?? baseUrl ?? '', path, width, theme);
        }
      }
    } finally {
      await browser.close();
    }
  } finally {
    await server?.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
