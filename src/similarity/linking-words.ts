import type { WordTraits } from "./word-traits.js";

/** Function words that come and go: they say nothing more of a term. */
export const lightWords: ReadonlySet<string> = new Set("a an the 's to".split(" "));

/** The function words among words. */
export function linkingWords(words: readonly WordTraits[]): string[] {
  return words.filter((word) => word.functional).map((word) => word.word);
}
