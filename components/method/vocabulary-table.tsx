// The words of a vocabulary with their meanings and, where the data has them, how often they occur.
import type { ReactNode } from 'react';
import type { VocabularyEntry } from '@/lib/domain/vocabulary';
import { formatCount } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';

export function VocabularyTable<Value extends string>({
  entries,
  heads,
  caption,
  counts,
  nameOf = ({ label, value }) => toSentenceCase(label || value),
  idPrefix,
}: {
  readonly entries: readonly VocabularyEntry<Value>[];
  /** Head of the word, of its meaning, and of the counts. */
  readonly heads: readonly [word: string, meaning: string, counts?: string];
  readonly caption: string;
  readonly counts?: ReadonlyMap<Value, number>;
  readonly nameOf?: (entry: VocabularyEntry<Value>) => ReactNode;
  /** Gives every row an address: the prefix, a hyphen and the value. */
  readonly idPrefix?: string;
}) {
  const [word, meaning, countHead] = heads;
  return (
    <table className="rules words">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{word}</th>
          <th scope="col">{meaning}</th>
          {counts === undefined ? null : (
            <th scope="col" className="r">
              {countHead}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.value} id={idPrefix === undefined ? undefined : `${idPrefix}-${entry.value}`}>
            <th scope="row">{nameOf(entry)}</th>
            <td>{toSentenceCase(entry.meaning)}</td>
            {counts === undefined ? null : <td className="r">{formatCount(counts.get(entry.value) ?? 0)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
