import type { FuzzyTables } from "./fuzzy-tables.js";
import type { Lists } from "./lists.js";

/** The most concepts that are looked for around one word. */
const mostConcepts = 24;
/** The most words of a concept that are counted. */
const mostCounted = 7;

/** Tells at a glance of nearly every concept that only one word of a place in a text is like any of its words. */
export class Nearby {
  readonly #tables: FuzzyTables;
  /** By class: the last word that is like it and the one before, counted on from stretch to stretch. */
  readonly #last: Int32Array;
  readonly #previous: Int32Array;
  readonly #chosen: number[] = [];
  #next = 0;

  constructor(tables: FuzzyTables) {
    this.#tables = tables;
    this.#last = new Int32Array(tables.postingStart.length);
    this.#previous = new Int32Array(tables.postingStart.length);
  }

  /**
   * Begins another place, far from what was added before.
   * @returns the number of the word that is added next
   */
  begin(): number {
    if (this.#next > 0x3fffffff) {
      this.#last.fill(0);
      this.#previous.fill(0);
      this.#next = 0;
    }
    this.#next += 1 << 10;
    return this.#next;
  }

  /** Adds the next word, by its type and the lists of classes that types are like. */
  add(type: number, { start, end, values }: Lists): void {
    const until = end[type] as number;
    for (let at = start[type] as number; at < until; at++) {
      const id = values[at] as number;
      this.#previous[id] = this.#last[id] as number;
      this.#last[id] = this.#next;
    }
    this.#next++;
  }

  /** Passes over a word that no class is like. */
  pass(): void {
    this.#next++;
  }

  /**
   * Of the concepts in a list those that another word than the given one is like, from word `from` on; where there are very
   * many, those that the most of their words are there of.
   */
  choose(keyed: Lists, type: number, word: number, from: number): readonly number[] {
    const chosen = this.#chosen;
    // Setting a length is slow, and most often there is nothing to take back.
    if (chosen.length > 0) chosen.length = 0;
    const { start, end, values } = keyed;
    const until = end[type] as number;
    for (let at = start[type] as number; at < until; at++) {
      const concept = values[at] as number;
      if (this.#isAround(concept, word, from)) chosen.push(concept);
    }
    return chosen.length > mostConcepts ? this.#fullest(chosen, word, from) : chosen;
  }

  #fullest(concepts: readonly number[], word: number, from: number): number[] {
    const byCount: number[][] = Array.from({ length: mostCounted + 1 }, () => []);
    for (const concept of concepts) byCount[this.#count(concept, word, from, mostCounted)]?.push(concept);
    return byCount.reverse().flat().slice(0, mostConcepts);
  }

  /** Whether another word than the given one is like a word of a concept. */
  #isAround(concept: number, word: number, from: number): boolean {
    const { memberStart, members } = this.#tables;
    const last = this.#last;
    const end = memberStart[concept + 1] as number;
    for (let member = memberStart[concept] as number; member < end; member++) {
      const id = members[member] as number;
      const at = last[id] as number;
      if (at >= from && (at !== word || (this.#previous[id] as number) >= from)) return true;
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
      const last = this.#last[id] as number;
      if ((last === word ? (this.#previous[id] as number) : last) >= from) count++;
    }
    return count;
  }
}
