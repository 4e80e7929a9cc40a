// What follows from a deal's file and saves the list queries a join: facets, the largest figures, the words searched.
import type { LedgerRows } from '../db/import-tables';
import { familySlugs } from '../domain/family-slug';
import { headlineOf } from '../domain/figure';
import { foldText } from '../domain/search-text';
import type { Role } from '../domain/vocabulary';
import { type FigureInFile, figureFileToRange } from '../schema/data-fields';
import type { DealFile } from '../schema/deal-file';
import type { DataSet } from './data-set';
import { toKw, toUsd } from './figure-columns';

/** What the derived columns need to know of the records that a deal names. */
export interface NamedRecords {
  companies: ReadonlyMap<string, DataSet['companies'][number]>;
  chips: ReadonlyMap<string, DataSet['chips'][number]>;
  sites: ReadonlyMap<string, DataSet['sites'][number]>;
}

/** Looks records up by slug. */
export function nameRecords(dataSet: Pick<DataSet, 'companies' | 'chips' | 'sites'>): NamedRecords {
  return {
    companies: new Map(dataSet.companies.map((company) => [company.slug, company])),
    chips: new Map(dataSet.chips.map((chip) => [chip.slug, chip])),
    sites: new Map(dataSet.sites.map((site) => [site.slug, site])),
  };
}

/** Every company of a deal with its role: its parties, and the roles that its figures give (a lessee is their customer). */
function rolesOf(deal: DealFile): { company: string; role: Role }[] {
  return [
    ...deal.parties,
    ...deal.investments.flatMap((one) => [
      ...[one.investor, ...one.coInvestors].map((company) => ({ company, role: 'investor' as const })),
      { company: one.investee, role: 'investee' as const },
    ]),
    ...[...deal.spendCommitments, ...deal.capacityCommitments].flatMap((one) => [
      { company: one.customer, role: 'customer' as const },
      ...(one.provider === undefined ? [] : [{ company: one.provider, role: 'provider' as const }]),
    ]),
  ];
}

/** The facet rows of a deal, each value once. Chips and layers are those of its capacity. */
export function facetRows(deal: DealFile, records: NamedRecords): LedgerRows['DealFacet'] {
  const roles = rolesOf(deal);
  const chips = deal.capacityCommitments.flatMap((capacity) => capacity.chips);
  const values: [facet: string, values: string[]][] = [
    ['company', roles.map(({ company }) => company)],
    ['company_role', roles.map(({ company, role }) => `${company}:${role}`)],
    ['role', roles.map(({ role }) => role)],
    ['chip', chips],
    [
      'family',
      [
        ...chips.flatMap((slug) => {
          const chip = records.chips.get(slug);
          return chip === undefined ? [] : familySlugs(chip);
        }),
        ...deal.capacityCommitments.flatMap((capacity) => capacity.families),
      ],
    ],
    ['kind', [deal.kind]],
    ['layer', deal.capacityCommitments.map((capacity) => capacity.layer)],
  ];
  return values.flatMap(([facet, all]) =>
    [...new Set(all)].map((value) => ({ dealSlug: deal.slug, facet, value })),
  );
}

function largest(figures: readonly (FigureInFile | undefined)[]): number | null {
  const headlines = figures.flatMap((figure) =>
    figure === undefined ? [] : [headlineOf(figureFileToRange(figure))],
  );
  return headlines.length === 0 ? null : Math.max(...headlines);
}

/** The largest single figures of a deal; null where it has none of the kind. Never sums. */
export function largestColumns(deal: DealFile) {
  return {
    largestUsd: toUsd(
      largest([...deal.investments, ...deal.spendCommitments].map((figure) => figure.amountUsd)),
    ),
    largestPowerKw: toKw(largest(deal.capacityCommitments.map((capacity) => capacity.powerGw))),
  };
}

/** The words that the text filter finds a deal by, folded: its own, and the names of companies, chips and sites in it. */
export function searchText(deal: DealFile, records: NamedRecords): string {
  const chips = deal.capacityCommitments.flatMap((capacity) => capacity.chips);
  const sites = deal.capacityCommitments.flatMap((capacity) => capacity.site ?? []);
  const words = [
    deal.title,
    deal.summary,
    ...rolesOf(deal).flatMap(({ company: slug }) => {
      const company = records.companies.get(slug);
      return company === undefined ? [] : [company.name, ...company.aliases];
    }),
    ...chips.flatMap((slug) => {
      const chip = records.chips.get(slug);
      return chip === undefined
        ? []
        : [chip.name, chip.family, ...(chip.architecture === undefined ? [] : [chip.architecture])];
    }),
    ...sites.flatMap((slug) => records.sites.get(slug)?.name ?? []),
  ];
  return [...new Set(words.map(foldText))].join('\n');
}
