// What an estimate is made of: the formula, and every input with the way to its claims and sources.
import { ClaimLink } from '@/components/provenance/claim-link';
import {
  type ChipPower,
  ESTIMATE_INPUTS,
  ESTIMATE_ROUTES,
  type EstimateInput,
  type RouteReading,
} from '@/lib/domain/chip-power';
import { widenRanges } from '@/lib/domain/estimate-ranges';
import { groupBy } from '@/lib/domain/group-by';
import { labelOf, type PowerBasis } from '@/lib/domain/vocabulary';
import {
  formatEstimatedWatts,
  formatEstimateFormula,
  formatInputValue,
  formatMissing,
  formatWattsFormula,
} from '@/lib/format/estimate-words';
import { plural } from '@/lib/format/number';

/** What is estimated of whom; null: the watts of one chip alone. */
type Estimated = 'chips' | 'power' | null;

function SourceNames({ sources }: Pick<EstimateInput, 'sources'>) {
  const names = [...new Set(sources.map(({ publisher }) => publisher))];
  return names.length === 0 ? null : <span className="by"> {names.join(', ')}</span>;
}

/** The inputs of one kind: one of them, or the band of several with each. */
function InputGroup({ inputs }: { readonly inputs: readonly EstimateInput[] }) {
  const [first] = inputs;
  if (first === undefined) return null;
  const band = widenRanges(inputs.map(({ range }) => range));
  return (
    <li>
      <span className="kind-of">
        {labelOf(ESTIMATE_INPUTS, first.kind)}
        {inputs.length === 1 || band === null
          ? null
          : `: ${formatInputValue({ kind: first.kind, range: band })}, the band of ${plural(inputs.length, 'figure')}`}
      </span>
      <ul>
        {inputs.map((input) => (
          <li key={`${input.place.subjectSlug} ${input.kind}`}>
            <ClaimLink {...input.place}>
              <b>{formatInputValue(input)}</b>
            </ClaimLink>{' '}
            {input.of}
            <SourceNames sources={input.sources} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Route({
  reading,
  estimated,
  basis,
}: {
  readonly reading: RouteReading;
  readonly estimated: Estimated;
  readonly basis: PowerBasis;
}) {
  const { route, watts, inputs } = reading;
  return (
    <>
      <p className="formula">
        {estimated === null
          ? `Watts of one chip = ${formatWattsFormula(route, basis)}`
          : `${estimated === 'chips' ? 'Chips' : 'Power'} = ${formatEstimateFormula(estimated, route, basis)}`}
        {watts === null ? null : (
          <>
            ; one chip takes <b className="nw">{formatEstimatedWatts(watts)}</b>
          </>
        )}
      </p>
      <ul className="inputs">
        {[...groupBy(inputs, ({ kind }) => kind).values()].map((group) => (
          <InputGroup key={group[0]?.kind} inputs={group} />
        ))}
      </ul>
    </>
  );
}

/** The routes that do not count, as a check. */
function OtherRoutes({ power }: { readonly power: ChipPower }) {
  const others = power.routes.filter(
    ({ route, watts }) => route !== power.preferred?.route && watts !== null,
  );
  if (others.length === 0) return null;
  return (
    <p className="others">
      As a check:{' '}
      {others
        .map(
          ({ route, watts }) =>
            `${labelOf(ESTIMATE_ROUTES, route)} ${watts === null ? '' : formatEstimatedWatts(watts)}`,
        )
        .join('; ')}
      .
    </p>
  );
}

/** What the watts of one or several generations are made of. Opens without JavaScript. */
export function MadeOf({
  powers,
  estimated,
  basis,
  label,
}: {
  readonly powers: readonly ChipPower[];
  readonly estimated: Estimated;
  readonly basis: PowerBasis;
  /** Whose estimate it is, for readers by ear. */
  readonly label: string;
}) {
  const count = powers.reduce((sum, { preferred }) => sum + (preferred?.inputs.length ?? 0), 0);
  return (
    <details className="made-of">
      <summary>
        {count === 0 ? 'what is missing' : plural(count, 'input')}
        <span className="vh"> of {label}</span>
      </summary>
      <div>
        {powers.map((power) => (
          <section key={power.chip.slug} aria-label={power.chip.name}>
            {powers.length === 1 ? null : <h3>{power.chip.name}</h3>}
            {power.preferred === null ? (
              <p className="others">
                {power.routes
                  .map(
                    ({ route, missing }) =>
                      `${labelOf(ESTIMATE_ROUTES, route)}: lacks ${formatMissing(missing)}`,
                  )
                  .join('; ')}
                .
              </p>
            ) : (
              <Route reading={power.preferred} estimated={estimated} basis={basis} />
            )}
            <OtherRoutes power={power} />
          </section>
        ))}
      </div>
    </details>
  );
}

/** The way by which a generation's watts come. */
export function RouteName({ power }: { readonly power: ChipPower }) {
  if (power.preferred === null) return null;
  return <>{labelOf(ESTIMATE_ROUTES, power.preferred.route)}</>;
}
