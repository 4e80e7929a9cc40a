// What the page of counting rules shows of the data: one worked example for each rule.
import type { CertaintyPart } from '../domain/certainty-parts';
import type { FigureRange } from '../domain/figure';
import type { ImpliedRatio } from '../domain/implied-ratios';
import type { TimelineCell } from '../domain/promised-curve';
import type {
  Certainty,
  Evidence,
  Layer,
  PowerBasis,
  Qualifier,
  Rank,
  SourceKind,
} from '../domain/vocabulary';
import type { ClaimRecord, NamedRef, StateRecord } from './deal-records';
import type { HeadlineResult } from './decompose-headline';

/** A figure of the ledger that an example is made of. Dollars or kilowatts. */
export interface ExampleFigure {
  readonly subjectType: 'investment' | 'tranche' | 'spend' | 'capacity';
  readonly slug: string;
  readonly deal: NamedRef;
  readonly unit: 'usd' | 'kw';
  /** Null: its size is not given. */
  readonly range: FigureRange | null;
  readonly certainty: Certainty | null;
  readonly parts: readonly CertaintyPart[];
  readonly states: readonly StateRecord[];
  /** The layer and power basis of a capacity. */
  readonly layer: Layer | null;
  readonly powerBasis: PowerBasis | null;
}

/** A container with the figures inside it: what each has, and what of the container is added. */
export interface ContainerExample {
  readonly container: ExampleFigure;
  readonly members: readonly ExampleFigure[];
  /** The container's own share by certainty, as totals count it. */
  readonly remainder: readonly CertaintyPart[];
}

/** A change of certainty that a source dates only by a period. */
export interface PeriodExample {
  readonly figure: ExampleFigure;
  readonly before: StateRecord;
  readonly after: StateRecord;
  /** ISO day from which the change counts. */
  readonly countsFrom: string;
}

/** One commitment on the axis of the timeline. */
export interface CurveExample {
  readonly figure: ExampleFigure;
  readonly milestones: readonly {
    readonly slug: string;
    readonly dueOn: string;
    readonly cumulativeKw: number;
  }[];
  /** From the quarter before the first point to the last point. */
  readonly cells: readonly (TimelineCell & { readonly quarter: string })[];
}

/** A ratio of a deal, given or refused. */
export interface RatioExample {
  readonly deal: NamedRef;
  readonly ratio: ImpliedRatio;
}

/** The worked examples, each the clearest that the data has; null or empty where it has none. */
export interface MethodExamples {
  /** The largest figure of each qualifier. */
  readonly qualifiers: readonly { readonly qualifier: Qualifier; readonly figure: ExampleFigure }[];
  /** The largest part of a figure at each rung, in the order of the ladder. */
  readonly rungs: readonly {
    readonly certainty: Certainty;
    readonly figure: ExampleFigure;
    readonly part: CertaintyPart;
  }[];
  /** An investment that its tranches divide. */
  readonly divided: { readonly figure: ExampleFigure; readonly tranches: readonly ExampleFigure[] } | null;
  readonly period: PeriodExample | null;
  readonly container: ContainerExample | null;
  readonly restated: { readonly figure: ExampleFigure; readonly by: ExampleFigure } | null;
  readonly curve: CurveExample | null;
  /** A field on which sources disagree and one claim is preferred. */
  readonly conflict: readonly ClaimRecord[] | null;
  readonly ratioGiven: RatioExample | null;
  readonly ratioRefused: RatioExample | null;
  readonly headline: HeadlineResult | null;
  readonly claimsByEvidence: ReadonlyMap<Evidence, number>;
  readonly claimsByRank: ReadonlyMap<Rank, number>;
  readonly claimsBySourceKind: ReadonlyMap<SourceKind, number>;
  /** Sources that a claim rests on. */
  readonly sourcesByKind: ReadonlyMap<SourceKind, number>;
  /** Sized capacity figures by layer, and by where their power is measured. */
  readonly capacityByLayer: ReadonlyMap<Layer, number>;
  readonly capacityByBasis: ReadonlyMap<PowerBasis, number>;
}
