// Which sources figures rest on.
import type { SubjectType } from '../domain/vocabulary';
import type { ApiInvestmentRow } from '../schema/api-deal';
import { listClaims } from '../services/list-claims';

/** A source as rows of figures name it. */
export type FigureSource = ApiInvestmentRow['sources'][number];

/** Finds the sources of a figure and of its parts, each source once. */
export type FindFigureSources = (figureSlug: string, partSlugs: readonly string[]) => FigureSource[];

/** Reads the claims about figures of one kind and about their parts. Deprecated claims support nothing. */
export async function readFigureSources(types: readonly SubjectType[]): Promise<FindFigureSources> {
  const claims = (await Promise.all(types.map((subjectType) => listClaims({ subjectType })))).flat();
  const bySubject = new Map<string, FigureSource[]>();
  for (const { subjectSlug, rank, source } of claims) {
    if (rank === 'deprecated') continue;
    const { slug, publisher, publishedOn, url } = source;
    bySubject.set(subjectSlug, [
      ...(bySubject.get(subjectSlug) ?? []),
      { slug, publisher, publishedOn, url },
    ]);
  }
  return (figureSlug, partSlugs) => {
    const sources = [figureSlug, ...partSlugs].flatMap((slug) => bySubject.get(slug) ?? []);
    return [...new Map(sources.map((source) => [source.slug, source])).values()];
  };
}
