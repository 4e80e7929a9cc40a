import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DatabaseUrlError, databasePath, databaseUrl, DEFAULT_DATABASE_URL } from './client';

describe('databasePath', () => {
  it.each([
    ['file:./prisma/ledger.db', resolve('prisma/ledger.db')],
    ['file:ledger.db', resolve('ledger.db')],
    ['file:/var/lib/ledger.db', '/var/lib/ledger.db'],
    ['file:///var/lib/ledger.db', '/var/lib/ledger.db'],
  ])('of %s is %s', (url, path) => {
    expect(databasePath(url)).toBe(path);
  });

  it.each([
    'postgresql://user:secret@host/db',
    'libsql://host',
    './ledger.db',
    'file:',
    '',
    'file:x?mode=memory',
  ])('refuses %j and says what is allowed', (url) => {
    expect(() => databasePath(url)).toThrow(DatabaseUrlError);
    expect(() => databasePath(url)).toThrow('like file:./prisma/ledger.db');
    expect(() => databasePath(url)).not.toThrow('secret');
  });
});

describe('databaseUrl', () => {
  it('is DATABASE_URL, or the default where that is unset or empty', () => {
    vi.stubEnv('DATABASE_URL', 'file:/tmp/x.db');
    expect(databaseUrl()).toBe('file:/tmp/x.db');
    vi.stubEnv('DATABASE_URL', '');
    expect(databaseUrl()).toBe(DEFAULT_DATABASE_URL);
  });
});
