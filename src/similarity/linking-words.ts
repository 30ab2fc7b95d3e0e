import type { WordTraits } from "./word-traits.js";

/** The function words among words. */
export function linkingWords(words: readonly WordTraits[]): string[] {
  return words.filter((word) => word.functional).map((word) => word.word);
}
