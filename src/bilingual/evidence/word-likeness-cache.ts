import { wordLikeness } from "../../similarity/word-likeness.js";
import type { Lexis } from "../reading/lexis.js";
import { PairTable } from "../statistics/pair-table.js";

/** Likeness of word types, each pair computed once. */
export class LikenessCache {
  readonly #pairs = new PairTable();
  /** By pair of types, the smaller one first. */
  readonly #likeness: number[] = [];

  constructor(readonly lexis: Lexis) {}

  between(a: number, b: number): number {
    if (a === b) return 1;
    return (this.#likeness[this.#pairs.add(Math.min(a, b), Math.max(a, b))] ??= this.#compute(a, b));
  }

  #compute(a: number, b: number): number {
    const { lexis } = this;
    const [left, right] = [lexis.classOf(a), lexis.classOf(b)];
    if (left === right) return 1;
    if (lexis.unspaced[left] || lexis.unspaced[right]) return 0;
    return wordLikeness(lexis.traits(a), lexis.traits(b));
  }
}
