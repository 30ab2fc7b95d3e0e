import type { Expansion } from "../dictionary/lexical-form.js";
import type { Capture } from "./automaton.js";
import type { Action, Method } from "./match.js";

/** A match in terms of words, before it is rendered: the words `start` to `end`, exclusive. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly expansion: Expansion;
  readonly captures: readonly Capture[];
  readonly method: Method;
  readonly score: number;
  readonly action: Action;
  /** One line for a person: why. */
  readonly reason: string;
}
