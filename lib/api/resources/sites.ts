// The sites.
import { SITE_STATUSES, type SiteStatus } from '../../domain/vocabulary';
import { SITE_COLUMNS } from '../../export/columns/reference';
import { vocabularyListParameter } from '../../filters/parameter';
import { type ApiSite, apiSiteSchema } from '../../schema/api-reference';
import { listSites } from '../../services/list-sites';
import type { SiteRecord } from '../../services/reference-records';
import { toApiSite } from '../api-reference';
import type { ListQuery } from '../resource';
import {
  allows,
  allowsAny,
  asOfParameter,
  chipParameter,
  companyParameter,
  hasWords,
  PAGE_PARAMETERS,
  wordsParameter,
} from './list-parameters';
import { defineShortList } from './short-list';

interface SiteQuery extends ListQuery {
  readonly company: readonly string[];
  readonly chip: readonly string[];
  readonly status: readonly SiteStatus[];
  readonly q: string | null;
  readonly asOf: string | null;
}

export const SITES = defineShortList<SiteQuery, SiteRecord, ApiSite>({
  name: 'sites',
  nouns: { one: 'site', many: 'sites' },
  description: 'Named campuses, by name, with the deals that have capacity there.',
  parameters: {
    company: companyParameter('Who operates or uses the site.'),
    chip: chipParameter('Chip generations known to stand there.'),
    status: vocabularyListParameter({ entries: SITE_STATUSES, description: 'Where the site stands.' }),
    q: wordsParameter('name, location or operator'),
    asOf: asOfParameter('Day of knowledge: only deals announced by then are named.'),
    ...PAGE_PARAMETERS,
  },
  rowSchema: apiSiteSchema,
  columns: SITE_COLUMNS,
  list: ({ asOf }) => listSites(asOf),
  isMatch: ({ operator, tenants, chips, status, name, location }, query) =>
    allowsAny(
      query.company,
      [operator, ...tenants].map(({ slug }) => slug),
    ) &&
    allowsAny(
      query.chip,
      chips.map(({ chip }) => chip.slug),
    ) &&
    allows(query.status, status) &&
    hasWords(query.q, [name, location, operator.name]),
  toRow: toApiSite,
});
