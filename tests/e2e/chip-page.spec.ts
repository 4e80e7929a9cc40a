// What a person does on the page of a chip generation: checks "4x" by hand, sees who says what, and what is promised on it.
import { checkAccessibility, expect, type Page, test } from './support/test';

const TRAINIUM3 = '/chips/trainium3';

function specRow(page: Page, spec: string) {
  return page.locator(`#spec-${spec}`);
}

test.describe('Trainium3', () => {
  test('answers in a sentence, and says what it is @phone', async ({ page }) => {
    await page.goto(TRAINIUM3);
    await expect(page.locator('h1')).toHaveText('Trainium3');
    const lede = page.locator('.head .lede');
    await expect(lede).toContainText('3 nm process');
    await expect(lede).toContainText('144 chips in its largest system');
    await expect(lede).toContainText('up to 1,000,000 in one cluster');
    const facts = page.locator('.chip-facts');
    await expect(facts.getByRole('link', { name: 'Trainium', exact: true })).toHaveAttribute(
      'href',
      '/chips/families/trainium',
    );
    await expect(facts).toContainText('TSMC');
    await expect(facts).toContainText('available');
  });

  test('shows 3 nm, 144 chips and up to a million, each with the way to its claims', async ({ page }) => {
    await page.goto(TRAINIUM3);
    await expect(specRow(page, 'process').getByRole('link', { name: '3', exact: true })).toHaveAttribute(
      'href',
      '/claims/chip/trainium3#specs.processNm',
    );
    await expect(
      specRow(page, 'system-chips').getByRole('link', { name: '144', exact: true }),
    ).toHaveAttribute('href', '/claims/system/trn3-gen2-ultraserver#chips');
    await expect(specRow(page, 'cluster').getByRole('link', { name: 'up to 1,000,000' })).toHaveAttribute(
      'href',
      '/claims/chip/trainium3#specs.maxClusterChips',
    );
    await expect(page.locator('#trn3-gen2-ultraserver')).toContainText('144');
  });

  test('shows differing claims side by side with publisher, date, rank, evidence and reason', async ({
    page,
  }) => {
    await page.goto(TRAINIUM3);
    const sides = page
      .locator('#specifications .spec-sides')
      .filter({ hasText: 'Bandwidth of the chip' })
      .locator('.side');
    await expect(sides).toHaveCount(2);
    await expect(sides.nth(0)).toContainText('Preferred');
    await expect(sides.nth(0)).toContainText('4.9 TB/s');
    await expect(sides.nth(0)).toContainText('2 Dec 2025, confirmed');
    await expect(sides.nth(1)).toContainText('Deprecated');
    await expect(sides.nth(1)).toContainText('4.7 TB/s');
    await expect(sides.nth(1)).toContainText('Two AWS pages disagree');
    const first = await sides.nth(0).boundingBox();
    const second = await sides.nth(1).boundingBox();
    expect(first?.y).toBe(second?.y);
    const power = page.locator('#specifications .spec-sides').filter({ hasText: 'Power of the chip' });
    await expect(power).toContainText('up to 1,000 W');
    await expect(power).toContainText('rumoured');
  });

  test('lets "4x" be checked against the numbers', async ({ page }) => {
    await page.goto(TRAINIUM3);
    const fp8 = page.locator('.chip-ratios').first().locator('tbody tr').filter({ hasText: 'FP8PFLOPS' });
    await expect(fp8.locator('td').nth(2)).toHaveText('× 1.94');
    await expect(fp8.locator('td').nth(5)).toHaveText('× 4.36');
    const claimed = page.locator('#predecessor .claimed-ratios');
    await expect(claimed).toContainText(
      'Against Trainium2 the numbers give × 1.94 (FP8) and × 1.01 (BF16) per chip, × 4.36 (FP8) and × 2.26 (BF16) per system.',
    );
    const fourfold = claimed
      .locator('tbody tr')
      .filter({ hasText: 'Four times the performance of its predecessor' });
    await expect(fourfold).toContainText('× 4');
    await expect(fourfold).toContainText("Tom's Hardware, 27 Feb 2026");
    await expect(fourfold).toContainText('Deprecated, reported');
    await expect(fourfold).toContainText('Lies within these; FP8 per system rounds to the claim.');
  });

  test('shows the claimed 40 % and 30 to 40 % with source and date, and no gain where it is a saving', async ({
    page,
  }) => {
    await page.goto(TRAINIUM3);
    const rows = page.locator('.claimed-ratios tbody tr');
    const efficiency = rows.filter({ hasText: '40 percent better energy efficiency' });
    await expect(efficiency).toContainText('40% more');
    await expect(efficiency).toContainText("Tom's Hardware, 27 Feb 2026");
    const price = rows.filter({ hasText: '30 to 40 percent better price performance' });
    await expect(price).toContainText('30–40% more');
    await expect(price).toContainText('Stratechery, 30 Apr 2026');
    const saving = rows.filter({ hasText: 'AWS says customers save 30 to 40 percent' });
    await expect(saving).toHaveCount(1);
    await expect(saving).toContainText('30–40% less');
    await expect(saving).toContainText('No specification measures this.');
  });

  test('shows what OpenAI and Anthropic committed, as shared', async ({ page }) => {
    await page.goto(TRAINIUM3);
    const rows = page.locator('#commitments tbody tr');
    const openai = rows.filter({ hasText: 'OpenAI commits 2 GW' });
    await expect(openai.getByRole('link', { name: 'about 2 GW' })).toHaveAttribute(
      'href',
      '/claims/capacity/openai-trainium-2gw#powerGw',
    );
    await expect(openai.locator('td[data-label="Shared with"]')).toHaveText('Trainium4');
    const anthropic = rows.filter({ hasText: 'Anthropic commits over' });
    await expect(anthropic).toContainText('up to 5 GW');
    await expect(anthropic.locator('td[data-label="Shared with"]')).toHaveText('Trainium2, Trainium4');
    await expect(page.locator('.chip-totals')).toContainText('these totals are never added up');
  });

  test('leads to its neighbours, its comparison and its data', async ({ page }) => {
    await page.goto(TRAINIUM3);
    await expect(page.getByRole('link', { name: 'Before: Trainium2' })).toHaveAttribute(
      'href',
      '/chips/trainium2',
    );
    await expect(page.locator('#family li.is-here')).toContainText('Trainium3');
    await expect(page.locator('#sources').getByRole('link', { name: /Sources differ on/ })).toHaveAttribute(
      'href',
      '/conflicts?chip=trainium3',
    );
    await expect(
      page.locator('#sources .section-foot').getByRole('link', { name: 'Trainium2' }),
    ).toHaveAttribute('href', '/chips/compare?chips=trainium3,trainium2');
    await page.getByText('Export', { exact: true }).click();
    const csv = page.locator('.acts').getByRole('link', { name: /CSV/ });
    const response = await page.request.get((await csv.getAttribute('href')) ?? '');
    expect(response.status()).toBe(200);
    const rows = (await response.text()).trim().split('\r\n').length - 1;
    await expect(csv).toContainText(`${rows} rows`);
    const { data } = (await (await page.request.get('/api/v1/chips/trainium3.json')).json()) as {
      data: { claims: unknown[]; ratios: { claimed: unknown[] } };
    };
    expect(data.claims).toHaveLength(rows);
  });

  test('on an earlier day nothing was promised', async ({ page }) => {
    await page.goto(`${TRAINIUM3}?asOf=2026-02-01`);
    await expect(page.locator('#commitments')).toContainText('No commitment in the ledger names it.');
    await expect(page.getByRole('link', { name: 'Before: Trainium2' })).toHaveAttribute(
      'href',
      '/chips/trainium2?asOf=2026-02-01',
    );
  });
});

for (const slug of ['trainium3', 'gb300', 'trainium1', 'mi455x']) {
  test(`${slug} does not scroll sideways @phone`, async ({ page }) => {
    await page.goto(`/chips/${slug}`);
    const [scrollWidth, width] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(scrollWidth).toBe(width);
  });
}

test('the page is readable by everybody, light and dark @phone', async ({ page }) => {
  await page.goto(TRAINIUM3);
  await checkAccessibility(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await checkAccessibility(page);
});

test('a mistyped address offers the chips it may mean', async ({ page, expectProblem }) => {
  expectProblem(/^404 /);
  await page.goto('/chips/tranium3');
  await expect(page.locator('h1')).toHaveText('No such chip');
  await expect(page.locator('main').getByRole('link', { name: 'Trainium3' })).toHaveAttribute(
    'href',
    '/chips/trainium3',
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every number and claim is there', async ({ page }) => {
    await page.goto(TRAINIUM3);
    await expect(page.locator('.chip-ratios').first()).toContainText('× 1.94');
    await expect(page.locator('#commitments')).toContainText('about 2 GW');
  });
});
