import type { Analysis, Passage } from "../analysis.js";
import type { Statistics } from "../statistics/statistics.js";
import { nothing, type Units } from "../statistics/units.js";
import type { Term, Terms } from "../terms.js";

/** What the words of a segment owe to a term, by word from the start of the segment. */
export interface Mass {
  /** Share of its origin that lies in the term. */
  readonly own: Float64Array;
  /** Share of the term's outcome that lies in the word. */
  readonly outcome: Float64Array;
  /** Share of its origin that lies in the rest of the source. */
  readonly others: Float64Array;
}

/** The masses of the missing terms of a segment; words of fixed points owe nothing. */
export function termMasses(
  { source, target }: Analysis,
  passage: Passage,
  { units, translation }: Statistics,
  terms: Terms,
  closed: Uint8Array,
): ReadonlyMap<Term, Mass> {
  const rows = units.read(source, passage.source, passage.occurrences);
  const columns = openContent(target.classes, passage, terms, closed);
  const { origin, outcome } = translation.align({
    units: Uint32Array.from(rows.ids),
    words: Uint32Array.from(columns, (at) => target.classes[at] as number),
  });
  const masses = new Map<Term, Mass>();
  const massOf = (term: Term): Mass => {
    const [own, others, outcomes] = [0, 1, 2].map(() => new Float64Array(closed.length)) as [Sums, Sums, Sums];
    let units = 0;
    for (const row of rows.ids.keys()) {
      const share = belonging(term, rows, row, passage);
      if (share === "nobody") continue;
      if (share === "own") units++;
      for (const [column, at] of columns.entries()) {
        const here = at - passage.target.start;
        const cell = row * columns.length + column;
        add(share === "own" ? own : others, here, origin[cell] as number);
        if (share === "own") add(outcomes, here, outcome[cell] as number);
      }
    }
    return { own, others, outcome: outcomes.map((one) => one / Math.max(1, units)) };
  };
  for (const term of passage.missing.keys()) {
    masses.set(term, massOf(term));
  }
  return masses;
}

type Sums = Float64Array<ArrayBuffer>;

function add(sums: Sums, at: number, amount: number): void {
  sums[at] = (sums[at] as number) + amount;
}

/** Whose a unit is: the term's, if it lies inside; the rest's, if it lies outside; nobody's, if across. */
function belonging(term: Term, units: Units, row: number, { occurrences }: Passage): "own" | "others" | "nobody" {
  const [start, end] = [units.start[row] as number, units.end[row] as number];
  if (units.ids[row] === nothing) return "nobody";
  for (const one of occurrences) {
    if (one.term !== term || one.end <= start || end <= one.start) continue;
    return one.start <= start && end <= one.end ? "own" : "nobody";
  }
  return "others";
}

function openContent(classes: Uint32Array, { target }: Passage, terms: Terms, closed: Uint8Array): number[] {
  const positions: number[] = [];
  for (let at = target.start; at < target.end; at++) {
    if (!closed[at - target.start] && !terms.target.functional[classes[at] as number]) positions.push(at);
  }
  return positions;
}
