// What a person does with the chip generations: narrows and sorts the list, chooses some to compare, reads a family.
import type { Locator } from '@playwright/test';
import { checkAccessibility, expect, type Page, test } from './support/test';

function rows(page: Page): Locator {
  return page.locator('table.gens tbody tr:not(.fam)');
}

function sentence(page: Page): Locator {
  return page.locator('.say p');
}

const linkTo = (slug: string) => `a[href="/chips/${slug}"]`;

function rowOf(page: Page, slug: string): Locator {
  return rows(page).filter({ has: page.locator(linkTo(slug)) });
}

function filterCell(page: Page, label: string): Locator {
  return page.locator('.facets summary').filter({ has: page.getByText(label, { exact: true }) });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond).toBeLessThanOrEqual(0);
}

test('narrows by designer, says so, and lets go of it', async ({ page }) => {
  await page.goto('/chips');
  const all = await rows(page).count();
  await expect(sentence(page)).toHaveText(`All ${all} chip generations, by family and time.`);
  await filterCell(page, 'Designer').click();
  const amazon = page.getByRole('list', { name: 'designers' }).getByRole('link', { name: /^Amazon/ });
  const count = Number((await amazon.innerText()).match(/\d+/)?.[0]);
  await amazon.click();
  await expect(page).toHaveURL(/\/chips\?designer=amazon$/);
  await expect(rows(page)).toHaveCount(count);
  await expect(sentence(page)).toContainText(`${count} of ${all} chip generations designed by Amazon`);
  await page.getByRole('link', { name: 'Remove designer Amazon' }).click();
  await expect(page).toHaveURL(/\/chips$/);
  await expect(rows(page)).toHaveCount(all);
});

test('has a section for each family that leads to its page', async ({ page }) => {
  await page.goto('/chips?designer=amazon');
  const heads = page.locator('table.gens tr.fam');
  await expect(heads).toContainText(['Inferentia', 'Trainium']);
  await expect(heads.last()).toContainText('Amazon, custom silicon, 4 generations');
  await heads.last().getByRole('link', { name: 'Trainium' }).click();
  await expect(page).toHaveURL(/\/chips\/families\/trainium$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trainium');
});

test('sorts by a specification in one list, unknown last, and the other way round', async ({ page }) => {
  await page.goto('/chips?designer=amazon');
  await page.locator('table.gens thead').getByRole('link', { name: 'FP8', exact: true }).click();
  await expect(page).toHaveURL(/sort=-fp8$/);
  await expect(page.locator('table.gens tr.fam')).toHaveCount(0);
  await expect(page.locator('th[aria-sort="descending"]')).toContainText('FP8');
  await expect(rows(page).first().locator(linkTo('trainium3'))).toBeVisible();
  await page.locator('table.gens thead').getByRole('link', { name: /^FP8/ }).first().click();
  await expect(page).toHaveURL(/sort=fp8$/);
  await expect(rows(page).last()).toContainText(/Inferentia|Trainium4/);
  await expect(sentence(page)).toContainText('lowest FP8 first, unknown last');
});

test('shows a specification without a column of its own while sorting by it', async ({ page }) => {
  await page.goto('/chips');
  await expect(page.locator('table.gens thead')).not.toContainText('Process');
  await page.getByRole('group', { name: 'Sort by' }).getByRole('link', { name: 'process' }).click();
  await expect(page.locator('table.gens thead')).toContainText('Process');
});

test('leaves unknown cells empty and says so to screen readers, never zero', async ({ page }) => {
  await page.goto('/chips?chip=trainium4');
  const cells = rows(page).locator('td.n');
  await expect(cells.first()).toHaveText('not published');
  await expect(cells.first().locator('.vh')).toHaveText('not published');
  await expect(page.locator('.srcline')).toContainText('an empty or missing cell is not published');
});

test('says what is signed for it alone and what it shares', async ({ page }) => {
  await page.goto('/chips?chip=trainium3,ironwood');
  await expect(rowOf(page, 'trainium3').locator('td.g')).toContainText('shared');
  const ironwood = rowOf(page, 'ironwood');
  await expect(ironwood.locator('td.g')).toContainText('cloud');
  await ironwood.locator('td.g a').click();
  await expect(page).toHaveURL(/\/deals\?chip=ironwood$/);
});

test('ignores what it cannot read in the address, visibly', async ({ page }) => {
  await page.goto('/chips?sort=speed&year=soon&family=blackwell');
  const notice = page.locator('.notice.is-problem');
  await expect(notice).toContainText('sort=speed');
  await expect(notice).toContainText('year=soon');
  await expect(sentence(page)).toContainText('of the family Blackwell');
});

test('says which filter to take off where nothing matches', async ({ page }) => {
  await page.goto('/chips?designer=amazon&kind=gpu');
  await expect(page.locator('.empty')).toContainText('No generation matches all of this');
  await page.locator('.empty').getByRole('link', { name: 'Without the filter kind' }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('exports what is filtered', async ({ page, request }) => {
  await page.goto('/chips?family=trainium&sort=-fp8');
  await page.locator('summary', { hasText: 'Export' }).click();
  const href = await page.getByRole('link', { name: /^CSV/ }).getAttribute('href');
  expect(href).toBe('/api/v1/chips.csv?family=trainium&sort=-fp8');
  const lines = (await (await request.get(href ?? '')).text()).trim().split('\r\n');
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([
    'trainium3',
    'trainium2',
    'trainium1',
    'trainium4',
  ]);
  expect(lines[0]).toContain('fp8_per_watt_tflops_high');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('compares the selected generations', async ({ page }) => {
    await page.goto('/chips?family=trainium,hopper');
    await page.getByRole('checkbox', { name: 'Compare Trainium3' }).check();
    await page.getByRole('checkbox', { name: 'Compare H100' }).check();
    await expect(page.getByRole('form', { name: 'Compare generations' })).toContainText('at most 8');
    await page.getByRole('button', { name: 'Compare the selected' }).click();
    await expect(page).toHaveURL(/\/chips\/compare\?chips=trainium3&chips=h100$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main')).toContainText('Trainium3');
    await expect(page.locator('main')).toContainText('H100');
  });

  test('filters by words', async ({ page }) => {
    await page.goto('/chips');
    await filterCell(page, 'Find').click();
    await page.getByLabel('All of').fill('nvl72 rubin');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page).toHaveURL(/\/chips\?q=nvl72\+rubin$/);
    await expect(rows(page)).toHaveCount(1);
  });
});

test.describe('a family', () => {
  test('has a column a generation, ratios to the one before, and what is committed', async ({ page }) => {
    await page.goto('/chips/families/trainium');
    const table = page.getByRole('table', { name: /^Specifications of the generations of Trainium/ });
    await expect(table.locator('thead .fs-name')).toHaveText([
      'Trainium1',
      'Trainium2',
      'Trainium3',
      'Trainium4',
    ]);
    const memory = table.getByRole('row', { name: /^Memory GB/ }).first();
    await expect(memory).toContainText('×');
    await expect(page.locator('#committed')).toContainText('Signed: ');
    await expect(page.locator('#committed table')).toContainText('cloud');
    await expect(page.getByRole('img', { name: /^When the generations of Trainium/ })).toBeVisible();
    await page.getByRole('link', { name: 'Compare all generations' }).click();
    await expect(page).toHaveURL(/\/chips\/compare\?chips=trainium1,trainium2,trainium3,trainium4$/);
  });

  test('may be an architecture, and leads to its conflicts and deals', async ({ page }) => {
    await page.goto('/chips/families/blackwell');
    await expect(page.locator('.lede')).toContainText('of Nvidia GPU with this architecture');
    await page.getByRole('link', { name: /conflicts? about or on its generations$/ }).click();
    await expect(page).toHaveURL(/\/conflicts\?chip=b200,b300,gb200,gb300$/);
  });

  test('that is unknown is a 404 with those that are known', async ({ page, expectProblem }) => {
    expectProblem(/^404 /);
    const response = await page.goto('/chips/families/no-such-family');
    expect(response?.status()).toBe(404);
    await page
      .getByRole('list', { name: 'Chip families and architectures' })
      .getByRole('link', { name: 'Hopper' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hopper');
  });
});

for (const path of ['/chips', '/chips?sort=-fp8', '/chips/families/trainium', '/chips/families/nvidia-gpu']) {
  test(`${path} is accessible and does not scroll sideways @phone`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('main h1')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await checkAccessibility(page);
  });
}
