import type { Expansion, Lexicon } from "../dictionary/lexicon.js";
import type { WordTraits } from "../similarity/word-traits.js";
import { type Alternates, learnAlternates } from "./alternates.js";
import { type NearWord, NearWords } from "./near-words.js";
import type { Profile } from "./profile.js";

/** The most expansions of one pattern that are compared; the exact matcher knows them all. */
const sampledExpansions = 64;

/** The share of a profile's weight that a window may lack and still score well. */
const skippable = 0.55;

/** What the fuzzy matcher knows of a lexicon: the concepts' profiles, indexed by their words. */
export class Profiles {
  readonly lexicon: Lexicon;
  readonly all: readonly Profile[];
  readonly alternates: Alternates;
  readonly #postings = new Map<number, Profile[]>();
  readonly #leaders = new Map<number, Profile[]>();
  readonly #nearWords = new NearWords();
  #table: unknown;
  #near: (readonly NearWord[] | undefined)[] = [];

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.all = profilesOf(lexicon);
    for (const profile of this.all) {
      for (const word of new Set(profile.words)) this.#index(word, profile);
    }
    for (const profile of this.all) for (const word of this.#rarest(profile)) append(this.#leaders, word, profile);
    this.alternates = learnAlternates(this.all);
  }

  /**
   * The rarest words that together weigh more than half of a profile: a window without any of them cannot score well,
   * so windows are looked for only around these (prefix filter, as in set-similarity joins).
   */
  #rarest({ words, weights, weight }: Profile): Set<number> {
    const order = words.map((_, at) => at).sort((a, b) => this.#frequency(words, a) - this.#frequency(words, b));
    const leaders = new Set<number>();
    let gathered = 0;
    for (const at of order) {
      if (gathered > skippable * weight) break;
      leaders.add(words[at] as number);
      gathered += weights[at] as number;
    }
    return leaders;
  }

  #frequency(words: readonly number[], at: number): number {
    return this.having(words[at] as number).length;
  }

  #index(word: number, profile: Profile): void {
    append(this.#postings, word, profile);
    this.#nearWords.add(word, this.lexicon.vocabulary.traitsOfClass(word));
  }

  /** The profiles that have a word of this class among their rarest, one of which any good window holds. */
  led(word: number): readonly Profile[] {
    return this.#leaders.get(word) ?? [];
  }

  /** The profiles that have a word of this class. */
  having(word: number): readonly Profile[] {
    return this.#postings.get(word) ?? [];
  }

  /** The indexed word classes that are like a type of word; remembered for every type. */
  near(type: number): readonly NearWord[] {
    const { vocabulary } = this.lexicon;
    if (this.#table !== vocabulary.table) {
      this.#table = vocabulary.table;
      this.#near = [];
    }
    let near = this.#near[type];
    if (near === undefined) {
      near = this.#nearWords.near(vocabulary.traitsOf(type)).map((word) => sameClassFirst(word, vocabulary.classOf(type)));
      this.#near[type] = near;
    }
    return near;
  }
}

function append(map: Map<number, Profile[]>, key: number, profile: Profile): void {
  const profiles = map.get(key);
  if (profiles) profiles.push(profile);
  else map.set(key, [profile]);
}

/** Number and spelling aside, a word of the same class is the same word. */
function sameClassFirst(near: NearWord, wordClass: number): NearWord {
  return near.id === wordClass ? { id: near.id, likeness: 1 } : near;
}

function profilesOf({ expansions, vocabulary }: Lexicon): Profile[] {
  const profiles: Profile[] = [];
  const seen = new Set<string>();
  for (const expansion of sample(expansions)) {
    if (!expansion.form.fuzzy || expansion.captures) continue;
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
function sample(expansions: readonly Expansion[]): Expansion[] {
  const byForm = new Map<unknown, Expansion[]>();
  for (const expansion of expansions) {
    const siblings = byForm.get(expansion.form);
    if (siblings) siblings.push(expansion);
    else byForm.set(expansion.form, [expansion]);
  }
  return [...byForm.values()].flatMap((siblings) => {
    const stride = siblings.length / sampledExpansions;
    if (stride <= 1) return siblings;
    return Array.from({ length: sampledExpansions }, (_, at) => siblings[Math.floor(at * stride)] as Expansion);
  });
}

/** The words that carry meaning; all of them where none does. */
export function contentWords(words: readonly number[], traitsOf: (word: number) => WordTraits): number[] {
  const content = words.filter((word) => !traitsOf(word).functional);
  return content.length > 0 ? content : [...words];
}
