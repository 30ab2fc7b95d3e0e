import { leastDice, sharedBySorted } from "../similarity/word-likeness.js";
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
 * The fewest pairs that words of so many pairs share if they are alike at all: half of the least Dice coefficient, or what
 * slips of the keyboard leave (one in words of five letters and more, two from nine on). A letter put in or left out takes
 * one pair from the shorter word, letters in each other's place three from both.
 */
function leastShared(a: number, b: number, slips: boolean): number {
  const shorter = Math.min(a, b);
  const apart = Math.abs(a - b);
  const most = !slips || shorter < 6 ? 0 : shorter < 10 ? 1 : 2;
  const byDice = Math.ceil((leastDice / 2) * (a + b));
  if (most === 0 || apart > most) return byDice;
  return Math.min(byDice, shorter - apart - 3 * (most - apart));
}

/** Finds the indexed words that share enough character pairs with a word to be like it. */
export class PairIndex {
  readonly #tables: PairTables;
  /** By number of pairs of a word, twice, with slips and without: the fewest that it shares, by those of the other. */
  readonly #least: (Int32Array | undefined)[] = [];
  #beside: BesidePostings | undefined;

  constructor(tables: PairTables) {
    this.#tables = tables;
  }

  /**
   * Adds the classes that may be like a word of these pairs, some more than once: all that are, and few others.
   * @param slips - whether the word may be another with a slip
   */
  collect(pairs: Int32Array, slips: boolean, into: number[]): void {
    const { pairRank, pairStart, pairPostings } = this.#tables;
    this.#beside ??= besidePostings(this.#tables);
    const { counts, firsts, seconds } = this.#beside;
    const own = pairs.length;
    const ranks = ranksOf(pairs, pairRank);
    const least = this.#leastOf(own, slips);
    const [sign1, sign2] = signOf(ranks);
    const tried = triedPairs(own);
    for (let before = 0; before < tried; before++) {
      const rank = ranks[before] as number;
      const end = pairStart[rank + 1] as number;
      for (let at = pairStart[rank] as number; at < end; at++) {
        const posting = pairPostings[at] as number;
        const others = counts[at] as number;
        const needed = least[others] as number;
        // Its rarer pairs are not shared, nor those of the word itself.
        if (needed > own - before || needed > others - (posting >>> classBits)) continue;
        const other1 = firsts[at] as number;
        const other2 = seconds[at] as number;
        if (bits(sign1 & ~other1, sign2 & ~other2) > own - needed) continue;
        if (bits(~sign1 & other1, ~sign2 & other2) <= others - needed) into.push(classOfPosting(posting));
      }
    }
  }

  #leastOf(own: number, slips: boolean): Int32Array {
    const row = own * 2 + (slips ? 1 : 0);
    const known = this.#least[row];
    if (known !== undefined) return known;
    const least = Int32Array.from({ length: mostPairs + 1 }, (_, others) => leastShared(own, others, slips));
    this.#least[row] = least;
    return least;
  }
}

/** What must be known of the word of each posting, side by side: far quicker to read than what lies by class. */
interface BesidePostings {
  /** Number of pairs. */
  readonly counts: Uint8Array;
  /** The two numbers of the sign. */
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
}

function besidePostings({ signs, pairPostings }: PairTables): BesidePostings {
  const counts = new Uint8Array(pairPostings.length);
  const firsts = new Int32Array(pairPostings.length);
  const seconds = new Int32Array(pairPostings.length);
  for (let at = 0; at < pairPostings.length; at++) {
    const sign = classOfPosting(pairPostings[at] as number) * signStride;
    firsts[at] = signs[sign] as number;
    seconds[at] = signs[sign + 1] as number;
    counts[at] = signs[sign + 2] as number;
  }
  return { counts, firsts, seconds };
}

/** How many bits are set in two numbers. */
function bits(first: number, second: number): number {
  let a = first - ((first >>> 1) & 0x55555555);
  let b = second - ((second >>> 1) & 0x55555555);
  a = (a & 0x33333333) + ((a >>> 2) & 0x33333333);
  b = (b & 0x33333333) + ((b >>> 2) & 0x33333333);
  const both = ((a + (a >>> 4)) & 0x0f0f0f0f) + ((b + (b >>> 4)) & 0x0f0f0f0f);
  return Math.imul(both, 0x01010101) >>> 24;
}

/**
 * Whether words of these pairs share so many that they are alike, or may be but for slips of the keyboard.
 * @param slips - whether one may be the other with a slip
 */
export function shareEnough(a: Int32Array, b: Int32Array, slips: boolean): boolean {
  return sharedBySorted(a, b) >= leastShared(a.length, b.length, slips);
}
