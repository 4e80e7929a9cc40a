// A timeline with everything a chart can meet: steps, a ramp, a point beyond the axis, undated figures of several rungs.
import { type FigureRange, toRange } from '@/lib/domain/figure';
import { gwToKw } from '@/lib/domain/power';
import {
  buildCapacityTimeline,
  type CapacityTimeline,
  type TimelineChip,
  type TimelineFigure,
  type TimelineName,
} from '@/lib/domain/timeline';
import type { Certainty, Layer, Qualifier } from '@/lib/domain/vocabulary';

const NAMES: Readonly<Record<string, string>> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  oracle: 'Oracle',
  g42: 'G42',
  'sb-energy': 'SB Energy',
  tcs: 'Tata Consultancy Services',
  amazon: 'Amazon Web Services',
  google: 'Google',
  gb200: 'GB200',
  gb300: 'GB300',
  'vera-rubin': 'Vera Rubin',
  ironwood: 'Ironwood',
  trainium3: 'Trainium3',
  trainium4: 'Trainium4',
};

function nameOf(slug: string): TimelineName {
  return { slug, name: NAMES[slug] ?? slug.toUpperCase() };
}

/** Family and designer by the first letters of a chip. */
const LINES: readonly (readonly [start: string, family: string, designer: string])[] = [
  ['trainium', 'Trainium', 'amazon'],
  ['ironwood', 'TPU', 'google'],
];

function chipOf(slug: string): TimelineChip {
  const [, family, designer] = LINES.find(([start]) => slug.startsWith(start)) ?? [
    '',
    'Nvidia GPU',
    'nvidia',
  ];
  return { ...nameOf(slug), family, designer: nameOf(designer) };
}

/** A figure of the fixtures, in gigawatts. */
export function makeFigure(
  slug: string,
  gw: number,
  qualifier: Qualifier,
  certainty: Certainty,
  more: {
    label?: string;
    customer?: string;
    provider?: string | null;
    chips?: string[];
    deliveredGw?: number;
    deliveredOn?: string;
    startOn?: string;
    dueOn?: string;
    milestones?: [dueOn: string, gw: number][];
    powerBasis?: TimelineFigure['powerBasis'];
  } = {},
): TimelineFigure {
  const range: FigureRange = toRange(gwToKw(gw), qualifier);
  return {
    slug,
    label: more.label ?? slug,
    dealSlug: `${slug}-deal`,
    dealTitle: more.label ?? slug,
    certainty,
    powerBasis: more.powerBasis ?? 'unknown',
    customer: nameOf(more.customer ?? 'openai'),
    provider: more.provider === null ? null : nameOf(more.provider ?? 'oracle'),
    chips: (more.chips ?? []).map(chipOf),
    families: [],
    range,
    deliveredKw: more.deliveredGw === undefined ? null : gwToKw(more.deliveredGw),
    deliveredOn: more.deliveredOn ?? null,
    firmKw: null,
    startOn: more.startOn ?? null,
    dueOn: more.dueOn ?? null,
    milestones: (more.milestones ?? []).map(([dueOn, at]) => ({ dueOn, cumulativeKw: gwToKw(at) })),
  };
}

/** A timeline of fixture figures on 21 November 2026. */
export function makeTimeline(figures: readonly TimelineFigure[], layer: Layer = 'site'): CapacityTimeline {
  return buildCapacityTimeline({ layer, dataDate: '2026-11-21', figures, overlaps: [] });
}

/** Sites of one company, much like those of the ledger. */
export const OPENAI_SITES: readonly TimelineFigure[] = [
  makeFigure('abilene', 1.2, 'up_to', 'building', {
    label: 'Abilene',
    chips: ['gb200'],
    deliveredGw: 0.3,
    deliveredOn: '2026-04',
    dueOn: '2026',
  }),
  makeFigure('uae', 0.2, 'exactly', 'building', {
    label: 'Stargate UAE, first phase',
    provider: 'g42',
    chips: ['gb300'],
    dueOn: '2026',
  }),
  makeFigure('jupiter', 2.45, 'exactly', 'building', {
    label: 'Jupiter',
    dueOn: '2028',
    chips: ['vera-rubin'],
  }),
  makeFigure('port-washington', 0.9, 'about', 'building', { label: 'Port Washington', dueOn: '2028' }),
  makeFigure('ports-pike', 8, 'about', 'contingent', {
    label: 'PORTS-Pike',
    provider: 'sb-energy',
    powerBasis: 'it',
    milestones: [
      ['2028', 0.8],
      ['2032', 8],
    ],
  }),
  makeFigure('frontier', 1.4, 'exactly', 'building', { label: 'Frontier, Shackelford County' }),
  makeFigure('milam', 1.2, 'exactly', 'building', {
    label: 'Milam County',
    provider: 'sb-energy',
    startOn: '2026',
  }),
  makeFigure('saline', 1, 'more_than', 'building', { label: 'Saline Township' }),
  makeFigure('tcs-later', 0.9, 'up_to', 'option', { label: 'HyperVault, later phases', provider: 'tcs' }),
  makeFigure('uae-rest', 0.8, 'exactly', 'intended', {
    label: 'Stargate UAE, rest of 1 GW',
    provider: 'g42',
    chips: ['gb300'],
  }),
  makeFigure('argentina', 0.5, 'up_to', 'intended', { label: 'Stargate Argentina', provider: null }),
  makeFigure('tcs-first', 0.1, 'exactly', 'committed', { label: 'HyperVault, first phase', provider: 'tcs' }),
  makeFigure('korea', 0.02, 'about', 'intended', { label: 'Stargate Korea', provider: null }),
];

/** Publishers behind {@link OPENAI_SITES}. */
export const OPENAI_SITE_SOURCES = ['Epoch AI', 'Gulf News', 'TechCrunch', 'OpenAI', 'Verdict'] as const;
