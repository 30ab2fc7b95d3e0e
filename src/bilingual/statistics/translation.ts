import { PairTable } from "./pair-table.js";

/** A segment to learn from: source units and target words (classes), both without what carries grammar only. */
export interface Sample {
  readonly units: Uint32Array;
  readonly words: Uint32Array;
}

const rounds = 5;

/** How likely a unit and a word stand for each other, both ways. */
export class Translation {
  constructor(
    readonly pairs: PairTable,
    /** By pair: share of the unit's translations that the word makes up. */
    readonly forward: Float32Array,
    /** By pair: share of the word's sources that the unit makes up. */
    readonly backward: Float32Array,
  ) {}

  /** For a segment: how much each word (column) owes to each unit (row), both directions agreeing. */
  posteriors({ units, words }: Sample): Float32Array {
    const [rows, columns] = [units.length, words.length];
    const forward = new Float32Array(rows * columns);
    const backward = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const pair = this.pairs.find(units[row] as number, words[column] as number);
        if (pair < 0) continue;
        forward[row * columns + column] = this.forward[pair] as number;
        backward[row * columns + column] = this.backward[pair] as number;
      }
    }
    for (let column = 0; column < columns; column++) {
      let sum = 1e-9;
      for (let row = 0; row < rows; row++) sum += forward[row * columns + column] as number;
      for (let row = 0; row < rows; row++) forward[row * columns + column] = (forward[row * columns + column] as number) / sum;
    }
    for (let row = 0; row < rows; row++) {
      let sum = 1e-9;
      for (let column = 0; column < columns; column++) sum += backward[row * columns + column] as number;
      for (let column = 0; column < columns; column++) {
        const at = row * columns + column;
        forward[at] = Math.sqrt((forward[at] as number) * ((backward[at] as number) / sum));
      }
    }
    return forward;
  }
}

/** Learns a translation table by IBM model 1, both ways at once over one index of pairs. */
export function learnTranslation(samples: readonly Sample[], unitCount: number, wordCount: number): Translation {
  const pairs = new PairTable();
  const cells = new Uint32Array(samples.reduce((sum, { units, words }) => sum + units.length * words.length, 0));
  let cell = 0;
  for (const { units, words } of samples) {
    for (const unit of units) for (const word of words) cells[cell++] = pairs.add(unit, word);
  }
  const forward = new Float32Array(pairs.size).fill(1);
  const backward = new Float32Array(pairs.size).fill(1);
  for (let round = 0; round < rounds; round++) {
    oneRound(samples, cells, pairs, forward, backward, unitCount, wordCount);
  }
  return new Translation(pairs, forward, backward);
}

function oneRound(
  samples: readonly Sample[],
  cells: Uint32Array,
  pairs: PairTable,
  forward: Float32Array,
  backward: Float32Array,
  unitCount: number,
  wordCount: number,
): void {
  const gained = new Float32Array(pairs.size);
  const returned = new Float32Array(pairs.size);
  let from = 0;
  for (const { units, words } of samples) {
    const columns = words.length;
    const to = from + units.length * columns;
    const sums = new Float64Array(columns);
    for (let at = from, column = 0; at < to; at++) {
      sums[column] = (sums[column] as number) + (forward[cells[at] as number] as number);
      if (++column === columns) column = 0;
    }
    for (let row = from; row < to; row += columns) {
      let sum = 0;
      for (let at = row; at < row + columns; at++) sum += backward[cells[at] as number] as number;
      for (let at = row; at < row + columns; at++) {
        const pair = cells[at] as number;
        gained[pair] = (gained[pair] as number) + (forward[pair] as number) / (sums[at - row] as number);
        returned[pair] = (returned[pair] as number) + (backward[pair] as number) / sum;
      }
    }
    from = to;
  }
  normalize(gained, pairs.lefts, unitCount, forward);
  normalize(returned, pairs.rights, wordCount, backward);
}

function normalize(counts: Float32Array, group: Uint32Array, groups: number, into: Float32Array): void {
  const totals = new Float64Array(groups);
  for (let at = 0; at < counts.length; at++) {
    const one = group[at] as number;
    totals[one] = (totals[one] as number) + (counts[at] as number);
  }
  for (let at = 0; at < counts.length; at++) into[at] = (counts[at] as number) / (totals[group[at] as number] as number);
}
