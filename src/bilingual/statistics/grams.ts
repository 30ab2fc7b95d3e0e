/** Sequences of word classes, numbered; each is its beginning plus one word. Number 0 is the empty one. */
export class Grams {
  readonly #next = new Map<number, number>();
  #size = 1;
  /** By gram: in how many segments it stands. */
  readonly counts: number[] = [0];

  get size(): number {
    return this.#size;
  }

  /** The gram of a beginning and one more word, or -1. */
  find(gram: number, word: number): number {
    return this.#next.get(gram * 0x400000 + word) ?? -1;
  }

  /** The gram of a beginning and one more word, new if it was not met. */
  add(gram: number, word: number): number {
    const key = gram * 0x400000 + word;
    const known = this.#next.get(key);
    if (known !== undefined) return known;
    this.#next.set(key, this.#size);
    this.counts.push(0);
    return this.#size++;
  }
}
