// What a person does with the table of deals: narrows it, orders it, goes back, takes it away.
import type { Locator } from '@playwright/test';
import { checkAccessibility, expect, type Page, test } from './support/test';

/** The cell of the filter strip with this label. */
function filterCell(page: Page, label: string): Locator {
  return page.getByRole('group', { name: 'Filters', exact: true }).locator('details', {
    has: page.locator('summary .lab', { hasText: new RegExp(`^${label}$`) }),
  });
}

/** Opens a filter and gives its options. */
async function openFilter(page: Page, label: string): Promise<Locator> {
  const cell = filterCell(page, label);
  await cell.locator('summary').click();
  await expect(cell).toHaveAttribute('open');
  return cell;
}

function rows(page: Page): Locator {
  return page.locator('table.deals tbody tr');
}

function sentence(page: Page): Locator {
  return page.locator('.say p');
}

/** The number of deals that the sentence begins with. */
async function countInSentence(page: Page): Promise<number> {
  const words = await sentence(page).innerText();
  const match = /^(?:All )?(\d+)/.exec(words);
  if (!match) throw new Error(`no count in "${words}"`);
  return Number(match[1]);
}

/** The number that an option of a filter promises. */
async function countOfOption(option: Locator): Promise<number> {
  const words = await option.locator('i > [aria-hidden]').innerText();
  return Number(words.replace(',', ''));
}

test.describe('filtering', () => {
  test('by clicking changes the address, survives a reload and goes back', async ({ page }) => {
    await page.goto('/deals');
    await expect(rows(page)).toHaveCount(50);
    const company = await openFilter(page, 'Company');
    await company.getByRole('link', { name: /^OpenAI/ }).click();
    await expect(page).toHaveURL(/\/deals\?company=openai$/);
    await expect(sentence(page)).toContainText('that involve OpenAI in any role');
    const count = await countInSentence(page);
    await expect(rows(page)).toHaveCount(Math.min(count, 50));

    await page.reload();
    await expect(sentence(page)).toContainText('that involve OpenAI in any role');
    await expect(filterCell(page, 'Company').locator('summary')).toContainText('OpenAI');
    await expect(rows(page)).toHaveCount(Math.min(count, 50));

    await page.goBack();
    await expect(page).toHaveURL(/\/deals$/);
    await expect(sentence(page)).toHaveText(/^All \d+ deals, newest first\.$/);
  });

  test('counts of every kind of option equal the total after choosing it', async ({ page }) => {
    const choices: [filter: string, option: RegExp][] = [
      ['Company', /^Anthropic/],
      ['Role', /^investor/],
      ['Chip', /^Trainium2/],
      ['Family', /^TPU/],
      ['Kind', /^site/],
      ['Layer', /^cloud/],
      ['With', /^Amazon/],
    ];
    for (const [filter, option] of choices) {
      await page.goto('/deals?from=2025');
      const cell = await openFilter(page, filter);
      const link = cell.getByRole('link', { name: option }).first();
      const promised = await countOfOption(link);
      expect(promised).toBeGreaterThan(0);
      await link.click();
      await expect(cell.locator('[aria-current]')).toHaveCount(1);
      expect(await countInSentence(page), `${filter} ${option.source}`).toBe(promised);
    }
  });

  test('the ladder is a facet: its count is the total after choosing a rung', async ({ page }) => {
    await page.goto('/deals?company=openai');
    const rung = page.locator('.keys a.k', { hasText: 'option' });
    const promised = Number(await rung.locator('b').innerText());
    await rung.click();
    await expect(page).toHaveURL(/certainty=option/);
    await expect(page.locator('.keys a.k[aria-current]')).toContainText('option');
    expect(await countInSentence(page)).toBe(promised);
    await expect(page.locator('table.deals tfoot')).toContainText('Each row shows all figures of its deal');
  });

  test('a chip takes one value off and Clear takes all', async ({ page }) => {
    await page.goto('/deals?company=anthropic,openai&kind=site');
    await page.getByRole('link', { name: 'Remove company Anthropic' }).click();
    await expect(page).toHaveURL(/\/deals\?company=openai&kind=site$/);
    await page
      .getByRole('group', { name: 'Filters that are set' })
      .getByRole('link', { name: 'Clear' })
      .click();
    await expect(page).toHaveURL(/\/deals$/);
  });

  test('by typing in a long list finds a company', async ({ page }) => {
    await page.goto('/deals');
    const company = await openFilter(page, 'Company');
    const before = await company.locator('.options > li:visible').count();
    await company.getByRole('searchbox', { name: 'Find among companies' }).fill('weave');
    await expect(company.locator('.options > li:visible')).toHaveCount(1);
    expect(before).toBeGreaterThan(20);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/company=coreweave/);
  });

  test('with the keyboard alone opens a filter, chooses and closes', async ({ page }) => {
    await page.goto('/deals');
    const company = filterCell(page, 'Company');
    const summary = company.locator('summary');
    for (let press = 0; press < 30; press += 1) {
      if (await summary.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(summary).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(company).toHaveAttribute('open');
    // The field to find one, then the first company.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(company.locator('.options a').first()).toBeFocused();
    const name = await company.locator('.options a .name').first().innerText();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/deals\?company=[a-z-]+$/);
    await expect(sentence(page)).toContainText(`that involve ${name} in any role`);
    await page.keyboard.press('Escape');
    await expect(company).not.toHaveAttribute('open');
    await expect(summary).toBeFocused();
  });

  test('opens one filter at a time', async ({ page }) => {
    await page.goto('/deals');
    const company = await openFilter(page, 'Company');
    const kind = filterCell(page, 'Kind');
    await kind.locator('summary').click();
    await expect(kind).toHaveAttribute('open');
    await expect(company).not.toHaveAttribute('open');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('filters by links and forms, and the table narrows', async ({ page }) => {
    await page.goto('/deals');
    const all = await countInSentence(page);
    const company = filterCell(page, 'Company');
    await company.locator('summary').click();
    await company.getByRole('link', { name: /^OpenAI/ }).click();
    await expect(page).toHaveURL(/\/deals\?company=openai$/);
    const ofOpenAi = await countInSentence(page);
    expect(ofOpenAi).toBeLessThan(all);

    const announced = filterCell(page, 'Announced');
    await announced.locator('summary').click();
    await announced.getByLabel('From').fill('2025-07');
    await announced.getByRole('button', { name: 'Show' }).click();
    await expect(sentence(page)).toContainText('announced since July 2025');
    const sinceJuly = await countInSentence(page);
    expect(sinceJuly).toBeLessThan(ofOpenAi);
    await expect(rows(page)).toHaveCount(sinceJuly);

    const amount = filterCell(page, 'Least amount');
    await amount.locator('summary').click();
    await amount.getByLabel('At least').fill('$50 billion');
    await amount.getByRole('button', { name: 'Show' }).click();
    await expect(sentence(page)).toContainText('with a money figure of at least $50 billion');
    expect(await countInSentence(page)).toBeLessThan(sinceJuly);

    const power = filterCell(page, 'Least power');
    await power.locator('summary').click();
    await power.getByRole('link', { name: '2 GW or more' }).click();
    await expect(sentence(page)).toContainText('with a capacity figure of at least 2 gigawatts');

    const find = filterCell(page, 'Find');
    await find.locator('summary').click();
    await find.getByLabel('All of').fill('trainium');
    await find.getByRole('button', { name: 'Find' }).click();
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('Amazon invests $50 billion in OpenAI');
    await expect(page.locator('.chip')).toHaveCount(5);
  });

  test('shows neither the field to find an option nor the copy row, which need scripts', async ({ page }) => {
    await page.goto('/deals');
    await filterCell(page, 'Company').locator('summary').click();
    await expect(filterCell(page, 'Company').getByRole('searchbox')).toBeHidden();
    await page.getByText('Export').click();
    await expect(page.getByRole('link', { name: /^CSV Every row/ })).toBeVisible();
    await expect(page.getByText('Restores exactly this view')).toBeHidden();
  });
});

test('sorts by links and says so to readers by ear', async ({ page }) => {
  await page.goto('/deals?company=openai');
  const head = (name: string) => page.getByRole('columnheader', { name });
  await expect(head('Announced')).toHaveAttribute('aria-sort', 'descending');
  await expect(head('Power')).not.toHaveAttribute('aria-sort');

  await head('Power').getByRole('link').click();
  await expect(page).toHaveURL(/sort=-gw/);
  await expect(head('Power')).toHaveAttribute('aria-sort', 'descending');
  await expect(head('Announced')).not.toHaveAttribute('aria-sort');
  await expect(rows(page).first()).toContainText('10 GW');

  await head('Deal').getByRole('link').click();
  await expect(page).toHaveURL(/sort=title/);
  await expect(head('Deal')).toHaveAttribute('aria-sort', 'ascending');
  await expect(sentence(page)).toContainText('by title');

  await page.getByRole('group', { name: 'Sort by' }).getByRole('link', { name: 'largest amount' }).click();
  await expect(page).toHaveURL(/sort=-usd/);
  await expect(rows(page).first()).toContainText('$500 billion');
  // Neither money column alone is what the list is ordered by.
  await expect(page.locator('th[aria-sort]')).toHaveCount(0);
});

test('shows a single deal with the numbers of the API', async ({ page, request }) => {
  const query = 'company=openai&chip=trainium4';
  await page.goto(`/deals?${query}`);
  const answer = await request.get(`/api/v1/deals.json?${query}`);
  const { meta } = (await answer.json()) as { meta: { total: number } };
  expect(await countInSentence(page)).toBe(meta.total);
  await expect(rows(page)).toHaveCount(meta.total);

  const row = rows(page).filter({ hasText: 'Amazon invests $50 billion in OpenAI' });
  const figures = row.locator('.fig');
  await expect(figures.nth(0)).toContainText(/50\s*3 tranches/);
  await expect(figures.nth(0).getByRole('img')).toHaveAccessibleName('delivered');
  await expect(figures.nth(1)).toContainText(/100\s*8 years/);
  await expect(figures.nth(1).getByRole('img')).toHaveAccessibleName('committed');
  await expect(figures.nth(2)).toContainText(/about 2\s*on Trainium3, Trainium4/);
  await expect(figures.nth(2).getByRole('img')).toHaveAccessibleName('committed');
});

test('shows on an earlier day what was known then', async ({ page }) => {
  await page.goto('/deals?company=openai&chip=trainium4&asOf=2026-03-15');
  const investment = rows(page).locator('.fig').first();
  await expect(investment).toContainText('50');
  await expect(investment.getByRole('img')).toHaveAccessibleName('15 of 50 committed, 35 contingent');
  await page.goto('/deals?company=openai&asOf=2026-01-31');
  await expect(rows(page).filter({ hasText: 'Amazon invests $50 billion' })).toHaveCount(0);
});

test('counts nothing twice in a cell and says what contains what', async ({ page }) => {
  await page.goto('/deals?company=openai&from=2025-07');
  const row = (title: string) => rows(page).filter({ hasText: title });
  await expect(row('OpenAI closes round at $122 billion').locator('.fig')).toContainText(
    /122\s*contains 4 other deals/,
  );
  await expect(row('OpenAI-Oracle $300 billion').locator('.fig').first()).toContainText('restates July 2025');
  await expect(row('OpenAI takes 100 MW').locator('.fig')).toContainText('0.1 to 1');
  await expect(row('OpenAI to deploy 6 GW of AMD').locator('.fig').first()).toHaveText('share warrants');
  await expect(row('OpenAI-Nvidia letter of intent')).toHaveClass(/lap/);
  await expect(page.locator('table.deals tfoot')).toContainText(/No column total: \d+ of these rows/);
});

test('says which filter to relax where nothing matches, and what that gives', async ({ page }) => {
  await page.goto('/deals?company=openai&chip=trainium2&kind=financing');
  await expect(page.getByRole('heading', { name: 'No deal matches all of this' })).toBeVisible();
  await expect(sentence(page)).toContainText(/^None of \d+ deals/);
  const suggestion = page.locator('.empty li').first();
  const promised = Number(/(\d+) deals?$/.exec(await suggestion.innerText())?.[1]);
  await suggestion.getByRole('link').click();
  await expect(rows(page)).not.toHaveCount(0);
  expect(await countInSentence(page)).toBe(promised);
});

test('ignores what it cannot read in the address, says so and what would do', async ({ page }) => {
  await page.goto('/deals?chip=nope&pageSize=9999&foo=1&company=opena');
  const notice = page.getByRole('note', { name: 'Ignored in the address' });
  await expect(notice.getByRole('listitem')).toHaveCount(4);
  await expect(notice).toContainText('chip=nope');
  await expect(notice).toContainText('pageSize=9999: must be a whole number from 1 to 200');
  await expect(notice).toContainText('foo=1: unknown parameter');
  await expect(notice).toContainText('did you mean openai');
  await expect(rows(page)).toHaveCount(50);
});

test('turns pages with the same total on each, and leads back from beyond the end', async ({ page }) => {
  await page.goto('/deals');
  const total = await countInSentence(page);
  const pageCount = Math.ceil(total / 50);
  await page.getByRole('link', { name: 'Next', exact: true }).click();
  await expect(page).toHaveURL(/page=2/);
  expect(await countInSentence(page)).toBe(total);
  await page.goto('/deals?page=99');
  await expect(page.getByRole('note', { name: 'Beyond the last page' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the last page' }).click();
  await expect(page).toHaveURL(new RegExp(`page=${pageCount}$`));
  await expect(rows(page)).toHaveCount(total - (pageCount - 1) * 50);
});

test('exports the view as it is filtered', async ({ page, request }) => {
  await page.goto('/deals?company=openai&sort=-usd');
  const count = await countInSentence(page);
  await page.getByText('Export').click();
  const csv = page.getByRole('link', { name: /^CSV Every row/ });
  await expect(csv).toContainText(`${count} rows`);
  const address = await csv.getAttribute('href');
  expect(address).toBe('/api/v1/deals.csv?company=openai&sort=-usd');
  const answer = await request.get(address ?? '');
  expect(answer.status()).toBe(200);
  const lines = (await page.request.get('/api/v1/deals.ndjson?company=openai&sort=-usd')).text();
  expect((await lines).trim().split('\n')).toHaveLength(count);
  const text = await answer.text();
  expect(text.trim().split('\r\n').length).toBeGreaterThanOrEqual(count + 1);
  await expect(page.getByRole('link', { name: /^JSON As the API/ })).toHaveAttribute(
    'href',
    '/api/v1/deals.json?company=openai&sort=-usd',
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('is accessible @phone', async ({ page }) => {
      await page.goto('/deals?company=amazon&from=2025-07&foo=1');
      await checkAccessibility(page);
    });

    for (const filter of ['Company', 'Announced']) {
      test(`is accessible with the filter ${filter} open @phone`, async ({ page }) => {
        await page.goto('/deals?company=openai&kind=chip_supply&from=2026');
        await openFilter(page, filter);
        await checkAccessibility(page);
      });
    }

    test('is accessible where nothing matches @phone', async ({ page }) => {
      await page.goto('/deals?company=openai&chip=trainium2&kind=financing');
      await checkAccessibility(page);
    });
  });
}

test('does not scroll sideways, filters open or closed @phone', async ({ page }) => {
  await page.goto('/deals?company=openai,anthropic&from=2025-07&minUsd=1000000000&certainty=committed');
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await openFilter(page, 'Company');
  expect(await overflow()).toBe(0);
});

test('names a view by its sentence and gives it one address', async ({ page }) => {
  await page.goto('/deals?kind=site&company=openai');
  await expect(page).toHaveTitle(/^Deals that involve OpenAI in any role, of kind site · Gigawatt Ledger$/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/deals\?company=openai&kind=site$/,
  );
});
