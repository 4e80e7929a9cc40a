// Chip generations in time: the year of a generation, and the order in which a family came.
import { comparePartialDates, toPartialDate } from './partial-date';

/** What of a chip generation decides its place in time. */
export interface DatedChip {
  readonly slug: string;
  /** Partial dates; null where no source gives one. */
  readonly announcedOn: string | null;
  readonly availableOn: string | null;
  readonly predecessor: { readonly slug: string } | null;
}

/** The year of a generation and by which of its dates. */
export interface ChipYear {
  readonly year: string;
  /** The year of the announcement: no source says when it could be had. */
  readonly isAnnouncement: boolean;
}

/** The year from which a generation can be had, else the year of its announcement; null where neither is known. */
export function findChipYear({
  announcedOn,
  availableOn,
}: Pick<DatedChip, 'announcedOn' | 'availableOn'>): ChipYear | null {
  const date = availableOn ?? announcedOn;
  if (date === null) return null;
  return { year: toPartialDate(date).firstDay.slice(0, 4), isAnnouncement: availableOn === null };
}

function compareDated(a: DatedChip, b: DatedChip): number {
  const [dateA, dateB] = [a.availableOn ?? a.announcedOn, b.availableOn ?? b.announcedOn];
  if (dateA === null || dateB === null) return Number(dateA === null) - Number(dateB === null);
  return comparePartialDates(toPartialDate(dateA), toPartialDate(dateB));
}

/**
 * Generations in time order: by availability, or by announcement where no source gives that. One without any date stands
 * after the generation it follows, before the first of its successors where it follows none, else at the end.
 */
export function orderGenerations<Chip extends DatedChip>(chips: readonly Chip[]): Chip[] {
  const isDated = ({ availableOn, announcedOn }: DatedChip): boolean => (availableOn ?? announcedOn) !== null;
  const bySlug = (a: Chip, b: Chip): number => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);
  const ordered = chips.filter(isDated).sort((a, b) => compareDated(a, b) || bySlug(a, b));
  let open = chips.filter((chip) => !isDated(chip)).sort(bySlug);
  // Each round may place what those after it refer to.
  for (;;) {
    const left = open.filter((chip) => {
      const before = ordered.findIndex(({ slug }) => slug === chip.predecessor?.slug);
      const after = ordered.findIndex(({ predecessor }) => predecessor?.slug === chip.slug);
      if (before === -1 && after === -1) return true;
      ordered.splice(before === -1 ? after : before + 1, 0, chip);
      return false;
    });
    if (left.length === open.length) return [...ordered, ...left];
    open = left;
  }
}
