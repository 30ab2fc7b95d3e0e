import type { Lexis } from "../reading/lexis.js";
import { Joint } from "../reading/side.js";
import type { Run } from "../segments/units.js";
import type { Occurrence } from "../source-terms.js";
import { PairTable } from "./pair-table.js";

/** Words of a text, by class, with what stands before each. */
type Spelled = { readonly [key in "classes" | "joints"]: ArrayLike<number> };

/** The unit that takes what nothing explains. */
export const nothing = 0;

/** Source units of a segment: what may have brought about a target word. Parallel arrays. */
export interface Units {
  readonly ids: number[];
  /** The words that each covers, half-open. */
  readonly start: number[];
  readonly end: number[];
}

/** Gives numbers to source units: 0 is nothing, then come the terms, then words and pairs of characters as they are met. */
export class UnitTable {
  #pairs = new PairTable();
  /** By pair of characters: its unit. */
  #unitsOfPairs: number[] = [];
  /** By word: its unit, or 0. */
  #unitsOfWords: number[] = [];
  /** By unit: the class of the word, or of a pair's first character; 0 for others. */
  first: number[];
  /** By unit: the class of a pair's second character; 0 for others. */
  second: number[];

  constructor(
    readonly lexis: Lexis,
    terms: number,
  ) {
    this.first = new Array<number>(terms + 1).fill(0);
    this.second = new Array<number>(terms + 1).fill(0);
  }

  /** Another one with the same units. */
  copy(): UnitTable {
    const other = new UnitTable(this.lexis, 0);
    other.#pairs = this.#pairs.copy();
    other.#unitsOfPairs = this.#unitsOfPairs.slice();
    other.#unitsOfWords = this.#unitsOfWords.slice();
    other.first = this.first.slice();
    other.second = this.second.slice();
    return other;
  }

  get size(): number {
    return this.first.length;
  }

  ofTerm(index: number): number {
    return index + 1;
  }

  ofWord(word: number): number {
    while (this.#unitsOfWords.length <= word) this.#unitsOfWords.push(0);
    return (this.#unitsOfWords[word] ||= this.#add(word, 0));
  }

  ofPair(first: number, second: number): number {
    const pair = this.#pairs.add(first, second);
    return (this.#unitsOfPairs[pair] ??= this.#add(first, second));
  }

  /** Whether a unit is a pair of characters. */
  isPair(unit: number): boolean {
    return this.second[unit] !== 0;
  }

  /** The units of a run. */
  read(side: Spelled, run: Run, occurrences: readonly Occurrence[], settled: readonly Occurrence[] = []): Units {
    const units: Units = { ids: [nothing], start: [-1], end: [-1] };
    const ends = new Map(settled.map(({ start, end }) => [start, end]));
    for (const { term, start, end } of occurrences) {
      if (!ends.has(start)) put(units, this.ofTerm(term.index), start, end);
    }
    const { functional, unspaced } = this.lexis;
    for (let at = run.start; at < run.end; at++) {
      const beyond = ends.get(at);
      if (beyond !== undefined) {
        at = beyond - 1;
        continue;
      }
      const word = side.classes[at] as number;
      if (!functional[word]) put(units, this.ofWord(word), at, at + 1);
      const next =
        at + 1 < run.end && !ends.has(at + 1) && side.joints[at + 1] === Joint.Plain
          ? (side.classes[at + 1] as number)
          : 0;
      if (unspaced[word] && unspaced[next]) put(units, this.ofPair(word, next), at, at + 2);
    }
    return units;
  }

  #add(first: number, second: number): number {
    this.second.push(second);
    return this.first.push(first) - 1;
  }
}

function put({ ids, start, end }: Units, id: number, from: number, to: number): void {
  ids.push(id);
  start.push(from);
  end.push(to);
}
