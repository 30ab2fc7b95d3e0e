import type { Lexicon } from "../dictionary/lexicon.js";
import type { WordTraits } from "../similarity/word-traits.js";
import { type Alternates, learnAlternates } from "./alternates.js";
import { type NearWord, NearWords } from "./near-words.js";
import type { Profile } from "./profile.js";
import type { Ranked } from "./ranked.js";
import { type ConceptReach, conceptReaches } from "./reach.js";

/** The most expansions of one pattern that are compared; the exact matcher knows them all. */
const sampledExpansions = 24;

/** The most comparisons remembered. */
const mostRemembered = 1 << 15;

/** Longer forms are matched exactly only: comparing takes the square of the length. */
const longestProfile = 24;

/** A concept that a word may belong to, and how much of it the word carries. */
export interface Bearing {
  readonly reach: ConceptReach;
  /** Weight of the word, times its likeness to the likest word of the concept. */
  readonly weight: number;
}

/** What the fuzzy matcher knows of a lexicon: the concepts' profiles, indexed by their words. */
export class Profiles {
  readonly lexicon: Lexicon;
  readonly all: readonly Profile[];
  readonly alternates: Alternates;
  readonly #postings = new Map<number, Profile[]>();
  readonly #concepts = new Map<number, Set<ConceptReach>>();
  readonly #nearWords = new NearWords();
  // Memories per type of word, valid as long as the vocabulary keeps its table.
  #table: unknown;
  #near: (readonly NearWord[] | undefined)[] = [];
  #bearings: (readonly Bearing[] | undefined)[] = [];
  /** Phrases ranked before, by their types. */
  readonly ranked = new Map<string, readonly Ranked[]>();
  /** Phrases compared with one concept before, by its index and their types. */
  readonly compared = new Map<string, Ranked | null>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.all = profilesOf(lexicon);
    this.alternates = learnAlternates(this.all);
    for (const profile of this.all) {
      for (const word of new Set(profile.words)) this.#index(word, profile);
    }
    for (const reach of conceptReaches(this.all)) {
      for (const profile of reach.profiles) for (const word of profile.words) this.#conceptsWith(word).add(reach);
    }
  }

  #index(word: number, profile: Profile): void {
    const posted = this.#postings.get(word);
    if (posted) posted.push(profile);
    else this.#postings.set(word, [profile]);
    this.#nearWords.add(word, this.lexicon.vocabulary.traitsOfClass(word));
  }

  #conceptsWith(word: number): Set<ConceptReach> {
    let concepts = this.#concepts.get(word);
    if (concepts === undefined) {
      concepts = new Set();
      this.#concepts.set(word, concepts);
    }
    return concepts;
  }

  /** The profiles that have a word of this class. */
  having(word: number): readonly Profile[] {
    return this.#postings.get(word) ?? [];
  }

  /** The indexed word classes that are like a type of word, best first; remembered for every type. */
  near(type: number): readonly NearWord[] {
    this.#forgetStaleTypes();
    let near = this.#near[type];
    if (near === undefined) {
      const { vocabulary } = this.lexicon;
      near = this.#nearWords
        .near(vocabulary.traitsOf(type))
        .map((word) => sameClassFirst(word, vocabulary.classOf(type)));
      this.#near[type] = near;
    }
    return near;
  }

  /** The concepts that a type of word may belong to; remembered for every type. */
  bearings(type: number): readonly Bearing[] {
    this.#forgetStaleTypes();
    let bearings = this.#bearings[type];
    if (bearings === undefined) {
      const { weight, functional } = this.lexicon.vocabulary.traitsOf(type);
      const best = new Map<ConceptReach, number>();
      for (const { id, likeness } of functional ? [] : this.near(type)) {
        for (const reach of this.#concepts.get(id) ?? [])
          best.set(reach, Math.max(best.get(reach) ?? 0, weight * likeness));
      }
      bearings = [...best].map(([reach, carried]) => ({ reach, weight: carried }));
      this.#bearings[type] = bearings;
    }
    return bearings;
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
    this.#bearings = [];
    this.ranked.clear();
    this.compared.clear();
  }
}

/** Number and spelling aside, a word of the same class is the same word. */
function sameClassFirst(near: NearWord, wordClass: number): NearWord {
  return near.id === wordClass ? { id: near.id, likeness: 1 } : near;
}

function profilesOf(lexicon: Lexicon): Profile[] {
  const { vocabulary } = lexicon;
  const profiles: Profile[] = [];
  const seen = new Set<string>();
  for (const at of sample(lexicon)) {
    const expansion = lexicon.expansion(at);
    if (!expansion.form.fuzzy || expansion.captures || expansion.classes.length > longestProfile) continue;
    const words = contentWords(expansion.classes, (word) => vocabulary.traitsOfClass(word));
    const key = `${expansion.form.concept.index} ${expansion.form.role === "variant"} ${words.join(" ")}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const weights = words.map((word) => vocabulary.traitsOfClass(word).weight);
    profiles.push({ id: profiles.length, expansion, words, weights, weight: weights.reduce((a, b) => a + b, 0) });
  }
  return profiles;
}

/** Every form, but of a large pattern only evenly chosen expansions. */
function* sample(lexicon: Lexicon): Generator<number> {
  for (let form = 0; form < lexicon.formCount; form++) {
    const [first, end] = lexicon.expansionsOf(form);
    const stride = Math.max(1, (end - first) / sampledExpansions);
    for (let at = 0; at * stride < end - first; at++) yield first + Math.floor(at * stride);
  }
}

/** The words that carry meaning; all of them where none does. */
export function contentWords(words: readonly number[], traitsOf: (word: number) => WordTraits): number[] {
  const content = words.filter((word) => !traitsOf(word).functional);
  return content.length > 0 ? content : [...words];
}
