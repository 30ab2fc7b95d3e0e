/** How sharply nearness falls from one end of a segment to the other. */
const sharpness = 2.5;

/** Nearness of the unit that stands nowhere. */
const anywhere = 0.5;

/** Distances are rounded to so many parts of a segment. */
const steps = 1024;

const byDistance = Float32Array.from({ length: steps + 1 }, (_, step) => Math.exp((-sharpness * step) / steps));

/**
 * How near a unit and a word are, in (0, 1], by their places from 0 to 1: translations keep the order of what they say
 * more often than not.
 * @param unit - less than 0 if it stands nowhere
 */
export function nearness(unit: number, word: number): number {
  return unit < 0 ? anywhere : (byDistance[Math.round(Math.abs(unit - word) * steps)] as number);
}
