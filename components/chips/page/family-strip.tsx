// The place of a generation in its family: the generations on a line, with the ways to its neighbours.
import Link from 'next/link';
import { toChipHref } from '@/components/chips/chip-links';
import { Section } from '@/components/layout/section';
import { DateText } from '@/components/ui/date-text';
import { CHIP_STATUSES, labelOf } from '@/lib/domain/vocabulary';
import { plural } from '@/lib/format/number';
import type { ChipPageRecord } from '@/lib/services/chip-page-records';

/** More generations than this do not fit beside each other: the line then runs downwards on every screen. */
const MOST_BESIDE_EACH_OTHER = 6;

export function FamilyStrip({ chip, asOf }: { readonly chip: ChipPageRecord; readonly asOf: string | null }) {
  const { generations, predecessor, successors } = chip;
  const layout = generations.length <= MOST_BESIDE_EACH_OTHER ? 'is-across' : 'is-down';
  return (
    <Section
      id="family"
      title={`Its place in ${chip.family}`}
      note={
        <Link href={`/chips/families/${chip.familySlug}`} prefetch={false}>
          {plural(generations.length, 'generation')}
        </Link>
      }
    >
      <ol className={`chain ${layout}`}>
        {generations.map(({ slug, name, announcedOn, availableOn, status }) => (
          <li key={slug} className={slug === chip.slug ? 'is-here' : undefined}>
            <span className="chain-mark">
              <span className={slug === chip.slug ? 'dot is-here' : 'dot'} aria-hidden="true" />
            </span>
            <span className="chain-date lab">
              <DateText value={announcedOn ?? availableOn} />
            </span>
            <span className="chain-text">
              {slug === chip.slug ? (
                <b className="here" aria-current="page">
                  {name}
                </b>
              ) : (
                <Link href={toChipHref(slug, asOf)} prefetch={false}>
                  {name}
                </Link>
              )}
              <span className="muted">
                {announcedOn === null ? 'announced: no date' : 'announced'}
                {availableOn === null ? null : (
                  <>
                    , available <DateText value={availableOn} />
                  </>
                )}
                {status === 'available' || status === 'announced'
                  ? null
                  : `, ${labelOf(CHIP_STATUSES, status)}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <nav className="chip-neighbours" aria-label="Generations before and after">
        {predecessor === null ? (
          <span className="muted">No generation before it</span>
        ) : (
          <Link href={toChipHref(predecessor.slug, asOf)} prefetch={false} rel="prev">
            Before: {predecessor.name}
          </Link>
        )}
        {successors.length === 0 ? (
          <span className="muted">No generation after it</span>
        ) : (
          successors.map(({ slug, name }) => (
            <Link key={slug} href={toChipHref(slug, asOf)} prefetch={false} rel="next">
              After: {name}
            </Link>
          ))
        )}
      </nav>
    </Section>
  );
}
