import type { Lexis } from "../reading/lexis.js";
import { Joint, type Side } from "../reading/side.js";
import type { Run } from "../segments/units.js";
import type { Occurrence } from "../source-terms.js";

/** The unit that takes what nothing explains. */
export const nothing = 0;

/** Source units of a segment: what may have brought about a target word. Parallel arrays. */
export interface Units {
  readonly ids: number[];
  /** The words that each covers. */
  readonly start: number[];
  readonly end: number[];
}

/** Gives numbers to source units: nothing, the terms, the words, pairs of characters. */
export class UnitTable {
  readonly #pairs = new Map<number, number>();
  readonly #words: number[] = [];
  #next: number;
  /** By unit: 1 if it is a pair of characters. */
  readonly #pair: number[] = [];

  constructor(
    readonly lexis: Lexis,
    readonly terms: number,
  ) {
    this.#next = terms + 1;
  }

  get size(): number {
    return this.#next;
  }

  /** Number of a term's unit. */
  ofTerm(index: number): number {
    return index + 1;
  }

  ofWord(wordClass: number): number {
    return (this.#words[wordClass] ??= this.#next++);
  }

  ofPair(first: number, second: number): number {
    const key = first * 0x400000 + second;
    let unit = this.#pairs.get(key);
    if (unit === undefined) {
      unit = this.#next++;
      this.#pairs.set(key, unit);
      this.#pair[unit] = 1;
    }
    return unit;
  }

  /** Whether a unit is a pair of characters. */
  isPair(unit: number): boolean {
    return this.#pair[unit] === 1;
  }

  /** The units of a run. */
  read(side: Side, run: Run, occurrences: readonly Occurrence[]): Units {
    const units: Units = { ids: [nothing], start: [-1], end: [-1] };
    for (const { term, start, end } of occurrences) put(units, this.ofTerm(term.index), start, end);
    const { functional, unspaced } = this.lexis;
    for (let at = run.start; at < run.end; at++) {
      const one = side.classes[at] as number;
      if (!functional[one]) put(units, this.ofWord(one), at, at + 1);
      const next = side.classes[at + 1] as number;
      if (at + 1 < run.end && unspaced[one] && unspaced[next] && side.joints[at + 1] === Joint.Plain)
        put(units, this.ofPair(one, next), at, at + 2);
    }
    return units;
  }
}

function put({ ids, start, end }: Units, id: number, from: number, to: number): void {
  ids.push(id);
  start.push(from);
  end.push(to);
}
