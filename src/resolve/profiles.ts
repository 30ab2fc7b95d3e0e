import type { Expansion } from "../dictionary/lexical-form.js";
import type { Lexicon } from "../dictionary/lexicon.js";
import { FormFlag } from "../dictionary/lexicon-tables.js";
import { headWord } from "../similarity/head-word.js";
import { linkingWords } from "../similarity/linking-words.js";
import { numbersOf } from "../similarity/numbers-of.js";
import { alternateLikeness } from "./alternates.js";
import type { FuzzyTables } from "./fuzzy-tables.js";
import { contentWords } from "./index-fuzzy.js";
import { LoneForms } from "./lone-forms.js";
import type { NearWord } from "./near-words.js";
import { Nearness } from "./nearness.js";
import type { Profile } from "./profile.js";
import { type ConceptReach, reachOf } from "./reach.js";
import { Shares } from "./shares.js";
import { WordTypes } from "./word-types.js";

/** What likeness knows of a lexicon: the concepts' profiles, found by their words. */
export class Profiles {
  readonly lexicon: Lexicon;
  readonly tables: FuzzyTables;
  /** What types of words are to the profiles. */
  readonly types: WordTypes;
  /** The forms of one content word among others. */
  readonly lone: LoneForms;
  readonly #profiles = new Map<number, Profile>();
  /** Which profiles share words with the phrase at hand, and how much. */
  readonly shares: Shares;
  /** How near the term at hand is to forms as they are written. */
  readonly nearness: Nearness;
  /** By profile: its concept. */
  readonly concepts: Int32Array;
  /** By concept: a place given to it for the time being, counted from 1; 0 for none. */
  readonly places: Int32Array;
  readonly #classes: (readonly number[] | undefined)[] = [];
  readonly #reaches: (ConceptReach | undefined)[] = [];
  readonly #shareOf: Float64Array;
  /** Whether every form may be matched by likeness: none is known to exact matching alone. */
  readonly isWhole: boolean;
  /** Whether a form captures words. */
  readonly captures: boolean;
  /** By class: whether it alternates with any other. */
  readonly #alternating: Uint8Array;

  constructor(lexicon: Lexicon, tables: FuzzyTables) {
    this.lexicon = lexicon;
    this.tables = tables;
    this.#shareOf = new Float64Array(lexicon.vocabulary.size);
    this.#alternating = new Uint8Array(lexicon.vocabulary.size);
    this.lone = new LoneForms(this);
    this.types = new WordTypes(lexicon.vocabulary, tables);
    this.shares = new Shares(tables.profileExpansion.length);
    this.nearness = new Nearness(this);
    this.concepts = new Int32Array(this.count);
    this.places = new Int32Array(lexicon.conceptCount);
    for (let concept = 0; concept < lexicon.conceptCount; concept++) {
      this.concepts.fill(concept, tables.conceptStart[concept] as number, tables.conceptStart[concept + 1] as number);
    }
    this.isWhole = lexicon.tables.formFlags.every((flags) => flags & FormFlag.Fuzzy);
    this.captures = lexicon.tables.formFlags.some((flags) => flags & FormFlag.Captures);
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

  /** The word classes of a profile's expansion, function words among them. */
  classesOf(id: number): readonly number[] {
    let classes = this.#classes[id];
    if (classes === undefined) {
      classes = this.lexicon.classesOf(this.tables.profileExpansion[id] as number);
      this.#classes[id] = classes;
    }
    return classes;
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
    const traits = expansion.classes.map((word) => vocabulary.traitsOfClass(word));
    const weights = words.map((word) => vocabulary.traitsOfClass(word).weight);
    const weight = weights.reduce((sum, one) => sum + one, 0);
    const [head, numbers, linking] = [headWord(traits), numbersOf(traits), linkingWords(traits)];
    return { id, expansion, words, weights, weight, head, numbers, linking };
  }

  /** How far the profiles of a concept reach. */
  reach(concept: number): ConceptReach {
    let reach = this.#reaches[concept];
    if (reach === undefined) {
      reach = reachOf(concept, this.ofConcept(concept));
      this.#reaches[concept] = reach;
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

  /** Adds what a type of word shares with the profiles that have a word like it. */
  addShares(type: number, weight: number): void {
    const { postingStart, postings } = this.tables;
    const near = this.types.near(type);
    for (let at = 0; at < near.length; at++) {
      const { id, likeness } = near[at] as NearWord;
      this.shares.add(postings, postingStart[id] as number, postingStart[id + 1] as number, weight * likeness);
    }
  }

  /** Adds what a type of word shares with the profiles that others of the phrase have found. */
  addToFound(type: number, weight: number): void {
    const { profileStart, profileWords } = this.tables;
    const near = this.types.near(type);
    for (const { id, likeness } of near) this.#shareOf[id] = weight * likeness;
    this.shares.addToFound(this.#shareOf, profileStart, profileWords);
    for (const { id } of near) this.#shareOf[id] = 0;
  }

  /** Likeness of two word classes that take each other's place in a concept, 0 if they never do. */
  alternate(concept: number, a: number, b: number): number {
    if (this.#alternating[a] === 0 || this.#alternating[b] === 0) return 0;
    return alternateLikeness(this.tables, concept, a, b);
  }
}
