import { EmptyState } from '@/components/ui/empty-state';
import { plural } from '@/lib/format/number';

/** A list in which nothing matches: which filter to take off, and what that would give. */
export function NothingMatches({
  noun,
  relaxations,
  allHref,
  allTotal,
}: {
  /** What one row is, in the singular. */
  readonly noun: string;
  /** The filters that are in the way alone, each with the list that is left without it. */
  readonly relaxations: readonly { readonly label: string; readonly href: string; readonly total: number }[];
  /** The list without any filter. */
  readonly allHref: string;
  readonly allTotal: number;
}) {
  return (
    <EmptyState
      title={`No ${noun} matches all of this`}
      actions={[
        ...relaxations.map(({ label, href, total }) => ({ label, href, gives: plural(total, noun) })),
        { label: 'Without any filter', href: allHref, gives: plural(allTotal, noun) },
      ]}
    >
      {relaxations.length === 0
        ? 'No single filter is in the way: two or more exclude each other.'
        : 'Taking off one of these alone would give:'}
    </EmptyState>
  );
}
