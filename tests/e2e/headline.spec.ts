// What a set of deals comes to: the sentence, the bar, the amounts and the address change together.
import { checkAccessibility, expect, type Page, test } from './support/test';

function sentence(page: Page) {
  return page.locator('.headline .hl-say');
}

function include(page: Page, name: RegExp) {
  return page.getByRole('group', { name: 'Also count' }).getByRole('link', { name });
}

/** Amounts under the bar, by the words beside them. */
async function partsOf(page: Page): Promise<string[]> {
  return page.getByRole('list', { name: 'The total by certainty' }).getByRole('listitem').allInnerTexts();
}

test('a rung that is switched on changes sentence, bar, amounts and address, and back again', async ({
  page,
}) => {
  await page.goto('/deals?company=openai');
  await expect(sentence(page)).toContainText('of signed compute spending');
  await expect(sentence(page)).toContainText('Including letters of intent and plans it would be');
  const signed = await sentence(page).innerText();
  const bars = await page.locator('.hl-bar > span').count();
  const parts = await partsOf(page);

  await include(page, /^Letters of intent/).click();
  await expect(page).toHaveURL(/\/deals\?include=intended&company=openai$/);
  await expect(sentence(page)).toContainText('of announced compute spending');
  await expect(sentence(page)).toContainText(/billion intended/);
  await expect(page.locator('.hl-bar > span')).toHaveCount(bars + 1);
  expect(await partsOf(page)).toHaveLength(parts.length + 1);
  await expect(include(page, /^Letters of intent/)).toHaveAttribute('aria-current', 'true');

  await page.reload();
  await expect(sentence(page)).toContainText('of announced compute spending');
  await include(page, /^Letters of intent/).click();
  await expect(page).toHaveURL(/\/deals\?company=openai$/);
  await expect(sentence(page)).toHaveText(signed);
});

test('lapsed money is told beside the total, which stays', async ({ page }) => {
  await page.goto('/deals?measure=investment&company=openai');
  const parts = await partsOf(page);
  await include(page, /^Lapsed/).click();
  await expect(page).toHaveURL(/include=lapsed/);
  await expect(sentence(page)).toContainText('was announced and has lapsed');
  expect(await partsOf(page)).toEqual(parts);
});

test('the measure changes and the filters stay', async ({ page }) => {
  await page.goto('/deals?company=anthropic');
  await page
    .getByRole('group', { name: 'Add up' })
    .getByRole('link', { name: /^Capacity/ })
    .click();
  await expect(page).toHaveURL(/\/deals\?measure=capacity&company=anthropic$/);
  await expect(sentence(page)).toContainText('gigawatts of signed cloud capacity');
  await page
    .getByRole('group', { name: 'Filters that are set' })
    .getByRole('link', { name: /Anthropic/ })
    .click();
  await expect(page).toHaveURL(/\/deals\?measure=capacity$/);
});

test('the sentence is copied with its caveat and the link that restores it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/deals?measure=investment&company=openai&to=2026-03');
  await page.getByRole('button', { name: 'Copy sentence' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(await sentence(page).innerText());
  expect(copied).toContain(await page.locator('.hl-caveat').innerText());
  const link = copied.split(' ').at(-1) ?? '';
  await page.goto(link);
  expect(copied).toContain(await sentence(page).innerText());
});

test('every figure tells what of it counts, with a way to its deal and its sources', async ({ page }) => {
  await page.goto('/deals?company=openai&role=investee&measure=investment&from=2026-02&to=2026-03');
  await page.getByText('How this was counted').click();
  const row = page.locator('.hl-figures tbody tr', { hasText: 'Round investors' }).first();
  await expect(row).toContainText('$122B');
  await expect(row).toContainText('$12B');
  await expect(row).toContainText('Amazon in OpenAI');
  await expect(row.locator('a[data-claims="investment/openai-round-122b"]')).toHaveCount(1);
});

test('an empty set has no headline, and its empty state', async ({ page }) => {
  await page.goto('/deals?q=zzzzzz');
  await expect(page.locator('.headline')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'No deal matches all of this' })).toBeVisible();
});

for (const path of [
  '/deals',
  '/deals?company=anthropic&measure=capacity',
  '/deals?include=option,intended,rumoured,lapsed',
]) {
  test(`is accessible at ${path}`, async ({ page }) => {
    await page.goto(path);
    await page.getByText('How this was counted').click();
    await checkAccessibility(page);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('rungs are links and the list of figures opens', async ({ page }) => {
    await page.goto('/deals?company=openai');
    await include(page, /^Letters of intent/).click();
    await expect(page).toHaveURL(/include=intended/);
    await expect(sentence(page)).toContainText('of announced compute spending');
    await page.getByText('How this was counted').click();
    await expect(page.locator('.hl-figures')).toBeVisible();
  });
});
