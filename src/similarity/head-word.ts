import type { WordTraits } from "./word-traits.js";

/** What follows one of these describes the words before it: a *commission for discipline inspection* is a commission. */
const describing = new Set(["of", "for", "with", "in", "on", "between", "among", "against"]);

/**
 * The head of a phrase, as its place among the content words: the last of them, or the last before a preposition. It says
 * what kind of thing is named, so that a *secretariat of the central committee* is no central committee.
 */
export function headWord(words: readonly WordTraits[]): number {
  const preposition = words.findIndex(({ word }, at) => describing.has(word) && hasContent(words.slice(0, at)));
  const described = preposition < 0 ? words : words.slice(0, preposition);
  return Math.max(0, (hasContent(described) ? described.filter(isContent) : described).length - 1);
}

function hasContent(words: readonly WordTraits[]): boolean {
  return words.some(isContent);
}

function isContent({ functional }: WordTraits): boolean {
  return !functional;
}
