// The words of a text search.
import { foldText } from './search-text';

/**
 * The folded words that must all occur. White space separates them, and so do %, _ and \, which the databases' LIKE would
 * take for wildcards. Empty where the text has no word.
 */
export function searchWords(text: string): string[] {
  return [...new Set(foldText(text).split(/[\s%_\\]+/))].filter((word) => word !== '');
}
