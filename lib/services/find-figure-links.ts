// Use case: which figures of a set are inside, or the same as, which others.
import { listFigureEnds } from '../db/overlaps';
import { bridgeOverlaps, type ExplainedOverlap } from '../domain/bridge-overlaps';
import { expandOverlaps } from '../domain/expand-overlaps';
import { headlineOf } from '../domain/figure';
import { supplyAsParts } from '../domain/supply-chain';
import { listAllOverlaps } from './find-overlaps';
import { keepPerDataset } from './keep-per-dataset';

/** Types of figures as overlaps name them. */
export type LinkedType = 'spend' | 'investment' | 'capacity';

const loadLinks = keepPerDataset(async () => {
  const [overlaps, ends] = await Promise.all([listAllOverlaps(), listFigureEnds()]);
  const expand = (type: LinkedType): ExplainedOverlap[] =>
    expandOverlaps(
      type,
      overlaps,
      ends.flatMap(({ slug, name, deal }) =>
        name.kind !== type || deal === null
          ? []
          : [
              {
                slug,
                dealSlug: deal.slug,
                fromCompany: name.from.slug,
                toCompany: name.to?.slug ?? null,
                size: name.range === null ? 0 : headlineOf(name.range),
              },
            ],
      ),
    );
  return { spend: expand('spend'), investment: expand('investment'), capacity: expand('capacity') };
});

/**
 * The overlaps among figures of one type, also those that whole deals have or that lead through figures outside the set.
 * Money paid on to suppliers is inside the payment it comes from.
 * @param sizes the figures of the set, by slug, with their headline amounts.
 * @throws NoDatasetError before the first import.
 */
export async function findFigureLinks(
  type: LinkedType,
  sizes: ReadonlyMap<string, number>,
): Promise<ExplainedOverlap[]> {
  const links = (await loadLinks())[type];
  return bridgeOverlaps(sizes.keys(), type === 'spend' ? supplyAsParts(links, sizes) : links);
}
