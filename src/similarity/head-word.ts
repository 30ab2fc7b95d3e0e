import type { WordTraits } from "./word-traits.js";

/** What follows one of these describes the words before it: a *commission for discipline inspection* is a commission. */
const describing = new Set(["of", "for", "with", "in", "on", "between", "among", "against"]);

/**
 * The head of a phrase, as its place among the content words: the last of them, or the last before a preposition. It says
 * what kind of thing is named, so that a *secretariat of the central committee* is no central committee.
 */
export function headWord(words: readonly WordTraits[]): number {
  let content = 0;
  for (const { word, functional } of words) {
    if (content > 0 && describing.has(word)) break;
    if (!functional) content++;
  }
  return Math.max(0, (content === 0 ? words.length : content) - 1);
}
