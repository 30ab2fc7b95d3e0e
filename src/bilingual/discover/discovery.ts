/** A place in a text, with what stands around it. */
export interface Excerpt {
  /** Up to 60 units of the target, 24 of the source, of the same line. */
  readonly before: string;
  /** The place itself. */
  readonly surface: string;
  /** As much behind it. */
  readonly after: string;
}

/** Where a rendering was found. */
export interface RenderingExample {
  /** Place of the pair in the batch. */
  readonly pair: number;
  /** Its id, if it has one. */
  readonly id?: string;
  /** The term in the source. */
  readonly source: Excerpt;
  /** What stands for it. */
  readonly target: Excerpt;
}

/**
 * What a dictionary says of a rendering: `accepted`, `spelling` (accepted, but written or spelt otherwise), `variant`
 * (listed as one), or nothing yet: `new`.
 */
export type Standing = "accepted" | "spelling" | "variant" | "new";

/** A rendering of a term, however often it was found. */
export interface FoundRendering {
  /** As it is written most often. */
  readonly text: string;
  /** What the dictionary says of it. */
  readonly standing: Standing;
  /** Times that it was found. */
  readonly count: number;
  /** Mean score, 0 to 1. */
  readonly score: number;
  /** Whether that is enough for the confidence that was asked for. */
  readonly sure: boolean;
  /** The best one. */
  readonly example: RenderingExample;
}

/** A term of the dictionary and all that stands for it. */
export interface DiscoveredTerm {
  /** Id of the concept. */
  readonly concept: string;
  /** Its canonical. */
  readonly canonical: string;
  /** Its source terms. */
  readonly source: readonly string[];
  /** Times that it stands in the sources. */
  readonly occurrences: number;
  /** Times that nothing was found to stand for it. */
  readonly missing: number;
  /** The most frequent first. */
  readonly renderings: readonly FoundRendering[];
}

/** A phrase of the sources that no dictionary has, and that is rendered in several ways. */
export interface ProposedTerm {
  /** As it is written first. */
  readonly source: string;
  /** Times that it stands in the sources. */
  readonly occurrences: number;
  /** The rendering that is found most often. */
  readonly canonical: string;
  /** Share of that one among all renderings found. */
  readonly consistency: number;
  /** The most frequent first. */
  readonly renderings: readonly FoundRendering[];
}

/** How terms are rendered in a batch. */
export interface Discovery {
  /** Terms of the dictionary that occur, those with most renderings that are not accepted first. */
  readonly terms: readonly DiscoveredTerm[];
  /** Phrases that may want an entry, the most frequent first. */
  readonly proposals: readonly ProposedTerm[];
}
