import Link from 'next/link';
import { PlainMark } from '@/components/certainty/certainty-mark';
import { Explained } from '@/components/certainty/explained';
import { ClaimLink } from '@/components/provenance/claim-link';
import { formatCertainty } from '@/lib/format/certainty-words';
import { formatCommitmentSize } from '@/lib/format/chip-comparison';
import { formatList } from '@/lib/format/number';
import type { CommitmentEntry } from '@/lib/services/compare-chips';

/** Commitments shown before the rest is folded away. */
const SHOWN = 5;

function Entry({ entry, asOf }: { readonly entry: CommitmentEntry; readonly asOf: string | null }) {
  const { slug, label, deal, certainties, powerKw, chipCount, sharedWith } = entry;
  return (
    <li>
      <Explained
        certainties={certainties}
        className="is-mark"
        name={`Certainty: ${formatList(certainties.map(formatCertainty))}`}
      >
        <span className="cmp-marks">
          {certainties.map((certainty) => (
            <PlainMark key={certainty} certainty={certainty} />
          ))}
        </span>
      </Explained>
      <span>
        <Link
          href={`/deals/${deal.slug}${asOf === null ? '' : `?asOf=${asOf}`}#${slug}`}
          prefetch={false}
          title={deal.name}
        >
          {label}
        </Link>
        ,{' '}
        <ClaimLink
          subjectType="capacity"
          subjectSlug={slug}
          field={powerKw === null ? (chipCount === null ? null : 'chipCount') : 'powerGw'}
        >
          {formatCommitmentSize(powerKw, chipCount)}
        </ClaimLink>
        {sharedWith.length === 0 ? null : `, shared with ${formatList(sharedWith)}`}
      </span>
    </li>
  );
}

/** What is promised on a chip, firmest first. Never a sum: a shared figure stands under every chip it may be made of. */
export function CommitmentList({
  entries,
  asOf,
}: {
  readonly entries: readonly CommitmentEntry[];
  readonly asOf: string | null;
}) {
  if (entries.length === 0) return <span className="cmp-gap">no deal names it</span>;
  const list = (some: readonly CommitmentEntry[]) => (
    <ul className="cmp-deals">
      {some.map((entry) => (
        <Entry key={entry.slug} entry={entry} asOf={asOf} />
      ))}
    </ul>
  );
  const rest = entries.slice(SHOWN);
  return (
    <>
      {list(entries.slice(0, SHOWN))}
      {rest.length === 0 ? null : (
        <details className="cmp-more">
          <summary>{rest.length} more</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
