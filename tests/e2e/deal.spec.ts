// What a person does on a deal page: reads how firm a figure is, opens its claims, follows the chain.
import { checkAccessibility, expect, test } from './support/test';

const FEBRUARY = '/deals/openai-aws-2026-02';

test.describe('the February 2026 agreement of Amazon and OpenAI', () => {
  test('answers on the first screen how much, how firm, on which chips, by when and who says so', async ({
    page,
  }) => {
    await page.goto(FEBRUARY);
    const figures = page.locator('.three > div');
    await expect(figures).toHaveCount(3);
    await expect(figures.nth(0)).toContainText('$50 billion');
    await expect(figures.nth(0)).toContainText('$50 billion delivered');
    await expect(figures.nth(1)).toContainText('over 8 years');
    await expect(figures.nth(2)).toContainText('2 gigawatts about');
    const answers = page.locator('.answers');
    await expect(answers).toContainText('Trainium3');
    await expect(answers).toContainText('From 2027, no date for the whole');
    await expect(answers).toContainText(/\d+ sources, \d+ claims/);
    await expect(answers).toBeInViewport();
  });

  test('shows the $50 billion as it was announced and as it is now, tranche by tranche', async ({ page }) => {
    await page.goto(FEBRUARY);
    const section = page.locator('#amazon-openai-2026-02-50b');
    await expect(section.locator('.figure-summary')).toContainText(
      'When announced on 27 Feb 2026: $15 billion committed, $35 billion contingent.',
    );
    await expect(section.locator('.figure-summary')).toContainText('$50 billion delivered');
    await expect(section).toContainText('$35 billion conditional, as $13.7 billion and $21.3 billion');
    const rows = section.locator('.tranches tbody tr');
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(1)).toContainText('$13.7 billion');
    await expect(rows.nth(1)).toContainText('contingent');
    await expect(rows.nth(1)).toContainText('delivered');
    await expect(rows.nth(1)).toContainText('redacted Mandatory Funding Event');
    await expect(rows.nth(2)).toContainText('paid Jul 2026');
  });

  test('leads from a number of the ladder to its claims', async ({ page }) => {
    await page.goto(FEBRUARY);
    const amount = page.locator('.tranches').getByRole('link', { name: '$21.3 billion' });
    await expect(amount).toHaveAttribute(
      'href',
      '/claims/tranche/amazon-openai-2026-02-50b--tranche-3#amountUsd',
    );
  });

  test('opens the differing triggers of the contingent part, each with its source', async ({ page }) => {
    await page.goto(FEBRUARY);
    await page.locator('#amazon-openai-2026-02-50b .claims-fold > summary').click();
    const condition = page
      .locator('#amazon-openai-2026-02-50b--tranche-2 .fact')
      .filter({ hasText: 'Condition' });
    await condition.locator('summary').click();
    const { data } = (await (await page.request.get('/api/v1/deals/openai-aws-2026-02.json')).json()) as {
      data: { claims: { subject: string; field: string }[] };
    };
    const count = data.claims.filter(
      ({ subject, field }) =>
        subject === 'tranche/amazon-openai-2026-02-50b--tranche-2' && field === 'condition',
    ).length;
    expect(count).toBeGreaterThan(5);
    await expect(condition.locator('.claim')).toHaveCount(count);
    await expect(condition).toContainText('IPO or AGI milestone');
    await expect(condition).toContainText('IPO filing or redacted milestone');
    for (const claim of await condition.locator('.claim').all()) {
      await expect(claim).toContainText(/primary|filing|press|trade|analysis|aggregator/);
    }
  });

  test('names the filing that says the later part was paid, and leads to its page', async ({ page }) => {
    await page.goto(FEBRUARY);
    const row = page.locator('.tranches tbody tr').nth(2);
    await expect(row.getByRole('link', { name: 'Amazon / SEC' })).toHaveAttribute(
      'href',
      '/sources/amazon-10q-2026-q2',
    );
  });

  test('stands in the chain of its deals', async ({ page }) => {
    await page.goto(FEBRUARY);
    const chain = page.locator('#chain li');
    await expect(page.locator('#chain li.is-here')).toContainText('27 Feb 2026');
    await expect(chain.first()).toContainText('expanded by this deal; signed');
    await expect(page.locator('#ties')).toContainText('$122B');
  });

  test('gives the ratio that can be given and says why others cannot', async ({ page }) => {
    await page.goto(FEBRUARY);
    const ratios = page.locator('#ratios li');
    const perYear = ratios.filter({ hasText: 'Spend a year' });
    await expect(perYear).toContainText('$12.5 billion a year');
    await expect(perYear.getByRole('link', { name: '$100 billion' })).toHaveAttribute(
      'href',
      '/claims/spend/openai-aws-100b#amountUsd',
    );
    const refused = ratios.filter({ hasText: 'Dollars per gigawatt' });
    await expect(refused).toContainText('refused');
    await expect(refused).toContainText('on top of an earlier contract');
  });

  test('says of every source what it supports', async ({ page }) => {
    await page.goto(FEBRUARY);
    const filing = page.locator('#source-amazon-10q-2026-q2');
    await expect(filing).toContainText('First tranche: amount');
    await expect(filing).toContainText('delivered since Q1 2026');
    for (const row of await page.locator('.srcs tr[id]').all()) {
      await expect(row.locator('.supports li').first()).toBeVisible();
    }
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
    const shown = await page
      .locator('main .claim')
      .evaluateAll((claims) => claims.map(({ id }) => id).filter((id) => id !== ''));
    expect([...shown].sort()).toEqual(data.claims.map(({ slug }) => `claim-${slug}`).sort());
  });

  test('shows the second tranche contingent as known on 1 March 2026', async ({ page }) => {
    await page.goto(`${FEBRUARY}?asOf=2026-03-01`);
    const second = page.locator('.tranches tbody tr').nth(1);
    await expect(second.locator('td').nth(2)).toContainText('contingent');
    await expect(page.locator('#chain li')).toHaveCount(3);
    await expect(page.locator('#chain').getByRole('link').first()).toHaveAttribute('href', /asOf=2026-03-01/);
  });
});

test('a deal is readable by everybody, light and dark, with claims open', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(FEBRUARY);
    await page.locator('#openai-aws-100b details').first().locator('summary').click();
    await page.locator('.claims-fold > summary').first().click();
    await page.locator('.twin-fold > summary').click();
    await checkAccessibility(page);
  }
});

for (const path of [FEBRUARY, '/deals/stargate-2025-01', '/deals/openai-nvidia-2025-09']) {
  test(`${path} does not scroll sideways on a phone and is readable there`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await checkAccessibility(page);
  });
}

test('a letter of intent that lapsed is struck, and its end stands in its chain', async ({ page }) => {
  await page.goto('/deals/openai-nvidia-2025-09');
  await expect(page.locator('.three .big').first()).toHaveClass(/lap/);
  await expect(page.locator('#chain')).toContainText('lapsed. Never binding');
  await expect(page.locator('.answers')).toContainText('It has lapsed; nothing is due');
  await expect(page.locator('#ratios')).toContainText('The capacity has lapsed.');
});

test('an unknown deal is a page that says so', async ({ page, expectProblem }) => {
  expectProblem(/^404 /);
  const response = await page.goto('/deals/no-such-deal');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
