import { longestProfile } from "../resolve/index-fuzzy.js";
import type { Profiles } from "../resolve/profiles.js";
import { bestOfConcept } from "../resolve/rank.js";
import type { ConceptReach } from "../resolve/reach.js";
import { Gap } from "../text/gap.js";
import { PhraseMemory } from "./phrase-memory.js";
import type { Reading } from "./reading.js";
import type { TypeKinds } from "./type-kinds.js";

/** Consecutive words, `start` to `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words that may be a surface of a concept, and how well they compare. */
export interface Window extends Range {
  readonly concept: number;
  readonly score: number;
}

/** How many words more than the longest form a surface may have. */
const slack = 2;
/** No window is longer. */
const farthest = longestProfile + slack;

/** Words near a key word of a concept that belong to the concept, `length` of them: where they stand and what they carry. */
interface Trail {
  length: number;
  at: Int32Array;
  weight: Float64Array;
}

/** How well a phrase compares with a concept's likest form, and whether that form is a list, with commas of its own. */
interface Scored {
  readonly score: number;
  readonly isList: boolean;
}

const noWindows: readonly Window[] = [];
const nowhere: Neighborhood[] = [];
const none: Scored = { score: 0, isList: false };

interface Neighborhood {
  readonly concept: number;
  readonly start: number;
  end: number;
}

/** Finds the windows of a text that are somewhat like a form. */
export class Spotter {
  readonly #profiles: Profiles;
  readonly #kinds: TypeKinds;
  readonly #least: number;
  readonly #scores = new PhraseMemory<Scored>();
  // Worked with, and reused from one stretch to the next.
  readonly #open = new Map<number, Neighborhood>();
  readonly #trail: Trail = { length: 0, at: new Int32Array(64), weight: new Float64Array(64) };
  #sums = new Float64Array(64);

  /** @param least - the least score of a window */
  constructor(profiles: Profiles, kinds: TypeKinds, least: number) {
    this.#profiles = profiles;
    this.#kinds = kinds;
    this.#least = least;
  }

  /** Forgets what it knows of types. */
  clear(): void {
    this.#scores.clear();
  }

  /**
   * The windows of a stretch. Each holds a key word of its concept and begins and ends with words of it; it is compared only
   * if an upper bound of its score, from weights alone, allows it.
   * @param first - the first key word of the stretch
   */
  windows(reading: Reading, stretch: Range, first: number): readonly Window[] {
    const neighborhoods = this.#neighborhoods(reading, stretch, first);
    if (neighborhoods === nowhere) return noWindows;
    const windows: Window[] = [];
    let weighed = false;
    for (const { concept, start, end } of neighborhoods) {
      const { type } = reading.words;
      if (!this.#follow(type, concept, start, end)) continue;
      if (!weighed) this.#weigh(type, stretch);
      weighed = true;
      this.#compareTrail(reading, this.#profiles.reach(concept), stretch, windows);
    }
    return windows;
  }

  /**
   * Where a window of a concept can lie: as far around its key words as its longest form reaches, and only where another
   * word of the stretch is like one of the concept's.
   */
  #neighborhoods({ words: { type } }: Reading, stretch: Range, first: number): readonly Neighborhood[] {
    const { nearby } = this.#profiles;
    const { nearIds, keyed } = this.#profiles.types;
    let found = nowhere;
    const open = this.#open;
    if (open.size > 0) open.clear();
    let seen = Math.max(stretch.start, first - farthest);
    const shift = nearby.begin() - seen;
    for (let at = first; at < stretch.end; at++) {
      const until = Math.min(stretch.end, at + farthest);
      for (; seen < until; seen++) {
        this.#kinds.know(type[seen] as number);
        if (this.#kinds.isCompany(type[seen] as number)) nearby.add(type[seen] as number, nearIds);
        else nearby.pass();
      }
      if (!this.#kinds.isKeyed(type[at] as number)) continue;
      for (const concept of nearby.choose(keyed, type[at] as number, at + shift, at - farthest + shift)) {
        const radius = this.#profiles.reach(concept).longest + slack;
        const last = open.get(concept);
        const end = Math.min(stretch.end, at + radius);
        if (last && at - radius < last.end) last.end = end;
        else {
          const made = { concept, start: Math.max(stretch.start, at - radius + 1), end };
          open.set(concept, made);
          if (found === nowhere) found = [];
          found.push(made);
        }
      }
    }
    return found;
  }

  /** Follows the words that belong to a concept. Returns whether there are two or more. */
  #follow(type: Uint32Array, concept: number, start: number, end: number): boolean {
    const trail = this.#trail;
    trail.length = 0;
    if (trail.at.length < end - start) {
      trail.at = new Int32Array((end - start) * 2);
      trail.weight = new Float64Array((end - start) * 2);
    }
    for (let word = start; word < end; word++) {
      if (!this.#kinds.isLikened(type[word] as number)) continue;
      const carried = this.#kinds.carried(type[word] as number, concept);
      if (carried === 0) continue;
      trail.at[trail.length] = word;
      trail.weight[trail.length++] = carried;
    }
    return trail.length > 1;
  }

  /** Sums up the weight of all content words before each word of the stretch. */
  #weigh(type: Uint32Array, { start, end }: Range): void {
    if (this.#sums.length <= end - start) this.#sums = new Float64Array((end - start) * 2);
    const sums = this.#sums;
    for (let at = start; at < end; at++) {
      sums[at - start + 1] = (sums[at - start] as number) + this.#kinds.weightOf(type[at] as number);
    }
  }

  /** Adds for each first word of the trail the window that compares best. */
  #compareTrail(reading: Reading, reach: ConceptReach, stretch: Range, windows: Window[]): void {
    const { at, weight, length } = this.#trail;
    const { type } = reading.words;
    const sums = this.#sums;
    for (let first = 0; first < length; first++) {
      const start = at[first] as number;
      let carried = weight[first] as number;
      let best: Window | undefined;
      for (let last = first + 1; last < length; last++) {
        const end = (at[last] as number) + 1;
        if (end - start > reach.longest + slack) break;
        // A word that stands more often than in any form carries nothing more: a text of one word has no windows.
        if (repeats(type, at, first, last) < reach.repeats) carried += weight[last] as number;
        const whole = (sums[end - stretch.start] as number) - (sums[start - stretch.start] as number);
        const bound = (2 * carried) / (whole + Math.max(carried, reach.least));
        if (bound < Math.max(this.#least, best?.score ?? 0)) continue;
        const score = this.#score(reading, reach, start, end);
        if (score >= this.#least && score > (best?.score ?? 0)) best = { start, end, concept: reach.concept, score };
      }
      if (best) windows.push(best);
    }
  }

  #score(reading: Reading, reach: ConceptReach, start: number, end: number): number {
    const { type } = reading.words;
    let scored = this.#scores.get(reach.concept, type, start, end);
    if (scored === undefined) {
      const best = bestOfConcept(this.#profiles, reach, reading.words.types(start, end));
      const isList = best?.expansion.gaps.some((gap) => gap & Gap.Comma) ?? false;
      scored = best ? { score: best.score, isList } : none;
      this.#scores.set(reach.concept, type, start, end, scored);
    }
    return scored.isList || commasFit(reading, start, end) ? scored.score : 0;
  }
}

/** How many words of a trail before its word `last` are the same as that. */
function repeats(type: Uint32Array, at: Int32Array, first: number, last: number): number {
  const own = type[at[last] as number];
  let count = 0;
  for (let word = first; word < last; word++) if (type[at[word] as number] === own) count++;
  return count;
}

/** A surface that is not a list has commas only beside “and” and “or”. */
function commasFit({ words, lexicon }: Reading, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    if (!((words.gap[at] as number) & Gap.Comma)) continue;
    if (!/^(?:and|or)$/.test(lexicon.vocabulary.traitsOf(words.type[at] as number).word)) return false;
  }
  return true;
}
