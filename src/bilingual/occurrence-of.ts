import type { Passage } from "./analysis.js";
import type { Occurrence } from "./source-terms.js";
import type { Term } from "./terms.js";

/** A rendering that stands, or will, in the target. */
interface Placed {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** Gives each rendering the occurrence of its term that is nearest by place; what is left over has no rendering. */
export function pairOccurrences<T extends Placed>(
  { source, target, occurrences }: Passage,
  renderings: readonly T[],
): { readonly paired: ReadonlyMap<T, Occurrence>; readonly left: readonly Occurrence[] } {
  const left = [...occurrences];
  const paired = new Map<T, Occurrence>();
  const relative = (run: typeof source, { start, end }: { start: number; end: number }) =>
    (start + end - 2 * run.start) / (run.end - run.start);
  for (const rendering of [...renderings].sort((a, b) => a.start - b.start)) {
    const place = relative(target, rendering);
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, one] of left.entries()) {
      const distance = Math.abs(relative(source, one) - place);
      if (one.term !== rendering.term || distance >= least) continue;
      [best, least] = [at, distance];
    }
    if (best >= 0) paired.set(rendering, left.splice(best, 1)[0] as Occurrence);
  }
  return { paired, left };
}
