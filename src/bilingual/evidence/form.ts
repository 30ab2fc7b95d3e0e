import type { Lexis } from "../reading/lexis.js";
import type { Side } from "../reading/side.js";
import type { Run } from "../segments/units.js";
import type { Rendering } from "../terms.js";
import { isAcronymOf } from "./acronym.js";
import type { LikenessCache } from "./word-likeness-cache.js";

/** Likeness of an acronym and what it stands for. */
const acronymLikeness = 0.8;

interface Meeting {
  /** Word of the segment. */
  readonly at: number;
  /** Word of the rendering. */
  readonly with: number;
  readonly likeness: number;
}

/** A rendering and the words of a segment that are like its own, the likest first. */
interface Comparison {
  readonly rendering: Rendering;
  readonly meetings: readonly Meeting[];
  readonly weight: number;
}

/** How alike runs of a segment are to renderings of one term. */
export class FormEvidence {
  readonly #comparisons: readonly Comparison[];
  /** Weight of the words before each, from the start of the segment. */
  readonly #sums: Float64Array;

  constructor(
    readonly side: Side,
    readonly run: Run,
    readonly renderings: readonly Rendering[],
    readonly lexis: Lexis,
    cache: LikenessCache,
  ) {
    this.#sums = new Float64Array(run.end - run.start + 1);
    for (let at = run.start; at < run.end; at++) {
      this.#sums[at - run.start + 1] =
        (this.#sums[at - run.start] as number) + this.#weight(side.classes[at] as number);
    }
    this.#comparisons = renderings
      .map((rendering) => ({
        rendering,
        meetings: this.#meetings(rendering, cache),
        weight: rendering.classes.reduce((sum, one) => sum + this.#weight(one), 0),
      }))
      .filter(({ meetings }) => meetings.length > 0);
  }

  #weight(one: number): number {
    return this.lexis.weights[one] as number;
  }

  #meetings(rendering: Rendering, cache: LikenessCache): Meeting[] {
    const meetings: Meeting[] = [];
    for (let at = this.run.start; at < this.run.end; at++) {
      for (let own = 0; own < rendering.types.length; own++) {
        const likeness = cache.between(this.side.words.type[at] as number, rendering.types[own] as number);
        if (likeness > 0) meetings.push({ at, with: own, likeness });
      }
    }
    return meetings.sort((a, b) => b.likeness - a.likeness || a.at - b.at || a.with - b.with);
  }

  /** Weighted soft Dice coefficient with the likest rendering, 0 to 1. */
  of(start: number, end: number): { readonly score: number; readonly rendering?: Rendering } {
    let score = 0;
    let rendering: Rendering | undefined;
    const own = (this.#sums[end - this.run.start] as number) - (this.#sums[start - this.run.start] as number);
    for (const comparison of this.#comparisons) {
      const alike = this.#compare(comparison, start, end, own);
      if (alike > score) {
        score = alike;
        rendering = comparison.rendering;
      }
    }
    const acronym = score < acronymLikeness ? this.#acronym(start, end) : undefined;
    if (acronym) return { score: acronymLikeness, rendering: acronym };
    return rendering ? { score, rendering } : { score };
  }

  /** The rendering that the run abbreviates or spells out. */
  #acronym(start: number, end: number): Rendering | undefined {
    const { text, words } = this.side;
    const single = end - start === 1;
    const capital = text.charCodeAt(words.start[start] as number) < 96;
    if (!capital) return undefined;
    const surface = text.slice(words.start[start], words.end[end - 1]);
    return this.renderings.find(({ text: listed, types }) =>
      single ? types.length > 1 && isAcronymOf(surface, listed) : types.length === 1 && isAcronymOf(listed, surface),
    );
  }

  #compare({ meetings, rendering, weight }: Comparison, start: number, end: number, own: number): number {
    let shared = 0;
    let takenHere = 0n;
    let takenThere = 0n;
    for (const meeting of meetings) {
      if (meeting.at < start || meeting.at >= end) continue;
      const [here, there] = [1n << BigInt(meeting.at - start), 1n << BigInt(meeting.with)];
      if (takenHere & here || takenThere & there) continue;
      takenHere |= here;
      takenThere |= there;
      const weights =
        this.#weight(this.side.classes[meeting.at] as number) + this.#weight(rendering.classes[meeting.with] as number);
      shared += weights * meeting.likeness;
    }
    return shared / (weight + own);
  }
}
