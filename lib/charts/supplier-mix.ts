// From the supplier mix of a view to its chart.
import { SIGNED_CERTAINTIES } from '../domain/headline';
import { kwToGw } from '../domain/power';
import { type MixBy, type MixLayer, MIX_LAYERS, type MixSlice } from '../domain/supplier-mix';
import { CERTAINTIES, type Certainty, labelOf } from '../domain/vocabulary';
import { formatPartialDateProse } from '../format/date';
import { formatDecimal, formatList, plural } from '../format/number';
import { formatShare } from '../format/share';
import { formatIndexBrief, formatMixRange, formatMixSubject, formatMixTotal } from '../format/supplier-words';
import type { CustomerMix, SupplierMixResult } from '../services/supplier-mix';
import type {
  GenerationMixChart,
  MixBar,
  MixBarKind,
  MixPanel,
  SupplierMixChart,
} from './supplier-mix-model';

/** Certainties in words: "signed", or the rungs one by one. */
export function describeRungs(rungs: readonly Certainty[]): string {
  const isSigned =
    rungs.length === SIGNED_CERTAINTIES.length && SIGNED_CERTAINTIES.every((rung) => rungs.includes(rung));
  return isSigned ? 'signed' : formatList(rungs.map((rung) => labelOf(CERTAINTIES, rung)));
}

/** The layer in words, for the middle of a sentence: "across layers", "in the cloud layer". */
export function describeMixLayer(layer: MixLayer): string {
  return layer === 'all' ? 'across layers' : `in the ${labelOf(MIX_LAYERS, layer)} layer`;
}

function kindOf({ subject }: MixSlice): MixBarKind {
  if (subject.names.length === 0) return 'unstated';
  return subject.names.length === 1 ? 'one' : 'shared';
}

function toBar(slice: MixSlice, { mix, commitments }: CustomerMix, by: MixBy): MixBar {
  const { subject, total, leastHigh, parts, undisclosedSlugs } = slice;
  const own = commitments.filter((one) => one.subject.key === subject.key);
  const whole = mix.total.high;
  const size = `${formatMixTotal(total)} · ${formatShare(total.high, whole)}`;
  return {
    key: subject.key,
    kind: kindOf(slice),
    names: subject.names,
    label: formatMixSubject(subject, by),
    lowGw: kwToGw(total.low),
    gw: kwToGw(total.high),
    leastGw: kwToGw(leastHigh),
    isOpenEnded: total.isOpenEnded,
    share: whole === 0 ? null : total.high / whole,
    parts: parts.map(({ certainty, low, high }) => ({
      certainty,
      lowGw: kwToGw(low),
      gw: kwToGw(high),
      figures: own
        .filter(({ count }) => count.shares.some((share) => share.isCounted && share.certainty === certainty))
        .map(({ count }) => count.slug)
        .sort(),
    })),
    undisclosed: undisclosedSlugs,
    valueWords: total.high > 0 ? size : `size not given, ${plural(undisclosedSlugs.length, 'commitment')}`,
  };
}

function toPanel(customerMix: CustomerMix, by: MixBy): MixPanel {
  const { customer, mix, concentration } = customerMix;
  const bars = mix.slices.map((slice) => toBar(slice, customerMix, by));
  return {
    customer,
    lowGw: kwToGw(mix.total.low),
    gw: kwToGw(mix.total.high),
    leastGw: kwToGw(mix.largest?.total.high ?? mix.total.high),
    isOpenEnded: mix.total.isOpenEnded,
    totalWords:
      mix.total.high === 0 ? 'size not given' : formatMixRange(mix.total, mix.largest?.total.high ?? null),
    concentration,
    indexWords: `${by === 'designer' ? '' : 'of designers: '}${formatIndexBrief(concentration.headline)}`,
    sizedCount: new Set(bars.flatMap(({ parts }) => parts.flatMap(({ figures }) => figures))).size,
    bars,
  };
}

function describeNotes(panels: readonly MixPanel[], layer: MixLayer): string[] {
  const bars = panels.flatMap((panel) => panel.bars);
  const undisclosedCount = bars.reduce((sum, { undisclosed }) => sum + undisclosed.length, 0);
  const has = (test: (bar: MixBar) => boolean): boolean => bars.some(test);
  return [
    layer === 'all'
      ? 'Layers restate gigawatts of each other and not every overlap is known: what a customer has lies between its largest layer and the sum drawn, which takes out the known overlaps.'
      : 'Other layers share gigawatts with this one and are never added to it.',
    ...(has(({ kind }) => kind === 'unstated')
      ? ['Not stated: the commitment names neither chip nor family.']
      : []),
    ...(has(({ kind }) => kind === 'shared')
      ? [`Names joined by “or” share commitments; no source says how much is whose.`]
      : []),
    ...(has(({ lowGw, gw }) => lowGw < gw) ? ['Ceilings (“up to”) count in full.'] : []),
    ...(undisclosedCount > 0
      ? [
          `${plural(undisclosedCount, 'commitment')} without a size ${undisclosedCount === 1 ? 'is' : 'are'} in no bar and no share.`,
        ]
      : []),
    'Index: Herfindahl, the sum of squared shares of the designers, 1 for a single supplier. Low end: what is not stated adds nothing; high end: all of it is the largest supplier’s.',
  ];
}

const TITLES: Readonly<Record<MixBy, string>> = {
  designer: 'gigawatts by chip designer',
  chip: 'gigawatts by chip generation',
  family: 'gigawatts by chip family',
};

function describeBar({ label, gw, parts }: MixBar): string {
  const words = parts.map(
    ({ certainty, gw: own }) => `${formatDecimal(own, 6)} ${labelOf(CERTAINTIES, certainty)}`,
  );
  return gw === 0 ? `${label}, size not given` : `${label} ${formatDecimal(gw, 6)} (${words.join(', ')})`;
}

function buildBody(result: SupplierMixResult) {
  const { query, rungs, day, sources } = result;
  const { by, layer } = query;
  const panels = result.customers.map((customer) => toPanel(customer, by));
  const others = result.others.filter(({ total }) => total.high > 0);
  const names = query.customer.length === 0 ? '' : formatList(panels.map(({ customer }) => customer.name));
  const words = `${TITLES[by]}, ${describeRungs(rungs)}, ${describeMixLayer(layer)}`;
  const notes = describeNotes(panels, layer);
  const rest = others.map(({ customer, total }) => `${customer.name} ${formatMixTotal(total)}`);
  const shown = new Set(
    panels.flatMap(({ bars }) => bars.flatMap(({ parts }) => parts.map((part) => part.certainty))),
  );
  return {
    title: names === '' ? words.charAt(0).toUpperCase() + words.slice(1) : `${names}: ${words}`,
    subtitle: `What each customer is promised, each gigawatt once, as known on ${formatPartialDateProse(day)}. Shares are of the sum of its bars.`,
    description: panels
      .map(
        ({ customer, totalWords, indexWords, bars }) =>
          `${customer.name}, ${totalWords}, ${indexWords}: ${bars.map(describeBar).join('; ')}.`,
      )
      .join(' '),
    dataDate: day,
    notes,
    pictureNotes: [...notes, ...(rest.length === 0 ? [] : [`Not shown: ${formatList(rest)}.`])],
    sourceNames: [...new Set(sources.map(({ publisher }) => publisher))],
    legend: CERTAINTIES.filter(({ value }) => shown.has(value)).map(({ value, label }) => ({
      kind: 'fill' as const,
      label,
      fill: { kind: 'certainty' as const, certainty: value },
    })),
    ...{ layer, by, rungs, panels },
    otherCount: result.others.length,
    longestGw: Math.max(0, ...panels.flatMap(({ bars }) => bars.map(({ gw }) => gw))),
  };
}

/** The chart of a view by what it asks for. */
export function buildSupplierMixChart(result: SupplierMixResult): SupplierMixChart {
  return { id: 'supplier-mix', ...buildBody(result) };
}

/** The same under the name that its generations have in addresses. */
export function buildGenerationMixChart(result: SupplierMixResult): GenerationMixChart {
  return { id: 'generation-mix', ...buildBody(result) };
}

/** The answer in a sentence or two: on whose chips most of the two largest customers' gigawatts are. */
export function describeSupplierLede({ panels, layer }: Pick<SupplierMixChart, 'panels' | 'layer'>): string {
  const said = panels.slice(0, 2).flatMap(({ customer, totalWords, concentration: { headline } }) => {
    // Shares are of the upper end, which a reader must not take for the total.
    const end = totalWords.includes('–') ? ' at the upper end' : '';
    const whole = `Of ${customer.name}’s ${totalWords},${end}`;
    const { statedShare } = headline;
    if (headline.kind === 'refused') {
      return headline.reason === 'nothing'
        ? []
        : [`${whole} the designer of only ${formatDecimal(100 * statedShare, 1)}% is stated.`];
    }
    const rest = statedShare < 1 ? `; the designer of ${formatShare(1 - statedShare, 1)} is not stated` : '';
    return [
      `${whole} ${formatShare(headline.largestShare, 1)} is on chips of ${headline.largest.name}, the most${rest}.`,
    ];
  });
  const scope =
    layer === 'all'
      ? 'A range runs from the largest layer to all layers with known overlaps counted once.'
      : 'One layer alone.';
  return [...said, scope].join(' ');
}
