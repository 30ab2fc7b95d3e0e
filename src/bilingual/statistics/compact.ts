import { PairTable } from "./pair-table.js";
import type { Statistics } from "./statistics.js";
import { type Counts, Translation } from "./translation.js";

/** Counts less than this say nothing; the model keeps three decimals. */
const least = 0.02;

/** What is worth keeping of statistics: a model written and read again is the same to the last digit. */
export function compact({ units, translation, association }: Statistics): Statistics {
  return { units, translation: new Translation(compactCounts(translation.counts)), association };
}

function compactCounts({ pairs, forward, backward }: Counts): Counts {
  const kept = new PairTable();
  const [there, back]: [number[], number[]] = [[], []];
  for (let pair = 0; pair < pairs.size; pair++) {
    const [one, other] = [rounded(forward[pair]), rounded(backward[pair])];
    if (Math.max(one, other) < least) continue;
    kept.add(pairs.lefts[pair] as number, pairs.rights[pair] as number);
    there.push(one);
    back.push(other);
  }
  return { pairs: kept, forward: Float32Array.from(there), backward: Float32Array.from(back) };
}

function rounded(count: number | undefined): number {
  return Math.round((count ?? 0) * 1000) / 1000;
}
