// Queries for the counts of quality that the import has made.
import {
  GAP_KEYS,
  QUALITY_KEYS,
  QUALITY_SLICES,
  QUALITY_UNITS,
  type QualityFigure,
} from '../domain/data-quality';
import { type SubjectType, SUBJECT_TYPES } from '../domain/vocabulary';
import type { QualityGapRecord } from '../services/quality-records';
import { database } from './client';
import { toSafeNumber, toVocabulary } from './map-values';

/** Every count, in the order of the vocabularies: by key, slice and unit. */
export async function findQualityFigures(): Promise<QualityFigure[]> {
  const rows = await database().qualityFigure.findMany();
  const orders = [QUALITY_KEYS, QUALITY_SLICES, QUALITY_UNITS].map(
    (entries) => new Map<string, number>(entries.map(({ value }, index) => [value, index])),
  );
  const place = ({ key, slice, unit }: { key: string; slice: string; unit: string }): number[] =>
    [key, slice, unit].map((word, index) => orders[index]?.get(word) ?? 0);
  return rows
    .sort((a, b) => {
      const placeB = place(b);
      return place(a).reduce((order, at, index) => order || at - (placeB[index] ?? 0), 0);
    })
    .map((row) => ({
      key: toVocabulary(QUALITY_KEYS, row.key),
      slice: toVocabulary(QUALITY_SLICES, row.slice),
      unit: toVocabulary(QUALITY_UNITS, row.unit),
      count: toSafeNumber(row.count),
      of: toSafeNumber(row.of),
    }));
}

const GAP_ENTRIES = QUALITY_KEYS.flatMap((entry) =>
  GAP_KEYS.flatMap((key) => (key === entry.value ? { ...entry, value: key } : [])),
);

function toSubjectType(text: string): SubjectType | 'promise' {
  return text === 'promise' ? text : toVocabulary(SUBJECT_TYPES, text);
}

/** What records of every sort are called, by "type/slug". A figure is called as its deal. */
async function listNames(): Promise<Map<string, string>> {
  const db = database();
  const [deals, chips, sites, metrics, promises] = await Promise.all([
    db.deal.findMany({ select: { slug: true, title: true } }),
    db.chipGeneration.findMany({ select: { slug: true, name: true } }),
    db.site.findMany({ select: { slug: true, name: true } }),
    db.metric.findMany({
      select: { slug: true, name: true, period: true, company: { select: { name: true } } },
    }),
    db.promise.findMany({ select: { slug: true, text: true } }),
  ]);
  return new Map([
    ...deals.map(({ slug, title }): [string, string] => [`deal/${slug}`, title]),
    ...chips.map(({ slug, name }): [string, string] => [`chip/${slug}`, name]),
    ...sites.map(({ slug, name }): [string, string] => [`site/${slug}`, name]),
    ...metrics.map(({ slug, name, period, company }): [string, string] => [
      `metric/${slug}`,
      [company?.name ?? 'Market', name.replaceAll('_', ' '), period ?? ''].filter(Boolean).join(', '),
    ]),
    ...promises.map(({ slug, text }): [string, string] => [`promise/${slug}`, text]),
  ]);
}

/** The gaps, largest first: by money, then by power, then by the day since which they stand, then by name. */
export async function findQualityGaps(): Promise<QualityGapRecord[]> {
  const [rows, names] = await Promise.all([
    database().qualityGap.findMany({
      orderBy: [
        { amountUsd: { sort: 'desc', nulls: 'last' } },
        { powerKw: { sort: 'desc', nulls: 'last' } },
        { since: 'asc' },
        { subjectSlug: 'asc' },
        { field: 'asc' },
      ],
    }),
    listNames(),
  ]);
  return rows.map((row) => {
    const subjectType = toSubjectType(row.subjectType);
    const own = names.get(`${subjectType}/${row.subjectSlug}`);
    return {
      key: toVocabulary(GAP_ENTRIES, row.key),
      subjectType,
      subjectSlug: row.subjectSlug,
      field: row.field,
      dealSlug: row.dealSlug,
      name: own ?? names.get(`deal/${row.dealSlug}`) ?? row.subjectSlug,
      amountUsd: toSafeNumber(row.amountUsd),
      powerKw: row.powerKw,
      since: row.since,
    };
  });
}
