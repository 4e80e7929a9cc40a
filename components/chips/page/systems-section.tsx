// The servers, racks and pods that are built of a generation, each number with the way to its claims.
import { Section } from '@/components/layout/section';
import { ClaimLink } from '@/components/provenance/claim-link';
import { FigureMarks } from '@/components/provenance/figure-marks';
import type { SpecPlace } from '@/lib/domain/chip-readings';
import { summariseStanding } from '@/lib/domain/field-standing';
import type { FigureRange } from '@/lib/domain/figure';
import { divideRanges } from '@/lib/domain/implied-ratios';
import { findShownClaim } from '@/lib/domain/preference';
import { CLAIM_BASES, EVIDENCES, labelOf } from '@/lib/domain/vocabulary';
import { formatDecimal, formatSignificant, plural } from '@/lib/format/number';
import { formatRangeWords } from '@/lib/format/range';
import type { ChipPageRecord } from '@/lib/services/chip-page-records';
import type { ChipSystemRecord } from '@/lib/services/chip-records';
import type { ClaimRecord } from '@/lib/services/deal-records';
import { areDiffering, claimsAt, DifferingClaims } from './differing-claims';

/** The columns of numbers that systems have, with what their heads say. */
const COLUMNS = [
  { field: 'powerKw', label: 'Power', unit: 'kW' },
  { field: 'denseFp4Pflops', label: 'FP4', unit: 'PFLOPS, dense' },
  { field: 'denseFp8Pflops', label: 'FP8', unit: 'PFLOPS, dense' },
  { field: 'denseBf16Pflops', label: 'BF16', unit: 'PFLOPS, dense' },
  { field: 'memoryGb', label: 'Memory', unit: 'GB' },
  { field: 'memoryBandwidthTbPerS', label: 'Bandwidth', unit: 'TB/s' },
] as const;

const UNPUBLISHED = <span className="spec-gap">not published</span>;
const POWER_DIGITS = 3;

function toPlace(system: ChipSystemRecord, field: string): SpecPlace {
  return { subjectType: 'system', subjectSlug: system.slug, field };
}

function formatValue(value: number | FigureRange): string {
  return typeof value === 'number' ? formatDecimal(value) : formatRangeWords(value, formatDecimal);
}

/** A number of a system with the marks of how it stands. */
function SystemNumber({
  place,
  value,
  claims,
}: {
  readonly place: SpecPlace;
  readonly value: number | FigureRange;
  readonly claims: readonly ClaimRecord[];
}) {
  const about = claimsAt(claims, place);
  const shown = findShownClaim(about);
  const isWeakly = shown?.evidence === 'estimated' || shown?.evidence === 'rumoured';
  return (
    <span className="spec-value">
      <ClaimLink {...place}>
        <b className="spec-number">{formatValue(value)}</b>
      </ClaimLink>
      {isWeakly ? <span className="spec-note"> {labelOf(EVIDENCES, shown.evidence)}</span> : null}
      {shown?.basis === 'sparse' || shown?.basis === 'unstated' ? (
        <span className="spec-note"> {labelOf(CLAIM_BASES, shown.basis)}</span>
      ) : null}
      <FigureMarks standing={summariseStanding(about)} />
    </span>
  );
}

function PowerPerChip({ system }: { readonly system: ChipSystemRecord }) {
  const count: FigureRange = { low: system.chips, high: system.chips, qualifier: 'exactly' };
  const range = system.powerKw === null ? null : divideRanges(system.powerKw, count);
  if (range === null) return <span className="spec-gap">needs power</span>;
  return (
    <>
      <ClaimLink {...toPlace(system, 'powerKw')}>
        {formatRangeWords(range, (value) => formatSignificant(value, POWER_DIGITS))}
      </ClaimLink>
      <small>power ÷ chips</small>
    </>
  );
}

function SystemRows({
  system,
  claims,
}: {
  readonly system: ChipSystemRecord;
  readonly claims: readonly ClaimRecord[];
}) {
  const own = claims.filter(
    ({ subjectSlug, subjectType }) => subjectType === 'system' && subjectSlug === system.slug,
  );
  const columns = COLUMNS.map((column) => ({ ...column, value: system[column.field] }));
  const differing = [
    { field: 'chips', label: 'Chips', value: system.chips as number | FigureRange | null },
    ...columns,
  ].flatMap(({ field, label, value }) => {
    const about = claimsAt(own, toPlace(system, field));
    const isOpen = value === null && about.length > 0;
    return isOpen || areDiffering(about) ? [{ field, label, value, about }] : [];
  });
  return (
    <tbody id={system.slug}>
      <tr>
        <th scope="row">
          {system.name}
          <small>{system.fabric ?? 'no source says which chips reach all others'}</small>
          {system.note === null ? null : <small>{system.note}</small>}
        </th>
        <td data-label="Chips">
          <div>
            <SystemNumber place={toPlace(system, 'chips')} value={system.chips} claims={own} />
          </div>
        </td>
        {columns.map(({ field, label, unit, value }) => (
          <td key={field} data-label={`${label}, ${unit}`}>
            <div>
              {value === null ? (
                UNPUBLISHED
              ) : (
                <SystemNumber place={toPlace(system, field)} value={value} claims={own} />
              )}
            </div>
          </td>
        ))}
        <td data-label="Power per chip, kW">
          <div>
            <PowerPerChip system={system} />
          </div>
        </td>
        <td data-label="Claims">
          <div>
            <a href={`/claims/system/${system.slug}`}>{plural(own.length, 'claim')}</a>
          </div>
        </td>
      </tr>
      {differing.map(({ field, label, value, about }) => (
        <tr key={field} className="spec-sides">
          <td colSpan={COLUMNS.length + 4}>
            <p className="lab">
              {value === null
                ? `${label} of ${system.name}: no figure is kept; claimed is`
                : `${label} of ${system.name}: the sources give`}
            </p>
            <DifferingClaims
              place={toPlace(system, field)}
              claims={about}
              stored={typeof value === 'number' ? value : (value?.high ?? value?.low ?? null)}
            />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

export function SystemsSection({ chip }: { readonly chip: ChipPageRecord }) {
  return (
    <Section id="systems" title="Systems" note={plural(chip.systems.length, 'system')}>
      {chip.systems.length === 0 ? (
        <p className="section-foot">No source in the ledger names a server, rack or pod built of it.</p>
      ) : (
        <table className="chip-systems">
          <thead>
            <tr>
              <th scope="col">
                System<small>links from chip to chip</small>
              </th>
              <th scope="col">Chips</th>
              {COLUMNS.map(({ field, label, unit }) => (
                <th key={field} scope="col">
                  {label}
                  <small>{unit}</small>
                </th>
              ))}
              <th scope="col">
                Power per chip<small>kW, all else included</small>
              </th>
              <th scope="col">Claims</th>
            </tr>
          </thead>
          {chip.systems.map((system) => (
            <SystemRows key={system.slug} system={system} claims={chip.claims} />
          ))}
        </table>
      )}
    </Section>
  );
}
