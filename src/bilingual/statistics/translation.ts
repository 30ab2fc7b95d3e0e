import { nearness } from "./nearness.js";
import { numberCells } from "./number-cells.js";
import { PairTable } from "./pair-table.js";
import type { Sample } from "./sample.js";

/** How often a pair is taken to have stood for each other, by pair. */
export interface Counts {
  readonly pairs: PairTable;
  /** Expected uses of the word as a translation of the unit. */
  readonly forward: Float32Array;
  /** Expected uses of the unit as the origin of the word. */
  readonly backward: Float32Array;
}

/** An alignment of a segment, in matrices of units (rows) by words (columns). */
export interface Alignment {
  /** Share of the word's origin that falls on the unit; a column sums up to 1 at most. */
  readonly origin: Float32Array;
  /** Share of the unit's outcome that falls on the word; a row sums up to 1 at most, and to less where nothing fits. */
  readonly outcome: Float32Array;
}

/** How likely units and words stand for each other: IBM model 1 in both directions, with a liking for order. */
export class Translation {
  readonly #forward: Float32Array;
  readonly #backward: Float32Array;

  constructor(readonly counts: Counts) {
    this.#forward = shares(counts.forward, counts.pairs.lefts);
    this.#backward = shares(counts.backward, counts.pairs.rights);
  }

  /** Aligns a segment. */
  align(sample: Sample): Alignment {
    const { units, words } = sample;
    const near = nearness(sample);
    const [rows, columns] = [units.length, words.length];
    const origin = new Float32Array(rows * columns);
    const outcome = new Float32Array(rows * columns);
    const sums = new Float64Array(columns).fill(1e-9);
    for (let row = 0, at = 0; row < rows; row++) {
      let sum = elsewhere;
      const from = at;
      for (let column = 0; column < columns; column++, at++) {
        const pair = this.counts.pairs.find(units[row] as number, words[column] as number);
        if (pair < 0) continue;
        origin[at] = (this.#forward[pair] as number) * (near[at] as number);
        sums[column] = (sums[column] as number) + (origin[at] as number);
        outcome[at] = (this.#backward[pair] as number) * (near[at] as number);
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
}

/** What each unit is taken to become outside the segment's words: what is left out in a translation fits nothing. */
const elsewhere = 0.03;

const rounds = 5;

/** Uses that each unit is taken to have elsewhere: keeps what stands once from explaining all that is around it. */
const reserve = 0.5;

/** Learns by expectation maximization, both ways at once over one index of pairs, on top of what is known. */
export function learnTranslation(samples: readonly Sample[], before?: Counts): Counts {
  const size = samples.reduce((sum, { units, words }) => sum + units.length * words.length, 0);
  const known = before ?? noCounts(size);
  const { pairs } = known;
  const cells = numberCells(samples, pairs);
  const near = new Float32Array(size);
  let from = 0;
  for (const sample of samples) {
    near.set(nearness(sample), from);
    from += sample.units.length * sample.words.length;
  }
  let forward = new Float32Array(pairs.size).fill(1);
  let backward = new Float32Array(pairs.size).fill(1);
  let counts = known;
  for (let round = 0; round < rounds; round++) {
    counts = expect(samples, { cells, near }, known, forward, backward);
    forward = shares(counts.forward, pairs.lefts);
    backward = shares(counts.backward, pairs.rights);
  }
  return counts;
}

/** Most pairs stand in several cells. */
const cellsOfPair = 3;

function noCounts(cells: number): Counts {
  return {
    pairs: new PairTable(cells / cellsOfPair),
    forward: new Float32Array(0),
    backward: new Float32Array(0),
  };
}

/** Every unit of every sample by every word of it, sample by sample and row by row. */
interface Cells {
  /** The pair of each. */
  readonly cells: Uint32Array;
  /** How near the word is to the unit. */
  readonly near: Float32Array;
}

/** What the samples and the known counts together make expect, given how likely each pair is. */
function expect(
  samples: readonly Sample[],
  { cells, near }: Cells,
  known: Counts,
  forward: Float32Array,
  backward: Float32Array,
): Counts {
  const gained = new Float32Array(forward.length);
  const returned = new Float32Array(forward.length);
  gained.set(known.forward);
  returned.set(known.backward);
  const widest = samples.reduce((most, { units, words }) => Math.max(most, units.length * words.length), 0);
  const [there, back] = [new Float64Array(widest), new Float64Array(widest)];
  let from = 0;
  for (const { units, words } of samples) {
    const columns = words.length;
    const size = units.length * columns;
    const sums = new Float64Array(columns);
    for (let at = 0, column = 0; at < size; at++) {
      const pair = cells[from + at] as number;
      there[at] = (forward[pair] as number) * (near[from + at] as number);
      back[at] = (backward[pair] as number) * (near[from + at] as number);
      sums[column] = (sums[column] as number) + (there[at] as number);
      if (++column === columns) column = 0;
    }
    for (let row = 0; row < size; row += columns) {
      let sum = 0;
      for (let at = row; at < row + columns; at++) sum += back[at] as number;
      for (let at = row; at < row + columns; at++) {
        const pair = cells[from + at] as number;
        gained[pair] = (gained[pair] as number) + (there[at] as number) / (sums[at - row] as number);
        returned[pair] = (returned[pair] as number) + (back[at] as number) / sum;
      }
    }
    from += size;
  }
  return { pairs: known.pairs, forward: gained, backward: returned };
}

/** Each count as a share of its group's sum. */
function shares(counts: Float32Array, group: Uint32Array): Float32Array<ArrayBuffer> {
  let groups = 0;
  for (let at = 0; at < counts.length; at++) if ((group[at] as number) >= groups) groups = (group[at] as number) + 1;
  const totals = new Float64Array(groups).fill(reserve);
  for (let at = 0; at < counts.length; at++) {
    const one = group[at] as number;
    totals[one] = (totals[one] as number) + (counts[at] as number);
  }
  const result = new Float32Array(counts.length);
  for (let at = 0; at < counts.length; at++) {
    result[at] = (counts[at] as number) / (totals[group[at] as number] as number);
  }
  return result;
}
