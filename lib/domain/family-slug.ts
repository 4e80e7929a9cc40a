// How URLs name chip families and the architectures within them: the slug follows from the name.
import { foldText } from './search-text';

/** The slug of a chip family or architecture, as URLs and the facet index hold it: "Wafer-Scale Engine" is `wafer-scale-engine`. */
export function toFamilySlug(family: string): string {
  return foldText(family)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The slugs that the parameter `family` finds a chip by: its family, and its architecture where the family has several. */
export function familySlugs(chip: {
  readonly family: string;
  readonly architecture?: string | null | undefined;
}): string[] {
  const { family, architecture } = chip;
  return [family, ...(architecture === null || architecture === undefined ? [] : [architecture])].map(
    toFamilySlug,
  );
}
