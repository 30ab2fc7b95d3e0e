import type { Lexis } from "../reading/lexis.js";
import type { Side } from "../reading/side.js";
import type { Occurrence } from "../source-terms.js";
import type { Rendering } from "../terms.js";
import type { Run } from "./units.js";

/** What share of a term's words stands by chance in a sentence that has nothing to do with it. */
const chance = 0.45;

/** What is found for a sentence is not asked again behind so many more: an alignment goes from the left to the right. */
const reach = 3;

/** How much the words of a sentence speak for its being the translation of another, by the terms of that one. */
export class TermAnchors {
  readonly #terms: readonly (readonly Occurrence[])[];
  readonly #words: readonly ReadonlySet<number>[];
  /** By first run, and by second one: what is found of each term. */
  readonly #known: (Map<number, Float32Array> | undefined)[] = [];

  constructor(
    sources: readonly Run[],
    targets: readonly Run[],
    occurrences: readonly Occurrence[],
    target: Side,
    readonly lexis: Lexis,
  ) {
    let next = 0;
    this.#terms = sources.map((run) => {
      const from = next;
      while (next < occurrences.length && (occurrences[next] as Occurrence).start < run.end) next++;
      return occurrences.slice(from, next).filter(({ start }) => start >= run.start);
    });
    this.#words = targets.map(({ start, end }) => new Set(target.classes.subarray(start, end)));
  }

  /** The sum over the terms of the first runs of what is found of each in the second, less what chance finds. */
  between(sourceFrom: number, sourceTo: number, targetFrom: number, targetTo: number): number {
    let sum = 0;
    for (let source = sourceFrom; source < sourceTo; source++) {
      const count = (this.#terms[source] as readonly Occurrence[]).length;
      for (let term = 0; term < count; term++) {
        let best = 0;
        for (let target = targetFrom; target < targetTo; target++) {
          best = Math.max(best, this.#found(source, target)[term] as number);
        }
        sum += best - chance;
      }
    }
    return sum;
  }

  #found(source: number, target: number): Float32Array {
    const known = (this.#known[source] ??= new Map());
    if (source >= reach) this.#known[source - reach] = undefined;
    let found = known.get(target);
    if (found === undefined) {
      const words = this.#words[target] as ReadonlySet<number>;
      const shareOf = ({ classes }: Rendering) => this.#share(classes, words);
      found = Float32Array.from(this.#terms[source] as readonly Occurrence[], ({ term }) =>
        Math.max(...term.accepted.map(shareOf)),
      );
      known.set(target, found);
    }
    return found;
  }

  #share(classes: readonly number[], words: ReadonlySet<number>): number {
    let [all, found] = [0, 0];
    for (const one of classes) {
      const weight = this.lexis.weights[one] as number;
      all += weight;
      if (words.has(one)) found += weight;
    }
    return found / all;
  }
}
