import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { toRange } from '@/lib/domain/figure';
import { FigureCell } from './figure-cell';

const text = (markup: string): string => markup.replaceAll(/<[^>]+>/g, '');

describe('FigureCell', () => {
  it('prints the qualifier and the number cut at its point', () => {
    const markup = renderToStaticMarkup(
      <FigureCell
        range={toRange(4_250_000, 'about')}
        unit="kw"
        certainty="committed"
        parts={[{ certainty: 'committed', low: 4_250_000, high: 4_250_000 }]}
        notes="Trainium3"
        phoneLabel="Power, GW"
      />,
    );
    expect(text(markup)).toBe('about 4.25Trainium3');
    expect(markup).toContain('<span class="f">.25</span>');
    expect(markup).toContain('data-label="Power, GW"');
  });

  it('says that an undisclosed figure is not given, without a gauge or a zero', () => {
    const markup = renderToStaticMarkup(<FigureCell range={null} unit="usd" certainty="committed" />);
    expect(text(markup)).toBe('not given');
    expect(markup).not.toContain('<svg');
  });

  it('strikes what has lapsed', () => {
    const markup = renderToStaticMarkup(
      <FigureCell
        range={toRange(10_000_000_000, 'more_than')}
        unit="usd"
        certainty="lapsed"
        parts={[{ certainty: 'lapsed', low: 10_000_000_000, high: 10_000_000_000 }]}
      />,
    );
    expect(markup).toContain('class="fig lap"');
    expect(text(markup)).toBe('over 10');
  });
});
