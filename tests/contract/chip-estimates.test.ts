// Estimates as the API gives them: the same in every format, on the page and in the capacity commitments.
import { describe, expect, it } from 'vitest';
import { formatEstimatedChips, formatEstimatedPower } from '@/lib/format/estimate-words';
import { apiCapacityRowSchema } from '@/lib/schema/api-deal';
import {
  type ApiChipEstimateRow,
  apiChipEstimateRowSchema,
  type ApiChipWhatIf,
  apiChipWhatIfSchema,
} from '@/lib/schema/api-estimates';
import { get, getCsv, getList, getNdjson, getProblem } from './client';

async function listRows(search = ''): Promise<ApiChipEstimateRow[]> {
  return (await getNdjson('chip-estimates', search)).map((row) => apiChipEstimateRowSchema.parse(row));
}

async function listWhatIfs(search: string): Promise<ApiChipWhatIf[]> {
  return (await getNdjson('chip-what-if', search)).map((row) => apiChipWhatIfSchema.parse(row));
}

const cell = (value: number | null): string => (value === null ? '' : String(value));

/** The text of a page's main part, tags left out. */
async function readPage(path: string): Promise<string> {
  const page = await get(path);
  expect(page.status).toBe(200);
  return (await page.text())
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('the estimates of commitments', () => {
  it('are given or refused, never both, and say that they are estimated', async () => {
    const rows = await listRows();
    expect(rows.some(({ chipEstimate }) => chipEstimate.high !== null)).toBe(true);
    expect(rows.some(({ powerEstimateGw }) => powerEstimateGw.low !== null)).toBe(true);
    for (const { slug, chipEstimate, powerEstimateGw } of rows) {
      for (const { low, high, qualifier, refusal } of [chipEstimate, powerEstimateGw]) {
        expect(low !== null || high !== null, slug).toBe(refusal === null);
        expect(qualifier !== null, slug).toBe(refusal === null);
        if (low !== null && high !== null) expect(low, slug).toBeLessThanOrEqual(high);
      }
    }
  });

  it('follow from the watts and the figures of their own row', async () => {
    for (const { slug, powerGw, wattsPerChip, chipEstimate } of await listRows()) {
      if (chipEstimate.high === null) continue;
      const highest = ((powerGw?.high ?? 0) * 1e9) / (wattsPerChip?.low ?? Number.NaN);
      expect(chipEstimate.high / highest, slug).toBeCloseTo(1, 4);
    }
  });

  it('are the same in CSV and on the page', async () => {
    const [rows, { rows: lines }, page] = await Promise.all([
      listRows('?company=microsoft'),
      getCsv('chip-estimates', '?company=microsoft'),
      readPage('/chips/estimates?company=microsoft'),
    ]);
    expect(lines).toHaveLength(rows.length);
    rows.forEach(({ slug, chipEstimate, powerEstimateGw, wattsPerChip, generations }, index) => {
      expect(lines[index]).toMatchObject({
        slug,
        evidence: 'estimated',
        chip_estimate_low: cell(chipEstimate.low),
        chip_estimate_high: cell(chipEstimate.high),
        chip_estimate_refusal: chipEstimate.refusal?.reason ?? '',
        power_estimate_low_gw: cell(powerEstimateGw.low),
        watts_per_chip_high_w: cell(wattsPerChip?.high ?? null),
        routes: generations.map(({ route }) => route ?? 'none').join(' | '),
      });
    });
    const estimated = rows.flatMap(({ chipEstimate, powerEstimateGw }) => [
      ...(chipEstimate.qualifier === null
        ? []
        : [formatEstimatedChips({ ...chipEstimate, qualifier: chipEstimate.qualifier })]),
      ...(powerEstimateGw.qualifier === null
        ? []
        : [
            formatEstimatedPower({
              low: powerEstimateGw.low === null ? null : powerEstimateGw.low * 1e6,
              high: powerEstimateGw.high === null ? null : powerEstimateGw.high * 1e6,
              qualifier: powerEstimateGw.qualifier,
            }),
          ]),
    ]);
    expect(estimated.length).toBeGreaterThan(5);
    for (const words of estimated) expect(page).toContain(`estimated ${words}`);
  });

  it('stand in the capacity commitments as well, in JSON and CSV', async () => {
    const bySlug = new Map((await listRows()).map((row) => [row.slug, row]));
    const rows = (await getNdjson('capacity-commitments')).map((row) => apiCapacityRowSchema.parse(row));
    const { rows: lines } = await getCsv('capacity-commitments');
    expect(rows).toHaveLength(bySlug.size);
    rows.forEach(({ slug, chipEstimate, powerEstimateGw }, index) => {
      expect({ chipEstimate, powerEstimateGw }, slug).toEqual({
        chipEstimate: bySlug.get(slug)?.chipEstimate,
        powerEstimateGw: bySlug.get(slug)?.powerEstimateGw,
      });
      expect(lines[index]).toMatchObject({
        slug,
        chip_estimate_high: cell(chipEstimate.high),
        power_estimate_high_gw: cell(powerEstimateGw.high),
        power_estimate_refusal: powerEstimateGw.refusal?.reason ?? '',
      });
    });
  });

  it('name inputs whose claims the app shows', async () => {
    const [row] = await listRows('?chip=trainium2&company=anthropic');
    const inputs = row?.generations[0]?.routes.find(({ route }) => route === 'system')?.inputs ?? [];
    expect(inputs.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['system_power', 'system_chips', 'it_power_overhead']),
    );
    for (const { subject, sources } of inputs) {
      expect(sources.length, subject).toBeGreaterThan(0);
      expect((await get(`/claims/${subject}`)).status, subject).toBe(200);
    }
  });
});

describe('a what-if', () => {
  it('gives the generations asked for, the same in CSV and on the page', async () => {
    const search = '?gw=5&basis=facility&chip=trainium3,h100,trainium4';
    const [rows, { rows: lines }, page] = await Promise.all([
      listWhatIfs(search),
      getCsv('chip-what-if', search),
      readPage('/chips/estimates?gw=5&basis=facility&ifChip=trainium3,h100,trainium4'),
    ]);
    expect(rows.map(({ slug }) => slug).sort()).toEqual(['h100', 'trainium3', 'trainium4']);
    rows.forEach(({ slug, chips, gw }, index) => {
      expect(gw).toBe(5);
      expect(lines[index]).toMatchObject({ slug, chips_low: cell(chips.low), chips_high: cell(chips.high) });
      if (chips.qualifier === null) {
        expect(slug).toBe('trainium4');
        expect(page).toContain(`No estimate : ${chips.refusal?.reason ?? ''}`.replace(' :', ':'));
      } else {
        expect(page).toContain(`estimated ${formatEstimatedChips({ ...chips, qualifier: chips.qualifier })}`);
      }
    });
  });

  it('grows with the power and shrinks from IT to facility', async () => {
    const high = async (search: string): Promise<number> => {
      const [row] = await listWhatIfs(`${search}&chip=gb300`);
      return row?.chips.high ?? Number.NaN;
    };
    const five = await high('?gw=5');
    expect((await high('?gw=10')) / five).toBeCloseTo(2, 4);
    expect(await high('?gw=5&basis=it')).toBeGreaterThan(five);
  });

  it('says in words what it is, and refuses what it cannot read', async () => {
    const { meta } = await getList('chip-what-if', '?gw=0.5&basis=it&chip=h100');
    expect(meta.sentence).toBe(
      '0.5 GW of IT power, if all of it were one generation: 1 generation, chips estimated.',
    );
    const { problems } = await getProblem('/api/v1/chip-what-if.json?gw=0&basis=roof&chip=h101', 400);
    expect(problems?.map(({ parameter }) => parameter).sort()).toEqual(['basis', 'chip', 'gw']);
  });
});
