import type { Trie } from "./trie.js";
import { Vocabulary } from "./vocabulary.js";

/** What is said of a state of the trie beside its first ending; several may hold. */
export enum StateFlag {
  /** A form or a phrase of evidence goes on from it. */
  GoesOn = 1,
  /** A capture may come next. */
  Captures = 2,
  /** Several expansions end in it. */
  Several = 4,
}

const flagBits = 3;

/** The first expansion that ends in a state, numbered from 1; 0 for none. */
export function endingOf(says: number): number {
  return says >>> flagBits;
}

/**
 * Writes beside each transition what is said of the state it leads to, so that a walk looks for it nowhere else: states
 * lie in the order of the dictionary, far apart in memory for those that a text meets one after the other.
 * @param endings - by state: the first expansion that ends there, numbered from 1
 * @param nextEnding - by expansion: the next that ends in the same state, numbered from 1
 */
export function describeStates(trie: Trie, endings: Int32Array, nextEnding: Int32Array): void {
  const { slots, first } = trie;
  const says = endings.map((ending) =>
    ending === 0 ? 0 : (ending << flagBits) | (nextEnding[ending - 1] === 0 ? 0 : StateFlag.Several),
  );
  const goOn = (state: number, wordClass: number) => {
    const flags = StateFlag.GoesOn | (wordClass === Vocabulary.capture ? StateFlag.Captures : 0);
    says[state] = (says[state] as number) | flags;
  };
  for (let wordClass = 1; wordClass < first.length; wordClass++) if (first[wordClass] !== 0) goOn(0, wordClass);
  for (let slot = 0; slot < slots.length; slot += 4) {
    if (slots[slot] !== 0) goOn(slots[slot] as number, slots[slot + 1] as number);
  }
  for (let slot = 0; slot < slots.length; slot += 4) {
    if (slots[slot] !== 0) slots[slot + 3] = says[slots[slot + 2] as number] as number;
  }
  trie.firstSays = Int32Array.from(first, (state) => says[state] as number);
}
