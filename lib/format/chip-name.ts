/** A chip's name without the remark in brackets, for places that have no room for it: "GB300 NVL72 (Blackwell Ultra)". */
export function shortChipName(name: string): string {
  return name.replace(/ \([^)]*\)$/, '');
}
