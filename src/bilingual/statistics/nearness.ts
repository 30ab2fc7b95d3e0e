import type { Sample } from "./sample.js";

/** How sharply nearness falls from one end of a segment to the other. */
const sharpness = 2.5;

/** Nearness of the unit that stands nowhere. */
const anywhere = 0.5;

/** Distances are rounded to so many parts of a segment. */
const steps = 1024;

const byDistance = Float32Array.from({ length: steps + 1 }, (_, step) => Math.exp((-sharpness * step) / steps));

/**
 * How near each word is to each unit, in (0, 1], as a matrix of units (rows) by words (columns): translations keep
 * the order of what they say more often than not.
 */
export function nearness({ unitPlaces, wordPlaces }: Sample): Float32Array {
  const near = new Float32Array(unitPlaces.length * wordPlaces.length);
  let at = 0;
  for (const place of unitPlaces) {
    for (const other of wordPlaces) {
      near[at++] = place < 0 ? anywhere : (byDistance[Math.round(Math.abs(place - other) * steps)] as number);
    }
  }
  return near;
}
