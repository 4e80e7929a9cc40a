// Chips as columns, what is known of them as rows.
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SpecValue } from '@/components/chips/spec-value';
import { ClaimLink } from '@/components/provenance/claim-link';
import { FigureMarks } from '@/components/provenance/figure-marks';
import { Glyph } from '@/components/ui/glyph';
import { type ComparedCell, type ComparedGap, isComparedNumber } from '@/lib/domain/chip-comparison';
import type { SpecNumber } from '@/lib/domain/chip-readings';
import { type ChipSpec, findSpec } from '@/lib/domain/chip-specs';
import { CHIP_STATUSES, EVIDENCES, labelOf } from '@/lib/domain/vocabulary';
import { type ComparisonQuery, toComparisonHref } from '@/lib/filters/comparison-query';
import { COMPARISON_FACTS, formatComparedGap } from '@/lib/format/chip-comparison';
import { describeSpecRefusal } from '@/lib/format/chip-ratio-words';
import { formatCount, formatList, plural } from '@/lib/format/number';
import { formatTimes } from '@/lib/format/spec';
import type {
  GenerationComparison,
  ComparedChip,
  ComparisonGroup,
  ComparisonRow,
  FactCell,
} from '@/lib/services/compare-chips';
import { CommitmentList } from './commitment-list';

interface TableContext {
  readonly comparison: GenerationComparison;
  readonly query: ComparisonQuery;
  readonly path: string;
}

/** The first of several remarks that a semicolon divides. */
function firstRemark(text: string): string {
  return text.split(';')[0] ?? text;
}

/** A name cut where a second one stands in brackets: "Ironwood (TPU7x)". */
function splitName(name: string): { readonly main: string; readonly other: string | null } {
  const [, main, other] = /^(.+?) \((.+)\)$/.exec(name) ?? [];
  return main === undefined || other === undefined ? { main: name, other: null } : { main, other };
}

/** What the figures of a column are of: the system at that level, else the variant and what counts as one chip. */
function UnitWords({
  chip,
  level,
}: {
  readonly chip: ComparedChip;
  readonly level: GenerationComparison['level'];
}) {
  if (level === 'system') {
    return chip.system === null ? (
      <small>no system published</small>
    ) : (
      <small>
        {chip.system.name}, {plural(chip.system.chips, 'chip')}
      </small>
    );
  }
  const remarks = [
    ...(chip.chipUnit === null ? [] : [{ word: 'per', text: chip.chipUnit.replace(/^one /, '') }]),
    ...(chip.variant === null ? [] : [{ word: 'as', text: chip.variant }]),
  ];
  return remarks.map(({ word, text }) => (
    <small key={word} title={`${word} ${text}`}>
      {word} {firstRemark(text)}
    </small>
  ));
}

function ColumnHead({
  chip,
  context: { comparison, query, path },
}: {
  readonly chip: ComparedChip;
  readonly context: TableContext;
}) {
  const { level, baseline } = comparison;
  const isBaseline = chip.slug === baseline.slug;
  const day = query.asOf === null ? '' : `asOf=${query.asOf}`;
  const { main, other } = splitName(chip.name);
  const isAvailable = chip.status === 'available' || chip.status === 'superseded';
  return (
    <th scope="col" className={isBaseline ? 'base' : undefined} data-chip={chip.slug}>
      <Link
        className="cmp-name"
        href={`/chips/${chip.slug}${day === '' ? '' : `?${day}`}`}
        prefetch={false}
        data-head
      >
        {main}
      </Link>
      <span className="cmp-designer">
        {chip.designer.name}
        {other === null ? null : `, ${other}`}
        {isAvailable ? null : `, ${labelOf(CHIP_STATUSES, chip.status)}`}
      </span>
      <UnitWords chip={chip} level={level} />
      {isBaseline ? (
        <b className="cmp-base">Baseline</b>
      ) : (
        <Link
          className="cmp-base"
          href={toComparisonHref(path, query, { baseline: chip.slug })}
          prefetch={false}
          scroll={false}
        >
          make baseline<span className="vh"> {chip.name}</span>
        </Link>
      )}
      <Link
        className="cmp-remove"
        href={toComparisonHref(path, query, {
          chips: query.chips.filter((slug) => slug !== chip.slug),
          baseline: isBaseline ? null : baseline.slug,
        })}
        prefetch={false}
        scroll={false}
        aria-label={`Remove ${chip.name}`}
      >
        <Glyph name="x" />
      </Link>
    </th>
  );
}

/** Words in place of a number, with the claims behind them where there are any. */
function Gap({
  gap,
  nameOf,
}: {
  readonly gap: ComparedGap;
  readonly nameOf: GenerationComparison['nameOf'];
}) {
  const { text, note } = formatComparedGap(gap, (slug) => nameOf.get(slug) ?? slug);
  const hasClaims = gap.state === 'rumoured' || gap.state === 'target';
  return (
    <>
      <span className="cmp-gap">
        {gap.state === 'rumoured' && gap.claims.every(({ multipleOf }) => multipleOf === null) ? (
          <ClaimLink {...gap.place}>{text}</ClaimLink>
        ) : (
          text
        )}
      </span>
      {note === null ? null : (
        <small>
          {hasClaims && note !== 'left open' ? <ClaimLink {...gap.place}>{note}</ClaimLink> : note}
        </small>
      )}
    </>
  );
}

/** The ratio to the baseline, or that there is none and why. */
function Ratio({
  cell,
  chipName,
  baselineName,
  isBaseline,
}: {
  readonly cell: ComparedCell;
  readonly chipName: string;
  readonly baselineName: string;
  readonly isBaseline: boolean;
}) {
  if (isBaseline && cell.ratio !== null) return <span className="cmp-ratio">baseline</span>;
  if (cell.ratio !== null) {
    return (
      <span className="cmp-ratio">
        {formatTimes(cell.ratio)}
        <span className="vh"> of {baselineName}</span>
      </span>
    );
  }
  if (cell.ratioGap === null) return null;
  const reason = describeSpecRefusal(cell.ratioGap, { above: chipName, below: baselineName });
  return (
    <span className="cmp-ratio" title={reason}>
      no ratio<span className="vh">: {reason}</span>
    </span>
  );
}

/** How a figure of a system came about that nobody publishes of it. */
function Calculation({ reading, spec }: { readonly reading: SpecNumber; readonly spec: ChipSpec }) {
  if (reading.state !== 'derived' || spec.kind === 'derived') return null;
  const [, count] = reading.inputs;
  return count?.range.high === null || count === undefined ? null : (
    <small title={reading.formula ?? undefined}>a chip × {formatCount(count.range.high)}</small>
  );
}

function SpecCell({
  cell,
  spec,
  comparison: { baseline, nameOf },
}: {
  readonly cell: ComparedCell;
  readonly spec: ChipSpec;
  readonly comparison: GenerationComparison;
}) {
  const { reading, share, isBest } = cell;
  if (!isComparedNumber(reading)) return <Gap gap={reading} nameOf={nameOf} />;
  return (
    <>
      <span className="cmp-cell">
        <SpecValue reading={reading} />
        {isBest ? <span className="vh"> best of these</span> : null}
        <Ratio
          cell={cell}
          chipName={nameOf.get(cell.chipSlug) ?? cell.chipSlug}
          baselineName={baseline.name}
          isBaseline={cell.chipSlug === baseline.slug}
        />
      </span>
      <Calculation reading={reading} spec={spec} />
      {share === null ? null : (
        <span className="cmp-bar" aria-hidden="true">
          <i style={{ width: `${(share * 100).toFixed(1)}%` }} />
        </span>
      )}
    </>
  );
}

function FactText({ cell }: { readonly cell: FactCell }) {
  const { text, gap, isExpected, evidence, standing, place } = cell;
  if (text === null) {
    return <span className="cmp-gap">{gap}</span>;
  }
  return (
    <span className="cmp-text">
      {place === null || standing === null ? text : <ClaimLink {...place}>{text}</ClaimLink>}
      {isExpected ? <span className="spec-note"> expected</span> : null}
      {evidence === 'estimated' || evidence === 'rumoured' ? (
        <span className="spec-note"> {labelOf(EVIDENCES, evidence)}</span>
      ) : null}
      <FigureMarks standing={standing} />
    </span>
  );
}

interface RowParts {
  /** Its id in data. */
  readonly id: string;
  readonly label: string;
  readonly note: string | null;
  /** The cells by chip, each with whether it is the best. */
  readonly cells: readonly {
    readonly chipSlug: string;
    readonly content: ReactNode;
    readonly isBest: boolean;
  }[];
}

function describeUnit(spec: ChipSpec, level: GenerationComparison['level']): string {
  const unit = spec.unit[level];
  return spec.kind === 'derived' ? `${unit}; ${spec.formula}` : unit;
}

function readRow(row: ComparisonRow, { comparison, query }: TableContext): RowParts {
  switch (row.kind) {
    case 'spec': {
      const spec = findSpec(row.spec);
      return {
        id: row.spec,
        label: spec.label,
        note: describeUnit(spec, comparison.level),
        cells: row.cells.map((cell) => ({
          chipSlug: cell.chipSlug,
          isBest: cell.isBest,
          content: <SpecCell cell={cell} spec={spec} comparison={comparison} />,
        })),
      };
    }
    case 'fact': {
      const { label, note } = COMPARISON_FACTS[row.fact];
      return {
        ...{ id: row.fact, label, note },
        cells: row.cells.map((cell) => ({
          chipSlug: cell.chipSlug,
          isBest: false,
          content: <FactText cell={cell} />,
        })),
      };
    }
    case 'commitments':
      return {
        id: 'commitments',
        label: 'Deals',
        note: 'by certainty; shared gigawatts stand in every column, never add them',
        cells: row.cells.map(({ chipSlug, entries }) => ({
          chipSlug,
          isBest: false,
          content: <CommitmentList entries={entries} asOf={query.asOf} />,
        })),
      };
  }
}

function Group({ group, context }: { readonly group: ComparisonGroup; readonly context: TableContext }) {
  const { chips, baseline } = context.comparison;
  const baseOf = (slug: string): string => (slug === baseline.slug ? 'base' : '');
  return (
    <tbody className={`cmp-${group.id}`}>
      {group.label === null ? null : (
        <tr className="cmp-group">
          <th scope="rowgroup">
            <span>{group.label}</span>
          </th>
          {chips.map(({ slug }) => (
            <td key={slug} className={baseOf(slug) || undefined} />
          ))}
        </tr>
      )}
      {group.rows.map((row) => {
        const { id, label, note, cells } = readRow(row, context);
        return (
          <tr key={id} data-row={id}>
            <th scope="row">
              {label}
              {note === null ? null : <small>{note}</small>}
            </th>
            {cells.map(({ chipSlug, content, isBest }) => (
              <td
                key={chipSlug}
                className={[baseOf(chipSlug), isBest ? 'best' : ''].filter(Boolean).join(' ') || undefined}
              >
                {content}
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

/** Most columns that fit the widest page without scrolling. */
const ROOMY_COLUMNS = 6;
/** Most columns that fit a small screen. */
const NARROW_COLUMNS = 3;

function frameClass(count: number): string {
  if (count <= NARROW_COLUMNS) return 'cmp-frame is-narrow';
  return count <= ROOMY_COLUMNS ? 'cmp-frame is-roomy' : 'cmp-frame';
}

/**
 * The comparison as a table in a frame of its own, which scrolls sideways where the columns do not fit; names of rows and
 * heads of columns stay in view.
 */
export function ComparisonTable(context: TableContext) {
  const { chips, groups, baseline } = context.comparison;
  // React's type of styles knows no custom properties.
  const style = { '--columns': chips.length } as React.CSSProperties;
  return (
    <div className={frameClass(chips.length)} role="region" aria-label="Comparison table">
      <table className="cmp" style={style}>
        <caption className="vh">
          {formatList(chips.map(({ name }) => name))}, each number with its ratio to {baseline.name}
        </caption>
        <thead>
          <tr>
            <td className="cmp-corner">
              <span className="lab">
                <b>Bold, underlined:</b> best of these.
                <span className="vh-phone"> Bars run to the largest of the row.</span>
              </span>
            </td>
            {chips.map((chip) => (
              <ColumnHead key={chip.slug} chip={chip} context={context} />
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.id} group={group} context={context} />
        ))}
      </table>
    </div>
  );
}
