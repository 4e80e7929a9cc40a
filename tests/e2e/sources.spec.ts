// What a person does with the sources: narrows the list, opens one, sees everything that rests on it.
import type { Locator } from '@playwright/test';
import { checkAccessibility, expect, type Page, test } from './support/test';

const AGGREGATOR = 'lavx-chips-reporter-openai-amazon';
const FILING = 'amazon-10q-2026-q2';

function rows(page: Page): Locator {
  return page.locator('table.sources tbody tr');
}

function sentence(page: Page): Locator {
  return page.locator('.say p');
}

function kinds(page: Page): Locator {
  return page.getByRole('list', { name: 'Kinds of sources, best first' });
}

test('tells the kinds apart by word and meaning, and narrows by them', async ({ page }) => {
  await page.goto('/sources');
  await expect(kinds(page)).toContainText('a filing with a regulator or court');
  await expect(kinds(page)).toContainText('retells what others reported');
  const filing = kinds(page).getByRole('link', { name: /^filing/ });
  const count = Number((await filing.innerText()).replace(/\D/g, ''));
  await filing.click();
  await expect(page).toHaveURL(/\/sources\?kind=filing$/);
  await expect(rows(page)).toHaveCount(Math.min(count, 50));
  await expect(sentence(page)).toContainText(`${count} of`);
  await expect(sentence(page)).toContainText('of kind filing');
});

test('opens a source with every figure that rests on it, linked to its claim', async ({ page, request }) => {
  await page.goto('/sources?kind=filing&sort=-claims');
  await rows(page).locator('th a').first().click();
  await expect(page).toHaveURL(/\/sources\/[\w-]+$/);
  const slug = new URL(page.url()).pathname.split('/').at(-1);
  const record = (await (await request.get(`/api/v1/sources/${slug}.json`)).json()) as {
    data: { claims: unknown[]; mentions: unknown[] };
  };
  const figures = page.locator('table.rests tbody tr');
  await expect(figures).toHaveCount(record.data.claims.length);
  await expect(page.locator('.mentions > li')).toHaveCount(record.data.mentions.length);
  const claim = figures.locator('td.field a').first();
  await expect(claim).toHaveAttribute('href', /^\/claims\/\w+\/[\w-]+#claim-[\w-]+$/);
  await claim.click();
  await expect(page).toHaveURL(/\/claims\/.+#claim-/);
});

test('says who published it, of what kind, when, and where it can be read', async ({ page }) => {
  await page.goto(`/sources/${FILING}`);
  const facts = page.locator('.source-facts');
  await expect(facts).toContainText('filing: a filing with a regulator or court');
  await expect(facts).toContainText('31 Jul 2026');
  await expect(facts.getByRole('link', { name: /^https:/ })).toBeVisible();
  await expect(page.locator('.mentions')).toContainText(['State: delivered']);
});

test('marks the figures that rest on it alone or on aggregators only', async ({ page }) => {
  await page.goto(`/sources/${AGGREGATOR}`);
  await expect(page.locator('.source-facts')).toContainText('aggregator: retells what others reported');
  const alone = page.locator('table.rests tr', { hasText: 'rests on this alone, an aggregator' });
  expect(await alone.count()).toBeGreaterThan(0);
  await expect(page.locator('table.rests tr', { hasText: 'sources differ' }).first()).toBeVisible();
});

test('says honestly where nothing rests on a source', async ({ page }) => {
  await page.goto('/sources?support=nothing');
  await expect(rows(page).first()).toContainText(/no claim|nothing rests on it/);
  await rows(page).locator('th a').first().click();
  await expect(page.locator('.lede')).toContainText(/Nothing in the ledger rests on it|No claim rests on it/);
});

test('answers an unknown source with 404', async ({ page, expectProblem }) => {
  expectProblem(/^404 /);
  const response = await page.goto('/sources/no-such-source');
  expect(response?.status()).toBe(404);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('filters by links and forms, sorts and turns pages', async ({ page }) => {
    await page.goto('/sources');
    const total = Number(/^All (\d+)/.exec(await sentence(page).innerText())?.[1]);
    await page.getByRole('link', { name: 'Next', exact: true }).click();
    await expect(page).toHaveURL(/\/sources\?page=2$/);
    await expect(sentence(page)).toContainText(`All ${total} sources`);

    const filters = page.getByRole('group', { name: 'Filters', exact: true });
    const support = filters.locator('details', { hasText: 'Support' });
    await support.locator('summary').click();
    await support.getByRole('link', { name: 'figures only on aggregators' }).click();
    await expect(page).toHaveURL(/support=aggregator_only/);
    for (const kind of await rows(page).locator('td.k').allInnerTexts()) expect(kind).toBe('aggregator');

    const period = filters.locator('details', { has: page.locator('summary', { hasText: /^Published/ }) });
    await period.locator('summary').click();
    await period.getByLabel('From').fill('2026-Q3');
    await period.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/from=2026-Q3/);
    await expect(sentence(page)).toContainText('since Q3 2026');

    await page.getByRole('group', { name: 'Sort by' }).getByRole('link', { name: 'most claims' }).click();
    const counts = (await rows(page).locator('td.n:nth-of-type(4)').allInnerTexts()).map(Number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});

test('says which filter to relax where nothing matches', async ({ page }) => {
  await page.goto('/sources?kind=filing&q=nosuchword');
  await expect(page.getByRole('heading', { name: 'No source matches all of this' })).toBeVisible();
  await page.getByRole('link', { name: 'Without the filter words' }).click();
  await expect(page).toHaveURL(/\/sources\?kind=filing$/);
});

test('exports the view as it is filtered', async ({ page, request }) => {
  await page.goto('/sources?kind=filing&company=amazon');
  const count = await rows(page).count();
  await page.getByText('Export', { exact: true }).click();
  const csv = await page.getByRole('link', { name: /^CSV/ }).getAttribute('href');
  expect(csv).toBe('/api/v1/sources.csv?kind=filing&company=amazon');
  const text = await (await request.get(csv ?? '')).text();
  expect(text.trimEnd().split('\r\n')).toHaveLength(count + 1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const path of ['/sources', '/sources?q=nosuchword', `/sources/${AGGREGATOR}`]) {
      test(`${path} is accessible @phone`, async ({ page }) => {
        await page.goto(path);
        await checkAccessibility(page);
      });
    }
  });
}

test('does not scroll sideways @phone', async ({ page }) => {
  for (const path of ['/sources', `/sources/${FILING}`]) {
    await page.goto(path);
    const [inner, scroll] = await page.evaluate(() => [
      window.innerWidth,
      document.documentElement.scrollWidth,
    ]);
    expect(scroll, path).toBeLessThanOrEqual(inner);
  }
});
