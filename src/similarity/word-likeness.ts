import type { WordTraits } from "./word-traits.js";

/** The least likeness by characters that counts, before it is scaled. */
export const leastBigramLikeness = 0.55;

/**
 * How alike two words are, 0 to 1, symmetric: equal 1, one inflection class 0.97, one derivation class 0.9,
 * else the Dice coefficient of their character pairs, times 0.9, from {@link leastBigramLikeness} on.
 * Numbers are equal or different; a word and its negation (`stable`, `unstable`) are different.
 */
export function wordLikeness(a: WordTraits, b: WordTraits): number {
  if (a.word === b.word) return 1;
  if (a.numeral || b.numeral) return 0;
  if (a.stem === b.stem) return 0.97;
  if (a.root === b.root) return 0.9;
  if (a.functional || b.functional || areOpposite(a.word, b.word)) return 0;
  const dice = diceOfSorted(a.bigrams, b.bigrams);
  return dice >= leastBigramLikeness ? 0.9 * dice : 0;
}

const negation = /^(?:un|in|im|ir|il|non|dis|de|anti|mis|counter)/;

function areOpposite(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.endsWith(shorter) && negation.exec(longer)?.[0] === longer.slice(0, longer.length - shorter.length);
}

function diceOfSorted(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as string;
    const right = b[j] as string;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return (2 * shared) / (a.length + b.length);
}
