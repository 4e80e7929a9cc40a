// Small changes to words, where a label of the vocabularies stands at the beginning of something.

/** The text with its first letter in upper case: "chip supply" is "Chip supply"; "IT" stays. */
export function toSentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
