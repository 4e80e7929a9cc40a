// The Node version against `engines.node` of package.json, before anything is installed: so no dependency, no recent syntax.

/**
 * @param {string} text a version like `v20.20.2` or `20.19`
 * @returns {number[]} major, minor and patch; what is absent counts as zero
 */
function parseVersion(text) {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text.trim());
  if (match === null) throw new Error(`"${text}" is no version`);
  return [match[1], match[2], match[3]].map((part) => Number(part ?? 0));
}

/**
 * @param {number[]} left
 * @param {number[]} right
 * @returns {number} negative where `left` is older, zero where they are the same
 */
function compareVersions(left, right) {
  const position = left.findIndex((part, index) => part !== right[index]);
  return position === -1 ? 0 : (left[position] ?? 0) - (right[position] ?? 0);
}

/**
 * Whether a version lies in a range of the form `>=20.19.0 <21 || >=22.12.0`: comparisons with a space for "and" and
 * `||` for "or". Carets, tildes and wildcards are not read.
 *
 * @param {string} version
 * @param {string} range
 * @returns {boolean}
 * @throws {Error} where the range has anything but `>=`, `>`, `<=`, `<` and `=` before a version
 */
export function isVersionInRange(version, range) {
  const found = parseVersion(version);
  return range.split('||').some((alternative) =>
    alternative
      .trim()
      .split(/\s+/)
      .every((condition) => {
        const match = /^(>=|>|<=|<|=)(\d.*)$/.exec(condition);
        if (match === null) throw new Error(`"${condition}" is no comparison with a version`);
        const difference = compareVersions(found, parseVersion(match[2] ?? ''));
        switch (match[1]) {
          case '>=':
            return difference >= 0;
          case '>':
            return difference > 0;
          case '<=':
            return difference <= 0;
          case '<':
            return difference < 0;
          default:
            return difference === 0;
        }
      }),
  );
}

/**
 * What to tell someone whose Node is not among those the project runs on. Null where it is.
 *
 * @param {string} version `process.version`
 * @param {string} range `engines.node` of package.json
 * @returns {string | null}
 */
export function describeWrongNode(version, range) {
  if (isVersionInRange(version, range)) return null;
  return (
    `Node ${version.replace(/^v/, '')} is not supported: Gigawatt Ledger runs on Node ${range}.\n` +
    'Install a supported version, for example with `nvm install` in this folder, and run the command again.'
  );
}
