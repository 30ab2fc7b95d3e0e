/** How often units and words are taken to have stood for each other, by pair. The pairs of a unit lie side by side. */
export interface Counts {
  /** By unit: its first pair; one more than there are units. */
  readonly starts: Uint32Array;
  /** By pair: the word. */
  readonly words: Uint32Array;
  /** By pair: expected uses of the word as a translation of the unit. */
  readonly forward: Float32Array;
  /** By pair: expected uses of the unit as the origin of the word. */
  readonly backward: Float32Array;
}

/** Nothing is known. */
export const noCounts: Counts = {
  starts: new Uint32Array(1),
  words: new Uint32Array(0),
  forward: new Float32Array(0),
  backward: new Float32Array(0),
};

/** Counts in any order, each pair once. */
export interface Listed {
  readonly units: ArrayLike<number>;
  readonly words: ArrayLike<number>;
  readonly forward: ArrayLike<number>;
  readonly backward: ArrayLike<number>;
}

/** Counts in the order in which a {@link Translation} finds them: by unit, and those of a unit by word. */
export function inOrder({ units, words, forward, backward }: Listed, places = Uint32Array.from(words, index)): Counts {
  const order = sortedBy(units, sortedBy(words, places));
  const starts = new Uint32Array(largestAt(units, order) + 2);
  for (const at of order) starts[(units[at] as number) + 1] = (starts[(units[at] as number) + 1] as number) + 1;
  for (let unit = 1; unit < starts.length; unit++) {
    starts[unit] = (starts[unit] as number) + (starts[unit - 1] as number);
  }
  return {
    starts,
    words: Uint32Array.from(order, (at) => words[at] as number),
    forward: Float32Array.from(order, (at) => forward[at] as number),
    backward: Float32Array.from(order, (at) => backward[at] as number),
  };
}

/** The counts that are at least so large in one direction, in order. */
export function atLeast(counts: Counts, least: number): Counts {
  const { words, forward, backward } = counts;
  const places = new Uint32Array(words.length);
  let kept = 0;
  for (let at = 0; at < words.length; at++) {
    if ((forward[at] as number) >= least || (backward[at] as number) >= least) places[kept++] = at;
  }
  return inOrder({ ...counts, units: unitsOf(counts) }, places.subarray(0, kept));
}

/** The unit of every pair. */
export function unitsOf({ starts, words }: Counts): Uint32Array {
  const units = new Uint32Array(words.length);
  for (let unit = 0; unit + 1 < starts.length; unit++) units.fill(unit, starts[unit], starts[unit + 1]);
  return units;
}

function index(_: unknown, at: number): number {
  return at;
}

/** Sorts places by what stands at them, small integers, in linear time; equals keep their order. */
function sortedBy(keys: ArrayLike<number>, places: Uint32Array): Uint32Array {
  const free = new Uint32Array(largestAt(keys, places) + 2);
  for (const at of places) free[(keys[at] as number) + 1] = (free[(keys[at] as number) + 1] as number) + 1;
  for (let key = 1; key < free.length; key++) free[key] = (free[key] as number) + (free[key - 1] as number);
  const sorted = new Uint32Array(places.length);
  for (const at of places) {
    const key = keys[at] as number;
    sorted[free[key] as number] = at;
    free[key] = (free[key] as number) + 1;
  }
  return sorted;
}

function largestAt(keys: ArrayLike<number>, places: Uint32Array): number {
  let largest = 0;
  for (const at of places) largest = Math.max(largest, keys[at] as number);
  return largest;
}
