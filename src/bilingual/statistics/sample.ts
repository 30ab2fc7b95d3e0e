import type { Run } from "../segments/units.js";
import type { Terms } from "../terms.js";
import type { Units } from "./units.js";

/** A segment to learn from: source units and target words (classes), both without what carries grammar only. */
export interface Sample {
  readonly units: Uint32Array;
  readonly words: Uint32Array;
  /** Where each unit stands, 0 to 1; less than 0 for the one that stands nowhere. */
  readonly unitPlaces: Float32Array;
  /** Where each word stands, 0 to 1. */
  readonly wordPlaces: Float32Array;
}

/** Units and the words at some positions, both with their places in their runs. */
export function sampleOf(
  units: Units,
  source: Run,
  classes: ArrayLike<number>,
  positions: readonly number[],
  target: Run,
  { target: { functional } }: Terms,
): Sample {
  const content = positions.filter((at) => !functional[classes[at] as number]);
  const [length, width] = [2 * (source.end - source.start), target.end - target.start];
  const sample = {
    units: new Uint32Array(units.ids),
    unitPlaces: new Float32Array(units.ids.length),
    words: new Uint32Array(content.length),
    wordPlaces: new Float32Array(content.length),
  };
  for (let row = 0; row < units.ids.length; row++) {
    const [start, end] = [units.start[row] as number, units.end[row] as number];
    sample.unitPlaces[row] = start < 0 ? -1 : (start + end - 2 * source.start) / length;
  }
  for (const [column, at] of content.entries()) {
    sample.words[column] = classes[at] as number;
    sample.wordPlaces[column] = (at + 0.5 - target.start) / width;
  }
  return sample;
}
