// Use case: what is promised on which chip generations, as known on a day.
import {
  type CapacityCount,
  type ChipCapacityFigure,
  countCapacity,
  STANDING_CERTAINTIES,
} from '../domain/chip-capacity';
import { headlineOf, isOpenEnded } from '../domain/figure';
import { SIGNED_CERTAINTIES } from '../domain/headline';
import { EMPTY_DEAL_QUERY } from '../filters/deal-query';
import type { CapacityRecord, NamedRef } from './deal-records';
import { labelCapacity } from './figure-labels';
import { findFigureLinks } from './find-figure-links';
import { loadHeadlineFigures, type SetFigure } from './load-headline-figures';

/** A capacity commitment with its deal. */
export interface ChipCommitment {
  readonly capacity: CapacityRecord;
  /** A name that tells it apart. */
  readonly label: string;
  readonly deal: NamedRef;
  readonly dealAnnouncedOn: string;
  readonly figure: ChipCapacityFigure;
}

/** What some commitments come to: signed ones, and all that still stand. Kilowatts. */
export interface CommitmentCounts {
  readonly signed: CapacityCount;
  readonly standing: CapacityCount;
}

/** What is promised on one chip generation. */
export interface ChipCommitments {
  /** Every commitment that names it, lapsed ones too, the largest first. */
  readonly commitments: readonly ChipCommitment[];
  /** Of commitments on this generation and no other. */
  readonly alone: CommitmentCounts;
  /** Of all that name it: gigawatts shared with other generations count here whole, so never add chips. */
  readonly withShared: CommitmentCounts;
}

function toCommitments(figures: readonly SetFigure[]): ChipCommitment[] {
  const known = figures.flatMap(({ capacity, ...figure }) =>
    capacity === undefined ? [] : [{ ...figure, capacity }],
  );
  const labels = labelCapacity(
    known.map(({ capacity, deal }) => ({
      ...capacity,
      deal: { slug: deal.slug, name: deal.title },
      dealAnnouncedOn: deal.announcedOn,
    })),
  );
  return known.map(({ capacity, deal, slug, certainty, parts, range }, index) => ({
    capacity,
    label: labels[index] ?? slug,
    deal: { slug: deal.slug, name: deal.title },
    dealAnnouncedOn: deal.announcedOn,
    figure: {
      ...{ slug, certainty, parts, layer: capacity.layer },
      isOpenEnded: range !== null && isOpenEnded(range),
      isCash: true,
      isInSet: true,
    },
  }));
}

const sizeOf = ({ capacity }: ChipCommitment): number =>
  capacity.powerKw === null ? -1 : headlineOf(capacity.powerKw);

/**
 * Every capacity commitment known on a day, also those that name no chip; `asOf` null is the newest state.
 * @throws NoDatasetError before the first import.
 */
export async function loadCommitments(asOf: string | null): Promise<ChipCommitment[]> {
  const figures = await loadHeadlineFigures({ ...EMPTY_DEAL_QUERY, asOf });
  return toCommitments(figures.filter(({ measure }) => measure === 'capacity'));
}

/** What some commitments come to, every gigawatt once. */
export async function countCommitments(commitments: readonly ChipCommitment[]): Promise<CommitmentCounts> {
  const links = await findFigureLinks(
    'capacity',
    new Map(commitments.map((one) => [one.figure.slug, Math.max(0, sizeOf(one))])),
  );
  const figures = commitments.map(({ figure }) => figure);
  return {
    signed: countCapacity(figures, links, SIGNED_CERTAINTIES),
    standing: countCapacity(figures, links, STANDING_CERTAINTIES),
  };
}

/** What is promised on a chip generation, of commitments that {@link loadCommitments} gave. */
export async function findChipCommitments(
  all: readonly ChipCommitment[],
  chipSlug: string,
): Promise<ChipCommitments> {
  const own = all
    .filter(({ capacity }) => capacity.chips.some(({ slug }) => slug === chipSlug))
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.figure.slug < b.figure.slug ? -1 : 1));
  const [alone, withShared] = await Promise.all([
    countCommitments(own.filter(({ capacity }) => capacity.chips.length === 1)),
    countCommitments(own),
  ]);
  return { commitments: own, alone, withShared };
}
