// `npm ci` must work for everyone who clones: on another platform, and with another registry than the one used here.
import { describe, expect, it } from 'vitest';
import { readJson } from '../../scripts/steps/project.mjs';

interface LockedPackage {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = readJson<{ packages: Record<string, LockedPackage> }>('package-lock.json');

/** Where Node would find a dependency of the package at `path`: beside it or in a folder further up. */
function isLocked(path: string, dependency: string): boolean {
  const folders = [path];
  for (
    let end = path.lastIndexOf('/node_modules/');
    end >= 0;
    end = path.lastIndexOf('/node_modules/', end - 1)
  ) {
    folders.push(path.slice(0, end));
  }
  return [
    ...folders.map((folder) => `${folder}/node_modules/${dependency}`),
    `node_modules/${dependency}`,
  ].some((candidate) => candidate in packages);
}

describe('the lock file', () => {
  it('has every optional package, also those of other platforms', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((dependency) => !isLocked(path, dependency)),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    const resolved = Object.entries(packages).filter(([, locked]) => locked.resolved !== undefined);
    expect(resolved.map(([path]) => path)).toEqual([]);
  });
});
