// The chart of chip generations as JSON: its figures by family, with the words around them.
import { joinLede } from '../charts/chip-generations-words';
import { isSpecNumber, type SpecGap, type SpecNumber } from '../domain/chip-readings';
import type {
  ChartedGeneration,
  ChipGenerationsChart,
  ChipPoint,
  FamilyGrowth,
} from '../charts/chip-generations-model';
import type { ChipGrowth } from '../domain/chip-growth';
import { toPlainRange } from './api-figure';
import type { ChartContext } from './chart';

function toNumber({ range, state, evidence, basis, isInConflict, formula, place }: SpecNumber) {
  return {
    ...{ state, value: toPlainRange(range), evidence, basis, isInConflict, formula },
    claims: { subject: `${place.subjectType}/${place.subjectSlug}`, field: place.field },
  };
}

function toGeneration({ slug, name, status, designer, family, familySlug }: ChartedGeneration) {
  return { chip: { slug, name }, family: { slug: familySlug, name: family }, designer, status };
}

function toGrowth({ ratio, ratioRefusal, isBasisUnstated, years, perYear, growthRefusal }: ChipGrowth) {
  return {
    ratio: ratio && toPlainRange(ratio),
    ratioRefusal: ratioRefusal?.code ?? null,
    isBasisUnstated,
    years,
    growthPerYear: perYear && toPlainRange(perYear),
    growthRefusal,
  };
}

function toPoint(point: ChipPoint) {
  const { date, reading, step, publishers } = point;
  return {
    ...toGeneration(point),
    date: date.text,
    dateKind: date.kind,
    ...toNumber(reading),
    publishers,
    step: step && { from: { slug: step.fromSlug, name: step.fromName }, ...toGrowth(step) },
  };
}

function toFamilyGrowth(growth: FamilyGrowth) {
  return { from: growth.fromName, to: growth.toName, ...toGrowth(growth) };
}

function toMissing(generation: ChartedGeneration & { readonly reading: SpecNumber | SpecGap }) {
  const { reading } = generation;
  return {
    ...toGeneration(generation),
    ...(isSpecNumber(reading) ? toNumber(reading) : { state: reading.state }),
  };
}

/** The chart as the API gives it: families with their points in time, then what is not drawn. */
export function toApiChipGenerations(chart: ChipGenerationsChart, context: ChartContext) {
  const { dataset, sentence, links } = context;
  return {
    data: {
      families: chart.families.map(({ key, label, designer, points, growth }) => ({
        family: { slug: key, name: label },
        designer,
        points: points.map(toPoint),
        growth: growth && toFamilyGrowth(growth),
      })),
      withoutDate: chart.undated.map(toMissing),
      withoutFigure: chart.unknown.map(toMissing),
    },
    meta: {
      chart: chart.id,
      title: chart.title,
      summary: joinLede(chart.lede),
      sentence,
      spec: chart.spec,
      level: chart.level,
      unit: chart.unit,
      axis: chart.axis.scale,
      notes: chart.notes,
      sources: chart.sourceNames,
      asOf: chart.dataDate,
      dataset: { version: dataset.version, date: dataset.dataDate },
    },
    links,
  };
}
