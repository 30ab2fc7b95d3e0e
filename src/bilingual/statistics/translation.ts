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
  /** As much of the origin as other segments bear out, if this one was learnt from: what stands once bears itself out. */
  readonly borne: Float32Array;
}

/** How often other segments must have a pair, to bear it out by half. */
const half = 0.5;

/** What each unit is taken to become outside the segment's words: what is left out in a translation fits nothing. */
const elsewhere = 0.03;

/** Of a unit with more pairs than so many, those of a segment's words are looked up. */
const mostRead = 128;

/** How likely units and words stand for each other: IBM model 1 in both directions, with a liking for order. */
export class Translation {
  readonly #shares: Shares;
  /** By word, while a segment is aligned: its first column, counted from 1. */
  readonly #columns: Uint32Array;

  constructor(readonly counts: Counts) {
    this.#shares = sharesOf(counts);
    this.#columns = new Uint32Array(counts.words.reduce((one, other) => Math.max(one, other), 0) + 1);
  }

  /** Aligns a segment. */
  align({ units, unitPlaces, words, wordPlaces }: Sample): Alignment {
    const [rows, columns] = [units.length, words.length];
    const origin = new Float32Array(rows * columns);
    const outcome = new Float32Array(rows * columns);
    const borne = new Float32Array(rows * columns);
    const next = this.#link(words);
    const sums = new Float64Array(columns).fill(1e-9);
    for (let row = 0, at = 0; row < rows; row++) {
      const place = unitPlaces[row] as number;
      const from = at;
      let sum = elsewhere;
      this.#fillRow(units[row] as number, words, next, from, { origin, outcome, borne });
      for (let column = 0; column < columns; column++, at++) {
        if (origin[at] === 0 && outcome[at] === 0) continue;
        const near = nearness(place, wordPlaces[column] as number);
        origin[at] = (origin[at] as number) * near;
        outcome[at] = (outcome[at] as number) * near;
        sums[column] = (sums[column] as number) + (origin[at] as number);
        sum += outcome[at] as number;
      }
      for (let back = from; back < at; back++) outcome[back] = (outcome[back] as number) / sum;
    }
    for (let at = 0, column = 0; at < origin.length; at++) {
      const share = (origin[at] as number) / (sums[column] as number);
      const others = Math.max(0, (borne[at] as number) - share);
      origin[at] = share;
      borne[at] = (share * others) / (others + half);
      if (++column === columns) column = 0;
    }
    for (const word of words) this.#columns[word] = 0;
    return { origin, outcome, borne };
  }

  /** Notes the columns of words, and gives by column the next one of the same word, all counted from 1. */
  #link(words: Uint32Array): Uint32Array {
    const next = new Uint32Array(words.length);
    for (let column = words.length - 1; column >= 0; column--) {
      const word = words[column] as number;
      next[column] = this.#columns[word] ?? 0;
      this.#columns[word] = column + 1;
    }
    return next;
  }

  /** The shares of a unit and each column, and how often they are taken to have met. */
  #fillRow(
    unit: number,
    words: Uint32Array,
    next: Uint32Array,
    from: number,
    { origin, outcome, borne }: Alignment,
  ): void {
    const { forward, backward } = this.#shares;
    const fill = (cell: number, pair: number) => {
      origin[cell] = forward[pair] as number;
      outcome[cell] = backward[pair] as number;
      borne[cell] = this.counts.forward[pair] as number;
    };
    const [start, end] = [this.counts.starts[unit] ?? 0, this.counts.starts[unit + 1] ?? 0];
    if (end - start > mostRead) {
      for (let column = 0; column < words.length; column++) {
        const pair = this.#find(start, end, words[column] as number);
        if (pair >= 0) fill(from + column, pair);
      }
      return;
    }
    for (let pair = start; pair < end; pair++) {
      let column = this.#columns[this.counts.words[pair] as number] as number;
      for (; column > 0; column = next[column - 1] as number) fill(from + column - 1, pair);
    }
  }

  /** The pair of a word among those of a unit, or -1. */
  #find(start: number, end: number, word: number): number {
    const { words } = this.counts;
    let [from, to] = [start, end];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((words[middle] as number) < word) from = middle + 1;
      else to = middle;
    }
    return from < end && words[from] === word ? from : -1;
  }
}
