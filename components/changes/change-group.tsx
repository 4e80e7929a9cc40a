// The changes of one deal or record: what is so first, who says it in a part that opens.
import Link from 'next/link';
import { formatList, plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import type { ChangeGroup as Group, ChangeRecord } from '@/lib/services/change-records';
import { ChangeRow } from './change-row';

/** Up to this many changes of claims stand open where nothing else changed. */
const MAX_OPEN = 3;

/** The name of a record without that of the group, which stands beside it: null where nothing is left. */
function shortName(name: string, title: string): string | null {
  if (name === title) return null;
  if (!name.startsWith(`${title}: `)) return name;
  return toSentenceCase(name.slice(title.length + 2));
}

/** The names of the records of a list, where they are not that of the line before. */
function namesOf(changes: readonly ChangeRecord[], title: string): (string | null)[] {
  return changes.map(({ name }, index) =>
    name === changes[index - 1]?.name ? null : shortName(name, title),
  );
}

function Rows({ changes, title }: { readonly changes: readonly ChangeRecord[]; readonly title: string }) {
  const names = namesOf(changes, title);
  return (
    <ul className="chgs">
      {changes.map((change, index) => (
        <ChangeRow key={change.id} change={change} name={names[index] ?? null} />
      ))}
    </ul>
  );
}

/** What the folded part holds: "12 changes of claims and 3 changes of reasons, texts and parts". */
function sayEvidence(changes: readonly ChangeRecord[]): string {
  const count = (isOfKind: (change: ChangeRecord) => boolean): number => changes.filter(isOfKind).length;
  const claims = count(({ type }) => type === 'claim');
  const sources = count(({ type }) => type === 'source');
  const rest = changes.length - claims - sources;
  const parts = [
    ...(claims > 0 ? [`${plural(claims, 'change')} of claims`] : []),
    ...(sources > 0 ? [`${plural(sources, 'change')} of sources`] : []),
    ...(rest > 0 ? [`${plural(rest, 'change')} of reasons, texts and parts`] : []),
  ];
  return formatList(parts);
}

/** One group of changes. `version` is said where the list is not told version by version. */
export function ChangeGroup({ group, version }: { readonly group: Group; readonly version: string | null }) {
  const { title, dealSlug, facts, evidence } = group;
  const isOpen = facts.length === 0 && evidence.length <= MAX_OPEN;
  return (
    <article className="chg-group">
      <header>
        <h3>
          {dealSlug === null ? (
            title
          ) : (
            <Link href={`/deals/${dealSlug}`} prefetch={false}>
              {title}
            </Link>
          )}
        </h3>
        {version === null ? null : <p className="lab">Version {version}</p>}
      </header>
      <div>
        {facts.length === 0 ? null : <Rows changes={facts} title={title} />}
        {evidence.length === 0 ? null : isOpen ? (
          <Rows changes={evidence} title={title} />
        ) : (
          <details>
            <summary>{sayEvidence(evidence)}</summary>
            <Rows changes={evidence} title={title} />
          </details>
        )}
      </div>
    </article>
  );
}
