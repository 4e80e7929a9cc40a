// Publishers have no records of their own: their slug follows from the name.
import { foldText } from './search-text';

/** The slug of a publisher, as URLs hold it: "Tom's Hardware" is `tom-s-hardware`. */
export function toPublisherSlug(publisher: string): string {
  return foldText(publisher)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
