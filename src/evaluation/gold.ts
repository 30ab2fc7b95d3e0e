/** A place of a gold text where a concept is meant. Offsets are UTF-16 code units, half-open. */
export interface GoldSpan {
  /** Where it starts. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
  /** The canonical of the concept that is meant, in any number and case. */
  readonly canonical: string;
}

/** A text whose terms a person has marked, all of them; where none is marked, the text must stay as it is. */
export interface GoldText {
  /** What reports call the text. */
  readonly id: string;
  /** The text. */
  readonly text: string;
  /** Its terms, sorted by start. */
  readonly spans: readonly GoldSpan[];
  /** The file that it comes from. */
  readonly file: string;
  /** One-based line in that file. */
  readonly line: number;
}
