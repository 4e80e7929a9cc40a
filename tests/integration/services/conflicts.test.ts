// Conflicts and sources of the real ledger.
import { describe, expect, it } from 'vitest';
import { formatClaimValue } from '../../../lib/format/claim-value';
import {
  conflictParameters,
  type ConflictQuery,
  EMPTY_CONFLICT_QUERY,
} from '../../../lib/filters/conflict-query';
import { parseParameters } from '../../../lib/filters/parse-query';
import type { ConflictRecord } from '../../../lib/services/conflict-records';
import {
  listAllConflicts,
  listConflictFacets,
  listConflictFields,
  listConflicts,
  suggestConflictRelaxations,
} from '../../../lib/services/list-conflicts';
import { listClaims } from '../../../lib/services/list-claims';
import { listKnownValues } from '../../../lib/services/list-known-values';
import { useRealLedger } from './real-ledger';

useRealLedger();

async function conflictOf(slug: string): Promise<ConflictRecord> {
  const conflict = (await listAllConflicts(EMPTY_CONFLICT_QUERY)).find((one) => one.slug === slug);
  if (!conflict) throw new Error(`no conflict ${slug}`);
  return conflict;
}

/** The sides as "rank: value". */
function sidesOf({ sides }: ConflictRecord): string[] {
  return sides.map((side) => `${side.rank}: ${formatClaimValue(side.claims[0] ?? side)}`);
}

async function query(search: string): Promise<ConflictQuery> {
  const parameters = conflictParameters(await listConflictFields());
  const { values, problems } = parseParameters(
    parameters,
    new URLSearchParams(search),
    await listKnownValues(),
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return values;
}

describe('the known conflicts', () => {
  it('what triggers the $35 billion of Amazon for OpenAI', async () => {
    const conflict = await conflictOf('tranche--amazon-openai-2026-02-50b--tranche-2--condition');
    expect(conflict).toMatchObject({
      kind: 'text',
      state: 'decided',
      deal: { slug: 'openai-aws-2026-02' },
    });
    const sides = sidesOf(conflict);
    expect(sides[0]).toMatch(/^preferred: redacted Mandatory Funding Event or IPO/);
    expect(sides).toContain('deprecated: IPO or AGI milestone');
  });

  it('whether the $100 billion of OpenAI replaces the $38 billion or comes on top', async () => {
    const conflict = await conflictOf('spend--openai-aws-100b--isIncremental');
    expect(sidesOf(conflict)).toEqual(['preferred: yes', 'deprecated: no']);
    expect(conflict.sides[0]?.claims.some(({ source }) => source.kind === 'filing')).toBe(true);
  });

  it('who committed the $100 billion of April 2026, and whether that is confirmed', async () => {
    const customer = await conflictOf('spend--anthropic-aws-100b--customer');
    expect(sidesOf(customer)).toEqual(['preferred: Anthropic', 'deprecated: Amazon']);
    const confirmed = await conflictOf('spend--anthropic-aws-100b--isConfirmed');
    expect(sidesOf(confirmed)).toEqual(['preferred: yes', 'deprecated: no']);
    expect(confirmed.deal?.slug).toBe('amazon-anthropic-2026-04');
  });

  it('which Trainium generations Anthropic gets', async () => {
    const conflict = await conflictOf('capacity--anthropic-aws-5gw--chips');
    expect(sidesOf(conflict)[0]).toContain('Trainium2, Trainium3, Trainium4');
    expect(conflict.sides.at(-1)).toMatchObject({ rank: 'deprecated' });
  });

  it('are all found by what a reader would type', async () => {
    const slugs = async (search: string): Promise<string[]> =>
      (await listAllConflicts(await query(search))).map(({ slug }) => slug);
    expect(await slugs('company=openai&q=AGI')).toContain(
      'tranche--amazon-openai-2026-02-50b--tranche-2--condition',
    );
    expect(await slugs('company=amazon,openai&field=isIncremental')).toContain(
      'spend--openai-aws-100b--isIncremental',
    );
    expect(await slugs('company=anthropic&q=startup+fortune')).toContain(
      'spend--anthropic-aws-100b--customer',
    );
    expect(await slugs('chip=trainium4&field=chips')).toContain('capacity--anthropic-aws-5gw--chips');
  });
});

describe('the conflicts', () => {
  it('have names of their own, two sides or more, and every claim of the field that is not superseded', async () => {
    const conflicts = await listAllConflicts(EMPTY_CONFLICT_QUERY);
    const claims = await listClaims();
    expect(new Set(conflicts.map(({ slug }) => slug)).size).toBe(conflicts.length);
    for (const conflict of conflicts) {
      expect(conflict.sides.length, conflict.slug).toBeGreaterThan(1);
      const own = claims.filter(
        (claim) =>
          claim.subjectType === conflict.subjectType &&
          claim.subjectSlug === conflict.subjectSlug &&
          claim.field === conflict.field &&
          !claim.isSuperseded,
      );
      expect(conflict.sides.flatMap((side) => side.claims)).toHaveLength(own.length);
    }
  });

  it('are counted per option as they are listed', async () => {
    for (const search of ['', 'company=openai', 'kind=number&subjectType=spend']) {
      const base = await query(search);
      const facets = await listConflictFacets(base);
      for (const facet of ['company', 'chip', 'field', 'subjectType', 'kind', 'state'] as const) {
        const [option] = facets[facet].filter(({ isSelected, count }) => !isSelected && count > 0);
        if (!option) continue;
        const alone = { ...base, [facet]: [option.value] };
        expect((await listConflicts(alone)).total, `${search} ${facet}=${option.value}`).toBe(option.count);
      }
    }
  });

  it('come furthest apart first, newest first or by title', async () => {
    const ratios = (await listAllConflicts(await query('kind=number'))).flatMap(({ spread }) =>
      spread.kind === 'number' && spread.ratio !== null ? [spread.ratio] : [],
    );
    expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
    expect(ratios.length).toBeGreaterThan(20);
    const newest = (await listAllConflicts(await query('sort=-newest'))).map(({ newestOn }) => newestOn);
    // Those without a date come last.
    expect(newest.slice(newest.indexOf(null)).every((date) => date === null)).toBe(true);
  });

  it('come in pages that hold all of them once', async () => {
    const all = await listAllConflicts(EMPTY_CONFLICT_QUERY);
    const first = await listConflicts({ ...EMPTY_CONFLICT_QUERY, pageSize: 20 });
    expect(first).toMatchObject({ total: all.length, pageCount: Math.ceil(all.length / 20) });
    const pages = await Promise.all(
      Array.from({ length: first.pageCount }, (_, index) =>
        listConflicts({ ...EMPTY_CONFLICT_QUERY, pageSize: 20, page: index + 1 }),
      ),
    );
    expect(pages.flatMap(({ items }) => items)).toEqual(all);
  });

  it('say which filter is in the way', async () => {
    const impossible = await query('company=openai&q=no+such+words');
    expect((await listConflicts(impossible)).total).toBe(0);
    const [relaxation] = await suggestConflictRelaxations(impossible);
    expect(relaxation?.key).toBe('q');
    expect((await listConflicts(relaxation?.without ?? impossible)).total).toBe(relaxation?.total);
  });

  it('leave out what rounding explains', async () => {
    const slugs = new Set((await listAllConflicts(EMPTY_CONFLICT_QUERY)).map(({ slug }) => slug));
    // $13.1 billion and "around 13", 2.517 and 2.52 petaflops.
    expect(slugs.has('metric--openai-revenue-2025--value')).toBe(false);
    expect(slugs.has('chip--trainium3--specs.denseFp8Pflops')).toBe(false);
  });
});
