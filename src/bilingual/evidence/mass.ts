import type { Analysis, Passage } from "../analysis.js";
import type { Statistics } from "../statistics/statistics.js";
import { nothing, type Units } from "../statistics/units.js";
import type { Term, Terms } from "../terms.js";

/** What the words of a segment owe to a term, by word from the start of the segment. */
export interface Mass {
  /** What both directions of the alignment give to the term. */
  readonly own: Float64Array;
  /** Share of its origin that lies in the rest of the source. */
  readonly others: Float64Array;
  /** Sum of `own`. */
  readonly total: number;
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
  const { origin, agreed } = translation.align({
    units: Uint32Array.from(rows.ids),
    words: Uint32Array.from(columns, (at) => target.classes[at] as number),
  });
  const masses = new Map<Term, Mass>();
  for (const term of passage.missing.keys()) {
    const own = new Float64Array(closed.length);
    const others = new Float64Array(closed.length);
    for (const row of rows.ids.keys()) {
      const share = belonging(term, rows, row, passage);
      if (share === "nobody") continue;
      const [into, from] = share === "own" ? [own, agreed] : [others, origin];
      for (const [column, at] of columns.entries()) {
        const here = at - passage.target.start;
        into[here] = (into[here] as number) + (from[row * columns.length + column] as number);
      }
    }
    masses.set(term, { own, others, total: own.reduce((sum, one) => sum + one, 0) });
  }
  return masses;
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
