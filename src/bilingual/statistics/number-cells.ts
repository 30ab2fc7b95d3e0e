import type { PairTable } from "./pair-table.js";
import type { Sample } from "./sample.js";

/**
 * The pair of every cell: each unit of each sample by each of its words, sample by sample and row by row. Unit by unit,
 * so that a pair is looked up once, however many cells it has, and the pairs of a unit lie side by side.
 */
export function numberCells(samples: readonly Sample[], pairs: PairTable): Uint32Array {
  const { starts, owners, offsets, size } = rowsByUnit(samples);
  const cells = new Uint32Array(size);
  const most = samples.reduce((top, { words }) => words.reduce((one, other) => Math.max(one, other), top), 0);
  const seenWith = new Int32Array(most + 1).fill(-1);
  const numbers = new Uint32Array(most + 1);
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    for (let row = starts[unit] as number; row < (starts[unit + 1] as number); row++) {
      let cell = offsets[row] as number;
      for (const word of (samples[owners[row] as number] as Sample).words) {
        if (seenWith[word] !== unit) {
          seenWith[word] = unit;
          numbers[word] = pairs.add(unit, word);
        }
        cells[cell++] = numbers[word] as number;
      }
    }
  }
  return cells;
}

/** The rows of all samples, sorted by unit: where those of each unit start, whose each is, and its first cell. */
function rowsByUnit(samples: readonly Sample[]) {
  const most = samples.reduce((top, { units }) => units.reduce((one, other) => Math.max(one, other), top), 0);
  const starts = new Uint32Array(most + 2);
  for (const { units } of samples) for (const unit of units) starts[unit + 1] = (starts[unit + 1] as number) + 1;
  for (let unit = 0; unit <= most; unit++) starts[unit + 1] = (starts[unit + 1] as number) + (starts[unit] as number);
  const free = starts.slice();
  const [owners, offsets] = [new Uint32Array(starts.at(-1) as number), new Uint32Array(starts.at(-1) as number)];
  let size = 0;
  for (const [owner, { units, words }] of samples.entries()) {
    for (const unit of units) {
      const row = free[unit] as number;
      free[unit] = row + 1;
      owners[row] = owner;
      offsets[row] = size;
      size += words.length;
    }
  }
  return { starts, owners, offsets, size };
}
