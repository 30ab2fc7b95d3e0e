import type { Expansion } from "../dictionary/lexical-form.js";
import type { Lexicon } from "../dictionary/lexicon.js";
import { FormFlag } from "../dictionary/lexicon-tables.js";
import { headWord } from "../similarity/head-word.js";
import { numbersOf } from "../similarity/numbers-of.js";
import { alternateLikeness } from "./alternates.js";
import type { FuzzyTables } from "./fuzzy-tables.js";
import { contentWords } from "./index-fuzzy.js";
import { Lists } from "./lists.js";
import { type NearWord, NearWords } from "./near-words.js";
import { Nearby } from "./nearby.js";
import type { Profile } from "./profile.js";
import type { Ranked } from "./ranked.js";
import { type ConceptReach, reachOf } from "./reach.js";
import { Shares } from "./shares.js";

/** The most comparisons remembered. */
const mostRemembered = 1 << 15;

/** The most concepts that a word is a key to. */
const mostKeyed = 4096;

/** How many pairs of a type and a concept are remembered: a power of two. */
const carriedSlots = 1 << 15;

/** The least likeness of a word to a key word of a form of two content words, and of a longer one. */
const leastKey = { pair: 0.86, long: 0.62 } as const;

/** What likeness knows of a lexicon: the concepts' profiles, found by their words. */
export class Profiles {
  readonly lexicon: Lexicon;
  readonly tables: FuzzyTables;
  readonly #nearWords: NearWords;
  readonly #profiles = new Map<number, Profile>();
  /** Which profiles share words with the phrase at hand, and how much. */
  readonly shares: Shares;
  /** What the words of the stretch at hand are like. */
  readonly nearby: Nearby;
  // What types carry of concepts, one memory for all pairs of the same hash.
  readonly #carriedOf = new Int32Array(carriedSlots * 2).fill(-1);
  readonly #carried = new Float64Array(carriedSlots);
  readonly #reaches = new Map<number, ConceptReach>();
  // Memories per type of word, valid as long as the vocabulary keeps its table.
  #table: unknown;
  #near: (readonly NearWord[] | undefined)[] = [];
  readonly #nearIds = new Lists();
  readonly #keyed = new Lists();
  /** Phrases ranked before, by their types. */
  readonly ranked = new Map<string, readonly Ranked[]>();
  readonly #shareOf: Float64Array;
  /** Whether every form may be matched by likeness: none is known to exact matching alone. */
  readonly isWhole: boolean;
  /** By class: whether it alternates with any other. */
  readonly #alternating: Uint8Array;

  constructor(lexicon: Lexicon, tables: FuzzyTables) {
    this.lexicon = lexicon;
    this.tables = tables;
    this.#shareOf = new Float64Array(lexicon.vocabulary.size);
    this.#alternating = new Uint8Array(lexicon.vocabulary.size);
    this.#nearWords = new NearWords(tables, lexicon.vocabulary);
    this.shares = new Shares(tables.profileExpansion.length);
    this.nearby = new Nearby(tables);
    this.isWhole = lexicon.tables.formFlags.every((flags) => flags & FormFlag.Fuzzy);
    for (let slot = 0; slot < tables.alternates.length; slot += 4) {
      if (tables.alternates[slot] === 0) continue;
      this.#alternating[tables.alternates[slot + 1] as number] = 1;
      this.#alternating[tables.alternates[slot + 2] as number] = 1;
    }
  }

  /** Number of profiles. */
  get count(): number {
    return this.tables.profileExpansion.length;
  }

  /** The profile of a number, made when first asked for. */
  profile(id: number): Profile {
    let profile = this.#profiles.get(id);
    if (profile === undefined) {
      const { profileExpansion, profileStart, profileWords } = this.tables;
      const words = Array.from(profileWords.subarray(profileStart[id] as number, profileStart[id + 1] as number));
      profile = this.#make(id, this.lexicon.expansion(profileExpansion[id] as number), words);
      this.#profiles.set(id, profile);
    }
    return profile;
  }

  /** The concept that a profile is of. */
  conceptOf(id: number): number {
    const { conceptStart } = this.tables;
    let [low, high] = [0, conceptStart.length - 1];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((conceptStart[middle] as number) <= id) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The profile of an expansion that has none, since its form matches exactly only; none if it captures words. */
  profileOf(expansion: Expansion): Profile | undefined {
    if (expansion.captures) return undefined;
    const { vocabulary } = this.lexicon;
    const words = contentWords(expansion.classes, (word) => vocabulary.traitsOfClass(word).functional);
    return this.#make(this.count + expansion.index, expansion, words);
  }

  #make(id: number, expansion: Expansion, words: readonly number[]): Profile {
    const { vocabulary } = this.lexicon;
    const traits = words.map((word) => vocabulary.traitsOfClass(word));
    const head = headWord(expansion.classes.map((word) => vocabulary.traitsOfClass(word)));
    const weights = traits.map(({ weight }) => weight);
    const weight = weights.reduce((sum, one) => sum + one, 0);
    return { id, expansion, words, weights, weight, head, numbers: numbersOf(traits) };
  }

  /** How far the profiles of a concept reach. */
  reach(concept: number): ConceptReach {
    let reach = this.#reaches.get(concept);
    if (reach === undefined) {
      reach = reachOf(concept, this.ofConcept(concept));
      this.#reaches.set(concept, reach);
    }
    return reach;
  }

  /** The profiles of a concept. */
  ofConcept(concept: number): Profile[] {
    const { conceptStart } = this.tables;
    const profiles: Profile[] = [];
    for (let id = conceptStart[concept] as number; id < (conceptStart[concept + 1] as number); id++) {
      profiles.push(this.profile(id));
    }
    return profiles;
  }

  /** The profiles of an expansion's form. */
  ofExpansion({ form }: Expansion): Profile[] {
    return this.ofConcept(form.concept.index).filter((profile) => profile.expansion.form === form);
  }

  /** The profiles that have a word of this class, by number. */
  having(word: number): Int32Array {
    const { postingStart, postings } = this.tables;
    return postings.subarray(postingStart[word] as number, postingStart[word + 1] as number);
  }

  /** How many profiles have words like a type of word, each counted as often as it does. */
  spread(type: number): number {
    const { postingStart } = this.tables;
    let count = 0;
    for (const { id } of this.near(type)) count += (postingStart[id + 1] as number) - (postingStart[id] as number);
    return count;
  }

  /** Adds what a type of word shares with the profiles that others of the phrase have found. */
  addToFound(type: number, weight: number): void {
    const { profileStart, profileWords } = this.tables;
    const near = this.near(type);
    for (const { id, likeness } of near) this.#shareOf[id] = weight * likeness;
    this.shares.addToFound(this.#shareOf, profileStart, profileWords);
    for (const { id } of near) this.#shareOf[id] = 0;
  }

  /** The indexed word classes that are like a type of word, best first; remembered for every type. */
  near(type: number): readonly NearWord[] {
    this.#forgetStaleTypes();
    let near = this.#near[type];
    if (near === undefined) {
      const { vocabulary } = this.lexicon;
      const wordClass = vocabulary.classOf(type);
      near = this.#nearWords.near(vocabulary.traitsOf(type)).map((word) => sameClassFirst(word, wordClass));
      this.#near[type] = near;
    }
    return near;
  }

  /** By type of word, for those that {@link learn} was asked: the concepts that have a key word like it. */
  get keyed(): Lists {
    return this.#keyed;
  }

  /** By type of word, likewise: the classes that are as like it as a word of a form must be to its keys. */
  get nearIds(): Lists {
    return this.#nearIds;
  }

  /** Finds out once for each type of word which classes are like it, and which concepts have such a key word. */
  learn(types: Uint32Array, count: number): void {
    this.#forgetStaleTypes();
    const { vocabulary } = this.lexicon;
    for (let at = 0; at < count; at++) {
      const type = types[at] as number;
      if (this.#keyed.has(type)) continue;
      const functional = vocabulary.traitsOf(type).functional;
      this.#nearIds.set(type, functional ? [] : this.#findCompany(type));
      this.#keyed.set(type, functional ? [] : this.#findKeyed(type));
    }
  }

  /** What is less like a word of a form than its keys must be is no company to them. */
  #findCompany(type: number): number[] {
    return this.near(type).flatMap(({ id, likeness }) => (likeness >= leastKey.long ? id : []));
  }

  #findKeyed(type: number): readonly number[] {
    const { pairKeyStart, pairKeys, longKeyStart, longKeys } = this.tables;
    const found = new Set<number>();
    for (const { id, likeness } of this.near(type)) {
      if (found.size > mostKeyed) break;
      if (likeness >= leastKey.pair)
        addAll(found, pairKeys, pairKeyStart[id] as number, pairKeyStart[id + 1] as number);
      if (likeness >= leastKey.long)
        addAll(found, longKeys, longKeyStart[id] as number, longKeyStart[id + 1] as number);
    }
    return [...found].slice(0, mostKeyed);
  }

  /** How much of a concept's forms a type of word carries: its weight, times its likeness to the likest word of them. */
  carries(type: number, concept: number): number {
    this.#forgetStaleTypes();
    const slot = ((Math.imul(type, 0x9e3779b1) ^ Math.imul(concept, 0x85ebca6b)) >>> 8) & (carriedSlots - 1);
    if (this.#carriedOf[slot * 2] !== type || this.#carriedOf[slot * 2 + 1] !== concept) {
      this.#carriedOf[slot * 2] = type;
      this.#carriedOf[slot * 2 + 1] = concept;
      this.#carried[slot] = this.#findCarried(type, concept);
    }
    return this.#carried[slot] as number;
  }

  #findCarried(type: number, concept: number): number {
    const { weight, functional } = this.lexicon.vocabulary.traitsOf(type);
    if (functional) return 0;
    const { memberStart, members } = this.tables;
    const [start, end] = [memberStart[concept] as number, memberStart[concept + 1] as number];
    for (const { id, likeness } of this.near(type)) if (isAmong(members, start, end, id)) return weight * likeness;
    return 0;
  }

  /** Likeness of two word classes that take each other's place in a concept, 0 if they never do. */
  alternate(concept: number, a: number, b: number): number {
    if (this.#alternating[a] === 0 || this.#alternating[b] === 0) return 0;
    return alternateLikeness(this.tables, concept, a, b);
  }

  /** What was computed before for the same words; forgotten when there is very much of it. */
  remember<T>(memory: Map<string, T>, words: string, compute: () => T): T {
    this.#forgetStaleTypes();
    const known = memory.get(words);
    if (known !== undefined) return known;
    if (memory.size >= mostRemembered) memory.clear();
    const value = compute();
    memory.set(words, value);
    return value;
  }

  #forgetStaleTypes(): void {
    if (this.#table === this.lexicon.vocabulary.table) return;
    this.#table = this.lexicon.vocabulary.table;
    this.#near = [];
    this.#nearIds.clear();
    this.#keyed.clear();
    this.ranked.clear();
    this.#carriedOf.fill(-1);
  }
}

/** Whether a number stands in an ascending part of an array. */
function isAmong(values: Int32Array, start: number, end: number, value: number): boolean {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low < end && values[low] === value;
}

function addAll(found: Set<number>, values: Int32Array, start: number, end: number): void {
  for (let at = start; at < end; at++) found.add(values[at] as number);
}

/** Number and spelling aside, a word of the same class is the same word. */
function sameClassFirst(near: NearWord, wordClass: number): NearWord {
  return near.id === wordClass ? { id: near.id, likeness: 1 } : near;
}
