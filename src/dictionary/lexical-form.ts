import type { Guard } from "./model.js";

/** A concept with the canonical in force. */
export interface LexicalConcept {
  readonly id: string;
  /** Position in the lexicon. */
  readonly index: number;
  /** The canonical in force: the dictionary's, the style's or the override. */
  readonly canonical: string;
  readonly abbreviation?: string;
  /** The first of its source terms. */
  readonly source?: string;
  /** Which dictionary it belongs to, for its evidence. */
  readonly dictionary: number;
  /** Where it stands in its dictionary. */
  readonly pointer: string;
}

/** What a form is to its concept. */
export type Role = "canonical" | "admitted" | "variant";

/** A form as listed. */
export interface LexicalForm {
  /** Position in the lexicon. */
  readonly index: number;
  readonly concept: LexicalConcept;
  readonly role: Role;
  /** The form as the dictionary writes it. */
  readonly text: string;
  readonly method: "exact" | "pattern";
  readonly when?: CompiledGuard;
  readonly unless?: CompiledGuard;
  /** Template of the replacement, if not the canonical. */
  readonly replace?: string;
  /** Matches as written only. */
  readonly sensitive: boolean;
  /** May be matched by likeness. */
  readonly fuzzy: boolean;
  /** Where it stands in its dictionary. */
  readonly pointer: string;
}

/** One way to write a form. Arrays run over its elements: words and captures. */
export interface Expansion {
  /** Position in the lexicon. */
  readonly index: number;
  readonly form: LexicalForm;
  /** Word class of each element, {@link Vocabulary.capture} for a capture. */
  readonly classes: readonly number[];
  /** The word of each element as written, or the capture's name. */
  readonly words: readonly string[];
  /** What stands before each element as written. */
  readonly gaps: readonly number[];
  /** The punctuation before each element as written, which a text must have too where it is more than commas and dashes. */
  readonly marks: readonly string[];
  /** Whether an element is a capture. */
  readonly captures: boolean;
  /** Whether it has no captures, and no punctuation before its elements that a text must have too. */
  readonly plain: boolean;
}

/** One distinct piece of evidence for one dictionary. */
export interface EvidencePiece {
  readonly owner: number;
  readonly id: number;
}

/** A guard whose lists are stems, phrase by phrase. */
export interface CompiledGuard extends Omit<Guard, "followedBy" | "precededBy" | "near"> {
  readonly followedBy?: readonly Phrase[];
  readonly precededBy?: readonly Phrase[];
  readonly near?: readonly Phrase[];
}

/** Stems of the words of a phrase. */
export type Phrase = readonly string[];
