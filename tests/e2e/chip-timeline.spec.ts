// What a person does with a specification over time: reads points and their sources, changes what is drawn, takes it along.
import { checkAccessibility, expect, test } from './support/test';

const PATH = '/chips/timeline';
const FEW = `${PATH}?family=trainium,tpu`;

test('the chart is in the HTML before any script runs', async ({ request }) => {
  const html = await (await request.get(PATH)).text();
  const chart = /<div class="cap-drawing cap-wide"[^>]*>(<svg[\s\S]*?<\/svg>)<\/div>/.exec(html)?.[1] ?? '';
  expect(chart).toContain('Trainium3');
  expect(chart).toContain('Data date');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows chart and table, and changes specification, level and axis by links', async ({ page }) => {
    await page.goto(FEW);
    await expect(page.getByRole('img', { name: /FP8 per chip over time/ }).first()).toBeVisible();
    await expect(page.getByRole('row', { name: /^Trainium3 / })).toContainText('2.517');
    await page
      .getByRole('navigation', { name: 'Specification' })
      .getByRole('link', { name: 'Memory', exact: true })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Memory per chip over time/);
    await page.getByRole('group', { name: 'Figures' }).getByRole('link', { name: 'Per system' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Memory per system over time/);
    await page.getByRole('group', { name: 'Axis' }).getByRole('link', { name: 'Linear' }).click();
    await expect(page).toHaveURL(/spec=memory&level=system&axis=linear&family=tpu,trainium$/);
  });
});

test('the live chart follows the keyboard, says what it shows and leads to the claims', async ({ page }) => {
  await page.goto(FEW);
  const chart = page.getByRole('slider');
  await chart.scrollIntoViewIfNeeded();
  await chart.focus();
  await page.keyboard.press('End');
  await expect(chart).toHaveAttribute(
    'aria-valuetext',
    /^Trainium3, Trainium: 2\.517 PFLOPS, dense; available/,
  );
  const tip = page.locator('.chip-tip');
  await expect(tip).toContainText('× 1.94 over Trainium2 in 1.0 years');
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toHaveAttribute('aria-valuetext', /^Trainium2/);
  await page.keyboard.press('PageDown');
  await expect(chart).toHaveAttribute('aria-valuetext', /, TPU: /);
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect(tip.getByRole('link', { name: '2.517' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
});

test('a family can be hidden and comes back', async ({ page }) => {
  await page.goto(FEW);
  const families = page.getByRole('list', { name: 'Families of the chart' });
  const button = families.getByRole('button', { name: 'TPU' });
  const drawn = page.locator('.chip-live svg').getByText('Ironwood (TPU7x)');
  await button.scrollIntoViewIfNeeded();
  await expect(drawn).toBeVisible();
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(drawn).toHaveCount(0);
  await families.getByRole('button', { name: 'Trainium' }).click();
  await expect(drawn).toBeVisible();
});

test('every number of the table leads to its claims', async ({ page }) => {
  await page.goto(FEW);
  const cell = page.getByRole('row', { name: /^Trainium3 / }).getByRole('link', { name: '2.517' });
  await expect(cell).toHaveAttribute('href', '/claims/chip/trainium3#specs.denseFp8Pflops');
  const silent = await page
    .locator('.chip-twin tbody td')
    .evaluateAll((cells) =>
      cells
        .filter(
          (one) => /×|\d\.\d/.test(one.textContent) && one.querySelector('a[href^="/claims/"]') === null,
        )
        .map((one) => one.textContent),
    );
  expect(silent).toEqual([]);
});

test('what is not drawn stands beside the chart with the reason', async ({ page }) => {
  await page.goto(`${PATH}?family=inferentia,trainium`);
  await expect(page.getByRole('region', { name: 'Not drawn: no date' })).toContainText('Inferentia2');
  await expect(page.getByRole('region', { name: 'Not drawn: no figure' })).toContainText('Trainium4');
});

test('a level that does not exist is ignored with a notice', async ({ page }) => {
  await page.goto(`${PATH}?spec=process&level=system`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Process over time/);
  await expect(page.locator('.notice')).toContainText('level');
});

test('filters that leave nothing say which to take off', async ({ page }) => {
  await page.goto(`${PATH}?family=trainium&designer=nvidia`);
  await expect(page.getByRole('heading', { name: /No generation matches/ })).toBeVisible();
});

test('a specification over time is readable by everybody, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(PATH);
    await checkAccessibility(page);
  }
});

test('a phone shows the narrow chart, does not scroll sideways, and a press shows a point @phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(FEW);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const chart = page.getByRole('slider');
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  expect(box?.width).toBeLessThanOrEqual(390);
  await chart.focus();
  await page.keyboard.press('End');
  await expect(page.locator('.chip-tip')).toContainText('2.517');
  await checkAccessibility(page);
});
