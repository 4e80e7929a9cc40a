// Whoever has a figure in a deal is a party to it.
import type { DealFile } from '../../schema/deal-file';
import type { JsonPath } from '../parse-json';
import type { Rule } from '../rule';

function companiesOfFigures(deal: DealFile): [JsonPath, string | undefined][] {
  return [
    ...deal.investments.flatMap((one, index): [JsonPath, string][] => [
      [['investments', index, 'investor'], one.investor],
      [['investments', index, 'investee'], one.investee],
      ...one.coInvestors.map((company, place): [JsonPath, string] => [
        ['investments', index, 'coInvestors', place],
        company,
      ]),
    ]),
    ...(['spendCommitments', 'capacityCommitments'] as const).flatMap((list) =>
      deal[list].flatMap((one, index): [JsonPath, string | undefined][] => [
        [[list, index, 'customer'], one.customer],
        [[list, index, 'provider'], one.provider],
      ]),
    ),
  ];
}

/** The companies of a deal's figures are among its parties, in whatever role. */
export const checkParties: Rule = ({ dataSet, index }) =>
  dataSet.deals.flatMap((deal) => {
    const parties = new Set<string | undefined>(deal.parties.map((party) => party.company));
    return (
      companiesOfFigures(deal)
        .filter(([, company]) => company !== undefined && !parties.has(company))
        // A company that is not there at all is reported as such.
        .filter(([, company = '']) => index.records.get('company')?.has(company))
        .map(([path, company]) => ({
          severity: 'error' as const,
          file: `deals/${deal.slug}.json`,
          path,
          value: company,
          message: 'is not among the parties of the deal',
        }))
    );
  });
