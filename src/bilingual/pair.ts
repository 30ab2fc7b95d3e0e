import type { Issue } from "../issues/issue.js";
import type { Match } from "../match/match.js";
import type { Edit } from "../rewrite/edits.js";
import type { Span } from "../text/span.js";
import type { Evidence } from "./proposal.js";

/** A text and its translation: a sentence, a paragraph or a whole document. Blank lines part paragraphs. */
export interface TranslationPair {
  /** Whatever the caller calls it; the result has it too. */
  readonly id?: string;
  /** The text that was translated. */
  readonly source: string;
  /** The translation. */
  readonly target: string;
}

/**
 * How a rendering was recognized: `exact` is an accepted one or one that differs from it in spelling or number,
 * `fuzzy` is like a listed one, `learnt` and `aligned` are known by the batch or by its place in the sentence alone.
 */
export type RepairMethod = "exact" | "fuzzy" | "learnt" | "aligned";

/** A source term where it stands. */
export interface SourceSpan extends Span {
  /** `source.slice(start, end)`. */
  readonly surface: string;
}

/** A rendering of a source term. Offsets are UTF-16 code units in the original target, half-open. */
export interface RepairMatch extends Omit<Match, "method"> {
  /** What says most for it. */
  readonly method: RepairMethod;
  /** What speaks for it, each from 0 to 1. */
  readonly evidence: Evidence;
  /** The source term: its place in the source, and its surface. */
  readonly source: SourceSpan;
}

/** An issue of a pair. `place.span` is in the original target. */
export interface RepairIssue extends Issue {
  /** The place in the source that it is about. */
  readonly source?: Span;
}

/** What became of a pair. */
export interface RepairResult {
  /** The pair's own. */
  readonly id?: string;
  /** The repaired translation. */
  readonly text: string;
  /** Renderings of source terms: those that stand right, were replaced, or are to be reviewed; sorted, not overlapping. */
  readonly matches: readonly RepairMatch[];
  /** What was done, in offsets of the original target, sorted, not overlapping. */
  readonly edits: readonly Edit[];
  /** What a person should look at: renderings under review, source terms without a rendering, odd pairs. */
  readonly issues: readonly RepairIssue[];
}
