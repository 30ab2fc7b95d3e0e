import { longestProfile } from "../resolve/index-fuzzy.js";
import type { Profiles } from "../resolve/profiles.js";
import { bestOfConcept } from "../resolve/rank.js";
import type { ConceptReach } from "../resolve/reach.js";
import { Gap } from "../text/gap.js";
import { Nearby } from "./nearby.js";
import { PhraseMemory } from "./phrase-memory.js";
import type { Reading } from "./reading.js";
import { Kind, type TypeKinds } from "./type-kinds.js";

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

/** Arrays of so many numbers are kept for long stretches only. */
const mostKept = 1 << 18;

const noWindows: readonly Window[] = [];
const none: Scored = { score: 0, isList: false };

/** Numbers of a neighborhood: its concept, and the words that it starts and ends with, exclusive. */
const stride = 3;

/** Finds the windows of a text that are somewhat like a form. */
export class Spotter {
  readonly #profiles: Profiles;
  readonly #kinds: TypeKinds;
  readonly #least: number;
  readonly #scores = new PhraseMemory<Scored>();
  readonly #nearby: Nearby;
  // Worked with, and reused from one stretch to the next.
  #neighborhoods = new Int32Array(64 * stride);
  /** By concept: its last neighborhood, as a place in the list at hand, counted on from list to list. */
  readonly #last: Int32Array;
  #base = 1;
  readonly #trail: Trail = { length: 0, at: new Int32Array(64), weight: new Float64Array(64) };
  #sums = new Float64Array(64);

  /** @param least - the least score of a window */
  constructor(profiles: Profiles, kinds: TypeKinds, least: number) {
    this.#profiles = profiles;
    this.#kinds = kinds;
    this.#least = least;
    this.#nearby = new Nearby(profiles.tables);
    this.#last = new Int32Array(profiles.lexicon.conceptCount);
  }

  /** Forgets what it knows of types. */
  clear(): void {
    this.#scores.clear();
  }

  /** Finds out once what it is to know of a type. */
  learn(type: number): void {
    const { keyed, nearIds } = this.#profiles.types;
    this.#nearby.learn(keyed, nearIds, type);
  }

  /**
   * The windows of a stretch. Each holds a key word of its concept and begins and ends with words of it; it is compared only
   * if an upper bound of its score, from weights alone, allows it.
   */
  windows(reading: Reading, stretch: Range): readonly Window[] {
    const count = this.#findNeighborhoods(reading, stretch);
    if (count === 0) return noWindows;
    const { type } = reading.words;
    let windows: Window[] | undefined;
    for (let at = 0; at < count * stride; at += stride) {
      const concept = this.#neighborhoods[at] as number;
      const [start, end] = [this.#neighborhoods[at + 1] as number, this.#neighborhoods[at + 2] as number];
      if (!this.#follow(type, concept, start, end)) continue;
      if (windows === undefined) this.#weigh(type, stretch);
      windows ??= [];
      this.#compareTrail(reading, this.#profiles.reach(concept), stretch, windows);
    }
    return windows ?? noWindows;
  }

  /**
   * Finds where a window of a concept can lie: as far around its key words as its longest form reaches, and only where another
   * word of the stretch is like one of the concept's.
   * @returns how many places there are
   */
  #findNeighborhoods({ words: { type } }: Reading, stretch: Range): number {
    const nearby = this.#nearby;
    const { of: kinds } = this.#kinds;
    const { nearIds, keyed } = this.#profiles.types;
    const base = this.#begin();
    let count = 0;
    let seen = stretch.start;
    const shift = nearby.begin() - seen;
    for (let at = stretch.start; at < stretch.end; at++) {
      if (((kinds[type[at] as number] as number) & Kind.Keyed) === 0) continue;
      const until = Math.min(stretch.end, at + farthest);
      for (; seen < until; seen++) {
        if ((kinds[type[seen] as number] as number) & Kind.Company) nearby.add(type[seen] as number, nearIds);
        else nearby.pass();
      }
      const chosen = nearby.choose(keyed, nearIds, type[at] as number, at + shift, at - farthest + shift);
      for (let i = 0; i < chosen.length; i++)
        count = this.#addNeighborhood(chosen[i] as number, at, stretch, base, count);
    }
    this.#base = base + count;
    return count;
  }

  /** Adds what is around a key word to the last neighborhood of the concept, or as a new one. Returns how many there are. */
  #addNeighborhood(concept: number, at: number, stretch: Range, base: number, count: number): number {
    const radius = this.#profiles.reach(concept).longest + slack;
    const place = (this.#last[concept] as number) - base;
    const end = Math.min(stretch.end, at + radius);
    if (place >= 0 && at - radius < (this.#neighborhoods[place * stride + 2] as number)) {
      this.#neighborhoods[place * stride + 2] = end;
      return count;
    }
    if (this.#neighborhoods.length < (count + 1) * stride) {
      const larger = new Int32Array(this.#neighborhoods.length * 2);
      larger.set(this.#neighborhoods);
      this.#neighborhoods = larger;
    }
    this.#last[concept] = base + count;
    this.#neighborhoods[count * stride] = concept;
    this.#neighborhoods[count * stride + 1] = Math.max(stretch.start, at - radius + 1);
    this.#neighborhoods[count * stride + 2] = end;
    return count + 1;
  }

  /** The number of the first place in a new list: greater than all before. */
  #begin(): number {
    if (this.#base < 1 << 30) return this.#base;
    this.#last.fill(0);
    return 1;
  }

  /** Follows the words that belong to a concept. Returns whether there are two or more. */
  #follow(type: Uint32Array, concept: number, start: number, end: number): boolean {
    const trail = this.#trail;
    trail.length = 0;
    if (!fitsIn(trail.at, end - start)) {
      trail.at = new Int32Array((end - start) * 2);
      trail.weight = new Float64Array((end - start) * 2);
    }
    const { of: kinds } = this.#kinds;
    for (let word = start; word < end; word++) {
      if (((kinds[type[word] as number] as number) & Kind.Likened) === 0) continue;
      const carried = this.#kinds.carried(type[word] as number, concept);
      if (carried === 0) continue;
      trail.at[trail.length] = word;
      trail.weight[trail.length++] = carried;
    }
    return trail.length > 1;
  }

  /** Sums up the weight of all content words before each word of the stretch. */
  #weigh(type: Uint32Array, { start, end }: Range): void {
    if (!fitsIn(this.#sums, end - start + 1)) this.#sums = new Float64Array((end - start) * 2 + 1);
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

/** Whether so many numbers have room in an array that is not far too large to be kept for them. */
function fitsIn({ length }: Int32Array | Float64Array, needed: number): boolean {
  return length >= needed && (length < mostKept || length <= needed * 2);
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
