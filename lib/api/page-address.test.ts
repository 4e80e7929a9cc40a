import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildPageAddress, siteOrigin } from './page-address';

describe('buildPageAddress', () => {
  it('leads to pages, figures at their place on the page', () => {
    const address = buildPageAddress('https://ledger.example', null);
    expect(address.ofDeal('a-b')).toBe('https://ledger.example/deals/a-b');
    expect(address.ofChip('trainium3')).toBe('https://ledger.example/chips/trainium3');
    expect(address.ofFigure('a-b', 'a-b--capacity')).toBe('https://ledger.example/deals/a-b#a-b--capacity');
  });

  it('leads from records without a page of their own to what shows them', () => {
    const address = buildPageAddress('https://ledger.example', null);
    expect(address.ofCompany('openai')).toBe('https://ledger.example/deals?company=openai');
    expect(address.ofSite('hyperion')).toBe('https://ledger.example/claims/site/hyperion');
    expect(address.ofEvent('e')).toBe('https://ledger.example/claims/event/e');
  });

  it('leads to sources, claims and conflicts at their place', () => {
    const address = buildPageAddress('https://ledger.example', null);
    expect(address.ofSource('s')).toBe('https://ledger.example/sources/s');
    expect(address.ofClaim('spend/a', 'a--x')).toBe('https://ledger.example/claims/spend/a#claim-a--x');
    expect(address.ofConflict('spend--a--amountUsd')).toBe(
      'https://ledger.example/conflicts#spend--a--amountUsd',
    );
  });

  it('keeps the day asked for', () => {
    const address = buildPageAddress('https://ledger.example', '2025-10-01');
    expect(address.ofFigure('a', 'f')).toBe('https://ledger.example/deals/a?asOf=2025-10-01#f');
    expect(address.ofCompany('a')).toBe('https://ledger.example/deals?company=a&asOf=2025-10-01');
    expect(address.ofChip('c')).toBe('https://ledger.example/chips/c?asOf=2025-10-01');
  });
});

describe('siteOrigin', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is the configured one, whatever the request says', () => {
    vi.stubEnv('SITE_URL', 'https://ledger.example/');
    expect(siteOrigin(new Headers({ host: 'evil.example' }))).toBe('https://ledger.example');
  });

  it.each(['ledger.example', 'ftp://ledger.example'])('refuses %s as the configured one', (value) => {
    vi.stubEnv('SITE_URL', value);
    expect(() => siteOrigin(new Headers())).toThrow('SITE_URL');
  });

  it.each([
    [{ host: 'localhost:3000' }, 'http://localhost:3000'],
    [{ host: 'Ledger.example', 'x-forwarded-proto': 'https, http' }, 'https://ledger.example'],
    [{ host: '[::1]:80' }, 'http://[::1]:80'],
    [{ host: 'a/b"><script>' }, 'http://localhost'],
    [{}, 'http://localhost'],
  ])('reads %j', (headers, origin) => {
    vi.stubEnv('SITE_URL', '');
    expect(siteOrigin(new Headers(headers))).toBe(origin);
  });
});
