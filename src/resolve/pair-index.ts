import { leastDice } from "../similarity/word-likeness.js";
import { insert, type WordTraits } from "../similarity/word-traits.js";
import type { FuzzyTables } from "./fuzzy-tables.js";
import { Grouper } from "./grouper.js";

/** Number of kinds of character pairs: more than there are pairs of letters. Two pairs may be one kind. */
export const pairKinds = 4096;
/** A posting is a class, and above these bits how many rarer pairs its word has. */
const classBits = 22;
/** Numbers of a class: two of its sign, how many pairs it has, one to spare. */
export const signStride = 4;
/** More pairs no word of a text has. */
const mostPairs = 80;
const mostBefore = (1 << (31 - classBits)) - 1;

/** The class of a posting. */
export function classOfPosting(posting: number): number {
  return posting & ((1 << classBits) - 1);
}

/** The part of the tables by which words are found that share character pairs. */
export type PairTables = Pick<FuzzyTables, "pairRank" | "signs" | "pairStart" | "pairPostings">;

/**
 * Indexes words by their character pairs, the rarest first. Of words that share enough pairs, some of the rarest are
 * shared too: so the commonest of each word need no list.
 */
export function indexPairs(count: number, wordOf: (id: number) => WordTraits | undefined): PairTables {
  const words = Array.from({ length: count }, (_, id) => wordOf(id));
  const pairRank = rankPairs(words);
  const lists = new Grouper(pairKinds);
  const signs = new Int32Array(count * signStride);
  for (const [id, word] of words.entries()) {
    if (word === undefined) continue;
    const ranks = ranksOf(word.pairs, pairRank);
    signs.set([...signOf(ranks), Math.min(ranks.length, mostPairs)], id * signStride);
    const tried = triedPairs(ranks.length);
    for (let at = 0; at < tried; at++) {
      if (at === 0 || ranks[at] !== ranks[at - 1])
        lists.add(ranks[at] as number, (Math.min(at, mostBefore) << classBits) | id);
    }
  }
  const { start, values } = lists.grouped();
  return { pairRank, signs, pairStart: start, pairPostings: values };
}

/** A bit for each kind of pair that a word has, in two numbers; kinds share bits. */
function signOf(ranks: Int32Array): [number, number] {
  let [first, second] = [0, 0];
  for (const rank of ranks) {
    if (rank & 32) second |= 1 << (rank & 31);
    else first |= 1 << (rank & 31);
  }
  return [first, second];
}

/** The place of each kind of pair in the order from rare to common. */
function rankPairs(words: readonly (WordTraits | undefined)[]): Int32Array {
  const counts = new Int32Array(pairKinds);
  for (const word of words)
    for (const pair of word?.pairs ?? []) counts[kindOf(pair)] = (counts[kindOf(pair)] as number) + 1;
  const order = Array.from(counts.keys()).sort((a, b) => (counts[a] as number) - (counts[b] as number) || a - b);
  const rank = new Int32Array(pairKinds);
  for (const [at, kind] of order.entries()) rank[kind] = at;
  return rank;
}

function kindOf(pair: number): number {
  return Math.imul(pair, 0x9e3779b1) >>> 20;
}

function ranksOf(pairs: Int32Array, pairRank: Int32Array): Int32Array {
  const ranks = new Int32Array(pairs.length);
  for (let at = 0; at < pairs.length; at++) insert(ranks, at, pairRank[kindOf(pairs[at] as number)] as number);
  return ranks;
}

/** Share of its pairs that a word has in common with any that is like it: d / (2 − d), if d is the least Dice coefficient. */
const leastOfOne = leastDice / (2 - leastDice);

/** How many of a word's rarest pairs are looked up: if none of them is shared, too few others are left. */
function triedPairs(pairs: number): number {
  return pairs - Math.ceil(leastOfOne * pairs) + 1;
}

/**
 * The fewest pairs that words of so many pairs share if they are alike at all: half of the least Dice coefficient, or
 * what slips of the keyboard leave, three pairs lost by each (one in words of five letters and more, two from nine on).
 */
function leastShared(a: number, b: number): number {
  const [shorter, longer] = a < b ? [a, b] : [b, a];
  const slips = shorter >= 10 ? 2 : shorter >= 6 ? 1 : 0;
  const byDice = Math.ceil((leastDice / 2) * (a + b));
  return longer - shorter > slips || slips === 0 ? byDice : Math.min(byDice, longer - 3 * slips);
}

/** Finds the indexed words that share enough character pairs with a word to be like it. */
export class PairIndex {
  readonly #tables: PairTables;
  /** By number of pairs of another word: the fewest that it shares with the word at hand. */
  readonly #least = new Int32Array(mostPairs + 1);

  constructor(tables: PairTables) {
    this.#tables = tables;
  }

  /** Adds the classes that may be like a word of these pairs: all that are, and few others. */
  collect(pairs: Int32Array, into: Set<number>): void {
    const { pairRank, signs, pairStart, pairPostings } = this.#tables;
    const own = pairs.length;
    const ranks = ranksOf(pairs, pairRank);
    const least = this.#least;
    for (let others = 0; others <= mostPairs; others++) least[others] = leastShared(own, others);
    const [sign1, sign2] = signOf(ranks);
    const tried = triedPairs(own);
    for (let before = 0; before < tried; before++) {
      const rank = ranks[before] as number;
      const end = pairStart[rank + 1] as number;
      for (let at = pairStart[rank] as number; at < end; at++) {
        const posting = pairPostings[at] as number;
        const id = classOfPosting(posting);
        const others = signs[id * signStride + 2] as number;
        const needed = least[others] as number;
        // Its rarer pairs are not shared, nor those of the word itself.
        if (needed > own - before || needed > others - (posting >>> classBits)) continue;
        const alone =
          bits(sign1 & ~(signs[id * signStride] as number)) + bits(sign2 & ~(signs[id * signStride + 1] as number));
        if (alone > own - needed) continue;
        const extra =
          bits(~sign1 & (signs[id * signStride] as number)) + bits(~sign2 & (signs[id * signStride + 1] as number));
        if (extra <= others - needed) into.add(id);
      }
    }
  }
}

function bits(set: number): number {
  let counted = set - ((set >>> 1) & 0x55555555);
  counted = (counted & 0x33333333) + ((counted >>> 2) & 0x33333333);
  return Math.imul((counted + (counted >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
