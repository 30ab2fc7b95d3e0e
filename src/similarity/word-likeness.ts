import { editDistance } from "./edit-distance.js";
import type { WordTraits } from "./word-traits.js";

/** The least Dice coefficient of character pairs that counts, before it is scaled. */
export const leastDice = 0.55;
/** The least Dice coefficient of words that a slip of the keyboard sets apart: below it no likeness by characters is possible. */
const leastSharedPairs = 0.4;

/**
 * How alike two words are, 0 to 1, symmetric: equal 1, one inflection class 0.97, one slip of the keyboard 0.93 (0.88 where
 * one has four letters and the other five) or two 0.86 (from nine), number aside; one derivation class 0.9, else the Dice
 * coefficient of the character pairs of their singulars, times 0.9, from 0.55 on. Numbers are equal or different, and 0.8
 * like the words that say them (`two`, `dual`); a word and its negation (`stable`, `unstable`) are different.
 * @param slips - whether one may be the other with a slip: no, if both are known to be words (`right`, `night`)
 */
export function wordLikeness(a: WordTraits, b: WordTraits, slips = true): number {
  if (a.word === b.word) return 1;
  if (a.numeral || b.numeral) return a.root === b.root && a.numeral !== b.numeral ? 0.8 : 0;
  if (a.stem === b.stem) return 0.97;
  if (a.root === b.root) return 0.9;
  if (a.functional || b.functional) return 0;
  const dice = diceOfSorted(a.pairs, b.pairs);
  if (dice < leastSharedPairs) return 0;
  const likeness = Math.max(dice >= leastDice ? 0.9 * dice : 0, slips ? likenessOfSlips(a, b) : 0);
  return likeness > 0 && areOpposite(a.singular, b.singular) ? 0 : likeness;
}

/** What looks like a plural may be a singular with a slip at its end: `genzs`, `genus`. */
function likenessOfSlips(a: WordTraits, b: WordTraits): number {
  const likeness = likenessBySlips(a.singular, b.singular);
  const isSure = likeness > 0 || (a.word === a.singular && b.word === b.singular);
  return isSure ? likeness : likenessBySlips(a.word, b.word);
}

/** Likeness of words that one slip of the keyboard, or two, set apart; else 0. */
export function likenessBySlips(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  if (shorter < 4 || longer < 5) return 0;
  const slips = editDistance(a, b, shorter < 9 ? 1 : 2);
  if (slips === 1) return shorter < 5 ? 0.88 : 0.93;
  return slips === 2 && shorter >= 9 ? 0.86 : 0;
}

const negation = /^(?:un|in|im|ir|il|non|dis|de|anti|mis|counter)/;

function areOpposite(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.endsWith(shorter) && negation.exec(longer)?.[0] === longer.slice(0, longer.length - shorter.length);
}

/** The Dice coefficient of two sorted lists; a number counts as often as both have it. */
function diceOfSorted(a: Int32Array, b: Int32Array): number {
  return (2 * sharedBySorted(a, b)) / (a.length + b.length);
}

/** How many numbers two sorted lists share, each as often as both have it. */
export function sharedBySorted(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}
