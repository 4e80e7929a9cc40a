// What a strategist does with the claimed benefits: reads a family, sees who says so, finds the gaps.
import { checkAccessibility, expect, test } from './support/test';

test('shows claims with who says so, and says where nobody claims anything', async ({ page, request }) => {
  await page.goto('/chips/benefits');
  const answer = await request.get('/api/v1/chip-benefits.ndjson');
  const rows = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { claim: { slug: string } | null });
  const gaps = rows.filter(({ claim }) => claim === null).length;
  expect(rows.length).toBeGreaterThan(gaps);
  await expect(page.getByText('no sourced claim', { exact: true })).toHaveCount(gaps);

  const trainium = page.locator('tr#trainium');
  await expect(trainium.getByRole('rowheader')).toContainText('Amazon, custom silicon');
  const first = trainium.locator('.benefit').first();
  await expect(first.locator('.benefit-source a')).toHaveAttribute('href', /^\/sources\//);
  await expect(first.locator('.benefit-value a').first()).toHaveAttribute(
    'href',
    /^\/claims\/(?:family|chip)\//,
  );
});

test('narrows to custom silicon and keeps the choice in the address and the export', async ({ page }) => {
  await page.goto('/chips/benefits');
  await page.getByRole('group', { name: 'Families' }).getByRole('link', { name: 'Custom silicon' }).click();
  await expect(page).toHaveURL(/\/chips\/benefits\?segment=custom$/);
  await expect(page.locator('tr#trainium')).toBeVisible();
  await expect(page.locator('tr#nvidia-gpu')).toHaveCount(0);
  await page.getByText('Export', { exact: true }).click();
  await expect(page.getByRole('link', { name: /^CSV/ })).toHaveAttribute(
    'href',
    '/api/v1/chip-benefits.csv?segment=custom',
  );
});

test('says which family it does not know', async ({ page }) => {
  await page.goto('/chips/benefits?family=trainum');
  await expect(page.locator('main')).toContainText('trainum');
  await expect(page.locator('tr#tpu')).toBeVisible();
});

for (const width of [1400, 390]) {
  test(`is accessible and does not scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/chips/benefits');
    await checkAccessibility(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
