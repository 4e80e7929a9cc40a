import Link from 'next/link';
import { DateText } from '@/components/ui/date-text';
import { labelOf, SOURCE_KINDS } from '@/lib/domain/vocabulary';
import { formatCount, plural } from '@/lib/format/number';
import type { SourceListItem } from '@/lib/services/source-records';

/** A count, or nothing where it is zero. */
function Count({
  count,
  one,
  many,
}: {
  readonly count: number;
  readonly one: string;
  readonly many?: string;
}) {
  if (count === 0) return null;
  return (
    <>
      {formatCount(count)}
      <span className="unit-words"> {plural(count, one, many).replace(/^\S+ /, '')}</span>
    </>
  );
}

/** What a source with no claim says of itself. */
function nothingWords({ mentionCount }: SourceListItem): string {
  return mentionCount === 0 ? 'nothing rests on it' : `no claim, ${plural(mentionCount, 'other row')}`;
}

/** Sources with what rests on them. */
export function SourcesTable({
  sources,
  caption,
}: {
  readonly sources: readonly SourceListItem[];
  readonly caption: string;
}) {
  return (
    <table className="sources">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-publisher">
            Publisher
          </th>
          <th scope="col">Title</th>
          <th scope="col" className="c-kind">
            Kind
          </th>
          <th scope="col" className="c-date">
            Published
          </th>
          <th scope="col" className="r c-count">
            Claims
          </th>
          <th scope="col" className="r c-count">
            Deals
          </th>
          <th scope="col" className="r c-alone">
            Rest on it alone
            <small>fields</small>
          </th>
          <th scope="col" className="r c-alone">
            Only aggregators
            <small>fields</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.slug}>
            <td className="pub">{source.publisher}</td>
            <th scope="row" className="t">
              <Link href={`/sources/${source.slug}`} prefetch={false}>
                {source.title}
              </Link>
            </th>
            <td className="k">{labelOf(SOURCE_KINDS, source.kind)}</td>
            <td className="d">
              <DateText value={source.publishedOn} />
            </td>
            {source.claimCount === 0 ? (
              <td className="none" colSpan={4}>
                {nothingWords(source)}
              </td>
            ) : (
              <>
                <td className="r n">
                  <Count count={source.claimCount} one="claim" />
                </td>
                <td className="r n">
                  <Count count={source.dealCount} one="deal" />
                </td>
                <td className="r n">
                  <Count count={source.onlySourceCount} one="field alone" many="fields alone" />
                </td>
                <td className="r n">
                  <Count
                    count={source.aggregatorOnlyCount}
                    one="field only on aggregators"
                    many="fields only on aggregators"
                  />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
