/** How sharply nearness falls from one end of a segment to the other. */
const sharpness = 2.5;

/** Nearness of the unit that stands nowhere. */
const anywhere = 0.5;

/** Distances are rounded to so many parts of a segment. */
const steps = 1024;

const byDistance = Float32Array.from({ length: steps + 1 }, (_, step) => Math.exp((-sharpness * step) / steps));

/**
 * How near a unit is to words, in (0, 1], written to `near` from a position on: translations keep the order of what
 * they say more often than not.
 * @param place - of the unit, less than 0 if it stands nowhere
 * @param words - places of the words, of which those from `start` to `end` are meant
 */
export function nearness(
  place: number,
  words: Float32Array,
  start: number,
  end: number,
  near: Float32Array,
  from: number,
): void {
  if (place < 0) {
    near.fill(anywhere, from, from + end - start);
    return;
  }
  for (let word = start, at = from; word < end; word++, at++) {
    near[at] = byDistance[Math.round(Math.abs(place - (words[word] as number)) * steps)] as number;
  }
}
