import type { Analysis, Passage } from "../analysis.js";
import { pairOccurrences } from "../occurrence-of.js";
import { sampleOf } from "../statistics/sample.js";
import type { Statistics } from "../statistics/statistics.js";
import { nothing, type Units } from "../statistics/units.js";
import type { Term, Terms } from "../terms.js";
import { Neighbourhood, nearnessTo } from "./neighbourhood.js";

/** What the words of a segment owe to a term, by word from the start of the segment. */
export interface Mass {
  /** Share of its origin that lies in the term. */
  readonly own: Float64Array;
  /** Share of the term's outcome that lies in the word. */
  readonly outcome: Float64Array;
  /** Share of its origin that lies in the rest of the source. */
  readonly others: Float64Array;
  /** Share of the outcome of the term's neighbours that lies in the word; nothing if it has none. */
  readonly context: Float64Array | undefined;
  /** As much of `own` as other segments bear out. */
  readonly borne: Float64Array;
}

/** The masses of the missing terms of a segment; words of fixed points owe nothing. */
export function termMasses(
  { source, target }: Analysis,
  passage: Passage,
  { units, translation }: Statistics,
  terms: Terms,
  closed: Uint8Array,
): ReadonlyMap<Term, Mass> {
  const { paired } = pairOccurrences(passage, passage.fixed);
  const rows = units.read(source, passage.source, passage.occurrences, [...paired.values()]);
  const columns = openContent(target.classes, passage, terms, closed);
  const { origin, outcome, borne } = translation.align(
    sampleOf(rows, passage.source, target.classes, columns, passage.target, terms),
  );
  const all = new Float64Array(closed.length);
  const addRow = (into: Sums, matrix: Float32Array, row: number, sign = 1) => {
    let cell = row * columns.length;
    for (const at of columns) {
      const here = at - passage.target.start;
      into[here] = (into[here] as number) + sign * (matrix[cell++] as number);
    }
  };
  const places = [...rows.ids.keys()].filter((row) => rows.ids[row] !== nothing);
  for (const row of places) addRow(all, origin, row);
  const massOf = (term: Term): Mass => {
    const [own, ownBorne, outcomes] = [0, 0, 0].map(() => new Float64Array(closed.length)) as [Sums, Sums, Sums];
    const others = all.slice();
    let units = 0;
    for (const row of places) {
      const share = belonging(term, rows, row, passage);
      if (share !== "others") addRow(others, origin, row, -1);
      if (share !== "own") continue;
      units++;
      addRow(own, origin, row);
      addRow(ownBorne, borne, row);
      addRow(outcomes, outcome, row);
    }
    const average = outcomes.map((one) => one / Math.max(1, units));
    const near = new Neighbourhood(closed.length);
    for (const occurrence of passage.occurrences) {
      if (occurrence.term !== term) continue;
      near.begin();
      for (const row of places) {
        const weight = nearnessTo(occurrence, rows.start[row] as number, rows.end[row] as number);
        if (weight > 0) near.addRow(weight, outcome, row, columns, passage.target.start);
      }
      for (const [fixed, other] of paired) {
        near.addRun(2 * nearnessTo(occurrence, other.start, other.end), fixed.start, fixed.end, passage.target.start);
      }
      near.end();
    }
    return {
      own,
      others: others.map((one) => Math.max(0, one)),
      outcome: average,
      context: near.isEmpty ? undefined : near.most,
      borne: ownBorne,
    };
  };
  return new Map([...passage.missing.keys()].map((term) => [term, massOf(term)]));
}

type Sums = Float64Array<ArrayBuffer>;

/** Whose a unit is: the term's, if it lies inside; the rest's, if it lies outside; nobody's, if it lies across. */
function belonging(term: Term, units: Units, row: number, { occurrences }: Passage): "own" | "others" | "nobody" {
  const [start, end] = [units.start[row] as number, units.end[row] as number];
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
