// What a person does on the page of suppliers: reads the bars and their table, opens what is behind a number, changes the view.
import { checkAccessibility, expect, test } from './support/test';

const PATH = '/chips/suppliers';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows bars, numbers and change, and changes the view by links', async ({ page }) => {
    await page.goto(`${PATH}?customer=openai`);
    await expect(page.getByRole('img', { name: /gigawatts by chip designer/i }).first()).toBeVisible();
    const numbers = page.getByRole('table', { name: /the numbers of the chart/ });
    await expect(numbers).toContainText('Nvidia');
    await expect(numbers).toContainText('designer not stated');
    await expect(page.getByRole('table', { name: /over time/ })).toContainText('Q4 2025');
    await page
      .getByRole('group', { name: 'Divide by' })
      .getByRole('link', { name: 'Chip generation' })
      .click();
    await expect(page).toHaveURL(/by=chip/);
    await expect(numbers).toContainText('Trainium3 or Trainium4');
    await page.getByRole('group', { name: 'Layer' }).getByRole('link', { name: 'Chip supply' }).click();
    await expect(page).toHaveURL(/layer=chip_supply/);
    await expect(numbers).not.toContainText('Trainium3 or Trainium4');
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('chip supply layer');
  });

  test('a view without anything says which choice to take off', async ({ page }) => {
    await page.goto(`${PATH}?customer=meta&layer=site&foo=1`);
    await expect(page.getByText('Ignored in the address')).toBeVisible();
    await page.getByRole('link', { name: 'Show all layers' }).click();
    await expect(page.locator('.mix-table')).toContainText('AMD');
  });
});

test('every commitment behind a number opens its claims and leads to its deal', async ({ page }) => {
  await page.goto(`${PATH}?customer=anthropic&layer=cloud`);
  const behind = page.locator('.mix-behind summary');
  await behind.focus();
  await page.keyboard.press('Enter');
  const trainium = page.locator('.mix-commitments li', { hasText: 'Trainium2, Trainium3 or Trainium4' });
  await expect(trainium).toContainText('counts with 5 GW');
  await expect(trainium.getByRole('link', { name: /Anthropic from Amazon/ })).toHaveAttribute(
    'href',
    /^\/deals\/amazon-anthropic-2026-04#anthropic-aws-5gw$/,
  );
  await trainium.getByRole('link', { name: 'up to 5 GW', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('5');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const google = page.locator('.mix-commitments li', { hasText: 'Anthropic from Google, 24 Apr 2026' });
  await expect(google).toContainText('Google · TPU, generation not given');
});

test('plans count only where they are asked for', async ({ page }) => {
  await page.goto(`${PATH}?customer=openai&layer=chip_supply`);
  const numbers = page.locator('.mix-table');
  await expect(numbers).not.toContainText('OpenAI 10');
  await expect(numbers.getByRole('rowheader', { name: 'OpenAI', exact: true })).toHaveCount(0);
  await page.getByRole('list', { name: 'Counted' }).getByRole('link', { name: 'intended' }).click();
  await expect(page).toHaveURL(/certainty=delivered,building,committed,contingent,intended/);
  await expect(numbers.getByRole('rowheader', { name: 'OpenAI', exact: true })).toHaveCount(1);
});

for (const { name, width } of [
  { name: 'desk', width: 1400 },
  { name: 'phone', width: 390 },
]) {
  test(`has no fault of access and no sideways scroll at a ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${PATH}?customer=anthropic,openai`);
    await page.locator('.mix-behind summary').first().click();
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth).toBeLessThanOrEqual(width);
    await checkAccessibility(page);
  });
}
