import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CertaintyLegend } from './certainty-legend';
import { CertaintyMark } from './certainty-mark';
import { Gauge } from './gauge';

const PARTS = [
  { certainty: 'delivered', low: 15_000_000_000, high: 15_000_000_000 },
  { certainty: 'contingent', low: 35_000_000_000, high: 35_000_000_000 },
] as const;

describe('CertaintyMark', () => {
  it('is named by its word, once', () => {
    expect(renderToStaticMarkup(<CertaintyMark certainty="option" />)).toContain('aria-label="option"');
    const withWord = renderToStaticMarkup(<CertaintyMark certainty="option" withWord />);
    expect(withWord).not.toContain('aria-label');
    expect(withWord.match(/>option</g)).toHaveLength(1);
  });
});

describe('Gauge', () => {
  it('leads to what its rungs mean', () => {
    const markup = renderToStaticMarkup(<Gauge parts={PARTS} unit="usd" />);
    expect(markup).toContain('href="/method#certainty"');
    expect(markup).toContain('data-explain="delivered contingent"');
    expect(markup).toContain('data-explain-lead="15 of 50 delivered, 35 contingent"');
  });

  it('says in words how the figure divides', () => {
    const markup = renderToStaticMarkup(<Gauge parts={PARTS} unit="usd" />);
    expect(markup).toContain('aria-label="15 of 50 delivered, 35 contingent"');
    expect(markup.match(/<rect/g)).toHaveLength(2);
  });

  it('strikes a lapsed figure as a whole', () => {
    const markup = renderToStaticMarkup(<Gauge parts={PARTS} unit="usd" isLapsed />);
    expect(markup).toContain('aria-label="lapsed"');
    expect(markup.match(/<rect/g)).toHaveLength(1);
  });

  it('draws nothing where nothing has a size', () => {
    expect(renderToStaticMarkup(<Gauge parts={[]} unit="kw" />)).toBe('');
  });
});

describe('CertaintyLegend', () => {
  const markup = renderToStaticMarkup(
    <CertaintyLegend
      certainties={['lapsed', 'option', 'building']}
      counts={{ building: 8, option: 0, lapsed: 1 }}
      hrefs={{ building: '/deals', option: '/deals?certainty=option', lapsed: '/deals?certainty=lapsed' }}
      selected={['building']}
    />,
  );

  it('explains every rung, also those that filter', () => {
    for (const rung of ['building', 'option', 'lapsed']) expect(markup).toContain(`data-explain="${rung}"`);
  });

  it('keeps the order of the ladder and divides firm, not firm and lapsed', () => {
    expect([...markup.matchAll(/#m-(\w+)/g)].map(([, rung]) => rung)).toEqual([
      'building',
      'option',
      'lapsed',
    ]);
    expect(markup.match(/<li class="cut"/g)).toHaveLength(2);
  });

  it('filters by rungs that leave something; the others, greyed, only explain themselves', () => {
    expect([...markup.matchAll(/href="(\/deals[^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/deals',
      '/deals?certainty=lapsed',
    ]);
    expect(markup).toMatch(/class="explained k off" href="\/method#certainty" data-explain="option"/);
    expect(markup).toMatch(/aria-current="true"[^>]*href="\/deals"|href="\/deals"[^>]*aria-current="true"/);
  });

  it('says what the counts count', () => {
    expect(markup).toContain('8 deals');
    expect(markup).toContain('1 deal<');
  });
});
