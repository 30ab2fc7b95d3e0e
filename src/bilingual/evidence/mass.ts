import type { Analysis, Passage } from "../analysis.js";
import type { Statistics } from "../statistics/statistics.js";
import type { Term, Terms } from "../terms.js";

/** By term: how much each word of the segment owes to it, from the start of the segment. */
export type Masses = ReadonlyMap<Term, Float64Array>;

/** The share of each free target word's origin that falls on each missing term's part of the source. */
export function termMasses(
  { source, target }: Analysis,
  passage: Passage,
  { units, translation }: Statistics,
  terms: Terms,
  closed: Uint8Array,
): Masses {
  const own = units.read(source, passage.source, passage.occurrences);
  const columns = contentPositions(target.classes, passage, terms);
  const sample = {
    units: Uint32Array.from(own.ids),
    words: Uint32Array.from(columns, (at) => target.classes[at] as number),
  };
  const posteriors = translation.posteriors(sample);
  const masses = new Map<Term, Float64Array>();
  for (const term of passage.missing.keys()) {
    const mass = new Float64Array(passage.target.end - passage.target.start);
    for (const [row] of own.ids.entries()) {
      const inside = passage.occurrences.some(
        (one) => one.term === term && one.start <= (own.start[row] as number) && (own.end[row] as number) <= one.end,
      );
      if (!inside) continue;
      for (const [column, at] of columns.entries()) {
        const here = at - passage.target.start;
        if (!closed[here]) mass[here] = (mass[here] as number) + (posteriors[row * columns.length + column] as number);
      }
    }
    masses.set(term, mass);
  }
  return masses;
}

function contentPositions(classes: Uint32Array, { target }: Passage, terms: Terms): number[] {
  const positions: number[] = [];
  for (let at = target.start; at < target.end; at++) {
    if (!terms.target.functional[classes[at] as number]) positions.push(at);
  }
  return positions;
}
