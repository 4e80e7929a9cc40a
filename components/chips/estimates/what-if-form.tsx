// The what-if: so many gigawatts, measured so, if all of it were one of these generations. A GET form.
import { POWER_BASES } from '@/lib/domain/vocabulary';
import { ESTIMATE_PARAMETERS, type EstimatePageQuery } from '@/lib/filters/estimate-query';
import { serializeParameters } from '@/lib/filters/serialize-query';
import { shortChipName } from '@/lib/format/chip-name';
import { toSentenceCase } from '@/lib/format/words';

/** A generation that can be asked about. */
export interface WhatIfChoice {
  readonly slug: string;
  readonly name: string;
  readonly family: string;
  /** Its power is known, so that there is an estimate. */
  readonly isKnown: boolean;
}

export function WhatIfForm({
  path,
  query,
  chosen,
  choices,
}: {
  readonly path: string;
  readonly query: EstimatePageQuery;
  /** The generations shown, chosen or by default. */
  readonly chosen: readonly string[];
  readonly choices: readonly WhatIfChoice[];
}) {
  const kept = [...serializeParameters(ESTIMATE_PARAMETERS, query)];
  const families = [...new Set(choices.map(({ family }) => family))];
  const names = choices.filter(({ slug }) => chosen.includes(slug)).map(({ name }) => shortChipName(name));
  return (
    <form className="what-if" method="get" action={`${path}#what-if`} aria-label="What if">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="field">
        <label htmlFor="what-if-gw">Gigawatts</label>
        <input
          id="what-if-gw"
          type="text"
          name="gw"
          inputMode="decimal"
          defaultValue={String(query.gw)}
          autoComplete="off"
          required
        />
      </p>
      <p className="field">
        <label htmlFor="what-if-basis">Measured</label>
        <select id="what-if-basis" name="basis" defaultValue={query.basis}>
          {POWER_BASES.map(({ value, label, meaning }) => (
            <option key={value} value={value}>
              {toSentenceCase(label)}: {meaning}
            </option>
          ))}
        </select>
      </p>
      <details className="field chooser" data-menu>
        <summary>
          <span className="lab">If all were one of</span>
          <span className="val">{names.join(', ')}</span>
        </summary>
        <div className="choices">
          <div>
            {families.map((family) => (
              <fieldset key={family}>
                <legend>{family}</legend>
                {choices
                  .filter((choice) => choice.family === family)
                  .map(({ slug, name, isKnown }) => (
                    <label key={slug}>
                      <input
                        type="checkbox"
                        name="ifChip"
                        value={slug}
                        defaultChecked={chosen.includes(slug)}
                      />
                      {name}
                      {isKnown ? null : <span className="muted"> no power published</span>}
                    </label>
                  ))}
              </fieldset>
            ))}
          </div>
        </div>
      </details>
      <button className="btn" type="submit">
        Estimate
      </button>
    </form>
  );
}
