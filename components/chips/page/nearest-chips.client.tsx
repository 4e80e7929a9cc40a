'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';
import { nearestWords } from '@/lib/domain/nearest-words';

/** Longest text that is compared with the names of chips. */
const LONGEST_SLIP = 80;

interface Chip {
  readonly slug: string;
  readonly name: string;
}

/** The chips that a mistyped address may mean, by slug or by name, the nearest first; none where all are far off. */
export function findNearestChips(slug: string, chips: readonly Chip[]): Chip[] {
  if (slug.length > LONGEST_SLIP) return [];
  const near = [
    ...nearestWords(
      slug,
      chips.map((chip) => chip.slug),
    ),
    ...nearestWords(
      slug,
      chips.map(({ name }) => name),
    ),
  ];
  return [
    ...new Set(near.flatMap((word) => chips.find((chip) => chip.slug === word || chip.name === word) ?? [])),
  ];
}

/** The address alone knows what was asked for, and a page that is not found is told of it in the browser only. */
export function NearestChips({ chips }: { readonly chips: readonly Chip[] }) {
  const { slug } = useParams();
  const near = typeof slug === 'string' ? findNearestChips(decodeURIComponent(slug), chips) : [];
  if (near.length === 0) return null;
  return (
    <p className="nearest-chips">
      Did you mean{' '}
      {near.map((chip, index) => (
        <span key={chip.slug}>
          {index === 0 ? null : index === near.length - 1 ? ' or ' : ', '}
          <Link href={`/chips/${chip.slug}`}>{chip.name}</Link>
        </span>
      ))}
      ?
    </p>
  );
}
