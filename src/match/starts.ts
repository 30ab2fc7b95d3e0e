import type { Lexicon } from "../dictionary/lexicon.js";
import { endingOf, StateFlag } from "../dictionary/state-says.js";
import { spread } from "../dictionary/trie.js";
import { Gap } from "../text/gap.js";
import type { Words } from "../text/words.js";

/** Bits kept for each thing that the bitmap knows, which sets two of them. */
const bitsPerMember = 8;
/** Stands for the third word where it does not matter. */
const anyWord = 0;

/**
 * Tells of nearly every word of a text, at the price of a look into an array, that no form begins with it; and of nearly
 * every word that could begin one, at the price of a look or three into a bitmap, that no form goes on with the next two.
 */
export class Starts {
  readonly #lexicon: Lexicon;
  /** Beginnings of forms: two words, three words, and two of which the third does not matter. */
  readonly #beginnings: Bitmap;
  /** Two numbers a type: the state after it at the root, negative where the next word does not matter, 0 for none; its word class. */
  #entry = new Int32Array(2048);
  #learnt = 0;
  #table: unknown;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#beginnings = this.#findBeginnings();
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
      this.#entry[2 * this.#learnt] = this.#isOpen(state, trie.says, 1) ? -state : state;
      this.#entry[2 * this.#learnt + 1] = wordClass;
    }
  }

  /** Whether a state is worth looking at whatever the next word is. */
  #isOpen(state: number, says: number, depth: number): boolean {
    if (state === 0) return false;
    if (endingOf(says) !== 0 || says & StateFlag.Captures) return true;
    return this.#lexicon.evidenceAt(state, depth).length > 0;
  }

  #findBeginnings(): Bitmap {
    const { slots, first, size } = this.#lexicon.trie;
    const depthOne = new Uint8Array(size);
    for (const state of first) depthOne[state] = 1;
    depthOne[0] = 0;
    /** By state at depth two: the hash of its two words. */
    const pairs = new Int32Array(size);
    const members: number[] = [];
    for (let slot = 0; slot < slots.length; slot += 4) {
      if (depthOne[slots[slot] as number] !== 1) continue;
      const pair = spread(slots[slot] as number, slots[slot + 1] as number);
      const state = slots[slot + 2] as number;
      pairs[state] = pair;
      members.push(pair);
      if (this.#isOpen(state, slots[slot + 3] as number, 2)) members.push(spread(pair, anyWord));
    }
    for (let slot = 0; slot < slots.length; slot += 4) {
      const pair = pairs[slots[slot] as number] as number;
      if (pair !== 0) members.push(spread(pair, slots[slot + 1] as number));
    }
    return new Bitmap(members);
  }

  /** The first of the words `from` to `to` (exclusive) at which a form may begin; `to` if there is none. */
  next(words: Words, from: number, to: number): number {
    // A form that begins with a capture may begin anywhere.
    if ((this.#lexicon.trie.firstSays[0] as number) & StateFlag.Captures) return from;
    const { type, gap, length } = words;
    const entry = this.#entry;
    const { bits, last } = this.#beginnings;
    for (let at = from; at < to; at++) {
      const state = entry[2 * (type[at] as number)] as number;
      if (state === 0) continue;
      if (state < 0) return at;
      if (at + 1 === length || (gap[at + 1] as number) & Gap.Break) continue;
      const pair = spread(state, entry[2 * (type[at + 1] as number) + 1] as number);
      if (!has(bits, last, pair)) continue;
      if (has(bits, last, spread(pair, anyWord))) return at;
      if (at + 2 === length || (gap[at + 2] as number) & Gap.Break) continue;
      if (has(bits, last, spread(pair, entry[2 * (type[at + 2] as number) + 1] as number))) return at;
    }
    return to;
  }
}

/** A set of hashes, which may say yes for others: two bits of one number each. */
class Bitmap {
  readonly bits: Int32Array;
  readonly last: number;

  constructor(members: readonly number[]) {
    let length = 32;
    while (32 * length < bitsPerMember * members.length) length *= 2;
    this.bits = new Int32Array(length);
    this.last = length - 1;
    for (const hash of members) {
      const at = hash & this.last;
      this.bits[at] = (this.bits[at] as number) | bitsOf(hash);
    }
  }
}

function has(bits: Int32Array, last: number, hash: number): boolean {
  const both = bitsOf(hash);
  return ((bits[hash & last] as number) & both) === both;
}

function bitsOf(hash: number): number {
  return (1 << (hash >>> 27)) | (1 << ((hash >>> 22) & 31));
}
