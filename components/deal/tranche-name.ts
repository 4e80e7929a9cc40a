const ORDINALS = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
];

/** Name of a tranche by its place: "First tranche". */
export function trancheName(index: number): string {
  const ordinal = ORDINALS[index];
  return ordinal === undefined ? `Tranche ${index + 1}` : `${ordinal} tranche`;
}
