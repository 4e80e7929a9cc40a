// How certain a figure was, from when to when, and who says so.
import Link from 'next/link';
import { CertaintyMark } from '@/components/certainty/certainty-mark';
import { DateText } from '@/components/ui/date-text';
import type { StateRecord } from '@/lib/services/deal-records';

export function StateList({ states }: { readonly states: readonly StateRecord[] }) {
  return (
    <ol className="claimed-states">
      {states.map((state) => (
        <li key={`${state.knownFrom} ${state.certainty}`}>
          <span>
            <CertaintyMark certainty={state.certainty} withWord />
          </span>
          <span className="nw">
            from <DateText value={state.knownFrom} />
            {state.knownTo === null ? null : (
              <>
                {' '}
                to <DateText value={state.knownTo} />
              </>
            )}
          </span>
          <span>
            {state.says ?? state.why ?? <span className="muted">No reason written down.</span>}{' '}
            <span className="evi">
              {state.source === null ? (
                'no source of its own'
              ) : (
                <Link href={`/sources/${state.source.slug}`} prefetch={false}>
                  {state.source.name}
                </Link>
              )}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
