// What a person does to learn who says a number, and what a word of certainty means.
import { checkAccessibility, expect, type Page, test } from './support/test';

const FEBRUARY = '/deals/openai-aws-2026-02';
const AMAZON_IN_OPENAI = 'investment/amazon-openai-2026-02-50b';
const TRANCHE_PAGE = '/claims/tranche/amazon-openai-2026-02-50b--tranche-2';

/** The popover that is open. */
function popover(page: Page) {
  return page.getByRole('dialog');
}

/** A table row with one number that opens claims. */
async function openDealsTable(page: Page): Promise<void> {
  await page.goto('/deals?q=aws&sort=-usd');
}

function firstNumber(page: Page) {
  return page.locator('td.m a[data-claims]').first();
}

test.describe('a number', () => {
  test('opens its claims in place by a click, closes by Escape, and gives focus back', async ({ page }) => {
    await openDealsTable(page);
    const number = firstNumber(page);
    await number.click();
    const pop = popover(page);
    await expect(pop.getByText(/^Who says /)).toBeVisible();
    await expect(pop.locator('.claim .rank').first()).toContainText(/Preferred|Normal/);
    await expect(pop).toBeFocused();
    await expect(number).toHaveAttribute('aria-expanded', 'true');
    await expect(page).toHaveURL(/\/deals\?.*#claims:/);
    await page.keyboard.press('Escape');
    await expect(pop).toBeHidden();
    await expect(number).toBeFocused();
    await expect(page).not.toHaveURL(/#/);
  });

  test('opens by the keyboard; leaving the popover at either end leads back to the number', async ({
    page,
  }) => {
    await openDealsTable(page);
    const number = firstNumber(page);
    await number.focus();
    await page.keyboard.press('Enter');
    const pop = popover(page);
    await expect(pop.locator('.claim').first()).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await expect(number).toBeFocused();
    await expect(pop).toBeHidden();
    await page.keyboard.press('Enter');
    await pop.locator('.foot a').focus();
    await page.keyboard.press('Tab');
    await expect(number).toBeFocused();
    await expect(pop).toBeHidden();
  });

  test('closes by its button and by a press elsewhere', async ({ page }) => {
    await openDealsTable(page);
    await firstNumber(page).click();
    await popover(page).getByRole('button', { name: 'Close' }).click();
    await expect(popover(page)).toBeHidden();
    await firstNumber(page).click();
    await expect(popover(page)).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click();
    await expect(popover(page)).toBeHidden();
  });

  test('shows five claims at most, those not relied on last, and leads to all of them', async ({ page }) => {
    await page.goto(`${TRANCHE_PAGE}?asOf=2026-11-21`);
    const all = await page.locator('#condition .claim').count();
    expect(all).toBeGreaterThan(5);
    await page.goto('/claims/investment/amazon-openai-2026-02-50b');
    await page.locator('a[data-claims="tranche/amazon-openai-2026-02-50b--tranche-2"]').first().click();
    await expect(popover(page).locator('.claim').first()).toBeVisible();
    expect(await popover(page).locator('.claim').count()).toBeLessThanOrEqual(5);
    await popover(page).locator('.foot a').click();
    await expect(page).toHaveURL(new RegExp(`${TRANCHE_PAGE}#amountUsd$`));
  });

  test('is a plain link for those who open it in a new tab', async ({ page, context }) => {
    await openDealsTable(page);
    const opening = context.waitForEvent('page');
    await firstNumber(page).click({ modifiers: ['ControlOrMeta'] });
    const tab = await opening;
    await expect(tab).toHaveURL(/\/claims\//);
    await expect(popover(page)).toBeHidden();
  });

  test('opens again from a copied address', async ({ page }) => {
    await openDealsTable(page);
    await firstNumber(page).click();
    // While the claims are read the heading has no number yet.
    const question = await popover(page)
      .getByText(/^Who says .*\d/)
      .textContent();
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await expect(popover(page).getByText(question ?? 'no question')).toBeVisible();
    await expect(firstNumber(page)).toBeInViewport();
  });

  test('says that the claims could not be read, never that there are none', async ({
    page,
    expectProblem,
  }) => {
    expectProblem(/summary/);
    await openDealsTable(page);
    await page.route('**/summary?*', (route) => route.abort());
    await firstNumber(page).click();
    const alert = popover(page).getByRole('alert');
    await expect(alert).toContainText('could not be read');
    await expect(alert.getByRole('link')).toHaveAttribute('href', /\/claims\//);
    await expect(popover(page)).not.toContainText(/no source|no claim/i);
    await page.unroute('**/summary?*');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(popover(page).locator('.claim').first()).toBeVisible();
  });

  test('is readable by everybody with its claims open and without, light and dark', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await openDealsTable(page);
      await checkAccessibility(page);
      await firstNumber(page).click();
      await expect(popover(page).locator('.claim').first()).toBeVisible();
      await checkAccessibility(page);
    }
  });
});

test.describe('on a phone', { tag: '@phone' }, () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap opens the claims as a sheet at the foot of the window', async ({ page }) => {
    await openDealsTable(page);
    await firstNumber(page).tap();
    const pop = popover(page);
    await expect(pop.locator('.claim').first()).toBeVisible();
    const box = await pop.boundingBox();
    expect(box?.x).toBe(0);
    expect(box?.width).toBe(390);
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await pop.getByRole('button', { name: 'Close' }).tap();
    await expect(pop).toBeHidden();
  });

  test('a tap on a word explains it first; a tap on a filter filters', async ({ page }) => {
    await page.goto(FEBRUARY);
    const word = page.locator('main a.explained').first();
    await word.tap();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${FEBRUARY}$`));
    await page.goto('/deals');
    await page.getByRole('link', { name: /^committed/ }).tap();
    await expect(page).toHaveURL(/certainty=committed/);
  });
});

test.describe('the page of claims', () => {
  test('has every claim about a record, each at an address of its own', async ({ page, request }) => {
    await page.goto(TRANCHE_PAGE);
    const response = await request.get(
      '/api/v1/claims.json?subject=tranche/amazon-openai-2026-02-50b--tranche-2&pageSize=200',
    );
    const { data } = (await response.json()) as { data: { slug: string; field: string }[] };
    expect(data.length).toBeGreaterThan(5);
    for (const { slug, field } of data) {
      await expect(page.locator(`[id="${field}"] [id="claim-${slug}"]`)).toHaveCount(1);
    }
    await expect(page.locator('#condition')).toContainText('The ledger uses');
    await expect(page.locator('.claim a[href^="/sources/"]').first()).toBeVisible();
  });

  test('shows how sure it was, with the source, as known on a day', async ({ page }) => {
    await page.goto(`${TRANCHE_PAGE}?asOf=2026-03-01`);
    await expect(page.locator('#states li')).toHaveCount(1);
    await expect(page.locator('#states li')).toContainText('contingent');
    await page.goto(TRANCHE_PAGE);
    await expect(page.locator('#states')).toContainText('delivered');
  });

  test('leads back to the deal and exports its claims', async ({ page, request }) => {
    await page.goto(`/claims/${AMAZON_IN_OPENAI}`);
    await page.getByText('Export', { exact: true }).click();
    const csv = await page.getByRole('main').getByRole('link', { name: /^CSV/ }).getAttribute('href');
    const answer = await request.get(csv ?? '');
    expect(answer.ok()).toBe(true);
    expect((await answer.text()).trim().split('\r\n').length).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Amazon invests \$50 billion/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/deals\/openai-aws-2026-02#amazon-openai-2026-02-50b$/);
  });

  test('is there for chips, sites, metrics and events too, and readable by everybody', async ({
    page,
    request,
  }) => {
    for (const type of ['chip', 'site', 'metric', 'event', 'deal', 'capacity', 'milestone', 'term']) {
      const response = await request.get(`/api/v1/claims.json?subjectType=${type}&pageSize=1`);
      const { data } = (await response.json()) as { data: { subject: string }[] };
      const subject = data[0]?.subject ?? '';
      await page.goto(`/claims/${subject}`);
      await expect(page.locator('.claim').first(), subject).toBeVisible();
      await checkAccessibility(page);
    }
  });

  for (const address of ['/claims/spend/no-such-figure', '/claims/bogus/openai-aws-100b']) {
    test(`says of an unknown record that there is none: ${address}`, async ({ page, expectProblem }) => {
      expectProblem(/^404 /);
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
    });
  }
});

test('the hash of a claim opens the row of the deal that it stands in', async ({ page }) => {
  await page.goto(FEBRUARY);
  const id = await page.locator('details:not([open]) .claim').first().getAttribute('id');
  await page.goto('about:blank');
  await page.goto(`${FEBRUARY}#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test.describe('a word of certainty', () => {
  test('is explained on hover; the explanation can be pointed at and Escape takes it away', async ({
    page,
  }) => {
    await page.goto('/deals');
    await page.getByRole('link', { name: /^committed/ }).hover();
    const tip = page.getByRole('tooltip');
    await expect(tip).toContainText('signed, unconditional');
    await expect(tip).toContainText('Counts as firm');
    await tip.hover();
    await expect(tip).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tip).toBeHidden();
  });

  test('is explained on focus and names the explanation', async ({ page }) => {
    await page.goto('/deals');
    const rung = page.getByRole('link', { name: /^delivered/ });
    await rung.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    const tip = page.getByRole('tooltip');
    await expect(tip).toContainText('paid, or energised and in use');
    await expect(rung).toHaveAccessibleDescription(/paid, or energised and in use/);
    await checkAccessibility(page);
    await page.keyboard.press('Escape');
    await expect(tip).toBeHidden();
    await expect(rung).toBeFocused();
  });

  test('of a divided figure is told with how it divides', async ({ page }) => {
    await page.goto('/deals?company=anthropic&with=amazon&sort=-usd');
    const gauge = page.locator('a.is-gauge[data-explain*=" "]').first();
    await gauge.hover();
    const lead = await gauge.getAttribute('data-explain-lead');
    await expect(page.getByRole('tooltip')).toContainText(lead ?? 'no words');
  });

  test('still filters where it is a filter', async ({ page }) => {
    await page.goto('/deals');
    await page.getByRole('link', { name: /^option/ }).click();
    await expect(page).toHaveURL(/certainty=option/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a number leads to the page of its claims, a word of certainty to its explanation', async ({
    page,
  }) => {
    await openDealsTable(page);
    await expect(page.locator('a.is-gauge').first()).toHaveAttribute('href', '/method#certainty');
    await firstNumber(page).click();
    await expect(page).toHaveURL(/\/claims\/.+#/);
    await expect(page.locator('.claim').first()).toBeVisible();
  });
});
