// What sources claim of chip families, against the data files.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BENEFITS } from '../../../lib/domain/benefits';
import { listBenefits } from '../../../lib/services/list-benefits';
import { useRealLedger } from './real-ledger';

useRealLedger();

const ALL = { family: [], segment: [] };

interface ClaimOfFile {
  readonly slug: string;
  readonly field: string;
  readonly rank: string;
  readonly isSuperseded?: boolean;
}

function readFamilies(): { slug: string; segment: string; claims: ClaimOfFile[] }[] {
  const text = readFileSync(new URL('../../../prisma/data/families.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { families: { slug: string; segment: string; claims: ClaimOfFile[] }[] })
    .families;
}

describe('listBenefits', () => {
  it('has a row a family and a cell a point, custom silicon first', async () => {
    const { rows, allTotal } = await listBenefits(ALL);
    const files = readFamilies();
    expect(rows.map(({ family }) => family.slug).sort()).toEqual(files.map(({ slug }) => slug).sort());
    expect(allTotal).toBe(files.length);
    const segments = rows.map(({ family }) => family.segment);
    expect(segments.lastIndexOf('custom')).toBeLessThan(segments.indexOf('merchant'));
    for (const { cells } of rows) {
      expect(cells.map(({ benefit }) => benefit)).toEqual(BENEFITS.map(({ value }) => value));
    }
  });

  it('shows every live claim about a family once, and none that is not relied on', async () => {
    const { rows } = await listBenefits(ALL);
    for (const { slug, claims } of readFamilies()) {
      const row = rows.find(({ family }) => family.slug === slug);
      const shown = (row?.cells ?? []).flatMap((cell) =>
        cell.claims.filter(({ chip }) => chip === null).map(({ claim }) => claim.slug),
      );
      const live = claims.filter(({ rank, isSuperseded }) => rank !== 'deprecated' && isSuperseded !== true);
      expect(shown.sort()).toEqual(live.map((claim) => claim.slug).sort());
    }
  });

  it('puts 30 to 40 per cent on Trainium back together, with the chip it is of', async () => {
    const { rows } = await listBenefits({ family: ['trainium'], segment: [] });
    const cost = rows[0]?.cells.find(({ benefit }) => benefit === 'price_performance');
    const ranges = (cost?.claims ?? [])
      .filter(({ chip, upper }) => chip?.slug === 'trainium3' && upper !== null)
      .map(({ range, claim }) => ({ range, field: claim.field }));
    expect(ranges).toContainEqual({
      range: { low: 30, high: 40, qualifier: 'about' },
      field: 'claimed.costSavingVsGpu',
    });
  });

  it('narrows by segment', async () => {
    const { rows } = await listBenefits({ family: [], segment: ['custom'] });
    expect(new Set(rows.map(({ family }) => family.segment))).toEqual(new Set(['custom']));
  });
});
