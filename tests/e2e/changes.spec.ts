// What a reader does with the history of the data: narrows it, opens what is folded, follows one change to its address.
import type { Locator } from '@playwright/test';
import { checkAccessibility, expect, type Page, test } from './support/test';

function sentence(page: Page): Locator {
  return page.locator('.say p');
}

function changes(page: Page): Locator {
  return page.locator('.chg');
}

/** The number of changes that the sentence begins with. */
async function countInSentence(page: Page): Promise<number> {
  const words = await sentence(page).innerText();
  const match = /^(?:All )?([\d,]+)/.exec(words);
  if (!match?.[1]) throw new Error(`no count in "${words}"`);
  return Number(match[1].replaceAll(',', ''));
}

test.describe('the history of the data', () => {
  test('is told version by version, with what each changed', async ({ page }) => {
    await page.goto('/changes');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed in the data');
    await expect(sentence(page)).toHaveText(/^All [\d,]+ changes, newest version first\.$/);
    const version = page.locator('.version').first();
    await expect(version.getByRole('heading', { level: 2 })).toHaveText(/^Version \d{4}\.\d{2}\.\d{2}/);
    await expect(version.locator('header .lab')).toHaveText(/new, [\d,]+ changed, [\d,]+ removed$/);
    await expect(version.locator('.chg-group').first()).toBeVisible();
  });

  test('opens what sources say below what is so', async ({ page }) => {
    await page.goto('/changes');
    const folded = page.locator('.chg-group details').first();
    await expect(folded.locator('.chg').first()).toBeHidden();
    await folded.locator('summary').click();
    await expect(folded.locator('.chg').first()).toBeVisible();
  });

  test('is narrowed by filters whose counts hold', async ({ page }) => {
    await page.goto('/changes');
    const cell = page.locator('.facets details', { has: page.locator('.lab', { hasText: /^Field$/ }) });
    await cell.locator('summary').click();
    const option = cell.locator('.options a').first();
    const promised = Number((await option.locator('i > [aria-hidden]').innerText()).replaceAll(',', ''));
    await option.click();
    await expect(page).toHaveURL(/\/changes\?field=/);
    await expect(sentence(page)).toContainText('on the field');
    expect(await countInSentence(page)).toBe(promised);
    await page.goBack();
    await expect(page).toHaveURL(/\/changes$/);
  });

  test('leads to each change alone, and from there back to the record and the version', async ({ page }) => {
    await page.goto('/changes?action=changed&field=amountUsd&subject=investment,tranche,spend');
    const first = changes(page).first();
    const before = await first.locator('.bef > :is(del, i)').innerText();
    await first.getByRole('link', { name: /^Link to:/ }).click();
    await expect(page).toHaveURL(/\/changes\/\d{4}\.\d{2}\.\d{2}[\d.]*--[a-z]+--[a-z0-9_-]+--amount-usd$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/: amount$/);
    await expect(page.locator('.two-values > div').first()).toContainText(before);
    await expect(
      page.locator('#about').getByRole('link', { name: 'All changes of this deal' }),
    ).toHaveAttribute('href', /^\/changes\?deal=/);
    await page
      .locator('#about')
      .getByRole('link', { name: /^\d{4}\./ })
      .click();
    await expect(page).toHaveURL(/\/changes\?version=/);
  });

  test('says which filter is in the way where nothing matches', async ({ page }) => {
    await page.goto('/changes?q=nosuchwordanywhere');
    await expect(page.getByRole('heading', { name: 'No change matches all of this' })).toBeVisible();
    await page.getByRole('link', { name: 'Without words “nosuchwordanywhere”' }).click();
    await expect(page).toHaveURL(/\/changes$/);
  });

  test('shows what of the address it ignored', async ({ page }) => {
    await page.goto('/changes?field=nofield&bla=1');
    const notice = page.getByRole('note', { name: 'Ignored in the address' });
    await expect(notice).toContainText('nofield');
    await expect(notice).toContainText('bla');
  });

  test('answers 404 for a change that is none', async ({ page, expectProblem }) => {
    expectProblem(/^404 .*\/changes\/2026\.11\.22--deal--nowhere--title/);
    const response = await page.goto('/changes/2026.11.22--deal--nowhere--title');
    expect(response?.status()).toBe(404);
  });

  test('fits a phone without a sideways scroll @phone', async ({ page }) => {
    for (const path of ['/changes', '/changes?sort=record']) {
      await page.goto(path);
      await page.locator('.chg-group details summary').first().click();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    }
    await changes(page)
      .first()
      .getByRole('link', { name: /^Link to:/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  });

  test('can be read by everybody @phone', async ({ page }) => {
    await page.goto('/changes');
    await page.locator('.chg-group details summary').first().click();
    await checkAccessibility(page);
    await changes(page)
      .first()
      .getByRole('link', { name: /^Link to:/ })
      .click();
    await expect(page.locator('#about')).toBeVisible();
    await checkAccessibility(page);
  });
});

test('a deal leads to what changed in it', async ({ page }) => {
  await page.goto('/deals/openai-aws-2026-02');
  await page.getByRole('link', { name: 'What changed in this record' }).click();
  await expect(page).toHaveURL(/\/changes\?deal=openai-aws-2026-02$/);
  await expect(sentence(page)).toContainText('in the deal');
  expect(await countInSentence(page)).toBeGreaterThan(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('filters, opens and leads to one change', async ({ page }) => {
    await page.goto('/changes');
    await page.locator('.facets details', { hasText: 'Find' }).locator('summary').click();
    await page.locator('#filter-q').fill('billion');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page).toHaveURL(/\/changes\?q=billion$/);
    expect(await countInSentence(page)).toBeGreaterThan(0);
    await page.locator('.chg-group details summary').first().click();
    await changes(page)
      .locator('visible=true')
      .first()
      .getByRole('link', { name: /^Link to:/ })
      .click();
    await expect(page.locator('#about')).toBeVisible();
  });
});
