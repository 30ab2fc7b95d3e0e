import { PairTable } from "./pair-table.js";

/** Sequences of word classes, numbered; each is its beginning plus one word. Number 0 is the empty one. */
export class Grams {
  /** The pair of a gram's beginning and its last word has the number of the gram less 1. */
  readonly #table = new PairTable();
  /** By gram: in how many segments it stands. */
  readonly counts: number[] = [0];

  get size(): number {
    return this.counts.length;
  }

  /** The gram that a gram begins with. */
  beginningOf(gram: number): number {
    return this.#table.lefts[gram - 1] as number;
  }

  /** The last word of a gram. */
  lastOf(gram: number): number {
    return this.#table.rights[gram - 1] as number;
  }

  /** The gram of a beginning and one more word, or -1. */
  find(gram: number, word: number): number {
    const pair = this.#table.find(gram, word);
    return pair < 0 ? -1 : pair + 1;
  }

  /** The gram of a beginning and one more word, new if it was not met. */
  add(gram: number, word: number): number {
    const longer = this.#table.add(gram, word) + 1;
    if (longer === this.counts.length) this.counts.push(0);
    return longer;
  }
}
