/** Sequences of word classes, numbered; each is its beginning plus one word. Number 0 is the empty one. */
export class Grams {
  readonly #next = new Map<number, number>();
  /** By gram: the gram that it begins with. */
  readonly beginnings: number[] = [0];
  /** By gram: its last word. */
  readonly words: number[] = [0];
  /** By gram: in how many segments it stands. */
  readonly counts: number[] = [0];

  get size(): number {
    return this.counts.length;
  }

  /** The gram of a beginning and one more word, or -1. */
  find(gram: number, word: number): number {
    return this.#next.get(gram * 0x400000 + word) ?? -1;
  }

  /** The gram of a beginning and one more word, new if it was not met. */
  add(gram: number, word: number): number {
    const known = this.find(gram, word);
    if (known >= 0) return known;
    this.#next.set(gram * 0x400000 + word, this.size);
    this.beginnings.push(gram);
    this.words.push(word);
    return this.counts.push(0) - 1;
  }
}
