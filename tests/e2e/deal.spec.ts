// What a person does on a deal page: reads how firm a figure is, opens its claims, follows the chain.
import { checkAccessibility, expect, test } from './support/test';

const FEBRUARY = '/deals/openai-aws-2026-02';

test.describe('the February 2026 agreement of Amazon and OpenAI', () => {
  test('shows the $50 billion as it was announced and as it is now', async ({ page }) => {
    await page.goto(FEBRUARY);
    const section = page.locator('#amazon-openai-2026-02-50b');
    await expect(section).toContainText('$15 billion up front');
    await expect(section).toContainText('$35 billion conditional, as $13.7 billion and $21.3 billion');
    await expect(section.locator('.fact', { hasText: 'When announced' })).toContainText(
      '$15 billion committed, $35 billion contingent',
    );
    await expect(section.locator('.fact', { hasText: 'On 21 Nov 2026' })).toContainText(
      '$50 billion delivered',
    );
  });

  test('opens the differing triggers of the contingent part, each with its source', async ({ page }) => {
    await page.goto(FEBRUARY);
    const tranche = page.locator('#amazon-openai-2026-02-50b--tranche-2');
    await tranche.getByText('8 claims').click();
    const condition = tranche.locator('.fact', { hasText: 'Condition' });
    await expect(condition.locator('.claim')).toHaveCount(8);
    await expect(condition).toContainText('IPO or AGI milestone');
    await expect(condition).toContainText('IPO filing or redacted milestone');
    await expect(condition).toContainText('performance milestones and infrastructure scaling');
    for (const claim of await condition.locator('.claim').all()) {
      await expect(claim.locator('small').nth(1)).toContainText(
        /\w+, .+, (primary|filing|press|trade|analysis|aggregator)/,
      );
    }
  });

  test('says that the later part was paid, by Amazon’s filing', async ({ page }) => {
    await page.goto(FEBRUARY);
    const tranche = page.locator('#amazon-openai-2026-02-50b--tranche-3');
    await expect(tranche).toContainText('Delivered since Jul 2026');
    await tranche.getByText('1 claim').first().click();
    await expect(tranche.locator('.claim').first()).toContainText(/10-Q/);
  });

  test('shows the $100 billion as an expansion of the $38 billion', async ({ page }) => {
    await page.goto(FEBRUARY);
    const spend = page.locator('#openai-aws-100b');
    await expect(spend).toContainText('$100 billion');
    await expect(spend).toContainText('8 years');
    await spend.getByRole('link', { name: /OpenAI signs \$38 billion/ }).click();
    await expect(page).toHaveURL(/\/deals\/openai-aws-2025-11$/);
  });

  test('shows about 2 GW on Trainium3 and Trainium4, without a date', async ({ page }) => {
    await page.goto(FEBRUARY);
    const capacity = page.locator('#openai-trainium-2gw');
    await expect(capacity).toContainText('about 2 GW');
    await expect(capacity).toContainText('Trainium3 and Trainium4');
  });

  test('shows every claim that the API has for the deal', async ({ page, request }) => {
    await page.goto(FEBRUARY);
    const response = await request.get('/api/v1/deals/openai-aws-2026-02.json');
    const { data } = (await response.json()) as { data: { claims: { slug: string }[] } };
    expect(data.claims.length).toBeGreaterThan(40);
    const shown = await page.locator('.claim').evaluateAll((claims) => claims.map(({ id }) => id));
    expect([...shown].sort()).toEqual(data.claims.map(({ slug }) => `claim-${slug}`).sort());
  });

  test('shows the second tranche contingent as known on 1 March 2026', async ({ page }) => {
    await page.goto(`${FEBRUARY}?asOf=2026-03-01`);
    await expect(page.locator('#amazon-openai-2026-02-50b--tranche-2')).toContainText(
      'Contingent since 27 Feb 2026',
    );
  });
});

test('a deal is readable by everybody, light and dark, with claims open', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(FEBRUARY);
    await page.locator('#openai-aws-100b details').first().locator('summary').click();
    await checkAccessibility(page);
  }
});

test('a deal page does not scroll sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(FEBRUARY);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('an unknown deal is a page that says so', async ({ page, expectProblem }) => {
  expectProblem(/^404 /);
  const response = await page.goto('/deals/no-such-deal');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
