// The small second line of a figure cell: how it overlaps with other deals, what it leaves out, what it is made of.
import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import {
  type CapacitySummary,
  type CellOverlaps,
  type FigureSummary,
  findCellOverlaps,
  type InvestmentSummary,
  type OverlapNote,
  type SpendSummary,
} from '@/lib/domain/deal-cells';
import { ChipNames } from '@/components/chips/chip-links';
import { LAYERS, labelOf } from '@/lib/domain/vocabulary';
import { shortChipName } from '@/lib/format/chip-name';
import { formatPartialDate, formatPartialDateProse } from '@/lib/format/date';
import { formatDecimal, plural } from '@/lib/format/number';
import { formatGw } from '@/lib/format/power';
import { formatRangeWords } from '@/lib/format/range';
import type { DealListItem } from '@/lib/services/deal-records';

/** Chips named in a cell before the rest becomes a number; fewer where their names are long. */
const MAX_CHIPS = 2;
const MAX_CHIP_LETTERS = 24;

/** A part of a second line; `key` tells it from its neighbours. */
export interface CellNote {
  readonly key: string;
  readonly content: ReactNode;
}

/** The overlaps that a cell tells of; `ofWholeDeal` adds those of the deal as such, in the column its kind stands for. */
export function findOverlaps(
  deal: DealListItem,
  slugs: readonly string[],
  ofWholeDeal: boolean,
): CellOverlaps {
  return findCellOverlaps(deal.overlapNotes, ofWholeDeal ? [...slugs, deal.slug] : slugs);
}

function dealHref(slug: string): string {
  return `/deals/${slug}`;
}

/** A date to the month: in a second line the day would only take room. */
function toMonth(announcedOn: string): string {
  return announcedOn.slice(0, 7);
}

function restatesNote(deal: DealListItem, note: OverlapNote): CellNote {
  const { slug, announcedOn } = note.otherDeal;
  const verb = announcedOn > deal.announcedOn ? 'restated' : 'restates';
  return {
    key: 'restates',
    content: (
      <>
        {verb}{' '}
        <Link href={dealHref(slug)} prefetch={false} title={note.says}>
          {formatPartialDateProse(toMonth(announcedOn))}
        </Link>
      </>
    ),
  };
}

function containsNote(notes: readonly OverlapNote[]): CellNote {
  const [only] = notes;
  return {
    key: 'contains',
    content:
      notes.length === 1 && only ? (
        <>
          contains{' '}
          <Link href={dealHref(only.otherDeal.slug)} prefetch={false} title={only.says}>
            a deal of {formatPartialDate(toMonth(only.otherDeal.announcedOn))}
          </Link>
        </>
      ) : (
        <span title={notes.map(({ otherDeal }) => otherDeal.name).join('; ')}>
          contains {plural(notes.length, 'other deal')}
        </span>
      ),
  };
}

function insideNote(note: OverlapNote): CellNote {
  return {
    key: 'inside',
    content: (
      <>
        inside{' '}
        <Link href={dealHref(note.otherDeal.slug)} prefetch={false} title={note.says}>
          a deal of {formatPartialDate(toMonth(note.otherDeal.announcedOn))}
        </Link>
      </>
    ),
  };
}

/** What overlaps: restating first, then containing. Being inside another is said only where there is room. */
function overlapNotes(deal: DealListItem, overlaps: CellOverlaps): CellNote[] {
  if (overlaps.restates) return [restatesNote(deal, overlaps.restates)];
  return overlaps.contains.length > 0 ? [containsNote(overlaps.contains)] : [];
}

function missingNotes(summary: FigureSummary): CellNote[] {
  if (summary.undisclosedCount === 0) return [];
  return [{ key: 'missing', content: `${summary.undisclosedCount} of ${summary.addedCount} not given` }];
}

/** What must be said, or else the first thing that can be. */
function chooseNotes(
  needed: readonly CellNote[],
  optional: readonly CellNote[],
  overlaps: CellOverlaps,
): CellNote[] {
  if (needed.length > 0) return [...needed];
  const [first] = optional;
  if (first) return [first];
  return overlaps.inside ? [insideNote(overlaps.inside)] : [];
}

/** Notes of a deal that has no figure of its own in a column but overlaps with other deals as a whole. */
export function listDealNotes(deal: DealListItem, overlaps: CellOverlaps): CellNote[] {
  return chooseNotes(overlapNotes(deal, overlaps), [], overlaps);
}

/** Second line of an investment: overlaps, what nobody pays for, tranches. */
export function listInvestmentNotes(
  deal: DealListItem,
  summary: InvestmentSummary,
  overlaps: CellOverlaps,
): CellNote[] {
  const needed = [...overlapNotes(deal, overlaps), ...missingNotes(summary)];
  if (!summary.isCash && summary.range !== null) needed.push({ key: 'shares', content: 'shares, no cash' });
  if (summary.hasShareRights) needed.push({ key: 'rights', content: 'and share warrants' });
  const optional: CellNote[] = [];
  if (summary.trancheCount > 1) {
    optional.push({ key: 'tranches', content: plural(summary.trancheCount, 'tranche') });
  } else if (summary.addedCount > 1) {
    optional.push({ key: 'added', content: plural(summary.addedCount, 'investment') });
  }
  return chooseNotes(needed, optional, overlaps);
}

/** Second line of a spend commitment: overlaps, term. */
export function listSpendNotes(
  deal: DealListItem,
  summary: SpendSummary,
  overlaps: CellOverlaps,
): CellNote[] {
  const { termYears } = summary;
  const optional: CellNote[] = [];
  if (termYears !== null) {
    optional.push({
      key: 'term',
      content: `${formatDecimal(termYears)} ${termYears === 1 ? 'year' : 'years'}`,
    });
  } else if (summary.addedCount > 1) {
    optional.push({ key: 'added', content: plural(summary.addedCount, 'commitment') });
  }
  return chooseNotes([...overlapNotes(deal, overlaps), ...missingNotes(summary)], optional, overlaps);
}

/** Second line of a capacity: overlaps, what its other layers hold, chips. */
export function listCapacityNotes(
  deal: DealListItem,
  summary: CapacitySummary,
  overlaps: CellOverlaps,
): CellNote[] {
  const needed = [...overlapNotes(deal, overlaps), ...missingNotes(summary)];
  for (const { layer, range } of summary.otherLayers) {
    const word = labelOf(LAYERS, layer);
    needed.push({
      key: layer,
      content: range === null ? `${word} not given` : `${word} ${formatRangeWords(range, formatGw)}`,
    });
  }
  if (summary.hasMixedBases) needed.push({ key: 'bases', content: 'measured in different places' });
  const optional: CellNote[] = [];
  if (summary.chips.length > 0) {
    const names = summary.chips.slice(0, MAX_CHIPS).map(({ name }) => shortChipName(name));
    const shown = names.join(', ').length <= MAX_CHIP_LETTERS ? names.length : 1;
    const rest = summary.chips.length - shown;
    optional.push({
      key: 'chips',
      content: (
        <span title={summary.chips.map(({ name }) => name).join(', ')}>
          on <ChipNames chips={summary.chips.slice(0, shown)} nameOf={({ name }) => shortChipName(name)} />
          {rest > 0 ? ` +${rest}` : ''}
        </span>
      ),
    });
  }
  return chooseNotes(needed, optional, overlaps);
}

/** The notes of a cell on its second line. Null where there are none. */
export function renderNotes(notes: readonly CellNote[]): ReactNode {
  if (notes.length === 0) return null;
  return notes.map(({ key, content }, index) => (
    <Fragment key={key}>
      {index > 0 ? ' · ' : null}
      <span>{content}</span>
    </Fragment>
  ));
}
