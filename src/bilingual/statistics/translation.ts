import type { Counts } from "./counts.js";
import { nearness } from "./nearness.js";
import type { Sample } from "./sample.js";
import { type Shares, sharesOf } from "./shares.js";

/** An alignment of a segment, in matrices of units (rows) by words (columns). */
export interface Alignment {
  /** Share of the word's origin that falls on the unit; a column sums up to 1 at most. */
  readonly origin: Float32Array;
  /** Share of the unit's outcome that falls on the word; a row sums up to 1 at most, and to less where nothing fits. */
  readonly outcome: Float32Array;
}

/** What each unit is taken to become outside the segment's words: what is left out in a translation fits nothing. */
const elsewhere = 0.03;

/** How likely units and words stand for each other: IBM model 1 in both directions, with a liking for order. */
export class Translation {
  readonly #shares: Shares;

  constructor(readonly counts: Counts) {
    this.#shares = sharesOf(counts);
  }

  /** Aligns a segment. */
  align({ units, unitPlaces, words, wordPlaces }: Sample): Alignment {
    const { forward, backward } = this.#shares;
    const [rows, columns] = [units.length, words.length];
    const near = new Float32Array(columns);
    const origin = new Float32Array(rows * columns);
    const outcome = new Float32Array(rows * columns);
    const sums = new Float64Array(columns).fill(1e-9);
    for (let row = 0, at = 0; row < rows; row++) {
      let sum = elsewhere;
      const from = at;
      nearness(unitPlaces[row] as number, wordPlaces, 0, columns, near, 0);
      for (let column = 0; column < columns; column++, at++) {
        const pair = this.#find(units[row] as number, words[column] as number);
        if (pair < 0) continue;
        origin[at] = (forward[pair] as number) * (near[column] as number);
        sums[column] = (sums[column] as number) + (origin[at] as number);
        outcome[at] = (backward[pair] as number) * (near[column] as number);
        sum += outcome[at] as number;
      }
      for (let back = from; back < at; back++) outcome[back] = (outcome[back] as number) / sum;
    }
    for (let at = 0, column = 0; at < origin.length; at++) {
      origin[at] = (origin[at] as number) / (sums[column] as number);
      if (++column === columns) column = 0;
    }
    return { origin, outcome };
  }

  /** The pair of a unit and a word, or -1. */
  #find(unit: number, word: number): number {
    const { starts, words } = this.counts;
    let [from, to] = [starts[unit] ?? 0, starts[unit + 1] ?? 0];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((words[middle] as number) < word) from = middle + 1;
      else to = middle;
    }
    return from < (starts[unit + 1] ?? 0) && words[from] === word ? from : -1;
  }
}
