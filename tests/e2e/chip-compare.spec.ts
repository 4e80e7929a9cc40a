// What a person does with chips side by side: adds one, removes one, changes the baseline, takes the table away.
import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { checkAccessibility, expect, type Page, test } from './support/test';

const SIX = '/chips/compare?chips=trainium2,trainium3,trainium4,h100,gb300,ironwood';
const EIGHT = `${SIX},mi355x,trillium`;

function head(page: Page, slug: string): Locator {
  return page.locator(`.cmp thead [data-chip="${slug}"]`);
}

function heads(page: Page): Locator {
  return page.locator('.cmp thead [data-chip]');
}

/** The slugs of the columns, in their order. */
function columns(page: Page): Promise<(string | null)[]> {
  return heads(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-chip')));
}

/** A cell by the first row of its name. */
function cell(page: Page, row: string, place: number): Locator {
  return page.locator(`.cmp tr[data-row="${row}"]`).first().locator('td').nth(place);
}

async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test('shows numbers with evidence, conflicts and ratios, and says why one is missing', async ({ page }) => {
  await page.goto(SIX);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Six generations, per chip');
  await expect(head(page, 'h100')).toContainText('Baseline');
  await expect(cell(page, 'memory', 3)).toContainText('baseline');
  await expect(cell(page, 'memory', 0)).toContainText('× 1.2');
  await expect(cell(page, 'bandwidth', 0).locator('.cf-sign')).toBeVisible();
  await expect(cell(page, 'fp4', 2)).toContainText('target at least × 6 of Trainium3');
  await expect(cell(page, 'fp8-per-watt', 2)).toContainText('needs FP8 and Power');
  await expect(cell(page, 'fp4', 1).locator('.cmp-ratio')).toHaveAttribute('title', 'no number of H100');
  await expect(cell(page, 'commitments', 2)).toContainText('shared with Trainium3');
  // The best of a row is marked, and only where an end is better.
  await expect(page.locator('.cmp tr[data-row="memory"]').first().locator('td.best')).not.toHaveCount(0);
  await expect(page.locator('.cmp tr[data-row="power"] td.best')).toHaveCount(0);
});

test('opens the claims behind a number', async ({ page }) => {
  await page.goto(SIX);
  await cell(page, 'bandwidth', 0).locator('a.claimed').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Who says');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(cell(page, 'bandwidth', 0).locator('a.claimed')).toBeFocused();
});

test('is worked by keyboard alone: adds a chip, removes another, exports the table', async ({ page }) => {
  await page.goto('/chips/compare?chips=trainium2,trainium3,h100');
  const open = page.locator('.cmp-add > summary');
  await open.focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-expanded', 'true');

  // Escape closes and gives the focus back.
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
  await expect(field).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();

  await page.keyboard.type('google tpu');
  const options = page.getByRole('option');
  await expect(options.filter({ hasText: 'Ironwood' })).toBeVisible();
  await expect(options.filter({ hasText: 'H100' })).toHaveCount(0);
  for (let step = 0; step < 20; step += 1) {
    const active = await field.getAttribute('aria-activedescendant');
    const words = await page.locator(`[id="${active}"]`).innerText();
    if (words.startsWith('Ironwood')) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/chips=trainium2,trainium3,h100,ironwood$/);
  await expect(head(page, 'ironwood').getByRole('link').first()).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Ironwood' })).toContainText(
    'added, 4 of at most 8 compared',
  );

  // From the head of a column its baseline and its removal are the next stops.
  await head(page, 'trainium2').getByRole('link', { name: 'Remove Trainium2' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/chips=trainium3,h100,ironwood$/);
  await expect.poll(() => columns(page)).toEqual(['trainium3', 'h100', 'ironwood']);
  await expect(head(page, 'trainium3').getByRole('link').first()).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Trainium2 removed' })).toBeAttached();

  await page.locator('.export-menu > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^chip-comparison__chips-.*\.csv$/);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  const rows = await page.locator('.cmp tbody:not(.cmp-strategies) tr[data-row]').count();
  expect(lines).toHaveLength(1 + 3 * rows);
});

test('adds by pointer too, and shows what is compared already', async ({ page }) => {
  await page.goto('/chips/compare?chips=trainium2,h100');
  await page.getByText('Add a chip', { exact: true }).click();
  await page.getByRole('combobox').fill('h100');
  await expect(page.getByRole('option', { name: /^H100/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('combobox').fill('trainium3');
  await page.getByRole('option', { name: /^Trainium3/ }).click();
  await expect(head(page, 'trainium3')).toBeVisible();
  await expect.poll(() => columns(page)).toEqual(['trainium2', 'h100', 'trainium3']);
});

test('changes baseline and level by links, and keeps the baseline when the usual one is added', async ({
  page,
}) => {
  await page.goto('/chips/compare?chips=trainium2,trainium3');
  await expect(head(page, 'trainium2')).toContainText('Baseline');
  await head(page, 'trainium3').getByRole('link', { name: 'make baseline Trainium3' }).click();
  await expect(page).toHaveURL(/baseline=trainium3/);
  await expect(head(page, 'trainium3')).toContainText('Baseline');
  await expect(cell(page, 'memory', 0)).toContainText('× 0.667');
  await page.getByText('Add a chip', { exact: true }).click();
  await page.getByRole('combobox').fill('h100');
  await page.keyboard.press('Enter');
  await expect(head(page, 'h100')).toBeVisible();
  await expect(head(page, 'trainium3')).toContainText('Baseline');
  await page.getByRole('link', { name: 'Per system' }).click();
  await expect(page).toHaveURL(/level=system/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three generations, per system');
  await expect(cell(page, 'memory', 0)).toContainText('6,144');
  await expect(page.locator('.cmp tr[data-row="process"]')).toHaveCount(0);
});

test('offers more where there are fewer than two, and says what it ignored', async ({ page }) => {
  await page.goto('/chips/compare?chips=trainium2,tranium3&baseline=h100');
  const notice = page.getByRole('note', { name: 'Ignored in the address' });
  await expect(notice).toContainText('chips=tranium3');
  await expect(notice).toContainText('trainium3');
  await expect(notice).toContainText('baseline=h100');
  await expect(page.locator('.cmp')).toHaveCount(0);
  await page.getByRole('combobox').fill('h200');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/chips=trainium2,h200$/);
  await expect(head(page, 'h200').getByRole('link').first()).toBeFocused();

  await page.goto('/chips/compare');
  await page.getByRole('link', { name: 'All of Trainium' }).click();
  await expect(heads(page)).not.toHaveCount(0);
  await expect.poll(() => columns(page)).toContain('trainium4');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('adds by a form, removes by a link, and has every claim', async ({ page }) => {
    await page.goto('/chips/compare?chips=trainium2,h100&level=system');
    await page.getByText('Add a chip', { exact: true }).click();
    await expect(page.getByRole('combobox', { name: 'Name, family' })).toBeHidden();
    await page.getByLabel('Chip generation', { exact: true }).selectOption({ label: 'Trainium3' });
    await page.getByRole('button', { name: 'Add' }).click();
    await expect.poll(() => columns(page)).toEqual(['trainium2', 'h100', 'trainium3']);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three generations, per system');
    await page.getByRole('link', { name: 'Remove Trainium2' }).click();
    await expect.poll(() => columns(page)).toEqual(['h100', 'trainium3']);
    await cell(page, 'memory', 1).locator('a.claimed').click();
    await expect(page).toHaveURL(/\/claims\/system\//);
  });

  test('begins with a form', async ({ page }) => {
    await page.goto('/chips/compare');
    await page.getByLabel('Chip generation', { exact: true }).selectOption({ label: 'H100' });
    await page.getByRole('button', { name: 'Add' }).click();
    await expect(page.getByText('is chosen. Add at least one more.')).toBeVisible();
  });
});

test('keeps rows and columns named while the table scrolls in its frame @phone', async ({ page }) => {
  await page.goto(EIGHT);
  await expect(heads(page)).toHaveCount(8);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  const frame = page.locator('.cmp-frame');
  await frame.scrollIntoViewIfNeeded();
  await frame.evaluate((element) => {
    element.scrollTo(600, 500);
  });
  await expect.poll(() => frame.evaluate((element) => element.scrollTop)).toBe(500);
  const left = await frame.evaluate((element) => element.scrollLeft);
  expect(left).toBeGreaterThan(100);
  const [box, corner, name, column] = await Promise.all([
    frame.boundingBox(),
    page.locator('.cmp-corner').boundingBox(),
    page.locator('.cmp tr[data-row="power"] th').first().boundingBox(),
    head(page, 'trainium2').boundingBox(),
  ]);
  // Names of rows stay at the left edge, heads at the top, and the first column has gone under the names.
  expect(name?.x).toBeCloseTo(box?.x ?? NaN, 0);
  expect(corner?.x).toBeCloseTo(box?.x ?? NaN, 0);
  expect(column?.y).toBeCloseTo(box?.y ?? NaN, 0);
  expect(column?.x ?? NaN).toBeLessThan(box?.x ?? NaN);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('is accessible, with the picker open, and without a table @phone', async ({ page }) => {
      await page.goto(SIX);
      await checkAccessibility(page);
      await page.getByText('Add a chip', { exact: true }).click();
      await page.getByRole('combobox').fill('amd');
      await checkAccessibility(page);
      await page.goto('/chips/compare?chips=nope');
      await checkAccessibility(page);
    });
  });
}
