// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from '@/lib/services/deal-records';
import { FactList } from './fact-list';

function claim(slug: string, changes: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    slug,
    subjectType: 'capacity',
    subjectSlug: 'anthropic-aws-5gw',
    dealSlug: 'amazon-anthropic-2026-04',
    field: 'powerGw',
    value: 5_000_000,
    valueText: null,
    unit: 'gw',
    qualifier: 'up_to',
    evidence: 'confirmed',
    isQuoted: false,
    rank: 'normal',
    rankReason: null,
    isSuperseded: false,
    says: 'Up to 5 GW.',
    note: null,
    basis: null,
    stance: null,
    comparedWith: null,
    assertedOn: null,
    source: {
      slug: 'post',
      title: 'The post',
      publisher: 'Anthropic',
      url: null,
      publishedOn: '2026-04-20',
      kind: 'primary',
      readIn: null,
    },
    ...changes,
  };
}

const power = { field: 'powerGw', label: 'Power', value: 'up to 5 GW' };

function render(claims: ClaimRecord[]): Document {
  const markup = renderToStaticMarkup(<FactList facts={[power]} claims={claims} />);
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = markup;
  return page;
}

describe('FactList', () => {
  it('shows every claim once, preferred first and deprecated last', () => {
    const page = render([
      claim('old', { rank: 'deprecated', value: 4_000_000 }),
      claim('plain'),
      claim('best', { rank: 'preferred' }),
    ]);
    expect([...page.querySelectorAll('.claim')].map(({ id }) => id)).toEqual([
      'claim-best',
      'claim-plain',
      'claim-old',
    ]);
  });

  it('marks a figure on which sources differ, and no other', () => {
    expect(
      render([
        claim('a', { qualifier: 'exactly' }),
        claim('b', { value: 4_000_000, qualifier: 'exactly' }),
      ]).querySelector('.cf'),
    ).not.toBeNull();
    expect(render([claim('a'), claim('b')]).querySelector('.cf')).toBeNull();
  });

  it('gives a field of its own to what has claims but no column', () => {
    const page = render([claim('term', { field: 'termYears', value: 10, unit: 'years', qualifier: null })]);
    expect(page.body.textContent).toContain('Term10 years');
  });

  it('does not print as a fact what only a deprecated claim says', () => {
    const page = render([
      claim('due', { field: 'dueOn', value: '2028', unit: null, qualifier: null, rank: 'deprecated' }),
    ]);
    expect(page.body.textContent).toContain('DueNot relied on: 2028');
  });
});
