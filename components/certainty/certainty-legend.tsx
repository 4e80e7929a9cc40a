import Link from 'next/link';
import type { ReactNode } from 'react';
import { CERTAINTIES, type Certainty, FIRM_CERTAINTIES, valuesOf } from '@/lib/domain/vocabulary';
import { formatCertainty } from '@/lib/format/certainty-words';
import { formatCount, plural } from '@/lib/format/number';
import { PlainMark } from './certainty-mark';
import { Explained, explains } from './explained';

const FIRM: ReadonlySet<Certainty> = new Set(FIRM_CERTAINTIES);

function groupOf(certainty: Certainty): 'firm' | 'not firm' | 'lapsed' {
  if (certainty === 'lapsed') return 'lapsed';
  return FIRM.has(certainty) ? 'firm' : 'not firm';
}

interface RungProps {
  readonly certainty: Certainty;
  readonly count: number | undefined;
  readonly countNoun: string;
  readonly href: string | undefined;
  readonly isSelected: boolean;
}

function Rung({ certainty, count, countNoun, href, isSelected }: RungProps) {
  const content = (
    <>
      <PlainMark certainty={certainty} isNamed={false} />
      {formatCertainty(certainty)}
      {count === undefined ? null : (
        <>
          {' '}
          <b aria-hidden="true">{formatCount(count)}</b>
          <span className="vh">{plural(count, countNoun)}</span>
        </>
      )}
    </>
  );
  const state = isSelected ? ' set' : count === 0 ? ' off' : '';
  // A rung that would leave nothing is only a link where it can be taken off again.
  return href !== undefined && (count !== 0 || isSelected) ? (
    <Link
      className={`k${state}`}
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={isSelected ? 'true' : undefined}
      {...explains([certainty])}
    >
      {content}
    </Link>
  ) : (
    <Explained certainties={[certainty]} className={`k${state}`}>
      {content}
    </Explained>
  );
}

/**
 * The certainty ladder as a legend: firm, not firm and lapsed divided by short rules. With `counts` and `hrefs` it is the
 * facet too; zero counts stay, greyed.
 */
export function CertaintyLegend({
  certainties = valuesOf(CERTAINTIES),
  counts,
  countNoun = 'deal',
  hrefs,
  selected = [],
  label,
  className = '',
  children,
}: {
  /** Rungs to show, in the order of the ladder; all of them if left out. */
  readonly certainties?: readonly Certainty[];
  readonly counts?: Readonly<Partial<Record<Certainty, number>>>;
  /** What the counts count, in the singular. */
  readonly countNoun?: string;
  /** Where each rung leads: the view with it added, or taken off where it is selected. */
  readonly hrefs?: Readonly<Partial<Record<Certainty, string>>>;
  readonly selected?: readonly Certainty[];
  /** Word before the ladder, also the name of the list. */
  readonly label?: string;
  readonly className?: string;
  /** Further keys after the ladder, each in an element of class `k`. */
  readonly children?: ReactNode;
}) {
  const shown = valuesOf(CERTAINTIES).filter((certainty) => certainties.includes(certainty));
  return (
    <div className={`keys ${className}`.trimEnd()}>
      {label === undefined ? null : (
        <span className="lab" aria-hidden="true">
          {label}
        </span>
      )}
      <ul aria-label={label ?? 'Certainty'}>
        {shown.map((certainty, index) => {
          const previous = shown[index - 1];
          const startsGroup = previous !== undefined && groupOf(previous) !== groupOf(certainty);
          return (
            <li key={certainty} className={startsGroup ? 'cut' : undefined}>
              <Rung
                certainty={certainty}
                count={counts?.[certainty]}
                countNoun={countNoun}
                href={hrefs?.[certainty]}
                isSelected={selected.includes(certainty)}
              />
            </li>
          );
        })}
      </ul>
      {hrefs === undefined ? null : (
        // Where a tap filters, touch has no other way to the meanings.
        <Explained certainties={shown} className="k touch">
          What they mean
        </Explained>
      )}
      {children}
    </div>
  );
}
