/** How a surface was recognized. */
export type Method = "exact" | "pattern" | "fuzzy";

/**
 * What is done with a match: `replace` edits it, `keep` leaves it as it is (canonical, admitted, or a guard says no),
 * `review` leaves it too, but reports that it is likely a term.
 */
export type Action = "replace" | "keep" | "review";

/** A surface of the text and the concept it means. Offsets are UTF-16 code units in the original text, half-open. */
export interface Match {
  /** Where the surface starts. */
  readonly start: number;
  /** Where the surface ends, exclusive. */
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly surface: string;
  /** Id of the concept. */
  readonly concept: string;
  /** The canonical in force: the dictionary's, the style's or the override. */
  readonly canonical: string;
  /** The listed form that matched or came nearest, as the dictionary writes it. */
  readonly form: string;
  /** How it was recognized. */
  readonly method: Method;
  /** Likeness of surface and form, 0 to 1; 1 for exact and pattern matches. */
  readonly score: number;
  /** What is done with it. */
  readonly action: Action;
  /** One line for a person: why. */
  readonly reason: string;
  /** What stands there afterwards; the surface itself unless `action` is `replace`. */
  readonly replacement: string;
}
