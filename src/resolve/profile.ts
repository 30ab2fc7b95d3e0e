import type { Expansion } from "../dictionary/lexical-form.js";

/** An expansion as the fuzzy matcher sees it: its content words, by class, and what they weigh. */
export interface Profile {
  readonly id: number;
  readonly expansion: Expansion;
  readonly words: readonly number[];
  readonly weights: readonly number[];
  readonly weight: number;
  /** The place of the head among the words. */
  readonly head: number;
  /** Those of its words that are numbers. */
  readonly numbers: readonly string[];
  /** The function words of the expansion. */
  readonly linking: readonly string[];
}
