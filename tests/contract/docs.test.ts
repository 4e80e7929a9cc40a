// Every example of docs/api.md works.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { get } from './client';

const guide = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const ADDRESSES = [...guide.matchAll(/(?:http:\/\/localhost:3000|https:\/\/…)(\/api\/v1\/[^'")\s]+)/g)].map(
  ([, address = '']) => address,
);

describe('the examples of docs/api.md', () => {
  it('are there', () => {
    expect(ADDRESSES.length).toBeGreaterThan(5);
  });

  it.each(ADDRESSES)('%s answers', async (address) => {
    const response = await get(address);
    const body = await response.text();
    // The one example of an error has a parameter that does not exist.
    expect(response.status).toBe(address.includes('foo=1') ? 400 : 200);
    expect(body.length).toBeGreaterThan(100);
  });
});
