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
import type { Profile } from "./profile.js";
import type { Ranked } from "./ranked.js";
import { type ConceptReach, reachOf } from "./reach.js";
import { Shares } from "./shares.js";
import { WordTypes } from "./word-types.js";

/** The most comparisons remembered. */
const mostRemembered = 1 << 15;

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
  readonly #reaches: (ConceptReach | undefined)[] = [];
  // The phrases ranked before are valid as long as the vocabulary keeps its table of types.
  #table: unknown;
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
    this.lone = new LoneForms(this);
    this.types = new WordTypes(lexicon.vocabulary, tables);
    this.shares = new Shares(tables.profileExpansion.length);
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

  /** The profiles that have a word of this class, by number. */
  having(word: number): Int32Array {
    const { postingStart, postings } = this.tables;
    return postings.subarray(postingStart[word] as number, postingStart[word + 1] as number);
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

  /** What was computed before for the same words; forgotten when there is very much of it. */
  remember<T>(memory: Map<string, T>, words: string, compute: () => T): T {
    this.#forgetStalePhrases();
    const known = memory.get(words);
    if (known !== undefined) return known;
    if (memory.size >= mostRemembered) memory.clear();
    const value = compute();
    memory.set(words, value);
    return value;
  }

  #forgetStalePhrases(): void {
    if (this.#table === this.lexicon.vocabulary.table) return;
    this.#table = this.lexicon.vocabulary.table;
    this.ranked.clear();
  }
}
