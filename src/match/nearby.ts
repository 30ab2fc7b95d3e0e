import type { FuzzyTables } from "../resolve/fuzzy-tables.js";
import type { Lists } from "../resolve/lists.js";

/** The most concepts that are looked for around one word. */
const mostConcepts = 24;
/** The most words of a concept that are counted. */
const mostCounted = 7;

/** Classes are gathered in so many heaps. */
const heaps = 1 << 10;
/** How many heaps a number has room for. */
const perNumber = 3;
/** A concept of at most so many words is first looked for by the heaps of its words: its sign is two numbers. */
const mostSigned = 2 * perNumber;
/** The first number of the sign of a concept of more words. */
const unsigned = 0;

const none = new Int32Array(0);

/** Tells at a glance of nearly every concept that only one word of a place in a text is like any of its words. */
export class Nearby {
  readonly #tables: FuzzyTables;
  /** Two numbers a class: the last word that is like it and the one before, counted on from stretch to stretch. */
  readonly #last: Int32Array;
  /** The same of heaps, each for all of its classes. Small enough to be always at hand. */
  readonly #lastOf = new Int32Array(2 * heaps);
  /** Two numbers for each concept in the lists by type: its sign. */
  #signs = new Int32Array(1024);
  #chosen = new Int32Array(64);
  #next = 0;

  constructor(tables: FuzzyTables) {
    this.#tables = tables;
    this.#last = new Int32Array(2 * tables.postingStart.length);
  }

  /** Notes what the concepts in the list of a type are told by; to be asked once for each type. */
  learn({ start, end, values }: Lists, type: number): void {
    if (this.#signs.length < 2 * values.length) {
      const signs = new Int32Array(2 * values.length);
      signs.set(this.#signs);
      this.#signs = signs;
    }
    const { memberStart, members } = this.#tables;
    for (let at = start[type] as number; at < (end[type] as number); at++) {
      const concept = values[at] as number;
      const [first, last] = [memberStart[concept] as number, (memberStart[concept + 1] as number) - 1];
      const isSigned = last >= first && last - first < mostSigned;
      this.#signs[2 * at] = isSigned ? signOf(members, first, last) : unsigned;
      this.#signs[2 * at + 1] = last - first < perNumber ? 0 : signOf(members, first + perNumber, last);
    }
  }

  /**
   * Begins another place, far from what was added before.
   * @returns the number of the word that is added next
   */
  begin(): number {
    if (this.#next > 0x3fffffff) {
      this.#last.fill(0);
      this.#lastOf.fill(0);
      this.#next = 0;
    }
    this.#next += 1 << 10;
    return this.#next;
  }

  /** Adds the next word, by its type and the lists of classes that types are like. */
  add(type: number, { start, end, values }: Lists): void {
    const [last, lastOf, next] = [this.#last, this.#lastOf, this.#next];
    const until = end[type] as number;
    for (let at = start[type] as number; at < until; at++) {
      const id = values[at] as number;
      last[2 * id + 1] = last[2 * id] as number;
      last[2 * id] = next;
      const heap = 2 * heapOf(id);
      if (lastOf[heap] === next) continue;
      lastOf[heap + 1] = lastOf[heap] as number;
      lastOf[heap] = next;
    }
    this.#next++;
  }

  /** Passes over a word that no class is like. */
  pass(): void {
    this.#next++;
  }

  /**
   * Of the concepts in a list those that another word than the given one is like, from word `from` on; where there are very
   * many, those that the most of their words are there of. Valid until the next question.
   */
  choose(keyed: Lists, type: number, word: number, from: number): Int32Array {
    const { start, end, values } = keyed;
    const [first, until] = [start[type] as number, end[type] as number];
    if (this.#chosen.length < until - first) this.#chosen = new Int32Array(2 * (until - first));
    const [chosen, signs] = [this.#chosen, this.#signs];
    let count = 0;
    for (let at = first; at < until; at++) {
      const sign = signs[2 * at] as number;
      if (sign !== unsigned && !this.#mayBeAround(sign, signs[2 * at + 1] as number, word, from)) continue;
      const concept = values[at] as number;
      if (this.#isAround(concept, word, from)) chosen[count++] = concept;
    }
    if (count === 0) return none;
    return count > mostConcepts ? this.#fullest(chosen.subarray(0, count), word, from) : chosen.subarray(0, count);
  }

  /** Whether another word than the given one is like a class in a heap of a sign. */
  #mayBeAround(sign: number, more: number, word: number, from: number): boolean {
    return this.#isAnyFilled(sign, word, from) || (more !== 0 && this.#isAnyFilled(more, word, from));
  }

  #isAnyFilled(sign: number, word: number, from: number): boolean {
    return (
      this.#isFilled(sign & (heaps - 1), word, from) ||
      this.#isFilled((sign >> 10) & (heaps - 1), word, from) ||
      this.#isFilled((sign >> 20) & (heaps - 1), word, from)
    );
  }

  #isFilled(heap: number, word: number, from: number): boolean {
    const last = this.#lastOf[2 * heap] as number;
    return last >= from && (last !== word || (this.#lastOf[2 * heap + 1] as number) >= from);
  }

  #fullest(concepts: Int32Array, word: number, from: number): Int32Array {
    const byCount: number[][] = Array.from({ length: mostCounted + 1 }, () => []);
    for (const concept of concepts) byCount[this.#count(concept, word, from, mostCounted)]?.push(concept);
    return Int32Array.from(byCount.reverse().flat().slice(0, mostConcepts));
  }

  /** Whether another word than the given one is like a word of a concept. */
  #isAround(concept: number, word: number, from: number): boolean {
    const { memberStart, members } = this.#tables;
    const last = this.#last;
    const end = memberStart[concept + 1] as number;
    for (let member = memberStart[concept] as number; member < end; member++) {
      const id = members[member] as number;
      const at = last[2 * id] as number;
      if (at >= from && (at !== word || (last[2 * id + 1] as number) >= from)) return true;
    }
    return false;
  }

  /** How many words of a concept other words are like, as far as they are counted. */
  #count(concept: number, word: number, from: number, most: number): number {
    const { memberStart, members } = this.#tables;
    const end = memberStart[concept + 1] as number;
    let count = 0;
    for (let member = memberStart[concept] as number; member < end && count < most; member++) {
      const id = members[member] as number;
      const last = this.#last[2 * id] as number;
      if ((last === word ? (this.#last[2 * id + 1] as number) : last) >= from) count++;
    }
    return count;
  }
}

function heapOf(id: number): number {
  return (Math.imul(id, 0x9e3779b1) >>> 22) & (heaps - 1);
}

/** The heaps of the first of some words, ten bits each, and a bit that shows that they are known. */
function signOf(members: Int32Array, first: number, last: number): number {
  let sign = 1 << 30;
  for (let slot = 0; slot < perNumber; slot++) {
    sign |= heapOf(members[Math.min(first + slot, last)] as number) << (10 * slot);
  }
  return sign;
}
