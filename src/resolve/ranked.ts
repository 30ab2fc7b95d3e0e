import type { Expansion } from "../dictionary/lexical-form.js";
import type { PhraseLikeness } from "../similarity/phrase-likeness.js";

/** A form that a phrase may mean, and how alike the two are. */
export interface Ranked {
  readonly expansion: Expansion;
  readonly score: number;
  /** Number of content words of the form. */
  readonly words: number;
  readonly parts: ScoreParts;
}

/** The components of a score. */
export interface ScoreParts extends PhraseLikeness {
  /** 1 if no number of the phrase stands against another number of the form, else 0. */
  readonly numbers: number;
  /** The share of function words that phrase and form have in common. */
  readonly linking: number;
}
