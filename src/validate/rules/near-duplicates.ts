import { excerpt } from "../../dictionary/excerpt.js";
import { editDistance } from "../../similarity/edit-distance.js";
import { isFunctionWord } from "../../text/english/function-words.js";
import { root, stem } from "../../text/english/inflection.js";
import { type Engine, openEngine } from "../engine.js";
import type { Finding, RuleFamily } from "../rule.js";
import { type FormView, textsOf, type View } from "../view.js";

/** Of a pattern, so many texts are looked at. */
const mostTexts = 8;
/** In a sorted list of words, a word is compared with so many that follow it. */
const neighbours = 3;
/** By so much the engine wants one concept to be likelier than another. */
const margin = 0.05;
/** Words a letter apart are told apart where both are written right; a slip makes one the other. */
const marginOfSlips = 0.1;
/** More pairs than these are not asked about. */
const mostPairs = 2000;
/** To ask about a term takes the longer the more concepts the engine knows. */
const mostConcepts = 4000;

/** Concepts that likeness cannot tell apart. */
export const nearDuplicates: RuleFamily = {
  title: "Concepts that are too much alike",
  rows: [
    {
      code: "near-duplicate-concepts",
      reason: "likeness cannot tell which of the two a text means, so it decides nothing",
      example: "“national innovation demonstration zone” beside “national innovative demonstration zone”",
    },
  ],
  *check(view) {
    const pairs: [Phrase, Phrase][] = [];
    for (const pair of likePairs(view)) {
      if (pairs.length >= mostPairs) break;
      // Forms with the very same words are reported as shared or ambiguous.
      if (view.fold(pair[0].text).join(" ") !== view.fold(pair[1].text).join(" ")) pairs.push(pair);
    }
    const engine = pairs.length > 0 ? judgeOf(pairs, view) : undefined;
    const told = new Set<string>();
    for (const [a, b] of pairs) {
      const pair = [a.form.at, b.form.at].sort((x, y) => x - y).join(" ");
      const finding = engine && !told.has(pair) && claimedByBoth(a, b, engine);
      if (!finding) continue;
      told.add(pair);
      yield finding;
    }
  },
};

/** The engine; in place of a very large one, one that knows no other concepts than those in question. */
function judgeOf(pairs: readonly (readonly [Phrase, Phrase])[], { engine, dictionary }: View): Engine | undefined {
  if (dictionary.concepts.length <= mostConcepts) return engine;
  const asked = new Set(pairs.flatMap(([a, b]) => [a.form.concept, b.form.concept]));
  return openEngine({ ...dictionary, concepts: dictionary.concepts.filter((concept) => asked.has(concept)) }).engine;
}

/** A text of a form by what its words mean. */
interface Phrase {
  readonly form: FormView;
  readonly text: string;
  /** Derivation classes of its content words, sorted. */
  readonly roots: readonly string[];
}

/** Pairs of phrases of two concepts that have the same words, or all but one that is a slip of the keyboard away. */
function* likePairs(view: View): Generator<[Phrase, Phrase]> {
  const rootsOf = createRooter();
  const several = repeatedKeys(view, rootsOf);
  const byKey = new Map<number, Gap[]>();
  for (const phrase of phrasesOf(view, rootsOf)) {
    for (const gap of gapsOf(phrase)) {
      if (!several.has(gap.key)) continue;
      const others = byKey.get(gap.key);
      if (others) others.push(gap);
      else byKey.set(gap.key, [gap]);
    }
  }
  for (const gaps of byKey.values()) {
    yield* ofTwoConcepts(gaps.filter(({ word }) => word === ""));
    yield* slips(gaps.filter(({ word }) => word !== ""));
  }
}

/** A phrase without one of its words, or, with the empty word, whole. */
interface Gap {
  readonly phrase: Phrase;
  readonly word: string;
  /** Hash of the words that are left. */
  readonly key: number;
}

/** Phrases of at least two words that say something: likeness never decides on one. */
function* phrasesOf(view: View, rootsOf: Rooter): Generator<Phrase> {
  for (const form of view.tried) {
    for (const text of textsOf(form, mostTexts)) {
      const roots = rootsOf(view.fold(text));
      if (roots.length > 1) yield { form, text, roots };
    }
  }
}

function* gapsOf(phrase: Phrase): Generator<Gap> {
  const { roots } = phrase;
  yield { phrase, word: "", key: hash(`= ${roots.join(" ")}`) };
  for (const [at, word] of roots.entries()) yield { phrase, word, key: hash(roots.toSpliced(at, 1).join(" ")) };
}

/** The keys that more than one phrase has. Most have one alone: kept by name, they would take all memory. */
function repeatedKeys(view: View, rootsOf: Rooter): Set<number> {
  const [once, several] = [new Set<number>(), new Set<number>()];
  for (const phrase of phrasesOf(view, rootsOf))
    for (const { key } of gapsOf(phrase)) (once.has(key) ? several : once).add(key);
  return several;
}

/** FNV-1a; phrases that share a hash by chance are told apart when they are compared. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

type Rooter = (words: readonly string[]) => string[];

/** Gives the derivation classes of content words, sorted. Words recur, so each is looked at once. */
function createRooter(): Rooter {
  const known = new Map<string, string>();
  const rootOf = (word: string) => {
    let found = known.get(word);
    if (found === undefined) {
      found = isFunctionWord(word) ? "" : root(stem(word));
      known.set(word, found);
    }
    return found;
  };
  return (words) => words.map(rootOf).filter(Boolean).sort();
}

/** Each phrase with the next of another concept: pairs enough to name every concept, and no more. */
function* ofTwoConcepts(gaps: readonly Gap[]): Generator<[Phrase, Phrase]> {
  for (const [at, { phrase }] of gaps.entries()) {
    const next = gaps[at + 1]?.phrase;
    if (next && phrase.form.at !== next.form.at) yield [phrase, next];
  }
}

/** Words that differ by a letter stand near each other if sorted from the front or from the back. */
function* slips(gaps: readonly Gap[]): Generator<[Phrase, Phrase]> {
  if (gaps.length < 2) return;
  const fromBack = (word: string) => [...word].reverse().join("");
  for (const key of [String, fromBack]) {
    const sorted = [...gaps].sort((a, b) => (key(a.word) < key(b.word) ? -1 : 1));
    for (const [at, a] of sorted.entries()) {
      for (const b of sorted.slice(at + 1, at + 1 + neighbours)) {
        const apart = a.phrase.form.at !== b.phrase.form.at && a.word !== b.word && a.word.length > 3;
        if (apart && !/\p{N}/u.test(a.word + b.word) && editDistance(a.word, b.word, 1) <= 1)
          yield [a.phrase, b.phrase];
      }
    }
  }
}

/** What the engine says: of a form of one concept, that the other is as likely meant, but for its being listed. */
function claimedByBoth(a: Phrase, b: Phrase, engine: Engine): Finding | undefined {
  for (const { text } of [a, b]) {
    const { verdict, candidates } = engine.resolve(text);
    const [first, second] = candidates;
    const ids = [a.form.concept.id, b.form.concept.id];
    if (!first || !second || !ids.includes(first.concept) || !ids.includes(second.concept)) continue;
    const wanted = a.roots.join() === b.roots.join() ? margin : marginOfSlips;
    if (first.score - second.score >= wanted) continue;
    const scores = `${first.score.toFixed(2)} for \`${first.concept}\`, ${second.score.toFixed(2)} for \`${second.concept}\``;
    const message = `${excerpt(text)} could be either of two concepts: ${scores}.`;
    const proof = { text, result: verdict };
    return { code: "near-duplicate-concepts", message, pointer: b.form.pointer, proof };
  }
  return undefined;
}
