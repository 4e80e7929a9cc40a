// The chip generations as a table: a section for each family, or one flat list in another order.
import Link from 'next/link';
import { DateText } from '@/components/ui/date-text';
import { SortHeader, type SortDirection } from '@/components/ui/sort-header';
import { isSpecNumber, type SpecReading } from '@/lib/domain/chip-readings';
import { CHIP_SPECS, type SpecId } from '@/lib/domain/chip-specs';
import { findLargestSystem } from '@/lib/domain/chip-systems';
import { groupBy } from '@/lib/domain/group-by';
import { CHIP_KINDS, CHIP_STATUSES, FAMILY_SEGMENTS, labelOf } from '@/lib/domain/vocabulary';
import {
  type ChipQuery,
  type ChipSortKey,
  parseChipSort,
  toChipListHref,
  toggleChipSort,
} from '@/lib/filters/chip-query';
import { formatCount, plural } from '@/lib/format/number';
import { formatSpecGap } from '@/lib/format/spec';
import type { ChipListItem } from '@/lib/services/chip-list-records';
import { SignedGigawatts } from './signed-gigawatts';
import { SpecValue } from './spec-value';

/** Specifications that always have a column; another one has a column while the list is sorted by it. */
const SHOWN_SPECS: readonly SpecId[] = [
  'fp4',
  'fp8',
  'bf16',
  'memory',
  'bandwidth',
  'power',
  'fp8-per-watt',
  'system-chips',
];

/** The list of which the page shows rows. */
interface TableView {
  readonly query: ChipQuery;
  readonly path: string;
}

const withDay = (href: string, asOf: string | null): string =>
  asOf === null ? href : `${href}${href.includes('?') ? '&' : '?'}asOf=${asOf}`;

function columnsOf({ sort }: ChipQuery) {
  const sorted = parseChipSort(sort)?.key;
  return CHIP_SPECS.filter(({ value }) => SHOWN_SPECS.includes(value) || value === sorted);
}

/** A specification in its cell: empty for the eye where there is no number, with the reason for the ear. */
function SpecCell({ reading }: { readonly reading: SpecReading | undefined }) {
  if (reading === undefined || !isSpecNumber(reading)) {
    return <span className="vh">{reading === undefined ? 'not published' : formatSpecGap(reading)}</span>;
  }
  return <SpecValue reading={reading} />;
}

function DateCell({ value }: { readonly value: string | null }) {
  return value === null ? <span className="vh">not published</span> : <DateText value={value} />;
}

function Row({
  chip,
  view: { query },
  isFlat,
}: {
  readonly chip: ChipListItem;
  readonly view: TableView;
  readonly isFlat: boolean;
}) {
  const { slug, name, family, familySlug, architecture, manufacturer, readings, dealCount } = chip;
  const { asOf } = query;
  const dealsHref = withDay(`/deals?chip=${slug}`, asOf);
  const system = findLargestSystem(chip.systems);
  return (
    <tr>
      <td className="sel">
        <label>
          <input type="checkbox" name="chips" value={slug} aria-label={`Compare ${name}`} />
        </label>
      </td>
      <th scope="row" className="t">
        <Link href={withDay(`/chips/${slug}`, asOf)} prefetch={false}>
          {name}
        </Link>
        {architecture === null ? null : <small>{architecture}</small>}
      </th>
      {isFlat ? (
        <td className="w" data-label="Family">
          <Link href={withDay(`/chips/families/${familySlug}`, asOf)} prefetch={false}>
            {family}
          </Link>
        </td>
      ) : null}
      <td className="w" data-label="Kind">
        {labelOf(CHIP_KINDS, chip.kind)}
        <small>{labelOf(CHIP_STATUSES, chip.status)}</small>
      </td>
      <td className="w" data-label="Made by">
        {manufacturer === null ? <span className="vh">not published</span> : manufacturer.name}
      </td>
      <td className="w" data-label="Announced">
        <DateCell value={chip.announcedOn} />
      </td>
      <td className="w" data-label="Available">
        <DateCell value={chip.availableOn} />
      </td>
      {columnsOf(query).map(({ kind, value, label, unit }) => (
        <td
          key={value}
          className="r n"
          data-label={label}
          data-unit={kind === 'count' ? undefined : unit.chip}
        >
          <SpecCell reading={readings.chip.get(value)} />
          {value === 'system-chips' && system !== null ? <small>{system.name}</small> : null}
        </td>
      ))}
      <td className="r g" data-label="Signed" data-unit="gigawatts">
        <SignedGigawatts
          alone={chip.signedAlone}
          shared={chip.signedShared}
          commitmentCount={chip.commitmentCount}
          dealsHref={dealsHref}
        />
      </td>
      <td className="r n" data-label="Deals">
        {dealCount === 0 ? (
          <span className="vh">none</span>
        ) : (
          <Link href={dealsHref} prefetch={false} aria-label={`${plural(dealCount, 'deal')} on ${name}`}>
            {formatCount(dealCount)}
          </Link>
        )}
      </td>
    </tr>
  );
}

/** The head of a family's section: its page, who designs it and who may buy it. */
function FamilyHead({
  family: { slug, name, designer, segment },
  generationCount,
  columnCount,
  asOf,
}: {
  readonly family: ChipListItem['familyRecord'];
  readonly generationCount: number;
  readonly columnCount: number;
  readonly asOf: string | null;
}) {
  return (
    <tr className="fam">
      <th scope="rowgroup" colSpan={columnCount}>
        <Link className="fam-name" href={withDay(`/chips/families/${slug}`, asOf)} prefetch={false}>
          {name}
        </Link>
        <span className="fam-of">
          <Link href={withDay(`/deals?company=${designer.slug}`, asOf)} prefetch={false}>
            {designer.name}
          </Link>
          , {labelOf(FAMILY_SEGMENTS, segment)}, {plural(generationCount, 'generation')}
        </span>
      </th>
    </tr>
  );
}

/** Chip generations by family, or in another order in one list. Each row can be chosen for the comparison. */
export function ChipTable({
  chips,
  query,
  path,
  caption,
}: TableView & { readonly chips: readonly ChipListItem[]; readonly caption: string }) {
  const view = { query, path };
  const order = parseChipSort(query.sort);
  const isFlat = order !== null;
  const specs = columnsOf(query);
  const directionOf = (key: ChipSortKey): SortDirection | null =>
    order?.key !== key ? null : order.isDescending ? 'descending' : 'ascending';
  const sortProps = (key: ChipSortKey) => ({
    href: toChipListHref(path, query, { sort: toggleChipSort(query, key) }),
    direction: directionOf(key),
  });
  const columnCount = 8 + specs.length + (isFlat ? 1 : 0);
  const families = isFlat ? [] : [...groupBy(chips, ({ familyRecord }) => familyRecord.slug).values()];
  return (
    <table className="gens">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-sel">
            <span className="vh">Compare</span>
          </th>
          <SortHeader label="Generation" unit="architecture" className="c-name" {...sortProps('name')} />
          {isFlat ? (
            <th scope="col">
              <Link href={toChipListHref(path, query, { sort: 'family' })} prefetch={false} scroll={false}>
                Family
              </Link>
            </th>
          ) : null}
          <th scope="col">
            Kind<small>status</small>
          </th>
          <th scope="col">Made by</th>
          <SortHeader label="Announced" {...sortProps('announced')} />
          <SortHeader label="Available" {...sortProps('available')} />
          {specs.map(({ value, label, unit }) => (
            <SortHeader key={value} label={label} unit={unit.chip} isNumeric {...sortProps(value)} />
          ))}
          <SortHeader
            label="Signed"
            unit="gigawatts, for it alone"
            className="c-gw"
            isNumeric
            {...sortProps('gw')}
          />
          <SortHeader label="Deals" isNumeric {...sortProps('deals')} />
        </tr>
      </thead>
      {isFlat ? (
        <tbody>
          {chips.map((chip) => (
            <Row key={chip.slug} chip={chip} view={view} isFlat />
          ))}
        </tbody>
      ) : (
        families.map((generations) => {
          const [first] = generations;
          if (first === undefined) return null;
          return (
            <tbody key={first.familyRecord.slug}>
              <FamilyHead
                family={first.familyRecord}
                generationCount={generations.length}
                columnCount={columnCount}
                asOf={query.asOf}
              />
              {generations.map((chip) => (
                <Row key={chip.slug} chip={chip} view={view} isFlat={false} />
              ))}
            </tbody>
          );
        })
      )}
    </table>
  );
}
