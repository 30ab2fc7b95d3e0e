import type { Passage } from "./analysis.js";
import type { Proposal } from "./proposals.js";
import type { Term } from "./terms.js";

/** Chooses proposals, the best first: no two share a word, and no term takes more than it lacks. */
export function assign(proposals: readonly Proposal[], { missing, target }: Passage, least: number): Proposal[] {
  const left = new Map<Term, number>(missing);
  const taken = new Uint8Array(target.end - target.start);
  const chosen: Proposal[] = [];
  const sorted = proposals
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.start - b.start || a.end - b.end || a.term.index - b.term.index);
  for (const one of sorted) {
    const own = taken.subarray(one.start - target.start, one.end - target.start);
    if (own.includes(1) || !left.get(one.term)) continue;
    own.fill(1);
    left.set(one.term, (left.get(one.term) as number) - 1);
    chosen.push(one);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
