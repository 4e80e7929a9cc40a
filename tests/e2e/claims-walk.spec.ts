// The promise of the ledger, walked: on the pages of the ten largest deals every figure has a way to a claim with a source.
import type { APIRequestContext } from '@playwright/test';
import { expect, type Page, test } from './support/test';

/** A figure: money, power, a share, a count of chips, a length of time. Years such as 2026 are dates and no figures. */
const FIGURE = String.raw`\$\s?\d[\d.,]*|\d[\d.,]*\s*(?:%|(?:billion|million|trillion|GW|MW|gigawatts?|megawatts?|per cent|chips|GPUs|TPUs|accelerators|years?)\b)`;

/**
 * What is no figure of the ledger. Each with its reason; anything else has to have a control.
 */
const EXCEPTIONS: readonly (readonly [selector: string, reason: string])[] = [
  ['time', 'a date'],
  ['.acts', 'menus: counts of rows in files'],
  ['.srcline', 'how to cite the page: its title again'],
  ['#sources', 'titles of documents as published; each row is itself the source'],
  ['a[href^="/deals/"]', 'the title of another deal, on whose page its figures open their claims'],
  ['a[href^="/sources/"], a[href^="http"]', 'the title or publisher of a source'],
];

/** What may hold a number together with its control, from the smallest up. */
const HOLDERS = 'p, li, td, th, dd, dt, figure, figcaption, header, tr, .head, .fact, [data-figures]';

interface Walk {
  /** Figures without a way to a claim, with the words around them. */
  readonly silent: string[];
  /** "type/slug field" of every link to claims that a figure has. */
  readonly controls: string[];
  /** Ids of the claims that stand in the page itself, in rows that open. */
  readonly claims: string[];
  readonly figureCount: number;
}

/** Finds every figure of the main part and its way to a claim. */
function walk(page: Page): Promise<Walk> {
  return page.locator('main').evaluate(
    (main, { figure, exceptions, holders }) => {
      const isHidden = (element: Element): boolean =>
        element.closest('.vh, [hidden], script, style') !== null;
      const textNodes = (root: Node): Text[] => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node instanceof Text && node.parentElement && !isHidden(node.parentElement)) nodes.push(node);
        }
        return nodes;
      };

      /** The text nodes in which a figure of this block begins: its number and its unit may be set apart. */
      const figuresOf = (block: Element): { node: Text; words: string }[] => {
        const nodes = textNodes(block);
        const text = nodes.map(({ data }) => data).join('');
        const starts: number[] = [];
        nodes.reduce((start, { data }) => (starts.push(start), start + data.length), 0);
        return [...text.matchAll(new RegExp(figure, 'gi'))].flatMap((match) => {
          const digit = match.index + match[0].search(/\d/);
          const index = starts.findLastIndex((start) => start <= digit);
          const node = nodes[index];
          const words = text.slice(Math.max(0, match.index - 50), match.index + match[0].length + 30);
          return node ? [{ node, words: words.replace(/\s+/g, ' ') }] : [];
        });
      };

      const isBlock = (element: Element): boolean =>
        element.matches('text') || !getComputedStyle(element).display.startsWith('inline');
      /** The smallest blocks that hold text of their own. */
      const blocks = new Set<Element>();
      for (const node of textNodes(main)) {
        let block = node.parentElement;
        while (block && block !== main && !isBlock(block)) block = block.parentElement;
        if (block) blocks.add(block);
      }

      const walked = { silent: [], controls: [], claims: [], figureCount: 0 } as {
        silent: string[];
        controls: string[];
        claims: string[];
        figureCount: number;
      };
      const nameOf = (link: Element): string =>
        `${link.getAttribute('data-claims')} ${link.getAttribute('data-field') ?? ''}`;
      /** Notes the way from a figure to a claim; false where there is none. */
      const follow = (element: Element): boolean => {
        const own = element.closest('a[data-claims]');
        if (own) return walked.controls.push(nameOf(own)) > 0;
        const claim = element.closest('.claim');
        if (claim) return walked.claims.push(claim.id) > 0;
        for (
          let at = element.closest(holders);
          at && main.contains(at);
          at = at.parentElement?.closest(holders) ?? null
        ) {
          const link = at.querySelector('a[data-claims]');
          if (link) return walked.controls.push(nameOf(link)) > 0;
          const inRow = at.matches('.fact') ? at.querySelector('.claim') : null;
          if (inRow) return walked.claims.push(inRow.id) > 0;
        }
        return false;
      };
      for (const block of blocks) {
        for (const { node, words } of figuresOf(block)) {
          const element = node.parentElement;
          if (!element || element.closest(exceptions)) continue;
          walked.figureCount += 1;
          if (!follow(element)) walked.silent.push(words);
        }
      }
      return walked;
    },
    { figure: FIGURE, exceptions: EXCEPTIONS.map(([selector]) => selector).join(', '), holders: HOLDERS },
  );
}

interface Line {
  says: string;
  publisher: string;
  sourceHref: string;
}

async function openControl(request: APIRequestContext, control: string): Promise<Line[]> {
  const [subject = '', field = ''] = control.split(' ');
  const response = await request.get(
    `/claims/${subject}/summary?${new URLSearchParams({ field }).toString()}`,
  );
  expect(response.status(), control).toBe(200);
  const { claims } = (await response.json()) as { claims: Line[] };
  return claims;
}

/** The deals with the largest amounts. */
const WALKED_DEALS = 10;

async function findLargestDeal(request: APIRequestContext, place: number): Promise<string> {
  const list = await request.get(`/api/v1/deals.json?sort=-usd&pageSize=${WALKED_DEALS}`);
  const { data } = (await list.json()) as { data: { slug: string }[] };
  expect(data).toHaveLength(WALKED_DEALS);
  return data[place]?.slug ?? `no deal at place ${place}`;
}

for (let place = 0; place < WALKED_DEALS; place += 1) {
  test(`every figure opens a claim with its source: deal ${place + 1} of the ten largest`, async ({
    page,
    request,
  }) => {
    test.setTimeout(90_000);
    const slug = await findLargestDeal(request, place);
    await page.goto(`/deals/${slug}`);
    const { silent, controls, claims, figureCount } = await walk(page);
    expect(figureCount, `figures found on ${slug}`).toBeGreaterThan(5);
    expect(silent, `figures of ${slug} without a way to a claim`).toEqual([]);

    const sources = new Set<string>();
    for (const control of new Set(controls)) {
      const lines = await openControl(request, control);
      expect(lines.length, `claims of ${control}`).toBeGreaterThan(0);
      for (const { publisher, says, sourceHref } of lines) {
        expect(publisher, control).not.toBe('');
        expect(says, control).not.toBe('');
        sources.add(sourceHref);
      }
    }
    for (const id of new Set(claims)) {
      const claim = page.locator(`[id="${id}"]`);
      expect(await claim.locator('small').first().textContent(), id).not.toBe('');
      const source = claim.locator('a[href^="/sources/"]').first();
      expect(await source.textContent(), id).not.toBe('');
      sources.add((await source.getAttribute('href')) ?? `no address of the source of ${id}`);
    }
    for (const address of sources) {
      expect((await request.get(address)).status(), address).toBe(200);
    }
  });
}

test('the walk finds figures set in one piece, set apart, and in prose; and sees where no claim is near', async ({
  page,
}) => {
  await page.goto('/method');
  await page.locator('main').evaluate((main) => {
    main.innerHTML =
      '<p><a data-claims="spend/a" data-field="amountUsd">$50</a> <small>billion</small></p>' +
      '<p>about <b>2</b> <small>gigawatts</small></p>' +
      '<p>Bought 40% of it for 8 years in 2026.</p>' +
      '<p><time>2026</time>, 5 sources</p>' +
      '<ul><li>Up to 100,000 GPUs <a data-claims="deal/b" data-field="">sources</a></li></ul>';
  });
  const { silent, controls, figureCount } = await walk(page);
  expect(controls).toEqual(['spend/a amountUsd', 'deal/b ']);
  expect(silent).toEqual([
    expect.stringContaining('2 gigawatts'),
    expect.stringContaining('40%'),
    expect.stringContaining('8 years'),
  ]);
  expect(figureCount).toBe(5);
});
