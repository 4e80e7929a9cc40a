// The generations of a family beside each other: every specification, and its ratio to the generation before.
import Link from 'next/link';
import type { ReactNode } from 'react';
import { DateText } from '@/components/ui/date-text';
import { isSpecNumber } from '@/lib/domain/chip-readings';
import { CHIP_SPECS, SPEC_GROUPS, type SpecId, type SpecLevel } from '@/lib/domain/chip-specs';
import { findLargestSystem } from '@/lib/domain/chip-systems';
import { levelsOf } from '@/lib/domain/spec-ratios';
import { CHIP_KINDS, CHIP_STATUSES, labelOf } from '@/lib/domain/vocabulary';
import { formatSpecGap, formatTimes } from '@/lib/format/spec';
import type { FamilyGeneration } from '@/lib/services/find-chip-family';
import { toChipHref } from './chip-links';
import { SpecValue } from './spec-value';

type Chip = FamilyGeneration['chip'];

/** A short dash for the eye, the reason for the ear. */
function Gap({ words }: { readonly words: string }) {
  return (
    <span className="spec-gap">
      <span aria-hidden="true">—</span>
      <span className="vh">{words}</span>
    </span>
  );
}

function SpecCell({
  generation,
  spec,
  level,
}: {
  readonly generation: FamilyGeneration;
  readonly spec: SpecId;
  readonly level: SpecLevel;
}) {
  const reading = generation.chip.readings[level].get(spec);
  if (reading === undefined || !isSpecNumber(reading)) {
    return <Gap words={reading === undefined ? 'not published' : formatSpecGap(reading)} />;
  }
  const ratio = generation.ratioOf(spec, level);
  return (
    <>
      <SpecValue reading={reading} />
      {ratio === null ? null : <small className="times">{formatTimes(ratio)}</small>}
    </>
  );
}

interface FactRow {
  readonly label: string;
  readonly unit?: string;
  readonly cell: (generation: FamilyGeneration) => ReactNode;
}

const optional = (text: string | null): ReactNode => text ?? <Gap words="not published" />;
const dated = (date: string | null): ReactNode =>
  date === null ? <Gap words="no date" /> : <DateText value={date} />;

const FACTS: readonly FactRow[] = [
  { label: 'Announced', cell: ({ chip }) => dated(chip.announcedOn) },
  { label: 'Available', cell: ({ chip }) => dated(chip.availableOn) },
  { label: 'Status', cell: ({ chip }) => labelOf(CHIP_STATUSES, chip.status) },
  { label: 'Kind', cell: ({ chip }) => labelOf(CHIP_KINDS, chip.kind) },
  { label: 'Made by', cell: ({ chip }) => optional(chip.manufacturer?.name ?? null) },
];

const LARGEST: FactRow = {
  label: 'Largest system',
  cell: ({ chip }) => optional(systemName(chip)),
};

function systemName({ systems }: Chip): string | null {
  return findLargestSystem(systems)?.name ?? null;
}

function specRow(spec: (typeof CHIP_SPECS)[number], level: SpecLevel): FactRow {
  return {
    label: spec.label,
    unit: spec.unit[level],
    cell: (generation) => <SpecCell generation={generation} spec={spec.value} level={level} />,
  };
}

/** The rows by what they are about: the chip first, then the largest system as a whole. */
const SECTIONS: readonly { readonly title: string; readonly rows: readonly FactRow[] }[] = [
  ...SPEC_GROUPS.map(({ value: group, label }) => ({
    title: group === 'system' ? label : `${label}, per chip`,
    rows: [
      ...(group === 'system' ? [LARGEST] : []),
      ...CHIP_SPECS.filter((spec) => spec.group === group).map((spec) =>
        specRow(spec, spec.kind === 'count' ? 'system' : 'chip'),
      ),
    ],
  })),
  {
    title: 'The largest system as a whole',
    rows: CHIP_SPECS.filter((spec) => spec.kind !== 'count' && levelsOf(spec).includes('system')).map(
      (spec) => specRow(spec, 'system'),
    ),
  },
];

function Rows({
  title,
  rows,
  generations,
}: {
  readonly title: string | null;
  readonly rows: readonly FactRow[];
  readonly generations: readonly FamilyGeneration[];
}) {
  return (
    <tbody>
      {title === null ? null : (
        <tr className="fs-group">
          <th scope="rowgroup" colSpan={generations.length + 1}>
            <span>{title}</span>
          </th>
        </tr>
      )}
      {rows.map(({ label, unit, cell }) => (
        <tr key={label}>
          <th scope="row">
            {label}
            {unit === undefined ? null : <small>{unit}</small>}
          </th>
          {generations.map((generation) => (
            <td key={generation.chip.slug} data-label={generation.chip.name}>
              {cell(generation)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Every specification of some generations, a column each in the order given. */
export function FamilySpecs({
  generations,
  caption,
  asOf,
}: {
  readonly generations: readonly FamilyGeneration[];
  readonly caption: string;
  readonly asOf: string | null;
}) {
  return (
    // Wide families scroll inside, which a keyboard must be able to do.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="fs-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="fs">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <small>× against the generation before</small>
            </th>
            {generations.map(({ chip: { slug, name, architecture }, before }) => (
              <th key={slug} scope="col">
                <Link className="fs-name" href={toChipHref(slug, asOf)} prefetch={false}>
                  {name}
                </Link>
                {architecture === null ? null : <small>{architecture}</small>}
                <small>
                  {before === null ? (
                    'none before it'
                  ) : (
                    <>
                      after{' '}
                      <Link href={toChipHref(before.slug, asOf)} prefetch={false}>
                        {before.name}
                      </Link>
                    </>
                  )}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <Rows title={null} rows={FACTS} generations={generations} />
        {SECTIONS.map(({ title, rows }) => (
          <Rows key={title} title={title} rows={rows} generations={generations} />
        ))}
      </table>
    </div>
  );
}
