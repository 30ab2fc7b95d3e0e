import type { Samples } from "./samples.js";
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
export function toBitext(samples: Samples, units: UnitTable): Bitext {
  const starts = firstRows(samples, units);
  const rows = starts.at(-1) as number;
  const [places, from, to] = [new Float32Array(rows), new Uint32Array(rows), new Uint32Array(rows)];
  const free = starts.slice();
  let [at, start, cells] = [0, 0, 0];
  for (let segment = 0; segment < samples.unitEnds.length; segment++) {
    const end = samples.wordEnds[segment] as number;
    for (; at < (samples.unitEnds[segment] as number); at++) {
      const unit = samples.units[at] as number;
      const row = free[unit] as number;
      if (row === starts[unit + 1]) continue;
      free[unit] = row + 1;
      places[row] = samples.unitPlaces[at] as number;
      from[row] = start;
      to[row] = end;
      cells += end - start;
    }
    start = end;
  }
  const [words, wordPlaces] = [Uint32Array.from(samples.words), Float32Array.from(samples.wordPlaces)];
  return { words, wordPlaces, starts, places, from, to, cells };
}

function firstRows(samples: Samples, units: UnitTable): Uint32Array {
  const starts = new Uint32Array(units.size + 1);
  for (const unit of samples.units) starts[unit + 1] = (starts[unit + 1] as number) + 1;
  for (let unit = 0; unit < units.size; unit++) {
    const uses = starts[unit + 1] as number;
    starts[unit + 1] = (starts[unit] as number) + (uses === 1 && units.isPair(unit) ? 0 : uses);
  }
  return starts;
}
