// What the claims are about and rest on, for parameters that name such records.
import { EMPTY_DEAL_QUERY } from '../filters/deal-query';
import type { KnownName } from '../filters/parameter';
import { listAllDeals } from '../services/list-all-deals';
import { listClaims } from '../services/list-claims';
import { getDataset } from '../services/get-dataset';
import { listAllSources } from '../services/list-sources';

/** Names that only some lists take. */
export interface KnownRecords {
  readonly deals: readonly KnownName[];
  readonly sources: readonly KnownName[];
  /** What claims are about: "type/slug". */
  readonly subjects: ReadonlySet<string>;
  /** Fields that claims state. */
  readonly fields: ReadonlySet<string>;
  readonly claimCount: number;
}

/** No names: enough to describe parameters. */
export const NO_KNOWN_RECORDS: KnownRecords = {
  deals: [],
  sources: [],
  subjects: new Set(),
  fields: new Set(),
  claimCount: 0,
};

let kept: { hash: string; records: Promise<KnownRecords> } | null = null;

/** The names of the present data set; kept until another one is imported. */
export async function listKnownRecords(): Promise<KnownRecords> {
  const { hash } = await getDataset();
  if (kept?.hash !== hash) {
    const records = readKnownRecords();
    kept = { hash, records };
    // A failed reading is not kept: the next request tries again.
    records.catch(() => {
      kept = null;
    });
  }
  return kept.records;
}

async function readKnownRecords(): Promise<KnownRecords> {
  const [sources, claims] = await Promise.all([listAllSources(), listClaims()]);
  const deals: KnownName[] = [];
  for await (const batch of listAllDeals(EMPTY_DEAL_QUERY)) {
    deals.push(...batch.map(({ slug, title }) => ({ slug, name: title })));
  }
  return {
    deals,
    sources: sources.map(({ slug, title }) => ({ slug, name: title })),
    subjects: new Set(claims.map(({ subjectType, subjectSlug }) => `${subjectType}/${subjectSlug}`)),
    fields: new Set(claims.map(({ field }) => field)),
    claimCount: claims.length,
  };
}
