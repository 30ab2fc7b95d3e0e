import { atLeast, type Counts } from "./counts.js";
import type { Statistics } from "./statistics.js";
import { Translation } from "./translation.js";

/** Counts less than this say nothing; the model keeps three decimals. */
const least = 0.02;

/** What is worth keeping of statistics: a model written and read again is the same to the last digit. */
export function compact({ units, translation, association }: Statistics): Statistics {
  return { units, translation: new Translation(compactCounts(translation.counts)), association };
}

function compactCounts(counts: Counts): Counts {
  const [forward, backward] = [counts.forward.map(rounded), counts.backward.map(rounded)];
  return atLeast({ ...counts, forward, backward }, least);
}

function rounded(count: number): number {
  return Math.round(count * 1000) / 1000;
}
