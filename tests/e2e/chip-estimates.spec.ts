// What a person does with the estimates: asks "what if", follows an input to its claims, filters, takes it away.
import type { Locator } from '@playwright/test';
import { checkAccessibility, expect, type Page, test } from './support/test';

const WHAT_IF = '/chips/estimates?gw=5&basis=facility&ifChip=h100,trainium3,trainium4';

function whatIfRow(page: Page, chip: string): Locator {
  return page.locator('#what-if tbody tr').filter({
    has: page.getByRole('link', { name: chip, exact: true }),
  });
}

test('begins with a few generations at 5 GW, each estimated with a band', async ({ page }) => {
  await page.goto('/chips/estimates');
  await expect(page.getByLabel('Gigawatts')).toHaveValue('5');
  const rows = page.locator('#what-if tbody tr');
  expect(await rows.count()).toBeGreaterThan(3);
  await expect(whatIfRow(page, 'Trainium3')).toContainText(/estimated\s+[\d.,]+–[\d.,]+ million/);
  await expect(page.locator('.what-if-says')).toContainText('5 GW at the facility');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('asks what if, and keeps the filters of the list', async ({ page }) => {
    await page.goto('/chips/estimates?company=anthropic');
    await page.getByLabel('Gigawatts').fill('2.5');
    await page.getByLabel('Measured').selectOption('it');
    await page.locator('.chooser > summary').click();
    await page.getByRole('checkbox', { name: 'Trainium4' }).check();
    await page.getByRole('button', { name: 'Estimate' }).click();
    await expect(page).toHaveURL(/gw=2\.5.*ifChip=trainium4/);
    await expect(page).toHaveURL(/company=anthropic/);
    await expect(page.locator('.what-if-says')).toContainText('2.5 GW of IT power');
    await expect(whatIfRow(page, 'Trainium4')).toContainText('No estimate: of Trainium4 no source gives');
    await expect(page.locator('.say')).toContainText('Anthropic');
  });

  test('filters by links, and the counts hold', async ({ page }) => {
    await page.goto('/chips/estimates');
    const cell = page
      .getByRole('group', { name: 'Filters', exact: true })
      .locator('details', { hasText: /^Chip/ });
    await cell.locator('summary').click();
    const option = cell.getByRole('link', { name: /^Trainium2/ });
    const promised = Number(await option.locator('i > [aria-hidden]').innerText());
    await option.click();
    await expect(page).toHaveURL(/chip=trainium2/);
    await expect(page.locator('.say p')).toContainText(
      new RegExp(`^${promised} of \\d+ capacity commitments`),
    );
  });
});

test('shows what an estimate is made of, down to the claims', async ({ page }) => {
  await page.goto(WHAT_IF);
  const row = whatIfRow(page, 'H100');
  await row.locator('summary').click();
  await expect(row).toContainText(
    'Chips = power ÷ (system power ÷ chips in the system × cluster overhead × PUE)',
  );
  await expect(row.getByRole('link', { name: '8 chips' })).toHaveAttribute(
    'href',
    '/claims/system/dgx-h100#chips',
  );
  await expect(row).toContainText('by the chip alone');
  await expect(whatIfRow(page, 'Trainium3')).toContainText('by the chip alone');
});

test('gives the commitments, those without an estimate and why, and the check', async ({ page }) => {
  await page.goto('/chips/estimates');
  const iren = page.locator('[id="microsoft-iren-2025-11--capacity"]');
  await expect(iren).toContainText(/estimated\s+[\d,]+–[\d,]+/);
  await expect(iren.getByRole('link', { name: 'about 0.2 GW' })).toHaveAttribute(
    'href',
    '/claims/capacity/microsoft-iren-2025-11--capacity#powerGw',
  );
  const refused = page.locator('#refused');
  await expect(refused).toContainText('Of Trainium4 no source gives the power of a system');
  await expect(refused.locator('[id="anthropic-aws-5gw"]')).toContainText(
    /if all were Trainium3:\s+estimated/,
  );
  await expect(page.locator('#check tbody tr').first()).toContainText(
    /inside the band|reaches into the band/,
  );
});

test('stands as a line on the page of a deal', async ({ page }) => {
  await page.goto('/deals/microsoft-iren-2025-11');
  const line = page.locator('.estimate-line').first();
  await expect(line).toContainText(/estimated\s+[\d,]+–[\d,]+ chips/);
  await line.getByRole('link', { name: 'how it is estimated' }).click();
  await expect(page).toHaveURL(/\/chips\/estimates#microsoft-iren-2025-11--capacity$/);
});

test('exports the list and the what-if as they are', async ({ page, request }) => {
  await page.goto(`${WHAT_IF}&company=microsoft`);
  await page.getByText('Export', { exact: true }).click();
  const [list, whatIf] = await Promise.all(
    [0, 1].map((index) => page.getByRole('link', { name: /^CSV/ }).nth(index).getAttribute('href')),
  );
  expect(list).toBe('/api/v1/chip-estimates.csv?company=microsoft');
  expect(whatIf).toBe('/api/v1/chip-what-if.csv?chip=h100,trainium3,trainium4');
  const text = await (await request.get(whatIf ?? '')).text();
  expect(text.trimEnd().split('\r\n')).toHaveLength(4);
});

test('ignores what it cannot read in the address, and says which filter to relax', async ({ page }) => {
  await page.goto('/chips/estimates?gw=much&ifChip=trainium33&company=anthropic&chip=titan');
  const notice = page.getByRole('note', { name: 'Ignored in the address' });
  await expect(notice).toContainText('gw=much');
  await expect(notice).toContainText('did you mean trainium3');
  await expect(page.getByRole('heading', { name: 'No commitment matches all of this' })).toBeVisible();
  await page.getByRole('link', { name: /Without the filter chip/ }).click();
  await expect(page.locator('[id="anthropic-trainium2-1m"]')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('is accessible, with inputs and generations open @phone', async ({ page }) => {
      await page.goto(WHAT_IF);
      await checkAccessibility(page);
      await page.locator('.made-of summary').first().click();
      await page.locator('.chooser > summary').click();
      await checkAccessibility(page);
    });
  });
}

test('does not scroll sideways @phone', async ({ page }) => {
  await page.goto(WHAT_IF);
  await page.locator('.made-of summary').first().click();
  const [inner, scroll] = await page.evaluate(() => [
    window.innerWidth,
    document.documentElement.scrollWidth,
  ]);
  expect(scroll).toBeLessThanOrEqual(inner);
});
