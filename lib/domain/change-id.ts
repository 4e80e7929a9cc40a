// The permanent name of a change: the same for the same change in every database.

/** What names a change: a version changes a field of a record at most once. */
export interface ChangeName {
  readonly version: string;
  readonly subject: { readonly type: string; readonly slug: string };
  /** The field that changed; null where the whole record is new or removed. */
  readonly field: string | null;
  readonly action: string;
}

/** `amountUsd` as it stands in an address: `amount-usd`. Points stay, so that no two fields share a name. */
function toKebab(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * The name of a change: `2026.11.22--spend--openai-aws-100b--amount-usd`; of a whole record it ends with `--new` or
 * `--removed`. Slugs may hold double hyphens, types and fields never, so the parts can be told apart.
 */
export function toChangeId({ version, subject, field, action }: ChangeName): string {
  return [version, subject.type, subject.slug, field === null ? action : toKebab(field)].join('--');
}

/** Compares versions like 2026.11.22 and 2026.11.22.1 by their numbers; negative where the first is older. */
export function compareVersions(one: string, other: string): number {
  const partsOfOne = one.split('.').map(Number);
  const partsOfOther = other.split('.').map(Number);
  for (let index = 0; index < Math.max(partsOfOne.length, partsOfOther.length); index += 1) {
    const difference = (partsOfOne[index] ?? 0) - (partsOfOther[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
