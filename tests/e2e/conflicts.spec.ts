// What a person does with the conflicts: finds one, reads who says what, follows it, takes the list away.
import type { Locator } from '@playwright/test';
import { checkAccessibility, expect, type Page, test } from './support/test';

const TRIGGER = 'tranche--amazon-openai-2026-02-50b--tranche-2--condition';

/** The entry of a conflict by its stable name. */
function entry(page: Page, slug: string): Locator {
  return page.locator(`[id="${slug}"]`);
}

function entries(page: Page): Locator {
  return page.locator('.conflict-list > li');
}

function sentence(page: Page): Locator {
  return page.locator('.say p');
}

/** Opens a filter and gives its cell. */
async function openFilter(page: Page, label: string): Promise<Locator> {
  const cell = page.getByRole('group', { name: 'Filters', exact: true }).locator('details', {
    has: page.locator('summary .lab', { hasText: new RegExp(`^${label}$`) }),
  });
  await cell.locator('summary').click();
  await expect(cell).toHaveAttribute('open');
  return cell;
}

test('shows each value with who gives it and why it is preferred or not', async ({ page }) => {
  await page.goto(`/conflicts#${TRIGGER}`);
  const trigger = entry(page, TRIGGER);
  await expect(trigger).toBeInViewport();
  const sides = trigger.locator('.side');
  await expect(sides.first()).toContainText('Preferred');
  await expect(sides.first()).toContainText('Mandatory Funding Event or IPO');
  const dropped = sides.filter({ hasText: 'IPO or AGI milestone' });
  await expect(dropped).toContainText('Deprecated');
  await expect(dropped).toContainText("Tom's Hardware");
  await expect(dropped.locator('.why')).not.toHaveCount(0);
});

test('finds the known conflicts by company, field and words', async ({ page }) => {
  for (const [search, slug] of [
    ['?company=openai&q=AGI', TRIGGER],
    ['?company=openai&field=isIncremental', 'spend--openai-aws-100b--isIncremental'],
    ['?company=anthropic&field=customer', 'spend--anthropic-aws-100b--customer'],
    ['?chip=trainium4&field=chips', 'capacity--anthropic-aws-5gw--chips'],
  ] as const) {
    await page.goto(`/conflicts${search}`);
    await expect(entry(page, slug)).toBeVisible();
  }
});

test('leads from a conflict to the figure, its claims and its sources', async ({ page }) => {
  await page.goto('/conflicts?company=openai&field=isIncremental');
  const conflict = entry(page, 'spend--openai-aws-100b--isIncremental');
  const figure = conflict.getByRole('link', { name: 'On top of earlier commitments' });
  await expect(figure).toHaveAttribute('href', '/deals/openai-aws-2026-02#openai-aws-100b');
  // With JavaScript the claims open in place; the link leads to the page of all.
  await expect(conflict.getByRole('link', { name: /^\d+ claims$/ })).toHaveAttribute(
    'href',
    '/claims/spend/openai-aws-100b#isIncremental',
  );
  await conflict.locator('.sayers a').first().click();
  await expect(page).toHaveURL(/\/sources\/[\w-]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('filters by links and a form, sorts, and the counts hold', async ({ page }) => {
    await page.goto('/conflicts');
    const all = await entries(page).count();
    await expect(sentence(page)).toHaveText(`All ${all} conflicts, furthest apart first.`);
    const kinds = await openFilter(page, 'Differing');
    const option = kinds.getByRole('link', { name: /^date/ });
    const promised = Number(await option.locator('i > [aria-hidden]').innerText());
    await option.click();
    await expect(page).toHaveURL(/\/conflicts\?kind=date$/);
    await expect(entries(page)).toHaveCount(promised);
    await expect(sentence(page)).toHaveText(
      `${promised} of ${all} conflicts in which sources differ in a date, furthest apart first.`,
    );
    await page.getByRole('group', { name: 'Sort by' }).getByRole('link', { name: 'newest claim' }).click();
    await expect(page).toHaveURL(/kind=date&sort=-newest$/);
    await page.getByRole('link', { name: 'Remove differing date' }).click();
    await expect(entries(page)).toHaveCount(all);

    const find = await openFilter(page, 'Find');
    await find.getByRole('searchbox').fill('AGI');
    await find.getByRole('button', { name: 'Find' }).click();
    await expect(entry(page, TRIGGER)).toBeVisible();
    expect(await entries(page).count()).toBeLessThan(all);
  });

  test('marks the conflict that an address names', async ({ page }) => {
    await page.goto('/conflicts#spend--anthropic-aws-100b--customer');
    await expect(page.locator('.conflict:target')).toHaveAttribute(
      'id',
      'spend--anthropic-aws-100b--customer',
    );
  });
});

test('says which filter to relax where nothing matches, and what that gives', async ({ page }) => {
  await page.goto('/conflicts?company=openai&q=nosuchword');
  await expect(page.getByRole('heading', { name: 'No conflict matches all of this' })).toBeVisible();
  const way = page.getByRole('listitem').filter({ hasText: 'Without the filter words' });
  const gives = /(\d+) conflicts?/.exec(await way.innerText());
  await way.getByRole('link').click();
  await expect(entries(page)).toHaveCount(Number(gives?.[1]));
});

test('ignores what it cannot read in the address, says so and what would do', async ({ page }) => {
  await page.goto('/conflicts?kind=colour&foo=1&company=openai');
  const notice = page.getByRole('note', { name: 'Ignored in the address' });
  await expect(notice).toContainText('kind=colour: must be one of number, date, text');
  await expect(notice).toContainText('foo=1');
  await expect(sentence(page)).toContainText('that concern OpenAI');
});

test('exports the view as it is filtered', async ({ page, request }) => {
  await page.goto('/conflicts?kind=number&company=anthropic');
  const count = await entries(page).count();
  await page.getByText('Export', { exact: true }).click();
  const csv = await page.getByRole('link', { name: /^CSV/ }).getAttribute('href');
  expect(csv).toBe('/api/v1/conflicts.csv?company=anthropic&kind=number');
  const text = await (await request.get(csv ?? '')).text();
  expect(text.trimEnd().split('\r\n')).toHaveLength(count + 1);
});

test('lists on the page of a deal what its sources differ on', async ({ page }) => {
  await page.goto('/deals/openai-aws-2026-02#sources-differ');
  const section = page.locator('#sources-differ');
  await expect(section.locator(`[id="${TRIGGER}"]`)).toBeVisible();
  await expect(section.locator('.conflict').first().locator('.side').first()).toContainText('Preferred');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('is accessible @phone', async ({ page }) => {
      await page.goto('/conflicts?company=openai');
      await checkAccessibility(page);
    });

    test('is accessible with a filter open, and where nothing matches @phone', async ({ page }) => {
      await page.goto('/conflicts?company=anthropic');
      await openFilter(page, 'Field');
      await checkAccessibility(page);
      await page.goto('/conflicts?q=nosuchword');
      await checkAccessibility(page);
    });
  });
}

test('does not scroll sideways @phone', async ({ page }) => {
  await page.goto('/conflicts');
  const [inner, scroll] = await page.evaluate(() => [
    window.innerWidth,
    document.documentElement.scrollWidth,
  ]);
  expect(scroll).toBeLessThanOrEqual(inner);
});
