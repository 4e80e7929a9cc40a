// The companies.
import { COMPANY_KINDS, type CompanyKind } from '../../domain/vocabulary';
import { COMPANY_COLUMNS } from '../../export/columns/reference';
import { vocabularyListParameter } from '../../filters/parameter';
import { type ApiCompany, apiCompanySchema } from '../../schema/api-reference';
import type { CompanyRecord } from '../../services/company-records';
import { findCompany } from '../../services/find-company';
import { listCompanies } from '../../services/list-companies';
import { toApiCompany } from '../api-reference';
import type { ListQuery } from '../resource';
import { allowsAny, asOfParameter, hasWords, PAGE_PARAMETERS, wordsParameter } from './list-parameters';
import { defineShortList } from './short-list';

interface CompanyQuery extends ListQuery {
  readonly kind: readonly CompanyKind[];
  readonly q: string | null;
  readonly asOf: string | null;
}

export const COMPANIES = defineShortList<CompanyQuery, CompanyRecord, ApiCompany>({
  name: 'companies',
  nouns: { one: 'company', many: 'companies' },
  description: 'Companies, investors and state bodies, by name, with the number of their deals.',
  parameters: {
    kind: vocabularyListParameter({ entries: COMPANY_KINDS, description: 'What the company does.' }),
    q: wordsParameter('name or aliases'),
    asOf: asOfParameter('Day of knowledge: only deals announced by then are counted.'),
    ...PAGE_PARAMETERS,
  },
  rowSchema: apiCompanySchema,
  columns: COMPANY_COLUMNS,
  list: ({ asOf }) => listCompanies(asOf),
  isMatch: ({ kinds, name, aliases }, { kind, q }) =>
    allowsAny(kind, kinds) && hasWords(q, [name, ...aliases]),
  toRow: toApiCompany,
  record: {
    noun: 'company',
    description: 'One company with the number of its deals in each role.',
    schema: apiCompanySchema,
    async find(slug, asOf, address) {
      const company = await findCompany(slug, asOf);
      return company && toApiCompany(company, address);
    },
    listSlugs: async () => (await listCompanies()).map(({ slug }) => slug),
  },
});
