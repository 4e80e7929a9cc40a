// Systems of a chip generation: which of them is the largest, and how far one fabric of links reaches.

/** What of a system decides its place. */
export interface SizedSystem {
  readonly chips: number;
  /** The links by which every chip reaches every other; null where no source says that they do. */
  readonly fabric: string | null;
}

/** The system with most chips, the first of equals; null where there is none. */
export function findLargestSystem<System extends SizedSystem>(systems: readonly System[]): System | null {
  return systems.reduce<System | null>(
    (largest, system) => (largest === null || system.chips > largest.chips ? system : largest),
    null,
  );
}

/**
 * The largest scale-up domain: the system with most chips that all reach each other over the chips' own links. Null where
 * no source says so of any system: then the domain is unknown, not one.
 */
export function findScaleUpDomain<System extends SizedSystem>(systems: readonly System[]): System | null {
  return findLargestSystem(systems.filter(({ fabric }) => fabric !== null));
}
