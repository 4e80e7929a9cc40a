// The metrics.
import { METRIC_KINDS, type MetricKind } from '../../domain/vocabulary';
import { METRIC_COLUMNS } from '../../export/columns/reference';
import { vocabularyListParameter } from '../../filters/parameter';
import { type ApiMetric, apiMetricSchema } from '../../schema/api-reference';
import { listMetrics } from '../../services/list-metrics';
import type { MetricRecord } from '../../services/reference-records';
import { toApiMetric } from '../api-reference';
import type { ListQuery } from '../resource';
import { allows, companyParameter, hasWords, PAGE_PARAMETERS, wordsParameter } from './list-parameters';
import { defineShortList } from './short-list';

interface MetricQuery extends ListQuery {
  readonly company: readonly string[];
  readonly kind: readonly MetricKind[];
  readonly q: string | null;
}

export const METRICS = defineShortList<MetricQuery, MetricRecord, ApiMetric>({
  name: 'metrics',
  nouns: { one: 'metric', many: 'metrics' },
  description: 'Figures of companies and of the market at a time, such as capital expenditure by year.',
  parameters: {
    company: companyParameter('Whose figure it is.'),
    kind: vocabularyListParameter({
      entries: METRIC_KINDS,
      description: 'Whether it happened, was promised or is inferred.',
    }),
    q: wordsParameter('name, basis or company'),
    ...PAGE_PARAMETERS,
  },
  rowSchema: apiMetricSchema,
  columns: METRIC_COLUMNS,
  list: () => listMetrics(),
  isMatch: ({ company, kind, name, basis }, query) =>
    allows(query.company, company?.slug) &&
    allows(query.kind, kind) &&
    hasWords(query.q, [name, basis, company?.name ?? null]),
  toRow: toApiMetric,
});
