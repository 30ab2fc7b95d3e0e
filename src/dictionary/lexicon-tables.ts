import type { Guard } from "./model.js";

/**
 * A lexicon as columns of numbers: what is kept in memory, and written to and read from a compiled dictionary as it is.
 * Strings are numbers of {@link Strings}; string 0 is empty and means that there is none.
 */
export interface LexiconTables {
  readonly strings: Strings;
  readonly guards: readonly Guard[];
  /** By concept: strings, the number of its dictionary, and its position in it. */
  readonly conceptId: Int32Array;
  readonly conceptCanonical: Int32Array;
  readonly conceptAbbreviation: Int32Array;
  readonly conceptSource: Int32Array;
  readonly conceptDictionary: Int32Array;
  readonly conceptPosition: Int32Array;
  /** By form: its concept, its text, {@link FormFlag}s, its position among its siblings. */
  readonly formConcept: Int32Array;
  readonly formText: Int32Array;
  readonly formFlags: Int32Array;
  readonly formPosition: Int32Array;
  /** By form: its guards, numbered from 1 (0 for none), and its own replacement. */
  readonly formWhen: Int32Array;
  readonly formUnless: Int32Array;
  readonly formReplace: Int32Array;
  /** By form: its first expansion; one more at the end. */
  readonly formExpansions: Int32Array;
  /** By state of the trie: the first expansion that ends there, numbered from 1. */
  readonly endings: Int32Array;
  /** By expansion: the next that ends in the same state, numbered from 1. */
  readonly nextEnding: Int32Array;
  /** By evidence phrase: where it ends in the trie, and the dictionary it is evidence for. */
  readonly evidenceState: Int32Array;
  readonly evidenceOwner: Int32Array;
  /** The dictionaries that list enough evidence to ask for it. */
  readonly evidenceRequired: Int32Array;
  /** The trie: its root's transitions by class, what is said of the states they lead to, and the slots of the others. */
  readonly trieFirst: Int32Array;
  readonly trieSays: Int32Array;
  readonly trieSlots: Int32Array;
}

/** Strings by number. */
export interface Strings {
  at(number: number): string;
  readonly length: number;
}

/** What a form is, one bit each. */
export enum FormFlag {
  Canonical = 1,
  Admitted = 2,
  Variant = 4,
  /** The form's text is a pattern. */
  Pattern = 8,
  /** Matches as written only. */
  Sensitive = 16,
  /** May be matched by likeness. */
  Fuzzy = 32,
  /** Shows by itself that a text is of the domain. */
  Evident = 64,
  /** Has a capture. */
  Captures = 128,
  /** Stands under `abbreviation`. */
  Abbreviation = 256,
}
