import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describePortProblem, findFreePort, readAddress } from './ports.mjs';

let server: Server;
let taken = 0;

beforeEach(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  taken = typeof address === 'object' && address !== null ? address.port : 0;
});

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
});

describe('describePortProblem', () => {
  it('names a port that is in use and how to take another', async () => {
    expect(await describePortProblem(taken, '127.0.0.1')).toBe(
      `Port ${taken} is in use. Stop what listens there, or take another: PORT=${taken + 1} npm start`,
    );
  });

  it('has nothing to say of a free port', async () => {
    expect(await describePortProblem(await findFreePort(), '127.0.0.1')).toBeNull();
  });
});

describe('readAddress', () => {
  it('serves on this machine only unless told otherwise', async () => {
    const port = await findFreePort();
    vi.stubEnv('PORT', String(port));
    vi.stubEnv('HOST', '');
    expect(await readAddress()).toMatchObject({ port, host: '127.0.0.1' });
    vi.stubEnv('HOST', '0.0.0.0');
    expect(await readAddress()).toEqual({ port, host: '0.0.0.0', url: `http://0.0.0.0:${port}` });
  });

  it.each(['abc', '0', '65536', '3000.5', '-1'])('refuses PORT=%s', async (port) => {
    vi.stubEnv('PORT', port);
    await expect(readAddress()).rejects.toThrow(`PORT must be a number from 1 to 65535, not "${port}"`);
  });

  it('refuses a port in use before any long step', async () => {
    vi.stubEnv('PORT', String(taken));
    vi.stubEnv('HOST', '127.0.0.1');
    await expect(readAddress()).rejects.toThrow('is in use');
  });
});
