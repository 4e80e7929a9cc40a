// What a person does with the rules and the counts of quality: reads, follows an address, checks a sum, opens what a figure rests on.
import { CERTAINTIES } from '../../lib/domain/vocabulary';
import { checkAccessibility, expect, type Page, test } from './support/test';

/** The billions in a text like "− $50B". */
function toBillions(text: string): number {
  const [, sign = '', digits = '', unit = ''] = /(−?)\s*\$([\d.,]+)([BMT])/.exec(text) ?? [];
  const scale = { B: 1, M: 0.001, T: 1000 }[unit] ?? Number.NaN;
  return (sign === '' ? 1 : -1) * Number(digits.replaceAll(',', '')) * scale;
}

/** No part of the page stands out of the window at its sides. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
}

test.describe('the method page', () => {
  test('has every address that other pages lead to', async ({ page }) => {
    await page.goto('/method');
    const ids = [
      'certainty',
      ...CERTAINTIES.map(({ value }) => `certainty-${value}`),
      'evidence',
      'rank',
      'counting-once',
      'conflicts',
      'sources',
      'ratios',
      'headline',
      'capacity-timeline',
    ];
    for (const id of ids) await expect(page.locator(`#${id}`), id).toHaveCount(1);
  });

  test('leads from the contents to a rule', async ({ page }) => {
    await page.goto('/method');
    await page
      .getByRole('navigation', { name: 'Contents' })
      .getByRole('link', { name: 'Counting once' })
      .click();
    await expect(page).toHaveURL(/\/method#counting-once$/);
    await expect(page.getByRole('heading', { name: 'Counting once' })).toBeInViewport();
  });

  test('shows sums that add up, with links to the deal and its claims', async ({ page }) => {
    await page.goto('/method');
    const rows = page.locator('#counting-once .sums').first().locator('tbody tr');
    const amounts = (await rows.locator('td.r').allInnerTexts()).map(toBillions);
    const result = amounts.pop();
    expect(amounts.length).toBeGreaterThan(2);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(result ?? Number.NaN, 6);
    await expect(rows.nth(1).locator('a[href^="/deals/"]')).toHaveCount(1);
    await expect(rows.nth(1).locator('a[href^="/claims/investment/"]')).toHaveCount(1);

    const headline = page.locator('#headline .sums tbody tr');
    const parts = (await headline.locator('td.r').allInnerTexts()).map(toBillions);
    const total = parts.pop();
    expect(parts.length).toBeGreaterThan(1);
    // Each part is rounded to a tenth of a billion.
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - (total ?? 0))).toBeLessThan(
      parts.length * 0.1,
    );
  });

  test('names what it does not know in its address', async ({ page }) => {
    await page.goto('/method?company=openai');
    await expect(page.getByRole('note', { name: 'Ignored in the address' })).toContainText('company');
  });

  test('is accessible, wide and narrow, in both schemes', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto('/method');
      await checkAccessibility(page);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/method');
    await expectNoSidewaysScroll(page);
    await checkAccessibility(page);
  });
});

test.describe('the page of data quality', () => {
  test('counts as many figures resting only on aggregators as it lists, and leads to their claims', async ({
    page,
  }) => {
    await page.goto('/data/quality');
    const cell = page.locator('#support tbody tr').first().locator('td[data-label="Only aggregators"] .q');
    const promised = Number((await cell.innerText()).replaceAll(',', ''));
    const list = page.locator('#aggregators');
    await expect(list.locator('li.gap')).toHaveCount(promised);
    const rest = list.locator('details');
    if ((await rest.count()) > 0) {
      await rest.locator('summary').click();
      await expect(rest.locator('li.gap').first()).toBeVisible();
    }
    await expect(list.locator('li.gap .am a').first()).toHaveAttribute('href', /^\/claims\/[a-z]+\/.+#.+/);
  });

  test('gives each figure once where a table says so', async ({ page }) => {
    await page.goto('/data/quality');
    for (const id of ['kinds', 'evidence', 'age']) {
      for (const row of await page.locator(`#${id} tbody tr`).all()) {
        const total = Number((await row.locator('td.total').innerText()).replaceAll(',', ''));
        const counts = (await row.locator('.q').allInnerTexts()).map((text) =>
          Number(text.replaceAll(',', '')),
        );
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
      }
    }
  });

  test('is reached from the foot of every page', async ({ page }) => {
    await page.goto('/deals');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Data quality' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Data quality' })).toBeVisible();
  });

  test('is accessible, wide and narrow, in both schemes', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto('/data/quality');
      await checkAccessibility(page);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/data/quality');
    await expectNoSidewaysScroll(page);
    await checkAccessibility(page);
  });
});
