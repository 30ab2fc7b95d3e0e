/**
 * What likeness needs to know of a lexicon, as columns of numbers. A profile is an expansion as it is compared: its content
 * words, by class. Lists by class, concept or profile are one array of numbers and one of where each list starts.
 */
export interface FuzzyTables {
  /** By profile: its expansion, and where its words start; one more at the end. */
  readonly profileExpansion: Int32Array;
  readonly profileStart: Int32Array;
  readonly profileWords: Int32Array;
  /** By profile: the weight of its words together. */
  readonly profileWeight: Float64Array;
  /** By concept: its first profile; one more at the end. */
  readonly conceptStart: Int32Array;
  /** By class: the profiles that have the word. */
  readonly postingStart: Int32Array;
  readonly postings: Int32Array;
  /** By class: the concepts that nothing stands for without the word, in forms of two words and in longer ones. */
  readonly pairKeyStart: Int32Array;
  readonly pairKeys: Int32Array;
  readonly longKeyStart: Int32Array;
  readonly longKeys: Int32Array;
  /** By concept: the words of its forms of two words or more, in ascending order. */
  readonly memberStart: Int32Array;
  readonly members: Int32Array;
  /** Set of (concept, class, class): words that alternate in a concept; concept 0 stands for all, others count from 1. */
  readonly alternates: Int32Array;
  /** By the hash of a stem, and of a root: the classes that have it. */
  readonly stemStart: Int32Array;
  readonly stems: Int32Array;
  readonly rootStart: Int32Array;
  readonly roots: Int32Array;
  /** By kind of character pair: its place in the order from rare to common. */
  readonly pairRank: Int32Array;
  /** By class, four numbers: which pairs its word has, as bits, and how many. */
  readonly signs: Int32Array;
  /** By place: the classes that have the pair among their rarest, with how many rarer ones they have. */
  readonly pairStart: Int32Array;
  readonly pairPostings: Int32Array;
}
