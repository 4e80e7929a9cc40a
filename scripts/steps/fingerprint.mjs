// Whether something made from files is still up to date: a digest of the files is kept beside what was made from them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The files below a path, sorted; the path itself where it is a file, none where it does not exist.
 *
 * @param {string} root
 * @param {string} path relative to `root`
 * @param {(path: string) => boolean} isCounted
 * @returns {string[]} paths relative to `root`
 */
function listFiles(root, path, isCounted) {
  const absolute = join(root, path);
  if (!existsSync(absolute) || !isCounted(path)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`, isCounted));
}

/**
 * The SHA-256 of names and contents of files. A path that does not exist counts as absent, so that its appearance shows.
 *
 * @param {string} root
 * @param {object} options
 * @param {readonly string[]} options.paths files and folders, relative to `root`, with `/`
 * @param {(path: string) => boolean} [options.isCounted] false for a file or folder to leave out
 * @param {readonly string[]} [options.values] anything else that the result depends on
 * @returns {string}
 */
export function fingerprint(root, { paths, isCounted = () => true, values = [] }) {
  const digest = createHash('sha256');
  for (const value of values) digest.update(`value ${value.length} ${value}\n`);
  for (const path of paths.flatMap((one) => listFiles(root, one, isCounted))) {
    const content = readFileSync(join(root, path));
    digest.update(`file ${path} ${content.length}\n`).update(content);
  }
  return digest.digest('hex');
}

/**
 * The digest kept by `writeStamp`. Null where there is none.
 *
 * @param {string} file
 * @returns {string | null}
 */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/**
 * Keeps the digest of what was just made.
 *
 * @param {string} file
 * @param {string} digest
 */
export function writeStamp(file, digest) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${digest}\n`);
}

/**
 * Forgets the digest, before making anew: a run that is broken off must not look complete.
 *
 * @param {string} file
 */
export function removeStamp(file) {
  rmSync(file, { force: true });
}
