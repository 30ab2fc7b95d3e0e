import { Column } from "../dictionary/column.js";
import type { Lexicon } from "../dictionary/lexicon.js";
import { FormFlag } from "../dictionary/lexicon-tables.js";
import { learnAlternates } from "./alternates.js";
import type { FuzzyTables } from "./fuzzy-tables.js";
import { Grouper } from "./grouper.js";
import { indexNearWords } from "./near-words.js";
import { tripleSet } from "./number-set.js";

/** The most expansions of one pattern that are compared; the exact matcher knows them all. */
const sampledExpansions = 24;
/** Longer forms are matched exactly only: comparing takes the square of the length. */
const longestProfile = 24;
/** Up to so many content words a form is not known again without its rarest heavy word; of longer ones it may lack one. */
const mostOfOneKey = 3;
/** A word that weighs more than this share of the heaviest of its form is not missed without a loss. */
const heavyShare = 0.6;

/** Makes the tables of likeness. */
export function indexFuzzy(lexicon: Lexicon): FuzzyTables {
  const profiles = collectProfiles(lexicon);
  const classes = lexicon.vocabulary.size;
  const alternates = learnAlternates(profiles, lexicon);
  const postings = new Grouper(classes);
  for (let profile = 0; profile < profiles.count; profile++) {
    for (const word of profiles.wordsOf(profile)) postings.add(word, profile);
  }
  const posted = postings.grouped();
  const keys = findKeys(lexicon, profiles, posted.start, alternates.partners);
  const near = indexNearWords(lexicon.vocabulary, posted.start);
  return {
    profileExpansion: profiles.expansion,
    profileStart: profiles.start,
    profileWords: profiles.words,
    profileWeight: weightsOf(profiles, lexicon),
    conceptStart: profiles.conceptStart,
    postingStart: posted.start,
    postings: posted.values,
    pairKeyStart: keys.pairs.start,
    pairKeys: keys.pairs.values,
    longKeyStart: keys.longs.start,
    longKeys: keys.longs.values,
    ...membersOf(profiles, lexicon.conceptCount),
    alternates: tripleSet(alternates.triples),
    ...near,
  };
}

function membersOf(profiles: Collected, concepts: number): Pick<FuzzyTables, "memberStart" | "members"> {
  const members = new Column();
  const memberStart = new Int32Array(concepts + 1);
  for (let concept = 0; concept < concepts; concept++) {
    const words = new Set<number>();
    for (let id = profiles.conceptStart[concept] as number; id < (profiles.conceptStart[concept + 1] as number); id++) {
      if (profiles.lengthOf(id) > 1) for (const word of profiles.wordsOf(id)) words.add(word);
    }
    for (const word of Int32Array.from(words).sort()) members.push(word);
    memberStart[concept + 1] = members.length;
  }
  return { memberStart, members: members.values() };
}

function weightsOf(profiles: Collected, { vocabulary }: Lexicon): Float64Array {
  return Float64Array.from({ length: profiles.count }, (_, profile) =>
    profiles.wordsOf(profile).reduce((sum, word) => sum + vocabulary.traitsOfClass(word).weight, 0),
  );
}

/** Profiles as they are collected, in dictionary order. */
export interface Collected {
  readonly count: number;
  readonly expansion: Int32Array;
  readonly start: Int32Array;
  readonly words: Int32Array;
  readonly conceptStart: Int32Array;
  wordsOf(profile: number): Int32Array;
  lengthOf(profile: number): number;
  conceptOf(profile: number): number;
}

function collectProfiles(lexicon: Lexicon): Collected {
  const { formConcept, formFlags } = lexicon.tables;
  const expansion = new Column();
  const start = new Column();
  const words = new Column();
  const concept = new Column();
  let seen = new Set<string>();
  for (let form = 0; form < lexicon.formCount; form++) {
    const flags = formFlags[form] as number;
    if (flags & FormFlag.Canonical) seen = new Set();
    if (!(flags & FormFlag.Fuzzy) || flags & FormFlag.Captures) continue;
    for (const at of sampled(lexicon, form)) {
      const classes = lexicon.classesOf(at);
      if (classes.length > longestProfile) continue;
      const content = contentWords(classes, (word) => lexicon.vocabulary.traitsOfClass(word).functional);
      const key = `${(flags & FormFlag.Variant) !== 0} ${content.join(" ")}`;
      if (seen.has(key)) continue;
      seen.add(key);
      expansion.push(at);
      concept.push(formConcept[form] as number);
      start.push(words.length);
      for (const word of content) words.push(word);
    }
  }
  start.push(words.length);
  const concepts = concept.values();
  const [starts, all] = [start.values(), words.values()];
  return {
    count: concepts.length,
    expansion: expansion.values(),
    start: starts,
    words: all,
    conceptStart: startsOf(concepts, lexicon.conceptCount),
    wordsOf: (profile) => all.subarray(starts[profile] as number, starts[profile + 1] as number),
    lengthOf: (profile) => (starts[profile + 1] as number) - (starts[profile] as number),
    conceptOf: (profile) => concepts[profile] as number,
  };
}

/** Where each value's run begins in ascending values. */
function startsOf(values: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const value of values) starts[value + 1] = (starts[value + 1] as number) + 1;
  for (let at = 0; at < count; at++) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  return starts;
}

/** Every expansion of a form, but of a large pattern only evenly chosen ones. */
function* sampled(lexicon: Lexicon, form: number): Generator<number> {
  const [first, end] = lexicon.expansionsOf(form);
  const stride = Math.max(1, (end - first) / sampledExpansions);
  for (let at = 0; Math.floor(at * stride) < end - first; at++) yield first + Math.floor(at * stride);
}

/** The words that carry meaning; all of them where none does. */
export function contentWords(words: readonly number[], isFunctional: (word: number) => boolean): number[] {
  const content = words.filter((word) => !isFunctional(word));
  return content.length > 0 ? content : [...words];
}

/**
 * The words without which a surface is not taken for a form: one of its heavy words, the one that the fewest forms have, or
 * one of the two such where a form has so many words that it may lack one. Words that take their place do as well.
 */
function findKeys(
  { vocabulary }: Lexicon,
  profiles: Collected,
  postingStart: Int32Array,
  partners: (concept: number, word: number) => readonly number[],
): { pairs: ReturnType<Grouper["grouped"]>; longs: ReturnType<Grouper["grouped"]> } {
  const pairs = new Grouper(vocabulary.size);
  const longs = new Grouper(vocabulary.size);
  const spread = (word: number) => (postingStart[word + 1] as number) - (postingStart[word] as number);
  for (let profile = 0; profile < profiles.count; profile++) {
    const words = [...new Set(profiles.wordsOf(profile))];
    if (profiles.lengthOf(profile) < 2) continue;
    const weight = (word: number) => vocabulary.traitsOfClass(word).weight;
    const heaviest = Math.max(...words.map(weight));
    const heavy = words.filter((word) => weight(word) > heavyShare * heaviest);
    // Not by number: that would depend on the order of the concepts.
    heavy.sort((a, b) => spread(a) - spread(b) || (vocabulary.keyOf(a) < vocabulary.keyOf(b) ? -1 : 1));
    const concept = profiles.conceptOf(profile);
    const keys = heavy.slice(0, words.length > mostOfOneKey ? 2 : 1);
    const isPair = profiles.lengthOf(profile) === 2;
    for (const key of keys) {
      for (const word of isPair ? [key] : [key, ...partners(concept, key)]) (isPair ? pairs : longs).add(word, concept);
    }
  }
  return { pairs: pairs.grouped(), longs: longs.grouped() };
}
