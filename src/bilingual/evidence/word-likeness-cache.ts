import { wordLikeness } from "../../similarity/word-likeness.js";
import type { Lexis } from "../reading/lexis.js";

/** Likeness of word types, each pair computed once. */
export class LikenessCache {
  readonly #known = new Map<number, number>();

  constructor(readonly lexis: Lexis) {}

  between(a: number, b: number): number {
    if (a === b) return 1;
    const key = a < b ? a * 0x400000 + b : b * 0x400000 + a;
    let likeness = this.#known.get(key);
    if (likeness === undefined) {
      likeness = this.#compute(a, b);
      this.#known.set(key, likeness);
    }
    return likeness;
  }

  #compute(a: number, b: number): number {
    const { lexis } = this;
    const [left, right] = [lexis.classOf(a), lexis.classOf(b)];
    if (left === right) return 1;
    if (lexis.unspaced[left] || lexis.unspaced[right]) return 0;
    return wordLikeness(lexis.traits(a), lexis.traits(b));
  }
}
