import type { Lexicon } from "../dictionary/lexicon.js";
import { spread, type Trie } from "../dictionary/trie.js";
import { Gap } from "../text/gap.js";
import type { Words } from "../text/words.js";
import { StateFlag, States } from "./states.js";

/** Bits kept for each transition from a first word to a second, which sets two of them. */
const bitsPerPair = 8;

/**
 * Tells of nearly every word of a text, at the price of a look into an array, that no form begins with it; and of nearly
 * every word that could begin one, at the price of a look into a bitmap, that no form goes on with the next.
 */
export class Starts {
  readonly states: States;
  readonly #lexicon: Lexicon;
  readonly #pairs: Int32Array;
  /** Two numbers a type: the state after it at the root, negative where the next word does not matter, 0 for none; its word class. */
  #entry = new Int32Array(2048);
  #learnt = 0;
  #table: unknown;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.states = new States(lexicon);
    this.#pairs = pairsOf(lexicon.trie);
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
    if (this.#entry.length < 2 * size) {
      const entry = new Int32Array(4 * size);
      entry.set(this.#entry.subarray(0, 2 * this.#learnt));
      this.#entry = entry;
    }
    for (; this.#learnt < size; this.#learnt++) {
      const wordClass = vocabulary.classes[this.#learnt] as number;
      const state = wordClass === 0 ? 0 : trie.child(0, wordClass);
      this.#entry[2 * this.#learnt] = this.#isOpen(state) ? -state : state;
      this.#entry[2 * this.#learnt + 1] = wordClass;
    }
  }

  /** Whether a state at depth one is worth looking at whatever the next word is. */
  #isOpen(state: number): boolean {
    if (state === 0) return false;
    const says = this.states.flags[state] as number;
    return (says & (StateFlag.Ends | StateFlag.Captures)) !== 0 || this.#lexicon.evidenceAt(state, 1).length > 0;
  }

  /** The first of the words `from` to `to` (exclusive) at which a form may begin; `to` if there is none. */
  next(words: Words, from: number, to: number): number {
    // A form that begins with a capture may begin anywhere.
    if ((this.states.flags[0] as number) & StateFlag.Captures) return from;
    const { type, gap, length } = words;
    const entry = this.#entry;
    const pairs = this.#pairs;
    const last = pairs.length - 1;
    for (let at = from; at < to; at++) {
      const state = entry[2 * (type[at] as number)] as number;
      if (state === 0) continue;
      if (state < 0) return at;
      if (at + 1 === length || (gap[at + 1] as number) & Gap.Break) continue;
      const hash = spread(state, entry[2 * (type[at + 1] as number) + 1] as number);
      const bits = bitsOf(hash);
      if (((pairs[hash & last] as number) & bits) === bits) return at;
    }
    return to;
  }
}

/** A set of the transitions from the states at depth one, which may say yes for others: two bits of one number each. */
function pairsOf({ first, slots, size }: Trie): Int32Array {
  const depthOne = new Uint8Array(size);
  for (const state of first) depthOne[state] = 1;
  depthOne[0] = 0;
  let count = 0;
  for (let slot = 0; slot < slots.length; slot += 4) count += depthOne[slots[slot] as number] as number;
  let length = 32;
  while (32 * length < bitsPerPair * count) length *= 2;
  const pairs = new Int32Array(length);
  for (let slot = 0; slot < slots.length; slot += 4) {
    if (depthOne[slots[slot] as number] !== 1) continue;
    const hash = spread(slots[slot] as number, slots[slot + 1] as number);
    const at = hash & (length - 1);
    pairs[at] = (pairs[at] as number) | bitsOf(hash);
  }
  return pairs;
}

function bitsOf(hash: number): number {
  return (1 << (hash >>> 27)) | (1 << ((hash >>> 22) & 31));
}
