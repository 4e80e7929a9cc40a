// Text as the filter `q` compares it.

/** Text without what a reader may type differently: capitals, diacritics, runs of white space. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
