// The states of a deal's figures as a table: the twin of the lanes, with the source of every state.
import { CertaintyMark } from '@/components/certainty/certainty-mark';
import { ClaimLink } from '@/components/provenance/claim-link';
import { DateText } from '@/components/ui/date-text';
import type { DealLane } from './deal-lanes';
import { ProseSources, SourceRef } from './source-ref';

function StateRow({
  lane,
  state,
  isFirst,
}: {
  readonly lane: DealLane;
  readonly state: DealLane['states'][number];
  readonly isFirst: boolean;
}) {
  const { subjectType, subjectSlug } = lane.claimed;
  return (
    <tr>
      <td>
        {isFirst ? (
          <>
            {lane.label}, <ClaimLink {...lane.claimed}>{lane.detail}</ClaimLink>
          </>
        ) : null}
      </td>
      <td>
        <CertaintyMark certainty={state.certainty} withWord />
      </td>
      <td className="nw">
        <DateText value={state.knownFrom} />
      </td>
      <td className="nw">{state.knownTo === null ? 'still holds' : <DateText value={state.knownTo} />}</td>
      <td>
        {state.text}
        {state.source === null ? null : (
          <span className="evi">
            {' '}
            <SourceRef source={state.source} />
          </span>
        )}
        <ProseSources subjectType={subjectType} subjectSlug={subjectSlug} />
      </td>
    </tr>
  );
}

export function StateLanesTable({ lanes }: { readonly lanes: readonly DealLane[] }) {
  return (
    <details className="twin-fold">
      <summary>As a table, with the source of each state</summary>
      <table className="facts">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">State</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">What is known</th>
          </tr>
        </thead>
        <tbody>
          {lanes.flatMap((lane) =>
            lane.states.map((state, index) => (
              <StateRow
                key={`${lane.slug}-${state.knownFrom}-${state.certainty}`}
                lane={lane}
                state={state}
                isFirst={index === 0}
              />
            )),
          )}
        </tbody>
      </table>
    </details>
  );
}
