import type { Lexicon } from "../dictionary/lexicon.js";
import type { Trie } from "../dictionary/trie.js";
import { Vocabulary } from "../dictionary/vocabulary.js";

/** What is known of a state of the trie; several may hold. */
export enum StateFlag {
  /** A form ends in it. */
  Ends = 1,
  /** A form or a phrase of evidence goes on from it. */
  GoesOn = 2,
  /** Not only to the state of the next number. */
  Branches = 4,
  /** A capture may come next. */
  Captures = 8,
}

/**
 * The states of a lexicon's trie, so laid out that a walk seldom looks into the table of all transitions, which lie far
 * apart in memory: a state's flags are a byte, and what follows it in the form it was made for is the state numbered next.
 */
export class States {
  /** By state, see {@link StateFlag}. */
  readonly flags: Uint8Array;
  readonly #trie: Trie;
  /** By state: the word class that leads to the state of the next number; 0 for none. */
  readonly #next: Int32Array;

  constructor({ trie, tables }: Lexicon) {
    this.#trie = trie;
    this.flags = new Uint8Array(trie.size);
    this.#next = new Int32Array(trie.size);
    for (let state = 1; state < trie.size; state++) {
      if (tables.endings[state] !== 0) this.flags[state] = StateFlag.Ends;
    }
    this.flags[0] = StateFlag.GoesOn | StateFlag.Branches;
    if (trie.child(0, Vocabulary.capture) !== 0) this.flags[0] |= StateFlag.Captures;
    const { slots } = trie;
    for (let slot = 0; slot < slots.length; slot += 4) {
      if (slots[slot] !== 0) this.#learn(slots[slot] as number, slots[slot + 1] as number, slots[slot + 2] as number);
    }
  }

  #learn(state: number, wordClass: number, child: number): void {
    let flags = (this.flags[state] as number) | StateFlag.GoesOn;
    if (wordClass === Vocabulary.capture) flags |= StateFlag.Captures;
    if (child === state + 1) this.#next[state] = wordClass;
    else flags |= StateFlag.Branches;
    this.flags[state] = flags;
  }

  /** The state after a word class other than 0, or 0 if no form goes on so. */
  child(state: number, wordClass: number): number {
    if (this.#next[state] === wordClass) return state + 1;
    return (this.flags[state] as number) & StateFlag.Branches ? this.#trie.child(state, wordClass) : 0;
  }
}
