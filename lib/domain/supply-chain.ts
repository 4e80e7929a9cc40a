// Money that is paid on: a provider pays its suppliers with what its customer pays, so both payments are one sum.
import type { OverlapLink } from './overlap';

/**
 * Turns `supplies` between two payments into containment: what a provider pays on is inside what its customer pays. A
 * supplier that several customers of the set may pay for is inside the largest of them and in no other, since the others
 * pay for something else. Where none of its customers is in the set, the links stay, so that they can be bridged.
 * @param sizes the payments of the set, by slug, with their headline amounts.
 */
export function supplyAsParts<Link extends OverlapLink>(
  links: readonly Link[],
  sizes: ReadonlyMap<string, number>,
): Link[] {
  const payers = new Map<string, string>();
  for (const { kind, fromSlug, toSlug } of links) {
    const size = sizes.get(toSlug);
    if (kind !== 'supplies' || size === undefined) continue;
    const known = payers.get(fromSlug);
    const knownSize = known === undefined ? -1 : (sizes.get(known) ?? -1);
    if (size > knownSize || (size === knownSize && known !== undefined && toSlug < known)) {
      payers.set(fromSlug, toSlug);
    }
  }
  return links.flatMap((link) => {
    if (link.kind !== 'supplies') return [link];
    const payer = payers.get(link.fromSlug);
    return payer === undefined || payer === link.toSlug ? [{ ...link, kind: 'part_of' as const }] : [];
  });
}
