// The plain objects that services hand to pages, API and exports. No Prisma types, no bigint, survives JSON.
import type { CertaintyPart } from '../domain/certainty-parts';
import type { FieldStanding } from '../domain/field-standing';
import type { FigureRange } from '../domain/figure';
import type { ImpliedRatio } from '../domain/implied-ratios';
import type { OverlapLink } from '../domain/overlap';
import type {
  Certainty,
  ClaimBasis,
  ClaimStance,
  DealKind,
  DealStatus,
  Evidence,
  Instrument,
  Layer,
  OverlapKind,
  PowerBasis,
  PromiseOutcome,
  Qualifier,
  Rank,
  Role,
  SourceKind,
  SubjectType,
  SupersededPart,
  TermKind,
  TrancheKind,
  Unit,
} from '../domain/vocabulary';

/** A record named in passing: enough for a link. */
export interface NamedRef {
  slug: string;
  name: string;
}

/** Certainty of a figure from one day to the next; `knownTo` null while it holds. Dates as sources give them. */
export interface StateRecord {
  certainty: Certainty;
  knownFrom: string;
  knownTo: string | null;
  why: string | null;
  says: string | null;
  source: NamedRef | null;
}

/** What figures of every kind have: the state at the day asked for, how it divides by certainty, and its history. */
export interface FigureBase {
  slug: string;
  dealSlug: string;
  /** Certainty on the day asked for. Null: the figure was not known then. */
  certainty: Certainty | null;
  /** The figure divided by certainty on that day, firmest first; empty where the amount is undisclosed. */
  parts: CertaintyPart[];
  states: StateRecord[];
  /** How well its size is supported, whatever the day: `amountUsd`, or `powerGw` of a capacity. Null: no claim is about it. */
  standing: FieldStanding | null;
}

export interface TrancheRecord extends FigureBase {
  kind: TrancheKind;
  amountUsd: FigureRange | null;
  condition: string | null;
  dueOn: string | null;
}

export interface InvestmentRecord extends FigureBase {
  investor: NamedRef;
  investee: NamedRef;
  coInvestors: NamedRef[];
  instrument: Instrument;
  round: string | null;
  isCash: boolean;
  amountUsd: FigureRange | null;
  preMoneyUsd: number | null;
  postMoneyUsd: number | null;
  valuationUsd: number | null;
  note: string | null;
  tranches: TrancheRecord[];
}

export interface SpendRecord extends FigureBase {
  customer: NamedRef;
  provider: NamedRef | null;
  amountUsd: FigureRange | null;
  isIncremental: boolean | null;
  termYears: number | null;
  startOn: string | null;
  endOn: string | null;
  scope: string | null;
  note: string | null;
}

export interface MilestoneRecord {
  slug: string;
  dueOn: string | null;
  cumulativeKw: FigureRange | null;
  note: string | null;
}

export interface CapacityRecord extends FigureBase {
  customer: NamedRef;
  provider: NamedRef | null;
  site: NamedRef | null;
  layer: Layer;
  powerBasis: PowerBasis;
  powerKw: FigureRange | null;
  /** Part in use on the day asked for, and by when as the source says. */
  deliveredKw: number | null;
  deliveredOn: string | null;
  /** Firm part, where the whole is not firm. */
  firmKw: number | null;
  chips: (NamedRef & { family: string; architecture: string | null; designer: NamedRef })[];
  /** Chip families that a source names without a generation. */
  families: (NamedRef & { designer: NamedRef })[];
  chipCount: FigureRange | null;
  startOn: string | null;
  dueOn: string | null;
  note: string | null;
  milestones: MilestoneRecord[];
}

/** A deal as lists show it, with its figures on the day asked for. */
export interface DealListItem {
  slug: string;
  title: string;
  kind: DealKind;
  status: DealStatus;
  announcedOn: string;
  parties: { company: NamedRef; role: Role }[];
  investments: InvestmentRecord[];
  spendCommitments: SpendRecord[];
  capacityCommitments: CapacityRecord[];
  sourceCount: number;
  claimCount: number;
  /** Fields on which its sources disagree. */
  conflictCount: number;
  /**
   * Overlaps of this deal's figures with those of other deals known on that day, `kind` as seen from here: `restates` (it points at the
   * other, earlier or later), `part_of` (it is inside the other), `includes` (the other is inside it); `supplies` and
   * `hosted_in` only where this deal is the one that supplies or stands there. `figureSlug` is the deal's own slug where the whole deal overlaps.
   */
  overlapNotes: {
    figureSlug: string;
    kind: OverlapKind;
    otherDeal: NamedRef & { announcedOn: string };
    says: string;
  }[];
  /** Overlaps between two figures of this very deal, so that its cells count nothing twice. */
  ownOverlaps: OverlapLink[];
}

/** What one source says of one field. The value is a number in `unit`, or text. */
export interface ClaimRecord {
  slug: string;
  subjectType: SubjectType;
  subjectSlug: string;
  dealSlug: string | null;
  field: string;
  /** Dollars for `usd`, kilowatts for `gw`, else a plain number or text. */
  value: number | string;
  /** A value in words with names in place of slugs: "Trainium3, Trainium4" for `trainium3, trainium4`. Null for numbers. */
  valueText: string | null;
  unit: Unit | null;
  qualifier: Qualifier | null;
  evidence: Evidence;
  isQuoted: boolean;
  rank: Rank;
  rankReason: string | null;
  isSuperseded: boolean;
  says: string;
  note: string | null;
  /** Of a throughput: whether sparsity counts, as the source says. */
  basis: ClaimBasis | null;
  /** Of a claim on the merit of a chip family. */
  stance: ClaimStance | null;
  comparedWith: string | null;
  assertedOn: string | null;
  source: SourceRecord;
}

export interface SourceRecord {
  slug: string;
  title: string;
  publisher: string;
  url: string | null;
  publishedOn: string | null;
  kind: SourceKind;
  readIn: string | null;
}

export interface TermRecord {
  slug: string;
  kind: TermKind;
  text: string;
  value: number | null;
  unit: Unit | null;
  source: NamedRef | null;
}

export interface PromiseRecord {
  slug: string;
  deal: NamedRef;
  promiser: NamedRef;
  promisee: NamedRef | null;
  text: string;
  dueOn: string;
  powerKw: number | null;
  madeOn: string;
  outcome: PromiseOutcome;
  outcomeOn: string | null;
  source: NamedRef;
  outcomeSource: NamedRef | null;
}

/** One deal of an amendment chain: what this deal expands, what expands or replaces it, in order of announcement. */
export interface ChainLink {
  deal: NamedRef;
  announcedOn: string;
  status: DealStatus;
  /** How it stands to the deal shown; `this` for the deal itself. */
  relation:
    | 'this'
    | 'expanded by this'
    | 'expands this'
    | 'replaced by this'
    | 'replaces this'
    | 'earlier'
    | 'later'
    | 'inside this'
    | 'contains this'
    | 'related';
  part: SupersededPart | null;
  says: string | null;
  source: NamedRef | null;
}

export interface OverlapRecord {
  slug: string;
  kind: OverlapKind;
  from: { type: string; slug: string; label: string; deal: NamedRef | null };
  to: { type: string; slug: string; label: string; deal: NamedRef | null };
  /** Most of the inner figure's money that is inside the outer one; null where all of it is. */
  sharedUsd: number | null;
  evidence: Evidence;
  says: string;
  source: NamedRef | null;
}

/** Why another deal is tied to the one shown. */
export type TieReason =
  | {
      how: 'chain';
      relation: Exclude<ChainLink['relation'], 'this'>;
      says: string | null;
      source: NamedRef | null;
    }
  | {
      how: 'overlap';
      overlap: OverlapRecord;
      own: OverlapRecord['from'];
      other: OverlapRecord['from'];
      /** The overlap is told from the figure of the deal shown. */
      isOwnFirst: boolean;
    }
  | {
      how: 'site';
      site: NamedRef;
      /** The other deal's figure that stands there. */
      figure: { slug: string; label: string };
      /** What an overlap says of it; null where the figure names the site itself. */
      says: string | null;
    };

/** Another deal that hangs together with the one shown, with every reason. */
export interface DealTie {
  deal: NamedRef;
  announcedOn: string;
  /** Parties of the other deal that take no part in the one shown. */
  companies: NamedRef[];
  reasons: TieReason[];
}

/** Everything the ledger knows of a deal. */
export interface DealRecord extends DealListItem {
  summary: string;
  /** States of the deal as a whole, where its terms changed. */
  states: StateRecord[];
  terms: TermRecord[];
  promises: PromiseRecord[];
  openQuestions: { slug: string; text: string }[];
  chain: ChainLink[];
  overlaps: OverlapRecord[];
  /** What its figures imply for each other: dollars per gigawatt and the like, given or refused with the reason. */
  ratios: ImpliedRatio[];
  /** Other deals tied to it, in order of announcement. */
  ties: DealTie[];
  claims: ClaimRecord[];
  /** Every source of the deal with how many of its claims it supports, best kind first. */
  sources: (SourceRecord & { claimCount: number })[];
}

/** What the database holds. */
export interface DatasetRecord {
  version: string;
  dataDate: string;
  hash: string;
  importedAt: string;
  counts: Record<string, number>;
}
