// How chip generations stand to each other: as the published numbers give it, and as vendors and others claim it.
import { joinBounds } from '../domain/claim-bounds';
import {
  type ClaimedRatioField,
  type ClaimedVerdict,
  findClaimedRatio,
  findRival,
  listGivenRatios,
  placeClaimed,
  toFactor,
} from '../domain/claimed-ratios';
import type { FigureRange } from '../domain/figure';
import { compareReadings } from '../domain/spec-ratios';
import type { ChipFigures } from './chip-figures';
import type { ChipComparison, ClaimedRatio } from './chip-page-records';

/** Divides the specifications of one generation by those of another. */
export function compareChips(of: ChipFigures, against: ChipFigures): ChipComparison {
  return { of, against, ratios: compareReadings(of.readings, against.readings) };
}

function judge(
  field: ClaimedRatioField,
  factor: FigureRange | null,
  of: ChipFigures,
  rival: ClaimedRatio['rival'],
  chips: readonly ChipFigures[],
): ClaimedVerdict {
  if (factor === null) return { kind: 'no_number' };
  if (field.specs.length === 0) return { kind: 'no_spec' };
  const against = rival === null ? undefined : chips.find(({ slug }) => slug === rival.slug);
  if (rival === null || against === undefined) return { kind: 'no_rival' };
  const given = listGivenRatios(field, rival.level, compareReadings(of.readings, against.readings));
  return given.length === 0 ? { kind: 'no_ratio' } : placeClaimed(factor, given);
}

/** Every ratio that is claimed of a generation, in the order of the data, with what the numbers give for it. */
export function listClaimedRatios(of: ChipFigures, chips: readonly ChipFigures[]): ClaimedRatio[] {
  const claims = of.claims.filter(
    ({ field, isSuperseded }) => findClaimedRatio(field) !== null && !isSuperseded,
  );
  return joinBounds(claims).flatMap(({ claim, upper, range }): ClaimedRatio[] => {
    const field = findClaimedRatio(claim.field);
    if (field === null) return [];
    const found = findRival(claim.comparedWith, field.against, of.predecessor?.slug ?? null, chips);
    const named = chips.find(({ slug }) => slug === found?.chipSlug);
    const rival =
      found === null || named === undefined
        ? null
        : { slug: named.slug, name: named.name, level: found.level };
    const factor = range === null ? null : toFactor(range, claim.unit, field.direction);
    return [
      {
        field,
        of: { slug: of.slug, name: of.name },
        comparedWith: claim.comparedWith,
        rival,
        claims: upper === null ? [claim] : [claim, upper],
        range,
        unit: claim.unit,
        factor,
        verdict: judge(field, factor, of, rival, chips),
      },
    ];
  });
}
