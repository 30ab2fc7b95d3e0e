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
/**
 * A concept of at most so many words besides those that the word in whose list it stands is like itself is first looked for by
 * their heaps: its sign is two numbers.
 */
const mostSigned = 2 * perNumber;
/** Numbers of the sign of a concept of more words, or of none. */
const unsigned = 0;

const none = new Int32Array(0);

/** Tells at a glance of nearly every concept that only one word of a place in a text is like any of its words. */
export class Nearby {
  readonly #tables: FuzzyTables;
  /** Two numbers a class: the last word that is like it and the one before, counted on from stretch to stretch. */
  readonly #last: Int32Array;
  /** By heap: the last word that is like any of its classes. Small enough to be always at hand. */
  readonly #lastOf = new Int32Array(heaps);
  /** Two numbers for each concept in the lists by type: its sign. */
  #signs = new Int32Array(1024);
  #chosen = new Int32Array(64);
  #next = 0;

  constructor(tables: FuzzyTables) {
    this.#tables = tables;
    this.#last = new Int32Array(2 * tables.postingStart.length);
  }

  /** Notes what the concepts in the list of a type are told by; to be asked once for each type. */
  learn({ start, end, values }: Lists, nearIds: Lists, type: number): void {
    if (this.#signs.length < 2 * values.length) {
      const signs = new Int32Array(2 * values.length);
      signs.set(this.#signs);
      this.#signs = signs;
    }
    const own = nearIds.values.subarray(nearIds.start[type], nearIds.end[type]);
    const { memberStart, members } = this.#tables;
    for (let at = start[type] as number; at < (end[type] as number); at++) {
      const concept = values[at] as number;
      const all = members.subarray(memberStart[concept], memberStart[concept + 1]);
      const others = all.length > mostSigned + own.length ? [] : [...all].filter((id) => !own.includes(id));
      const isSigned = others.length > 0 && others.length <= mostSigned;
      this.#signs[2 * at] = isSigned ? signOf(others.slice(0, perNumber)) : unsigned;
      this.#signs[2 * at + 1] = isSigned ? signOf(others.slice(perNumber)) : unsigned;
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
      lastOf[heapOf(id)] = next;
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
  choose(keyed: Lists, nearIds: Lists, type: number, word: number, from: number): Int32Array {
    const { start, end, values } = keyed;
    const [first, until] = [start[type] as number, end[type] as number];
    if (this.#chosen.length < until - first) this.#chosen = new Int32Array(2 * (until - first));
    const [chosen, signs] = [this.#chosen, this.#signs];
    const isAlone = !this.#isLikeAnother(nearIds, type, word, from);
    let count = 0;
    for (let at = first; at < until; at++) {
      const sign = signs[2 * at] as number;
      if (isAlone && sign !== unsigned && !this.#mayBeAround(sign, signs[2 * at + 1] as number, from)) continue;
      const concept = values[at] as number;
      if (this.#isAround(concept, word, from)) chosen[count++] = concept;
    }
    if (count === 0) return none;
    return count > mostConcepts ? this.#fullest(chosen.subarray(0, count), word, from) : chosen.subarray(0, count);
  }

  /** Whether another word is like a class that the given one is like. */
  #isLikeAnother({ start, end, values }: Lists, type: number, word: number, from: number): boolean {
    const last = this.#last;
    const until = end[type] as number;
    for (let at = start[type] as number; at < until; at++) {
      const id = values[at] as number;
      if ((last[2 * id] === word ? (last[2 * id + 1] as number) : (last[2 * id] as number)) >= from) return true;
    }
    return false;
  }

  /** Whether any word is like a class in a heap of a sign. */
  #mayBeAround(sign: number, more: number, from: number): boolean {
    return this.#isFilled(sign, from) || (more !== unsigned && this.#isFilled(more, from));
  }

  #isFilled(sign: number, from: number): boolean {
    const lastOf = this.#lastOf;
    const first = (lastOf[sign & (heaps - 1)] as number) - from;
    const second = (lastOf[(sign >> 10) & (heaps - 1)] as number) - from;
    const third = (lastOf[(sign >> 20) & (heaps - 1)] as number) - from;
    // Below zero only if all are.
    return (first & second & third) >= 0;
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

/** The heaps of up to three classes, ten bits each, and a bit that shows that they are known; unsigned if there is none. */
function signOf(ids: readonly number[]): number {
  if (ids.length === 0) return unsigned;
  let sign = 1 << 30;
  for (let slot = 0; slot < perNumber; slot++) {
    sign |= heapOf(ids[Math.min(slot, ids.length - 1)] as number) << (10 * slot);
  }
  return sign;
}
