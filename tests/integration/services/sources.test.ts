// The sources of the real ledger and what rests on them.
import { describe, expect, it } from 'vitest';
import { database } from '../../../lib/db/client';
import { summariseStanding } from '../../../lib/domain/field-standing';
import { parseParameters } from '../../../lib/filters/parse-query';
import { type SourceQuery, sourceParameters } from '../../../lib/filters/source-query';
import { findSource } from '../../../lib/services/find-source';
import { listClaims } from '../../../lib/services/list-claims';
import { listKnownValues } from '../../../lib/services/list-known-values';
import {
  listAllSources,
  listPublishers,
  listSourceFacets,
  listSources,
  suggestSourceRelaxations,
} from '../../../lib/services/list-sources';
import { loadSources } from '../../../lib/services/load-sources';
import { useRealLedger } from './real-ledger';

useRealLedger();

async function query(search: string): Promise<SourceQuery> {
  const { values, problems } = parseParameters(
    sourceParameters(await listPublishers()),
    new URLSearchParams(search),
    await listKnownValues(),
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return values;
}

describe('what rests on a source', () => {
  it('is every claim and every row that names it, each once', async () => {
    const sources = await loadSources();
    const db = database();
    const named = { where: { sourceSlug: { not: null } } } as const;
    const counts = await Promise.all([
      db.figureState.count(named),
      db.term.count(named),
      db.promise.count(),
      db.promise.count({ where: { outcomeSourceSlug: { not: null } } }),
      db.overlap.count(named),
      db.dealLink.count(named),
    ]);
    const mentions = sources.flatMap(({ groups }) => groups.flatMap((group) => group.mentions));
    expect(mentions).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
    const figures = sources.flatMap(({ groups }) => groups.flatMap((group) => group.figures));
    expect(figures).toHaveLength((await listClaims()).length);
    for (const source of sources) {
      expect(source.groups.flatMap((group) => group.figures)).toHaveLength(source.claimCount);
      expect(source.groups.flatMap((group) => group.mentions)).toHaveLength(source.mentionCount);
    }
  });

  it('says where a figure rests on it alone or on aggregators only, as the standing of the figure has it', async () => {
    const source = await findSource('lavx-chips-reporter-openai-amazon');
    expect(source?.kind).toBe('aggregator');
    const figures = source?.groups.flatMap((group) => group.figures) ?? [];
    expect(figures.length).toBeGreaterThan(10);
    const claims = await listClaims();
    for (const { claim, isOnlySource, isAggregatorOnly } of figures) {
      const standing = summariseStanding(
        claims.filter(
          (other) =>
            other.subjectType === claim.subjectType &&
            other.subjectSlug === claim.subjectSlug &&
            other.field === claim.field,
        ),
      );
      const isLive = claim.rank !== 'deprecated' && !claim.isSuperseded;
      expect(isOnlySource).toBe(isLive && standing?.sourceCount === 1);
      expect(isAggregatorOnly).toBe(isLive && standing?.weakness === 'aggregator_only');
    }
    expect(figures.some(({ isAggregatorOnly }) => isAggregatorOnly)).toBe(true);
  });

  it('may be nothing, and then is', async () => {
    const bare = await listAllSources(await query('support=nothing'));
    expect(bare.length).toBeGreaterThan(0);
    for (const { claimCount } of bare) expect(claimCount).toBe(0);
  });
});

describe('the list of sources', () => {
  it('keeps what its filters say', async () => {
    const filings = await listAllSources(await query('kind=filing&company=amazon&from=2026'));
    expect(filings.length).toBeGreaterThan(0);
    for (const source of filings) {
      expect(source.kind).toBe('filing');
      expect(source.companies.map(({ slug }) => slug)).toContain('amazon');
      expect(source.publishedOn?.slice(0, 4)).toBe('2026');
    }
    const reuters = await listAllSources(await query('publisher=reuters'));
    expect(new Set(reuters.map(({ publisher }) => publisher))).toEqual(new Set(['Reuters']));
    const weak = await listAllSources(await query('support=aggregator_only'));
    expect(new Set(weak.map(({ kind }) => kind))).toEqual(new Set(['aggregator']));
  });

  it('comes in the order asked for, undated sources last', async () => {
    const counts = (await listAllSources(await query('sort=-claims'))).map(({ claimCount }) => claimCount);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const sort of ['date', '-date']) {
      const dates = (await listAllSources(await query(`sort=${sort}`))).map(({ publishedOn }) => publishedOn);
      expect(dates.indexOf(null)).toBeGreaterThan(0);
      expect(dates.slice(dates.indexOf(null)).every((date) => date === null)).toBe(true);
    }
  });

  it('counts per option what choosing it gives', async () => {
    const base = await query('company=openai&from=2026');
    const facets = await listSourceFacets(base);
    for (const facet of ['kind', 'publisher'] as const) {
      for (const { value, count } of facets[facet].slice(0, 3)) {
        expect((await listSources({ ...base, [facet]: [value] })).total, value).toBe(count);
      }
    }
  });

  it('says which filter is in the way', async () => {
    const impossible = await query('kind=filing&q=no+such+words');
    expect((await listSources(impossible)).total).toBe(0);
    const [relaxation] = await suggestSourceRelaxations(impossible);
    expect(relaxation).toMatchObject({
      key: 'q',
      total: (await listSources(await query('kind=filing'))).total,
    });
  });
});
