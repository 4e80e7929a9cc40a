import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AsOfControl } from './as-of-control';

function render(asOf: string | null): string {
  return renderToStaticMarkup(
    <AsOfControl
      path="/deals"
      searchParams={{
        company: 'openai',
        certainty: ['building', 'option'],
        page: '3',
        asOf: asOf ?? undefined,
      }}
      asOf={asOf}
      dataDate="2026-11-21"
    />,
  );
}

describe('AsOfControl', () => {
  it('keeps the view when another day is chosen, but not its page', () => {
    const hidden = [...render(null).matchAll(/type="hidden" name="([^"]+)" value="([^"]+)"/g)];
    expect(hidden.map(([, name, value]) => [name, value])).toEqual([
      ['company', 'openai'],
      ['certainty', 'building'],
      ['certainty', 'option'],
    ]);
  });

  it('shows the newest day and offers no way back to where one is', () => {
    expect(render(null)).toContain('21 Nov 2026');
    expect(render(null)).not.toContain('Back to');
  });

  it('leads back to the newest state with the view kept', () => {
    const markup = render('2025-10-01');
    expect(markup).toContain('<b>1 Oct 2025</b>');
    expect(markup).toContain('href="/deals?company=openai&amp;certainty=building&amp;certainty=option"');
    expect(markup).toContain('max="2026-11-21"');
  });
});
