// One conflict: the figure, its sides with who says so, how far they are apart, and which one is used.
import type { ReactNode } from 'react';
import { ClaimLink, toClaimsHref } from '@/components/provenance/claim-link';
import { Glyph } from '@/components/ui/glyph';
import type { ConflictModel } from '@/lib/domain/conflict-spread';
import { formatFieldName } from '@/lib/format/claim-value';
import { plural } from '@/lib/format/number';
import { formatSpread } from '@/lib/format/spread';
import type { ClaimRecord } from '@/lib/services/deal-records';
import { ConflictSides } from './conflict-sides';
import { SpreadDots } from './spread-dots';

/** Which value the ledger uses where nobody is preferred. */
function openWords({ ledger, sides }: ConflictModel<ClaimRecord>, recordText: string | null): string {
  if (ledger.basis === 'record') {
    return ledger.sideIndex === null
      ? `Open: no claim is preferred. The record says ${recordText ?? 'something else'}.`
      : `Open: no claim is preferred. The record uses ${recordText ?? 'one of them'}.`;
  }
  return sides.every(({ rank }) => rank === 'deprecated')
    ? 'Open: no claim is relied on.'
    : 'Open: no claim is preferred.';
}

/** One conflict of a list. Its id is its stable name, so that an address can lead to it. */
export function ConflictEntry({
  conflict,
  label = formatFieldName(conflict.field),
  figureHref,
  context,
  recordText = null,
}: {
  readonly conflict: ConflictModel<ClaimRecord>;
  /** What the figure is called; its field where nothing else is given. */
  readonly label?: string;
  /** Where the figure stands. */
  readonly figureHref: string;
  /** What the figure is of and where it belongs, beneath its name. */
  readonly context: ReactNode;
  readonly recordText?: string | null;
}) {
  const { sides, spread, liveSpread, ledger, state } = conflict;
  const claimsHref = toClaimsHref(conflict);
  const claimCount = sides.reduce((sum, side) => sum + side.claims.length, 0);
  return (
    <li className="conflict" id={conflict.slug}>
      <div className="what">
        <Glyph name="conflict" />
        <div>
          <a className="figure" href={figureHref}>
            {label}
          </a>
          <span className="context">{context}</span>
        </div>
      </div>
      <ConflictSides
        sides={sides}
        usedIndex={ledger.basis === 'record' ? ledger.sideIndex : null}
        claimsHref={claimsHref}
      />
      <div className="apart">
        <SpreadDots sides={sides} spread={spread} />
        <p className="spread">{formatSpread(spread)}</p>
        {liveSpread !== null &&
        spread.kind === 'number' &&
        sides.some(({ rank }) => rank === 'deprecated') ? (
          <p>without what is deprecated: {formatSpread(liveSpread)}</p>
        ) : null}
        {state === 'open' ? <p className="open">{openWords(conflict, recordText)}</p> : null}
        <p>
          <ClaimLink
            subjectType={conflict.subjectType}
            subjectSlug={conflict.subjectSlug}
            field={conflict.field}
          >
            {plural(claimCount, 'claim')}
          </ClaimLink>
        </p>
      </div>
    </li>
  );
}

/** A list of conflicts under its rule. */
export function ConflictList({ children }: { readonly children: ReactNode }) {
  return <ul className="conflict-list">{children}</ul>;
}
