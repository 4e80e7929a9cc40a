// `test` for the browser tests. A page that writes a warning or an error to the console, throws, or has a request fail
// makes its test fail.
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export { expect, type Page };

/** The rules an accessibility check applies: WCAG 2.2 up to AA. */
const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Fixtures {
  /** Says that the page will write, throw or have a request fail with a text that matches, for example `/^404 /`. */
  expectProblem: (pattern: RegExp) => void;
  pageProblems: PageProblems;
}

interface PageProblems {
  seen: string[];
  expected: RegExp[];
}

/** Writes down what goes wrong in a page from now on. */
function watchPage(page: Page, seen: string[], runsScripts: boolean): void {
  page.on('console', (message) => {
    // A failed request is written down below with its address, which this message lacks.
    if (message.text().startsWith('Failed to load resource')) return;
    if (message.type() === 'error' || message.type() === 'warning') {
      seen.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => seen.push(`thrown: ${error.stack ?? error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) seen.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left breaks off what it was still loading.
    const reason = request.failure()?.errorText ?? 'failed';
    // Without JavaScript the browser refuses each script by this name.
    const isRefusedScript = !runsScripts && reason === 'csp' && request.resourceType() === 'script';
    if (reason !== 'net::ERR_ABORTED' && !isRefusedScript) seen.push(`${reason} ${request.url()}`);
  });
}

export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => {
    const address = process.env.APP_BASE_URL;
    if (address === undefined)
      throw new Error('APP_BASE_URL is not set; the global setup starts the app and sets it');
    await use(address);
  },

  pageProblems: [
    async ({ context, javaScriptEnabled }, use) => {
      const problems: PageProblems = { seen: [], expected: [] };
      context.on('page', (page) => watchPage(page, problems.seen, javaScriptEnabled !== false));
      await use(problems);
      const unexpected = problems.seen.filter(
        (text) => !problems.expected.some((pattern) => pattern.test(text)),
      );
      const unmet = problems.expected.filter((pattern) => !problems.seen.some((text) => pattern.test(text)));
      expect(unexpected, 'problems in the page that the test did not expect').toEqual([]);
      expect(unmet, 'problems that the test expected and the page did not have').toEqual([]);
    },
    { auto: true },
  ],

  expectProblem: async ({ pageProblems }, use) => {
    await use((pattern) => {
      pageProblems.expected.push(pattern);
    });
  },
});

/** Fails where axe finds a violation of WCAG 2.2 AA in the page as it is now, with the rule and the elements. */
export async function checkAccessibility(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_TAGS).analyze();
  const findings = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(' ')}\n  ${node.failureSummary}`).join('\n')}`,
  );
  expect(findings, `accessibility of ${page.url()}`).toEqual([]);
}
