import type { Lexicon } from "../dictionary/lexicon.js";
import { spread } from "../dictionary/trie.js";
import { Vocabulary } from "../dictionary/vocabulary.js";
import { Gap } from "../text/gap.js";
import type { Words } from "../text/words.js";

/** Bits kept for each transition from a first word to a second. */
const bitsPerPair = 8;

/**
 * Tells of nearly every word of a text, at the price of a look into an array, that no form begins with it; and of nearly
 * every word that could begin one, at the price of a look into a bitmap, that no form goes on with the next.
 */
export class Starts {
  readonly #lexicon: Lexicon;
  readonly #anywhere: boolean;
  /** By state: whether it is worth looking at whatever the next word is. */
  readonly #open: Uint8Array;
  readonly #pairs: Uint32Array;
  readonly #pairMask: number;
  /** By type: the state after it at the root; negative where the next word does not matter; 0 for none. */
  #entry = new Int32Array(1024);
  #learnt = 0;
  #table: unknown;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    const { trie } = lexicon;
    // A form that begins with a capture may begin anywhere.
    this.#anywhere = trie.child(0, Vocabulary.capture) !== 0;
    const firsts = trie.first.filter((state) => state !== 0);
    this.#open = new Uint8Array(trie.size);
    const depthOne = new Uint8Array(trie.size);
    for (const state of firsts) {
      depthOne[state] = 1;
      const says = lexicon.isEnding(state) || lexicon.evidenceAt(state, 1).length > 0;
      if (says || trie.child(state, Vocabulary.capture) !== 0) this.#open[state] = 1;
    }
    const { slots } = trie;
    let count = 0;
    for (let slot = 0; slot < slots.length; slot += 4) if (depthOne[slots[slot] as number] === 1) count++;
    let bits = 1024;
    while (bits < count * bitsPerPair) bits *= 2;
    this.#pairs = new Uint32Array(bits / 32);
    this.#pairMask = bits - 1;
    for (let slot = 0; slot < slots.length; slot += 4) {
      if (depthOne[slots[slot] as number] === 1) this.#set(slots[slot] as number, slots[slot + 1] as number);
    }
  }

  #set(state: number, wordClass: number): void {
    const bit = spread(state, wordClass) & this.#pairMask;
    this.#pairs[bit >> 5] = (this.#pairs[bit >> 5] as number) | (1 << (bit & 31));
  }

  /** Learns what the types met since mean. */
  learn(): void {
    const { vocabulary, trie } = this.#lexicon;
    vocabulary.learn();
    if (this.#table !== vocabulary.table) {
      this.#table = vocabulary.table;
      this.#learnt = 0;
    }
    const size = vocabulary.table.size;
    if (this.#entry.length < size) {
      const entry = new Int32Array(size * 2);
      entry.set(this.#entry.subarray(0, this.#learnt));
      this.#entry = entry;
    }
    for (; this.#learnt < size; this.#learnt++) {
      const wordClass = vocabulary.classes[this.#learnt] as number;
      const state = wordClass === 0 ? 0 : trie.child(0, wordClass);
      this.#entry[this.#learnt] = this.#open[state] === 1 ? -state : state;
    }
  }

  /** The first of the words `from` to `to` (exclusive) at which a form may begin; `to` if there is none. */
  next(words: Words, from: number, to: number): number {
    if (this.#anywhere) return from;
    const { type, gap, length } = words;
    const { classes } = this.#lexicon.vocabulary;
    const entry = this.#entry;
    const pairs = this.#pairs;
    const mask = this.#pairMask;
    for (let at = from; at < to; at++) {
      const state = entry[type[at] as number] as number;
      if (state === 0) continue;
      if (state < 0) return at;
      if (at + 1 === length || (gap[at + 1] as number) & Gap.Break) continue;
      const bit = spread(state, classes[type[at + 1] as number] as number) & mask;
      if ((pairs[bit >> 5] as number) & (1 << (bit & 31))) return at;
    }
    return to;
  }
}
