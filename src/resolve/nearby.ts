import type { FuzzyTables } from "./fuzzy-tables.js";
import type { NearWord } from "./near-words.js";

/** Tells at a glance of nearly every concept that only one word of a stretch of text is like any of its words. */
export class Nearby {
  readonly #tables: FuzzyTables;
  /** By class: the first and the last word that is like it, counted on from stretch to stretch. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  #start = 0;
  #next = 1;

  constructor(tables: FuzzyTables) {
    this.#tables = tables;
    this.#first = new Int32Array(tables.postingStart.length);
    this.#last = new Int32Array(tables.postingStart.length);
  }

  /** Begins another stretch. */
  begin(): void {
    if (this.#next > 0x3fffffff) {
      this.#first.fill(0);
      this.#last.fill(0);
      this.#next = 1;
    }
    this.#start = this.#next;
  }

  /** Adds the next word of the stretch, by the classes it is like. */
  add(near: readonly NearWord[]): void {
    const [first, last] = [this.#first, this.#last];
    for (let at = 0; at < near.length; at++) {
      const { id } = near[at] as NearWord;
      if ((first[id] as number) < this.#start) first[id] = this.#next;
      last[id] = this.#next;
    }
    this.#next++;
  }

  /** Whether another word of the stretch than the one at `at` is like a word of a concept. */
  hasOther(concept: number, at: number): boolean {
    const { memberStart, members } = this.#tables;
    const word = this.#start + at;
    const end = memberStart[concept + 1] as number;
    for (let member = memberStart[concept] as number; member < end; member++) {
      const id = members[member] as number;
      const first = this.#first[id] as number;
      if (first >= this.#start && (first !== word || this.#last[id] !== word)) return true;
    }
    return false;
  }
}
