import type { WordTraits } from "./word-traits.js";

/** The numbers among words. */
export function numbersOf(words: readonly WordTraits[]): string[] {
  return words.filter((word) => word.numeral).map((word) => word.word);
}

/** The function words among words. */
export function linkingWords(words: readonly WordTraits[]): string[] {
  return words.filter((word) => word.functional).map((word) => word.word);
}
