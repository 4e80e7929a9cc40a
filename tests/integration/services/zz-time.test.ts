import { it } from 'vitest';
import { EMPTY_CHANGE_QUERY } from '@/lib/filters/change-query';
import { listChangeFacets, countActions } from '@/lib/services/list-change-facets';
import { listChangePage } from '@/lib/services/list-changes';
it('x', async () => {
  const t = async (n: string, f: () => Promise<unknown>) => { const s = performance.now(); const c = process.cpuUsage(); await f(); const d = process.cpuUsage(c); process.stderr.write(`${n} ${Math.round(performance.now() - s)} ms wall, ${Math.round((d.user + d.system) / 1000)} ms cpu\n`); };
  await t('first', () => listChangePage(EMPTY_CHANGE_QUERY));
  await t('page', () => listChangePage({ ...EMPTY_CHANGE_QUERY, version: ['2026.11.22'] }));
  await t('facets', () => listChangeFacets(EMPTY_CHANGE_QUERY));
  await t('q', () => listChangePage({ ...EMPTY_CHANGE_QUERY, q: 'billion' }));
  await t('qfacets', () => listChangeFacets({ ...EMPTY_CHANGE_QUERY, q: 'billion' }));
  await t('actions', () => countActions());
}, 60000);
