// What a person does on the capacity page: reads the curve, its table, changes layer and stack, takes the numbers along.
import { parse } from 'csv-parse/sync';
import { checkAccessibility, expect, test } from './support/test';

const SITES = '/capacity?company=openai&layer=site';

test('the chart is in the HTML before any script runs', async ({ request }) => {
  const html = await (await request.get(SITES)).text();
  const chart = /<div class="cap-drawing cap-wide"[^>]*>(<svg[\s\S]*?<\/svg>)<\/div>/.exec(html)?.[1] ?? '';
  expect(chart).toContain('url(#c-building)');
  expect(chart).toContain('Data date 21 Nov 2026');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows the curve, its table, and changes layer by a link', async ({ page }) => {
    await page.goto(SITES);
    await expect(page.getByRole('img', { name: /site power by certainty/i }).first()).toBeVisible();
    await expect(page.getByRole('table').first()).toContainText('delivered');
    await page.getByRole('group', { name: 'Layer' }).getByRole('link', { name: /Cloud/ }).click();
    await expect(page).toHaveURL(/layer=cloud/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('cloud');
  });
});

test('the table and the file hold the same numbers', async ({ page, request }) => {
  for (const query of ['company=openai&layer=site', 'company=anthropic', 'layer=site&stack=provider', '']) {
    await page.goto(`/capacity?${query}`);
    const rows = await page.locator('table.twin tbody tr').evaluateAll((trs) =>
      trs.map((tr) => ({
        name: tr.querySelector('th')?.textContent.trim() ?? '',
        cells: [...tr.querySelectorAll('td')].map((td) => td.textContent.trim()),
      })),
    );
    const csv = await (await request.get(`/charts/capacity-timeline.csv?${query}`)).text();
    const records = parse<Record<string, string>>(csv, { columns: true });
    for (const row of rows.slice(0, -1)) {
      const ofSeries = records.filter(({ series }) => series === row.name);
      const dated = ofSeries.filter(({ quarter }) => quarter !== '').map(({ gw }) => Number(gw));
      const undated = ofSeries.find(({ quarter }) => quarter === '');
      // An interpolated cell says so in hidden words after its figure.
      const printed = row.cells.map((text) => Number.parseFloat(text.replace('–', '0')));
      const inFile = [...dated, Number(undated?.gw ?? 0)];
      expect(printed, `${row.name} of ?${query}`).toHaveLength(inFile.length);
      printed.forEach((gw, index) => {
        // The table has two decimals, the file every digit.
        const difference = Math.abs(gw - (inFile[index] ?? Number.NaN));
        expect(difference, `${row.name} of ?${query}, column ${index}`).toBeLessThanOrEqual(0.005 + 1e-9);
      });
    }
    expect(rows.length).toBeGreaterThan(2);
  }
});

test('the live chart follows the keyboard and says what it shows', async ({ page }) => {
  await page.goto(SITES);
  const chart = page.getByRole('slider');
  await expect(chart).toBeVisible();
  await chart.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(chart).toHaveAttribute('aria-valuetext', /Q2 2024/);
  await page.keyboard.press('End');
  await expect(chart).toHaveAttribute('aria-valuetext', /Q4 2030.*5\.8/);
});

test('capacity is readable by everybody, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(SITES);
    await checkAccessibility(page);
  }
});

test('a filter that leaves no capacity says so and how to go on', async ({ page }) => {
  await page.goto('/capacity?company=uber');
  await expect(page.getByText(/No capacity/)).toBeVisible();
});

test('capacity does not scroll sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(SITES);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
