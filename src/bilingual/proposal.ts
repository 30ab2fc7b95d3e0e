import type { Rendering, Term } from "./terms.js";

/** What speaks for a rendering; each is in [0, 1]. */
export interface Evidence {
  /** Likeness to an accepted or known rendering. */
  readonly lexical: number;
  /** Association over the batch: these words stand where the term is missing. */
  readonly learnt: number;
  /** Word alignment in the segment. */
  readonly aligned: number;
}

/** Words of the target that may stand for a missing term. */
export interface Proposal {
  readonly term: Term;
  /** In words of the target, half-open. */
  readonly start: number;
  readonly end: number;
  /** How well it fits beside others: decides which of them is taken. */
  readonly rank: number;
  /** How likely it is right: decides what becomes of it. */
  readonly score: number;
  readonly evidence: Evidence;
  /** The listed rendering that it is likest to, if to any. */
  readonly rendering?: Rendering;
}
