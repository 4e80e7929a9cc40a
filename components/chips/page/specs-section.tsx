// Every specification of a chip generation, of one chip and of its largest system, with the claims that differ beneath.
import Link from 'next/link';
import { FactList } from '@/components/deal/fact-list';
import { Section } from '@/components/layout/section';
import type { SpecPlace, SpecReading } from '@/lib/domain/chip-readings';
import { isSpecNumber } from '@/lib/domain/chip-readings';
import { benefitOf } from '@/lib/domain/benefits';
import { CHIP_SPECS, type ChipSpec, SPEC_GROUPS, SPEC_LEVELS, type SpecLevel } from '@/lib/domain/chip-specs';
import { findLargestSystem } from '@/lib/domain/chip-systems';
import { headlineOf } from '@/lib/domain/figure';
import { findClaimedRatio } from '@/lib/domain/claimed-ratios';
import { levelsOf } from '@/lib/domain/spec-ratios';
import { formatCount, plural } from '@/lib/format/number';
import type { ChipPageRecord } from '@/lib/services/chip-page-records';
import { listTextFacts } from './chip-facts';
import { areDiffering, claimsAt, DifferingClaims } from './differing-claims';
import { SpecCell } from './spec-cell';

interface Differing {
  readonly level: SpecLevel;
  readonly place: SpecPlace;
  readonly stored: number | null;
}

/** The numbers of a row about which claims differ, or which the ledger leaves open though something is claimed. */
function listDiffering(
  chip: ChipPageRecord,
  readings: readonly (readonly [SpecLevel, SpecReading])[],
): Differing[] {
  return readings.flatMap(([level, reading]): Differing[] => {
    if (!isSpecNumber(reading)) {
      return reading.state === 'unpublished' && claimsAt(chip.claims, reading.place).length > 0
        ? [{ level, place: reading.place, stored: null }]
        : [];
    }
    return reading.state === 'published' && areDiffering(claimsAt(chip.claims, reading.place))
      ? [{ level, place: reading.place, stored: headlineOf(reading.range) }]
      : [];
  });
}

function SpecRow({ chip, spec }: { readonly chip: ChipPageRecord; readonly spec: ChipSpec }) {
  const levels = levelsOf(spec);
  const readings = levels.flatMap((level): (readonly [SpecLevel, SpecReading])[] => {
    const reading = chip.readings[level].get(spec.value);
    return reading === undefined ? [] : [[level, reading]];
  });
  const isOneUnit = spec.unit.chip === spec.unit.system;
  return (
    <>
      <tr id={`spec-${spec.value}`}>
        <th scope="row">
          {spec.label}
          <small>
            {isOneUnit ? spec.unit.chip : `${spec.unit.chip} per chip, ${spec.unit.system} per system`}
          </small>
        </th>
        {SPEC_LEVELS.map(({ value: level, label }) => {
          const reading = readings.find(([one]) => one === level)?.[1];
          return (
            <td key={level} data-label={label}>
              <div>
                {reading === undefined ? (
                  <span className="spec-gap">{level === 'chip' ? 'of systems only' : 'of chips only'}</span>
                ) : (
                  <SpecCell reading={reading} claims={chip.claims} />
                )}
              </div>
            </td>
          );
        })}
      </tr>
      {listDiffering(chip, readings).map(({ level, place, stored }) => (
        <tr key={level} className="spec-sides">
          <td colSpan={3}>
            <p className="lab">
              {stored === null
                ? `${spec.label} of the ${level}: no figure is kept; claimed is`
                : `${spec.label} of the ${level}: the sources give`}
            </p>
            <DifferingClaims place={place} claims={claimsAt(chip.claims, place)} stored={stored} />
          </td>
        </tr>
      ))}
    </>
  );
}

/** Fields of the chip that stand in the table, or in another part of the page. */
function isShownElsewhere(field: string): boolean {
  return (
    findClaimedRatio(field) !== null ||
    benefitOf(field) !== null ||
    CHIP_SPECS.some((spec) => spec.kind === 'published' && field === `specs.${spec.chip}`)
  );
}

export function SpecsSection({ chip }: { readonly chip: ChipPageRecord }) {
  const largest = findLargestSystem(chip.systems);
  const { chipUnit, variant } = chip.specs;
  const ofChip = chip.claims.filter(({ subjectType }) => subjectType === 'chip');
  const merits = ofChip.filter(({ field }) => benefitOf(field) !== null);
  return (
    <Section
      id="specifications"
      title="Specifications"
      note={`${plural(chip.claims.length, 'claim')}; throughput is dense unless it says otherwise`}
    >
      <table className="chip-specs">
        <thead>
          <tr>
            <th scope="col">Specification</th>
            <th scope="col">
              Per chip
              <small>
                {[chipUnit, variant].filter((words) => words !== null).join('; ') || 'as it is sold'}
              </small>
            </th>
            <th scope="col">
              Per system
              <small>
                {largest === null
                  ? 'no system published'
                  : `${largest.name}, ${formatCount(largest.chips)} chips, the largest`}
              </small>
            </th>
          </tr>
        </thead>
        {SPEC_GROUPS.map(({ value, label, meaning }) => (
          <tbody key={value}>
            <tr className="spec-group">
              <th scope="rowgroup" colSpan={3}>
                {label} <span className="lab">{meaning}</span>
              </th>
            </tr>
            {CHIP_SPECS.filter(({ group }) => group === value).map((spec) => (
              <SpecRow key={spec.value} chip={chip} spec={spec} />
            ))}
          </tbody>
        ))}
      </table>
      <h3 className="chip-h3">In words, and all else that is claimed</h3>
      <FactList
        facts={listTextFacts(chip)}
        claims={ofChip.filter(({ field }) => !isShownElsewhere(field))}
        subject={{ subjectType: 'chip', subjectSlug: chip.slug }}
      />
      {merits.length === 0 ? null : (
        <p className="section-foot">
          {plural(merits.length, 'claim')} on its merits {merits.length === 1 ? 'stands' : 'stand'} in{' '}
          <Link href={`/chips/benefits?family=${chip.familySlug}`} prefetch={false}>
            claimed benefits of {chip.family}
          </Link>
          .
        </p>
      )}
    </Section>
  );
}
