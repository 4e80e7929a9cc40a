// The plain objects of the page of one chip generation.
import type { CommitmentEstimate } from '../domain/chip-estimate';
import type { ClaimedRatioField, ClaimedVerdict } from '../domain/claimed-ratios';
import type { SpecLevel } from '../domain/chip-specs';
import type { FigureRange } from '../domain/figure';
import type { SpecRatio } from '../domain/spec-ratios';
import type { Unit } from '../domain/vocabulary';
import type { ChipCommitments } from './chip-capacity';
import type { ChipFigures } from './chip-figures';
import type { WhatIf } from './estimate-chips';
import type { ClaimRecord, NamedRef, SourceRecord } from './deal-records';

/** The specifications of one generation divided by those of another. */
export interface ChipComparison {
  readonly of: ChipFigures;
  readonly against: ChipFigures;
  readonly ratios: readonly SpecRatio[];
}

/** A ratio that somebody claims of a generation. */
export interface ClaimedRatio {
  readonly field: ClaimedRatioField;
  /** The generation that it is claimed of. */
  readonly of: NamedRef;
  /** What it compares with, as the claim has it. */
  readonly comparedWith: string | null;
  /** The generation of the ledger that this names; null where it names none. `level` null: chip or system is not said. */
  readonly rival: (NamedRef & { readonly level: SpecLevel | null }) | null;
  /** The claim, or the two that are the bounds of one range. */
  readonly claims: readonly [ClaimRecord, ...ClaimRecord[]];
  /** In `unit`; null where the claim is in words. */
  readonly range: FigureRange | null;
  readonly unit: Unit | null;
  /** The same as a factor on the other generation's figure. */
  readonly factor: FigureRange | null;
  readonly verdict: ClaimedVerdict;
}

/** A campus where the generation stands, or shall stand. */
export interface ChipSite {
  readonly site: NamedRef;
  readonly operator: NamedRef;
  readonly location: string;
  /** Null where no source gives it. */
  readonly count: FigureRange | null;
  readonly asOf: string | null;
}

/** Everything the ledger knows of one chip generation. */
export interface ChipPageRecord extends ChipFigures {
  /** Against the generation before; null where there is none. */
  readonly predecessorComparison: ChipComparison | null;
  /** Of the generations that follow, each against this one. */
  readonly successorComparisons: readonly ChipComparison[];
  /** Claimed of this generation, against whatever it was. */
  readonly claimedRatios: readonly ClaimedRatio[];
  /** Claimed of others against this one. */
  readonly claimedOfOthers: readonly ClaimedRatio[];
  /** On the day asked for. */
  readonly commitments: ChipCommitments;
  /** What is estimated of each commitment, by its slug. */
  readonly estimates: Readonly<Record<string, CommitmentEstimate>>;
  /** What a gigawatt would be if all of it were this generation. */
  readonly oneGigawatt: WhatIf | null;
  readonly sites: readonly ChipSite[];
  /** The generations of the family in order of announcement, this one among them. */
  readonly generations: readonly ChipFigures[];
  /** The newest generation that is available of every other family that has one, the most dealt in first. */
  readonly rivals: readonly NamedRef[];
  /** The sources of its claims, those with most claims first. */
  readonly sources: readonly (SourceRecord & { readonly claims: readonly ClaimRecord[] })[];
  /** Fields of it and its systems on which sources differ. */
  readonly conflictCount: number;
}
