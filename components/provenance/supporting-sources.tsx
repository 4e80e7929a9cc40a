// The sources that a page rests on, the kinds apart, each with what it supports.
import Link from 'next/link';
import type { ReactNode } from 'react';
import { DateText } from '@/components/ui/date-text';
import { SOURCE_KINDS } from '@/lib/domain/vocabulary';
import { toSentenceCase } from '@/lib/format/words';
import type { SourceRecord } from '@/lib/services/deal-records';

/** Where a document was read that was not read at its own address. */
function formatReadIn(readIn: string): string {
  return readIn.startsWith('quoted') ? `read as ${readIn}` : `read in ${readIn}`;
}

function SourceRow({
  source,
  children,
}: {
  readonly source: SourceRecord;
  /** What it supports. */
  readonly children: ReactNode;
}) {
  return (
    <tr id={`source-${source.slug}`}>
      <td className="publisher">{source.publisher}</td>
      <td className="source-title">
        <Link href={`/sources/${source.slug}`} prefetch={false}>
          {source.title}
        </Link>
        <small>
          <DateText value={source.publishedOn} />
          {source.readIn === null ? null : `, ${formatReadIn(source.readIn)}`}
          {source.url === null ? (
            ', no address recorded'
          ) : (
            <>
              {', '}
              <a href={source.url}>
                original<span className="vh"> of {source.title}</span>
              </a>
            </>
          )}
        </small>
      </td>
      <td className="supports">{children}</td>
    </tr>
  );
}

/** A table of sources by kind, best first; `renderSupports` says what one of them supports. */
export function SupportingSources<Source extends SourceRecord>({
  sources,
  renderSupports,
}: {
  readonly sources: readonly Source[];
  readonly renderSupports: (source: Source) => ReactNode;
}) {
  return (
    <table className="srcs">
      <thead>
        <tr>
          <th scope="col">Publisher</th>
          <th scope="col">Title</th>
          <th scope="col">Supports</th>
        </tr>
      </thead>
      {SOURCE_KINDS.map(({ value, label, meaning }) => {
        const ofKind = sources.filter(({ kind }) => kind === value);
        if (ofKind.length === 0) return null;
        return (
          <tbody key={value}>
            <tr className="srcs-kind">
              <th scope="rowgroup" colSpan={3}>
                {toSentenceCase(label)} <span className="lab">{meaning}</span>
              </th>
            </tr>
            {ofKind.map((source) => (
              <SourceRow key={source.slug} source={source}>
                {renderSupports(source)}
              </SourceRow>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
