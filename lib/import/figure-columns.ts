// Figures, dates and claims of the files as columns of the tables.
import type { LedgerRows } from '../db/import-tables';
import type { FigureRange } from '../domain/figure';
import { toPartialDate } from '../domain/partial-date';
import { gwToKw } from '../domain/power';
import { type ClaimInFile, type FigureInFile, figureFileToRange } from '../schema/data-fields';

/** Whole dollars of a file as the column keeps them; null stays unknown. */
export function toUsd(value: number | null | undefined): bigint | null {
  return value === null || value === undefined ? null : BigInt(value);
}

/** Gigawatts of a file as whole kilowatts; null stays unknown. */
export function toKw(gw: number | null | undefined): number | null {
  return gw === null || gw === undefined ? null : gwToKw(gw);
}

/** The range of a figure of a file, or three nulls where the file gives none. */
export function toBounds(figure: FigureInFile | undefined): {
  low: number | null;
  high: number | null;
  qualifier: FigureRange['qualifier'] | null;
} {
  return figure === undefined ? { low: null, high: null, qualifier: null } : figureFileToRange(figure);
}

/** The three columns of an amount in dollars. */
export function amountColumns(figure: FigureInFile | undefined) {
  const { low, high, qualifier } = toBounds(figure);
  return { amountLowUsd: toUsd(low), amountHighUsd: toUsd(high), amountQualifier: qualifier };
}

/** The three columns of a power figure. */
export function powerColumns(figure: FigureInFile | undefined) {
  const { low, high, qualifier } = toBounds(figure);
  return { powerLowKw: toKw(low), powerHighKw: toKw(high), powerQualifier: qualifier };
}

/** The sortable first day of a partial date; null stays unknown. */
export function toFirstDay(text: string | undefined): string | null {
  return text === undefined ? null : toPartialDate(text).firstDay;
}

/** One number in the column of its unit: dollars, kilowatts, or any other number. */
export function unitColumns(value: number | undefined, unit: string | undefined) {
  return {
    amountUsd: value !== undefined && unit === 'usd' ? toUsd(value) : null,
    powerKw: value !== undefined && unit === 'gw' ? toKw(value) : null,
    number: value !== undefined && unit !== 'usd' && unit !== 'gw' ? value : null,
  };
}

/** The parts of `type/slug`. */
export function splitRef(ref: string): { type: string; slug: string } {
  const [type = '', slug = ''] = ref.split('/');
  return { type, slug };
}

function claimText(value: ClaimInFile['value']): string | null {
  if (typeof value === 'number') return null;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** The rows of the claims of one file; `dealSlug` null for what belongs to no deal. */
export function claimRows(claims: readonly ClaimInFile[], dealSlug: string | null): LedgerRows['Claim'] {
  return claims.map((claim) => {
    const subject = splitRef(claim.subject);
    return {
      slug: claim.slug,
      subjectType: subject.type,
      subjectSlug: subject.slug,
      dealSlug,
      field: claim.field,
      ...unitColumns(typeof claim.value === 'number' ? claim.value : undefined, claim.unit),
      text: claimText(claim.value),
      unit: claim.unit ?? null,
      qualifier: claim.qualifier ?? null,
      evidence: claim.evidence,
      isQuoted: claim.isQuoted ?? false,
      rank: claim.rank,
      rankReason: claim.rankReason ?? null,
      isSuperseded: claim.isSuperseded ?? false,
      says: claim.says,
      note: claim.note ?? null,
      basis: claim.basis ?? null,
      stance: claim.stance ?? null,
      comparedWith: claim.comparedWith ?? null,
      assertedOn: claim.assertedOn ?? null,
      sourceSlug: claim.source,
    };
  });
}
