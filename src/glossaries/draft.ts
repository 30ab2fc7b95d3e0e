import type { Form, Reference } from "../dictionary/model.js";
import type { IssueCode } from "../issues/codes.js";

/** Text and the offset in the glossary where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly at: number;
}

/** What a glossary says of a term: use it, it may stand, do not use it. */
export type Status = "preferred" | "admitted" | "deprecated";

/** A term in the target language. */
export interface Term extends PlacedText {
  readonly status?: Status | undefined;
  /** A short form of another term of its entry. */
  readonly abbreviation?: boolean;
  /** The text is a pattern, not literal. */
  readonly pattern?: boolean;
  /** Under which conditions the form counts. */
  readonly conditions?: Omit<Form, "text">;
}

/** One meaning, as a glossary lists it. */
export interface Entry {
  readonly at: number;
  readonly id?: PlacedText | undefined;
  readonly terms: readonly Term[];
  readonly source: readonly PlacedText[];
  readonly subjectField?: string | undefined;
  readonly definition?: string | undefined;
  readonly note?: string | undefined;
  readonly provisional?: boolean;
  readonly references?: readonly Reference[];
}

/** A glossary before it is a dictionary. */
export interface Draft {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly license?: string | undefined;
  /** Language of the terms, if the glossary says so. */
  readonly language?: string | undefined;
  readonly sourceLanguage?: string | undefined;
  readonly entries: readonly Entry[];
}

/** What is wrong with a glossary, at an offset of its text. */
export interface Fault {
  readonly code: IssueCode;
  readonly message: string;
  readonly at: number;
  /** JSON pointer into the dictionary, where the glossary is one. */
  readonly pointer?: string;
  readonly expected?: readonly string[];
  readonly note?: string;
}
