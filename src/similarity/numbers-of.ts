import type { WordTraits } from "./word-traits.js";

/** The numbers among words. */
export function numbersOf(words: readonly WordTraits[]): string[] {
  return words.filter((word) => word.numeral).map((word) => word.word);
}
