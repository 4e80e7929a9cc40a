// What sources claim of the merit of chip families.
import { BENEFIT_COLUMNS } from '../../export/columns/benefit';
import { BENEFIT_PARAMETERS, type BenefitQuery } from '../../filters/benefit-query';
import type { Benefit } from '../../domain/benefits';
import { type ApiBenefit, apiBenefitSchema } from '../../schema/api-benefits';
import type { ChipFamilyRecord } from '../../services/chip-records';
import type { ClaimRecord, NamedRef } from '../../services/deal-records';
import { listBenefits } from '../../services/list-benefits';
import { toApiClaim } from '../api-claim';
import type { ListQuery } from '../resource';
import { allows, PAGE_PARAMETERS } from './list-parameters';
import { defineShortList } from './short-list';

interface Entry {
  readonly family: ChipFamilyRecord;
  readonly benefit: Benefit;
  readonly chip: NamedRef | null;
  readonly claim: ClaimRecord | null;
}

async function listEntries(): Promise<Entry[]> {
  const { rows } = await listBenefits({ family: [], segment: [] });
  return rows.flatMap(({ family, cells }) =>
    cells.flatMap(({ benefit, claims }): Entry[] =>
      claims.length === 0
        ? [{ family, benefit, chip: null, claim: null }]
        : claims.flatMap(({ claim, upper, chip }) =>
            [claim, ...(upper === null ? [] : [upper])].map((one) => ({ family, benefit, chip, claim: one })),
          ),
    ),
  );
}

export const CHIP_BENEFITS = defineShortList<BenefitQuery & ListQuery, Entry, ApiBenefit>({
  name: 'chip-benefits',
  nouns: { one: 'claim or gap', many: 'claims and gaps' },
  description:
    'What sources claim of the price and performance, supply and ecosystem of each chip family; a row without a claim where nobody claims anything.',
  parameters: { ...BENEFIT_PARAMETERS, ...PAGE_PARAMETERS },
  rowSchema: apiBenefitSchema,
  columns: BENEFIT_COLUMNS,
  list: listEntries,
  isMatch: ({ family }, query) => allows(query.family, family.slug) && allows(query.segment, family.segment),
  toRow: ({ family, benefit, chip, claim }, address) => ({
    slug: [family.slug, benefit.replaceAll('_', '-'), claim?.slug ?? 'none'].join('--'),
    family: { slug: family.slug, name: family.name },
    designer: family.designer,
    segment: family.segment,
    benefit,
    chip,
    claim: claim && toApiClaim(claim, address),
  }),
});
