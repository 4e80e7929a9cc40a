// Ways from a chip that is named to its page.
import Link from 'next/link';
import { Fragment } from 'react';
import type { SubjectType } from '@/lib/domain/vocabulary';
import type { NamedRef } from '@/lib/services/deal-records';

/** The page of a chip generation, on the day of knowledge that is shown. */
export function toChipHref(chipSlug: string, asOf: string | null = null): string {
  return `/chips/${chipSlug}${asOf === null ? '' : `?asOf=${asOf}`}`;
}

/** The page about chips that shows a record; null where the record is no chip, system or family. */
export function toChipSubjectHref(subject: {
  readonly type: SubjectType;
  readonly slug: string;
  /** The chip that a system is built of. */
  readonly chips: readonly NamedRef[];
}): string | null {
  switch (subject.type) {
    case 'chip':
      return toChipHref(subject.slug);
    case 'family':
      return `/chips/families/${subject.slug}`;
    case 'system': {
      const [chip] = subject.chips;
      return chip === undefined ? null : `${toChipHref(chip.slug)}#${subject.slug}`;
    }
    default:
      return null;
  }
}

/** Names of chips, each a link to its page: "Trainium3, Trainium4". `nameOf` may shorten them. */
export function ChipNames({
  chips,
  asOf = null,
  nameOf = ({ name }) => name,
}: {
  readonly chips: readonly NamedRef[];
  readonly asOf?: string | null;
  readonly nameOf?: (chip: NamedRef) => string;
}) {
  return chips.map((chip, index) => (
    <Fragment key={chip.slug}>
      {index === 0 ? null : ', '}
      <Link className="chip-name" href={toChipHref(chip.slug, asOf)} prefetch={false}>
        {nameOf(chip)}
      </Link>
    </Fragment>
  ));
}
