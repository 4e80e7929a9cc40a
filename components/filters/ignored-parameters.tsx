import { Notice } from '@/components/ui/notice';
import type { QueryProblem } from '@/lib/filters/deal-query';

/** Longest value repeated to the reader. */
const MAX_SHOWN = 60;

/** Parts of the address that were ignored: what was given and what would be allowed. Nothing where all was understood. */
export function IgnoredParameters({ problems }: { readonly problems: readonly QueryProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice title="Ignored in the address" tone="problem">
      <ul>
        {problems.map(({ parameter, value, message, allowed }) => (
          <li key={`${parameter} ${value}`}>
            <code>
              {parameter}={value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value}
            </code>
            : {message}
            {/[.?]$/.test(message) ? '' : '.'}
            {allowed.every((one) => message.includes(one)) ? null : ` Allowed: ${allowed.join(', ')}.`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
