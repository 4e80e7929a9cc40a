// How an open popover stands in the address, so that a copied address opens it again.

/** The number whose claims are open: "investment/openai-amazon" and the field, empty for the record as a whole. */
export interface OpenedNumber {
  readonly subject: string;
  readonly field: string;
}

const PREFIX = '#claims:';

/** "#claims:investment/openai-amazon/amountUsd". */
export function toClaimsHash({ subject, field }: OpenedNumber): string {
  return `${PREFIX}${subject}/${field}`;
}

/** The number of such a hash; null for any other hash. */
export function parseClaimsHash(hash: string): OpenedNumber | null {
  if (!hash.startsWith(PREFIX)) return null;
  const [type, slug, ...rest] = hash.slice(PREFIX.length).split('/');
  return type && slug && rest.length === 1 ? { subject: `${type}/${slug}`, field: rest[0] ?? '' } : null;
}
