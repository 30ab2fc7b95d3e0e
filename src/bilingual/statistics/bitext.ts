import type { Sample } from "./sample.js";
import type { UnitTable } from "./units.js";

/** Samples as two lists: of their words, one sample behind the other, and of their units, sorted by unit. */
export interface Bitext {
  /** The words, with their places in their samples. */
  readonly words: Uint32Array;
  readonly wordPlaces: Float32Array;
  /** By unit: its first row; one more than there are units. */
  readonly starts: Uint32Array;
  /** By row: where the unit stands in its sample. */
  readonly places: Float32Array;
  /** By row: the words of its sample, half-open. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Pairs of rows and their words. */
  readonly cells: number;
}

/** Without pairs of characters that stand in one segment only: they explain nothing but that segment. */
export function toBitext(samples: readonly Sample[], units: UnitTable): Bitext {
  const starts = firstRows(samples, units);
  const rows = starts.at(-1) as number;
  const width = samples.reduce((sum, { words }) => sum + words.length, 0);
  const [words, wordPlaces] = [new Uint32Array(width), new Float32Array(width)];
  const [places, from, to] = [new Float32Array(rows), new Uint32Array(rows), new Uint32Array(rows)];
  const free = starts.slice();
  let [start, cells] = [0, 0];
  for (const sample of samples) {
    words.set(sample.words, start);
    wordPlaces.set(sample.wordPlaces, start);
    const end = start + sample.words.length;
    for (let at = 0; at < sample.units.length; at++) {
      const unit = sample.units[at] as number;
      const row = free[unit] as number;
      if (row === starts[unit + 1]) continue;
      free[unit] = row + 1;
      places[row] = sample.unitPlaces[at] as number;
      from[row] = start;
      to[row] = end;
      cells += end - start;
    }
    start = end;
  }
  return { words, wordPlaces, starts, places, from, to, cells };
}

function firstRows(samples: readonly Sample[], units: UnitTable): Uint32Array {
  const starts = new Uint32Array(units.size + 1);
  for (const sample of samples) {
    for (const unit of sample.units) starts[unit + 1] = (starts[unit + 1] as number) + 1;
  }
  for (let unit = 0; unit < units.size; unit++) {
    const uses = starts[unit + 1] as number;
    starts[unit + 1] = (starts[unit] as number) + (uses === 1 && units.isPair(unit) ? 0 : uses);
  }
  return starts;
}
