// Chip families have no records of their own: their slug follows from the name.
import { foldText } from './search-text';

/** The slug of a chip family, as URLs and the facet index hold it: "Wafer-Scale Engine" is `wafer-scale-engine`. */
export function toFamilySlug(family: string): string {
  return foldText(family)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
