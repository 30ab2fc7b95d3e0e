import type { Expansion } from "../dictionary/lexical-form.js";
import type { Lexicon } from "../dictionary/lexicon.js";
import { headWord } from "../similarity/head-word.js";
import { numbersOf } from "../similarity/numbers-of.js";
import { alternateLikeness } from "./alternates.js";
import type { FuzzyTables } from "./fuzzy-tables.js";
import { type NearWord, NearWords } from "./near-words.js";
import { Nearby } from "./nearby.js";
import type { Profile } from "./profile.js";
import type { Ranked } from "./ranked.js";
import { type ConceptReach, reachOf } from "./reach.js";
import { Shares } from "./shares.js";

/** The most comparisons remembered. */
const mostRemembered = 1 << 15;

/** How many pairs of a type and a concept are remembered: a power of two. */
const carriedSlots = 1 << 15;

/** The least likeness of a word to a key word of a form of two content words, and of a longer one. */
const leastKey = { pair: 0.86, long: 0.62 } as const;

const none: readonly number[] = [];

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
  #keyed: (readonly number[] | undefined)[] = [];
  /** Phrases ranked before, by their types. */
  readonly ranked = new Map<string, readonly Ranked[]>();
  /** By class: whether it alternates with any other. */
  readonly #alternating: Uint8Array;

  constructor(lexicon: Lexicon, tables: FuzzyTables) {
    this.lexicon = lexicon;
    this.tables = tables;
    this.#alternating = new Uint8Array(lexicon.vocabulary.size);
    this.#nearWords = new NearWords(tables, lexicon.vocabulary);
    this.shares = new Shares(tables.profileExpansion.length);
    this.nearby = new Nearby(tables);
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
      const weights = words.map((word) => this.lexicon.vocabulary.traitsOfClass(word).weight);
      const expansion = this.lexicon.expansion(profileExpansion[id] as number);
      const numbers = numbersOf(words.map((word) => this.lexicon.vocabulary.traitsOfClass(word)));
      const head = headWord(expansion.classes.map((word) => this.lexicon.vocabulary.traitsOfClass(word)));
      profile = { id, expansion, words, weights, weight: this.tables.profileWeight[id] as number, head, numbers };
      this.#profiles.set(id, profile);
    }
    return profile;
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

  /** The concepts that have a key word like a type of word; remembered for every type. */
  keyed(type: number): readonly number[] {
    this.#forgetStaleTypes();
    let concepts = this.#keyed[type];
    if (concepts === undefined) {
      concepts = this.lexicon.vocabulary.traitsOf(type).functional ? none : this.#findKeyed(type);
      this.#keyed[type] = concepts;
    }
    return concepts;
  }

  #findKeyed(type: number): readonly number[] {
    const { pairKeyStart, pairKeys, longKeyStart, longKeys } = this.tables;
    const found = new Set<number>();
    for (const { id, likeness } of this.near(type)) {
      if (likeness >= leastKey.pair)
        addAll(found, pairKeys, pairKeyStart[id] as number, pairKeyStart[id + 1] as number);
      if (likeness >= leastKey.long)
        addAll(found, longKeys, longKeyStart[id] as number, longKeyStart[id + 1] as number);
    }
    return found.size === 0 ? none : [...found];
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
    this.#keyed = [];
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
