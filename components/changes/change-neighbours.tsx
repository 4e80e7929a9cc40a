// What came before and after: the same field in other versions, and the rest of the record in this one.
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import type { ChangeDetail, ChangeRecord } from '@/lib/services/change-records';

function Neighbour({ change, rel }: { readonly change: ChangeRecord | null; readonly rel: 'prev' | 'next' }) {
  const label = rel === 'prev' ? 'Previous change of this field' : 'Next change of this field';
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {change === null ? (
          rel === 'prev' ? (
            'None since the data is tracked'
          ) : (
            'None so far'
          )
        ) : (
          <Link href={`/changes/${change.id}`} rel={rel} prefetch={false}>
            {change.version ?? 'not released yet'}: {change.sentence}
          </Link>
        )}
      </dd>
    </div>
  );
}

/** The neighbours of a change. */
export function ChangeNeighbours({ change }: { readonly change: ChangeDetail }) {
  const { earlier, later, beside, field } = change;
  if (field === null && beside.length === 0 && earlier === null && later === null) return null;
  return (
    <Section id="neighbours" title="Before and since">
      <dl className="facts-list">
        {field === null ? null : (
          <>
            <Neighbour change={earlier} rel="prev" />
            <Neighbour change={later} rel="next" />
          </>
        )}
        {beside.length === 0 ? null : (
          <div>
            <dt>Of the same record in this version</dt>
            <dd>
              <ul>
                {beside.map((other) => (
                  <li key={other.id}>
                    <Link href={`/changes/${other.id}`} prefetch={false}>
                      {other.sentence}
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
}
