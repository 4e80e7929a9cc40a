// Rows of the counts of quality: how well the other rows are supported by their claims.
import type { LedgerRows } from '../db/import-tables';
import {
  assessQuality,
  type FigureSlice,
  type QualityClaim,
  type QualityInput,
  type QualityNumber,
  type QualityRecord,
} from '../domain/data-quality';
import { type CHIP_NUMBER_FIELDS, SYSTEM_NUMBER_FIELDS } from '../domain/number-fields';
import { toPartialDate } from '../domain/partial-date';
import type {
  Evidence,
  PromiseOutcome,
  Qualifier,
  Rank,
  SourceKind,
  SubjectType,
  Unit,
} from '../domain/vocabulary';

/** The rows that quality is counted from. */
export type SupportedRows = Omit<LedgerRows, 'QualityFigure' | 'QualityGap'>;

function headline(low: bigint | number | null, high: bigint | number | null): number | null {
  const bound = high ?? low;
  return bound === null ? null : Number(bound);
}

type ChipColumn = (typeof CHIP_NUMBER_FIELDS)[number] extends `specs.${infer Column}` ? Column : never;

/** The numeric columns of a chip, without their prefix. */
const CHIP_COLUMNS = [
  'processNm',
  'memoryGb',
  'memoryBandwidthTbPerS',
  'denseFp4Pflops',
  'denseFp8Pflops',
  'denseBf16Pflops',
  'chipPowerW',
  'facilityPowerW',
  'maxClusterChips',
] as const satisfies readonly ChipColumn[];

/** The rows of figures that have states, with the deal of each. */
function listStatedRows(rows: SupportedRows): {
  slice: QualityRecord['slice'];
  slug: string;
  dealSlug: string;
  field: 'amountUsd' | 'powerGw';
  size: number | null;
}[] {
  const dealOfInvestment = new Map(rows.Investment.map(({ slug, dealSlug }) => [slug, dealSlug]));
  return [
    ...rows.Investment.map((row) => ({
      slice: 'investment' as const,
      slug: row.slug,
      dealSlug: row.dealSlug,
      field: 'amountUsd' as const,
      size: headline(row.amountLowUsd, row.amountHighUsd),
    })),
    ...rows.Tranche.map((row) => ({
      slice: 'tranche' as const,
      slug: row.slug,
      dealSlug: dealOfInvestment.get(row.investmentSlug) ?? '',
      field: 'amountUsd' as const,
      size: headline(row.amountLowUsd, row.amountHighUsd),
    })),
    ...rows.SpendCommitment.map((row) => ({
      slice: 'spend' as const,
      slug: row.slug,
      dealSlug: row.dealSlug,
      field: 'amountUsd' as const,
      size: headline(row.amountLowUsd, row.amountHighUsd),
    })),
    ...rows.CapacityCommitment.map((row) => ({
      slice: 'capacity' as const,
      slug: row.slug,
      dealSlug: row.dealSlug,
      field: 'powerGw' as const,
      size: headline(row.powerLowKw, row.powerHighKw),
    })),
  ];
}

/** A number of a record that has one there. */
function number(
  of: { type: SubjectType; slug: string; dealSlug: string | null },
  field: string,
  value: number | bigint | null,
  slice: FigureSlice | null = null,
): QualityNumber[] {
  if (value === null) return [];
  const size = slice === null ? null : Number(value);
  return [
    {
      subjectType: of.type,
      subjectSlug: of.slug,
      field,
      dealSlug: of.dealSlug,
      slice,
      amountUsd: field === 'amountUsd' ? size : null,
      powerKw: field === 'powerGw' || field === 'cumulativeGw' ? size : null,
    },
  ];
}

/** Every number of every record that somebody must have said. */
function listNumbers(rows: SupportedRows): QualityNumber[] {
  const dealOfCapacity = new Map(rows.CapacityCommitment.map(({ slug, dealSlug }) => [slug, dealSlug]));
  const of = (type: SubjectType, slug: string, dealSlug: string | null) => ({ type, slug, dealSlug });
  return [
    ...listStatedRows(rows).flatMap(({ slice, slug, dealSlug, field, size }) =>
      number(of(slice, slug, dealSlug), field, size, slice),
    ),
    ...rows.CapacityMilestone.flatMap((row) =>
      number(
        of('milestone', row.slug, dealOfCapacity.get(row.capacitySlug) ?? null),
        'cumulativeGw',
        headline(row.powerLowKw, row.powerHighKw),
        'milestone',
      ),
    ),
    ...rows.ChipGeneration.flatMap((row) =>
      CHIP_COLUMNS.flatMap((column) =>
        number(of('chip', row.slug, null), `specs.${column}`, row[column], 'chip_spec'),
      ),
    ),
    ...rows.ChipSystem.flatMap((row) =>
      SYSTEM_NUMBER_FIELDS.flatMap((field) =>
        number(
          of('system', row.slug, null),
          field,
          field === 'powerKw' ? headline(row.powerLowKw, row.powerHighKw) : row[field],
          'chip_spec',
        ),
      ),
    ),
    ...rows.Metric.flatMap((row) => {
      const low = row.amountLowUsd ?? row.numberLow;
      const high = row.amountHighUsd ?? row.numberHigh;
      // A range has a claim on either bound; the headline stands for both.
      const isRange = low !== null && high !== null && low !== high;
      return number(of('metric', row.slug, null), isRange ? 'high' : 'value', high ?? low, 'metric');
    }),
    ...rows.Investment.flatMap((row) => {
      const subject = of('investment', row.slug, row.dealSlug);
      return [
        ...number(subject, 'preMoneyUsd', row.preMoneyUsd),
        ...number(subject, 'postMoneyUsd', row.postMoneyUsd),
        ...number(subject, 'valuationUsd', row.valuationUsd),
      ];
    }),
    ...rows.SpendCommitment.flatMap((row) =>
      number(of('spend', row.slug, row.dealSlug), 'termYears', row.termYears),
    ),
    ...rows.CapacityCommitment.flatMap((row) =>
      number(
        of('capacity', row.slug, row.dealSlug),
        'chipCount',
        headline(row.chipCountLow, row.chipCountHigh),
      ),
    ),
    ...rows.Term.flatMap((row) =>
      number(of('term', row.slug, row.dealSlug), 'value', row.amountUsd ?? row.powerKw ?? row.number),
    ),
    ...rows.Site.flatMap((row) => {
      const subject = of('site', row.slug, null);
      return [
        ...number(subject, 'powerPlannedGw', headline(row.powerPlannedLowKw, row.powerPlannedHighKw)),
        ...number(subject, 'powerOperationalGw', row.powerOperationalKw),
      ];
    }),
  ];
}

/** Records with states. The one state of a figure is "as announced" where it begins with its deal and names no source. */
function listRecords(rows: SupportedRows): QualityRecord[] {
  const announcedOn = new Map(rows.Deal.map((row) => [row.slug, row.announcedOn]));
  const statesOf = new Map<string, LedgerRows['FigureState']>();
  for (const state of rows.FigureState) {
    const slug = state.investmentSlug ?? state.trancheSlug ?? state.spendSlug ?? state.capacitySlug;
    const key = `${state.subjectType}/${slug ?? state.dealSlug}`;
    statesOf.set(key, [...(statesOf.get(key) ?? []), state]);
  }
  return listStatedRows(rows).map(({ slice, slug, dealSlug, size }) => {
    const states = statesOf.get(`${slice}/${slug}`) ?? [];
    const [only] = states;
    return {
      slice,
      subjectSlug: slug,
      dealSlug,
      hasSize: size !== null,
      isStateFromAnnouncement:
        states.length === 1 && only?.sourceSlug === null && only.fromText === announcedOn.get(dealSlug),
    };
  });
}

function listClaims(rows: SupportedRows): QualityClaim[] {
  const sources = new Map(rows.Source.map((row) => [row.slug, row]));
  return rows.Claim.map((row) => {
    const source = sources.get(row.sourceSlug);
    if (source === undefined) throw new Error(`claim ${row.slug} has no source ${row.sourceSlug}`);
    const said = row.assertedOn ?? source.publishedOn;
    return {
      // The words of vocabularies were checked by the schemas of the files.
      subjectType: row.subjectType as SubjectType,
      subjectSlug: row.subjectSlug,
      field: row.field,
      value: row.text ?? Number(row.amountUsd ?? row.powerKw ?? row.number),
      unit: row.unit as Unit | null,
      qualifier: row.qualifier as Qualifier | null,
      rank: row.rank as Rank,
      isSuperseded: row.isSuperseded,
      evidence: row.evidence as Evidence,
      source: { slug: row.sourceSlug, kind: source.kind as SourceKind },
      day: said === null ? null : toPartialDate(said).firstDay,
    };
  });
}

/** What the assessment of quality looks at. */
export function toQualityInput(rows: SupportedRows, dataDate: string): QualityInput {
  const questions = new Map<string, number>();
  for (const { dealSlug } of rows.OpenQuestion) questions.set(dealSlug, (questions.get(dealSlug) ?? 0) + 1);
  return {
    dataDate,
    numbers: listNumbers(rows),
    records: listRecords(rows),
    claims: listClaims(rows),
    promises: rows.Promise.map(({ slug, dealSlug, dueLastDay, outcome, powerKw }) => ({
      slug,
      dealSlug,
      dueLastDay,
      // Checked by the schema of the file.
      outcome: outcome as PromiseOutcome,
      powerKw,
    })),
    deals: rows.Deal.map(({ slug }) => ({ slug, openQuestionCount: questions.get(slug) ?? 0 })),
  };
}

/** The rows of the two tables of quality, from all others. `dataDate`: the day up to which the data was researched. */
export function qualityRows(
  rows: SupportedRows,
  dataDate: string,
): Pick<LedgerRows, 'QualityFigure' | 'QualityGap'> {
  const { figures, gaps } = assessQuality(toQualityInput(rows, dataDate));
  return {
    QualityFigure: figures.map((figure) => ({
      ...figure,
      count: BigInt(figure.count),
      of: BigInt(figure.of),
    })),
    QualityGap: gaps.map((gap) => ({
      ...gap,
      amountUsd: gap.amountUsd === null ? null : BigInt(gap.amountUsd),
    })),
  };
}
