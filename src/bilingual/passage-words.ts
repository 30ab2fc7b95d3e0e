import type { Passage } from "./analysis.js";

/** 1 for each target word of the segment that a fixed point has. */
export function closedWords({ target, fixed }: Passage): Uint8Array {
  const closed = new Uint8Array(target.end - target.start);
  for (const { start, end } of fixed) closed.fill(1, start - target.start, end - target.start);
  return closed;
}
