import type { Counts } from "./counts.js";

/** Uses that each unit is taken to have elsewhere: keeps what stands once from explaining all that is around it. */
const reserve = 0.5;

/** By pair: its share of the uses of its unit, and of its word. */
export interface Shares {
  readonly forward: Float32Array;
  readonly backward: Float32Array;
}

/** Each count as a share of the sum of its unit's, or its word's; `into` is filled and returned. */
export function sharesOf({ starts, words, forward, backward }: Counts, into: Shares = roomFor(words.length)): Shares {
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const [from, to] = [starts[unit] as number, starts[unit + 1] as number];
    let total = reserve;
    for (let at = from; at < to; at++) total += forward[at] as number;
    for (let at = from; at < to; at++) into.forward[at] = (forward[at] as number) / total;
  }
  const totals = totalsByWord(words, backward);
  for (let at = 0; at < words.length; at++) {
    into.backward[at] = (backward[at] as number) / (totals[words[at] as number] as number);
  }
  return into;
}

function totalsByWord(words: Uint32Array, backward: Float32Array): Float64Array {
  let most = 0;
  for (let at = 0; at < words.length; at++) if ((words[at] as number) > most) most = words[at] as number;
  const totals = new Float64Array(most + 1).fill(reserve);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    totals[word] = (totals[word] as number) + (backward[at] as number);
  }
  return totals;
}

function roomFor(pairs: number): Shares {
  return { forward: new Float32Array(pairs), backward: new Float32Array(pairs) };
}
