// How well the figures are supported, and which are not.
import {
  FIGURE_SLICES,
  GAP_KEYS,
  type GapKey,
  type QualityFigure,
  QUALITY_KEYS,
  QUALITY_SLICES,
  type QualitySlice,
} from '../../domain/data-quality';
import { kwToGw } from '../../domain/power';
import type { VocabularyEntry } from '../../domain/vocabulary';
import { QUALITY_COLUMNS, QUALITY_GAP_COLUMNS } from '../../export/columns/quality';
import { vocabularyListParameter } from '../../filters/parameter';
import {
  type ApiQuality,
  type ApiQualityGap,
  apiQualityGapSchema,
  apiQualitySchema,
} from '../../schema/api-quality';
import { getDataQuality } from '../../services/get-data-quality';
import type { QualityGapRecord } from '../../services/quality-records';
import type { PageAddress } from '../page-address';
import type { ListQuery } from '../resource';
import { allows, PAGE_PARAMETERS } from './list-parameters';
import { defineShortList } from './short-list';

function meaningOf(key: string): string {
  return QUALITY_KEYS.find(({ value }) => value === key)?.meaning ?? key;
}

/** A slug of parts: words of vocabularies and names of fields, in lower case. */
function toSlug(...parts: string[]): string {
  const words = parts.map((part) => part.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase());
  return words.map((part) => part.replace(/[./]/g, '-')).join('--');
}

function toApiQuality({ key, slice, unit, count, of }: QualityFigure): ApiQuality {
  const amount = (value: number): number => (unit === 'kw' ? kwToGw(value) : value);
  return {
    slug: toSlug(key, slice, unit === 'kw' ? 'gw' : unit),
    key,
    slice,
    unit: unit === 'kw' ? 'gw' : unit,
    count: amount(count),
    of: amount(of),
    share: of === 0 ? null : count / of,
    meaning: meaningOf(key),
  };
}

interface QualityQuery extends ListQuery {
  readonly slice: readonly QualitySlice[];
}

export const QUALITY = defineShortList<QualityQuery, QualityFigure, ApiQuality>({
  name: 'quality',
  nouns: { one: 'count', many: 'counts' },
  description:
    'How well the figures of the ledger are supported: counts made when the data was imported, with what each is a share of.',
  parameters: {
    slice: vocabularyListParameter<QualitySlice>({
      entries: QUALITY_SLICES,
      description: `Among what is counted: a kind of figure (${FIGURE_SLICES.map(({ value }) => value).join(', ')}), all of them, or what is no figure.`,
    }),
    ...PAGE_PARAMETERS,
  },
  rowSchema: apiQualitySchema,
  columns: QUALITY_COLUMNS,
  list: async () => (await getDataQuality()).figures,
  isMatch: ({ slice }, query) => allows(query.slice, slice),
  toRow: toApiQuality,
});

const GAP_ENTRIES: readonly VocabularyEntry<GapKey>[] = GAP_KEYS.map((value) => ({
  value,
  label: value,
  meaning: meaningOf(value),
}));

interface GapQuery extends ListQuery {
  readonly key: readonly GapKey[];
}

function toApiGap(gap: QualityGapRecord, address: PageAddress): ApiQualityGap {
  const { key, subjectType, subjectSlug, field, name, dealSlug, amountUsd, powerKw, since } = gap;
  return {
    slug: toSlug(key, `${subjectType}/${subjectSlug}`, field),
    key,
    subject: `${subjectType}/${subjectSlug}`,
    field,
    name,
    deal: dealSlug,
    amountUsd,
    powerGw: powerKw === null ? null : kwToGw(powerKw),
    since,
    permalink:
      subjectType === 'promise' && dealSlug !== null
        ? address.ofDeal(dealSlug)
        : address.ofClaims(`${subjectType}/${subjectSlug}`, field),
  };
}

export const QUALITY_GAPS = defineShortList<GapQuery, QualityGapRecord, ApiQualityGap>({
  name: 'quality-gaps',
  nouns: { one: 'gap', many: 'gaps' },
  description:
    'Figures that rest only on aggregators or on one analysis, numbers that nothing supports, sizes not given, and promises whose time is over without a known outcome: largest first.',
  parameters: {
    key: vocabularyListParameter<GapKey>({
      entries: GAP_ENTRIES,
      description: 'What the figure or promise lacks.',
    }),
    ...PAGE_PARAMETERS,
  },
  rowSchema: apiQualityGapSchema,
  columns: QUALITY_GAP_COLUMNS,
  list: async () => (await getDataQuality()).gaps,
  isMatch: ({ key }, query) => allows(query.key, key),
  toRow: toApiGap,
});
