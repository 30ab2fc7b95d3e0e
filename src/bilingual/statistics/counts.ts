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
export function inOrder(listed: Listed, places = Uint32Array.from(listed.words, (_, at) => at)): Counts {
  const { units, words, forward, backward } = listed;
  const { sorted, starts } = sortedBy(units, sortedBy(words, places).sorted);
  const there = new Float32Array(sorted.length);
  const back = new Float32Array(sorted.length);
  for (let at = 0; at < sorted.length; at++) {
    there[at] = forward[sorted[at] as number] as number;
    back[at] = backward[sorted[at] as number] as number;
  }
  return { starts, words: sorted.map((at) => words[at] as number), forward: there, backward: back };
}

/**
 * The counts that are at least so large, in order; one that is large in one direction only is 0 in the other.
 * Without numbers of very different sizes their sums are exact, and so the same in every order.
 */
export function atLeast(counts: Counts, least: number): Counts {
  const [forward, backward] = [counts.forward.slice(), counts.backward.slice()];
  const places = new Uint32Array(forward.length);
  let kept = 0;
  for (let at = 0; at < forward.length; at++) {
    if ((forward[at] as number) < least) forward[at] = 0;
    if ((backward[at] as number) < least) backward[at] = 0;
    places[kept] = at;
    if (forward[at] || backward[at]) kept++;
  }
  return inOrder({ units: unitsOf(counts), words: counts.words, forward, backward }, places.subarray(0, kept));
}

/** The unit of every pair. */
export function unitsOf({ starts, words }: Counts): Uint32Array {
  const units = new Uint32Array(words.length);
  for (let unit = 0; unit + 1 < starts.length; unit++) units.fill(unit, starts[unit], starts[unit + 1]);
  return units;
}

/**
 * Sorts places by what stands at them, small integers, in linear time; equals keep their order.
 * @returns also where each integer starts, and the one beyond the largest
 */
function sortedBy(keys: ArrayLike<number>, places: Uint32Array): { sorted: Uint32Array; starts: Uint32Array } {
  let largest = 0;
  for (let at = 0; at < places.length; at++) largest = Math.max(largest, keys[places[at] as number] as number);
  const starts = new Uint32Array(largest + 2);
  for (let at = 0; at < places.length; at++) {
    const next = (keys[places[at] as number] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] as number) + (starts[key - 1] as number);
  const free = starts.slice();
  const sorted = new Uint32Array(places.length);
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    const key = keys[place] as number;
    const next = free[key] as number;
    sorted[next] = place;
    free[key] = next + 1;
  }
  return { sorted, starts };
}
