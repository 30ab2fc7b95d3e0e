import type { Passage } from "./analysis.js";
import type { Proposal } from "./proposal.js";
import type { Term } from "./terms.js";

/** What ranks lower is not chosen, however likely it may seem. */
const leastRank = 0.15;

/** Chooses proposals, those first that fit and are likely both: no two share a word, and no term takes more than it lacks. */
export function assign(proposals: readonly Proposal[], { missing, target }: Passage, least: number): Proposal[] {
  const left = new Map<Term, number>(missing);
  const taken = new Uint8Array(target.end - target.start);
  const chosen: Proposal[] = [];
  const sorted = proposals
    .filter(({ score, rank }) => score >= least && rank >= leastRank)
    .sort(
      (a, b) =>
        b.rank * b.score - a.rank * a.score || a.start - b.start || a.end - b.end || a.term.index - b.term.index,
    );
  for (const one of sorted) {
    const own = taken.subarray(one.start - target.start, one.end - target.start);
    if (own.includes(1) || !left.get(one.term)) continue;
    own.fill(1);
    left.set(one.term, (left.get(one.term) as number) - 1);
    chosen.push(one);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
