// TCP ports: which is free, and what to say where one is not.
import { createServer } from 'node:net';
import { StepError } from './report.mjs';

/** Reached from this machine only. */
const DEFAULT_HOST = '127.0.0.1';

/**
 * Listens for a moment. Port 0 asks the system for a free one.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port
 * @throws {NodeJS.ErrnoException} where it cannot listen
 */
function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

/**
 * A port of this machine that nothing listens on.
 *
 * @returns {Promise<number>}
 */
export function findFreePort() {
  return tryPort(0, '127.0.0.1');
}

/**
 * Why a server could not listen on a port. Null where it could.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>}
 */
export async function describePortProblem(port, host) {
  try {
    await tryPort(port, host);
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      return `Port ${port} is in use. Stop what listens there, or take another: PORT=${port + 1} npm start`;
    }
    if (code === 'EACCES')
      return `Port ${port} needs more rights than this user has. Take one above 1023: PORT=3000 npm start`;
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      return `HOST ${host} is no address of this machine.`;
    throw error;
  }
}

/**
 * Where to serve: `PORT` (3000) and `HOST` (this machine only) of the environment.
 *
 * @returns {Promise<{ port: number, host: string, url: string }>} `url` is for the reader and says who can reach it
 * @throws {StepError} where a server could not listen there
 */
export async function readAddress() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StepError(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  }
  const host = process.env.HOST || DEFAULT_HOST;
  const problem = await describePortProblem(port, host);
  if (problem !== null) throw new StepError(problem);
  const url =
    host === DEFAULT_HOST
      ? `http://localhost:${port} (this machine only; HOST=0.0.0.0 opens it to others)`
      : `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return { port, host, url };
}
