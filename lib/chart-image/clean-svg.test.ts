import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cleanChartMarkup } from './clean-svg';

function clean(content: string): string {
  const { document } = new JSDOM(`<body><svg>${content}</svg></body>`).window;
  const svg = document.querySelector('svg');
  if (!svg) throw new Error('no svg');
  return cleanChartMarkup(svg);
}

describe('cleanChartMarkup', () => {
  it('drops what only the library needs, and empty groups', () => {
    expect(
      clean(
        '<g class="recharts-layer" tabindex="-1"><g></g><path class="recharts-curve" name="x" width="10" d="M0 0"></path></g>',
      ),
    ).toBe('<path d="M0 0"/>');
  });

  it('keeps measures where they mean something', () => {
    expect(clean('<rect x="1" y="2" width="3" height="4"></rect><line x1="0" x2="9" x="5"></line>')).toBe(
      '<rect x="1" y="2" width="3" height="4"/><line x1="0" x2="9"/>',
    );
  });

  it('keeps groups that carry a look', () => {
    expect(clean('<g fill="none" stroke="#123456"><path d="M1 1"></path></g>')).toBe(
      '<g fill="none" stroke="#123456"><path d="M1 1"/></g>',
    );
  });

  it('rounds to two decimals and leaves ids, colours and short numbers alone', () => {
    expect(clean('<path d="M340.54999999999995,7.005L1e3,-0.0001" fill="url(#c-building)"></path>')).toBe(
      '<path d="M340.55,7.01L1e3,0" fill="url(#c-building)"/>',
    );
  });

  it('escapes texts and attributes', () => {
    expect(clean('<text x="1" fill="a&quot;b">R&amp;D &lt;1 GW</text>')).toBe(
      '<text x="1" fill="a&quot;b">R&amp;D &lt;1 GW</text>',
    );
  });
});
