// What the matching deals come to, figure by figure.
import { TOTAL_COLUMNS } from '../../export/columns/total';
import { kwToGw } from '../../domain/power';
import type { DealQuery } from '../../filters/deal-query';
import { DEAL_PARAMETERS } from '../../filters/filter-definitions';
import { HEADLINE_PARAMETERS, type HeadlineQuery } from '../../filters/headline-parameters';
import { parseDealQueryWith } from '../../filters/parse-query';
import { apiTotalRowSchema, type ApiTotalRow } from '../../schema/api-totals';
import { decomposeHeadline, type HeadlineItem, type HeadlineResult } from '../../services/decompose-headline';
import { listKnownValues } from '../../services/list-known-values';
import type { PageAddress } from '../page-address';
import { defineResource } from '../resource';
import { describeFigures } from './figures-of-deals';
import { toPage } from './page-of-rows';

type TotalsQuery = DealQuery & HeadlineQuery;

function toRows(item: HeadlineItem, { layer }: HeadlineResult, address: PageAddress): ApiTotalRow[] {
  const isPower = item.measure === 'capacity';
  return item.count.shares.map((share) => {
    const { certainty, isCounted, reason } = share;
    const usd = (amount: number | null): number | null => (isPower ? null : amount);
    const gw = (amountKw: number | null): number | null =>
      isPower && amountKw !== null ? kwToGw(amountKw) : null;
    const counted = { low: isCounted ? share.onceLow : 0, high: isCounted ? share.onceHigh : 0 };
    return {
      slug: `${item.slug}--${certainty}`,
      measure: item.measure,
      layer: isPower ? layer : null,
      deal: item.deal,
      figure: item.slug,
      subjectType: item.subjectType,
      label: item.label,
      certainty,
      statedLowUsd: usd(share.statedLow),
      statedHighUsd: usd(share.statedHigh),
      onceLowUsd: usd(share.onceLow),
      onceHighUsd: usd(share.onceHigh),
      countedLowUsd: usd(counted.low),
      countedHighUsd: usd(counted.high),
      statedLowGw: gw(share.statedLow),
      statedHighGw: gw(share.statedHigh),
      onceLowGw: gw(share.onceLow),
      onceHighGw: gw(share.onceHigh),
      countedLowGw: gw(counted.low),
      countedHighGw: gw(counted.high),
      isOpenEnded: item.range !== null && item.range.high === null,
      isCounted,
      reason,
      restatedBy: item.count.restatedBy,
      inside: [...item.count.insideSlugs],
      permalink: address.ofFigure(item.deal.slug, item.slug),
    };
  });
}

async function listRows(
  query: TotalsQuery,
  address: PageAddress,
): Promise<{ rows: ApiTotalRow[]; sentence: string }> {
  const result = await decomposeHeadline(query, query, await listKnownValues());
  return {
    rows: result.items.flatMap((item) => toRows(item, result, address)),
    sentence: result.words.sentence,
  };
}

export const TOTALS = defineResource<TotalsQuery, ApiTotalRow>({
  name: 'totals',
  description:
    'What the matching deals come to in one measure, everything once: a row for each figure and certainty, with what of it counts and why. `meta.sentence` is the headline.',
  parameters: { ...DEAL_PARAMETERS, ...HEADLINE_PARAMETERS },
  parse(params, known) {
    const { query, extra, problems } = parseDealQueryWith(HEADLINE_PARAMETERS, params, known);
    return { query: { ...query, ...extra }, problems };
  },
  rowSchema: apiTotalRowSchema,
  columns: TOTAL_COLUMNS,
  describe: (query, known, counts) => describeFigures('share of a figure', query, known, counts),
  async listPage(query, address) {
    const { rows, sentence } = await listRows(query, address);
    return { ...toPage(rows, query), sentence };
  },
  async *listAll(query, address) {
    yield (await listRows(query, address)).rows;
  },
});
