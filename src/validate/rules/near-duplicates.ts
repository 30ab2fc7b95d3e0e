import { excerpt } from "../../dictionary/excerpt.js";
import { editDistance } from "../../similarity/edit-distance.js";
import { isFunctionWord } from "../../text/english/function-words.js";
import { root, stem } from "../../text/english/inflection.js";
import type { Engine } from "../engine.js";
import type { Finding, RuleFamily } from "../rule.js";
import { type FormView, textsOf, type View } from "../view.js";

/** Of a pattern, so many texts are looked at. */
const mostTexts = 8;
/** In a sorted list of words, a word is compared with so many that follow it. */
const neighbours = 3;
/** More pairs than these are not asked about. */
const mostPairs = 2000;

/** Concepts that likeness cannot tell apart. */
export const nearDuplicates: RuleFamily = {
  title: "Concepts that are too much alike",
  rows: [
    {
      code: "near-duplicate-concepts",
      reason: "likeness cannot tell which of the two a text means, so it decides nothing",
      example: "“quality development” and “development of quality” as canonicals of two concepts",
    },
  ],
  *check(view) {
    const { engine } = view;
    if (engine === undefined) return;
    const told = new Set<string>();
    let left = mostPairs;
    for (const [a, b] of likePairs(view)) {
      const pair = [a.form.at, b.form.at].sort((x, y) => x - y).join(" ");
      if (told.has(pair) || left-- <= 0) continue;
      const finding = claimedByBoth(a, b, engine);
      if (finding) told.add(pair);
      if (finding) yield finding;
    }
  },
};

/** A text of a form by what its words mean. */
interface Phrase {
  readonly form: FormView;
  readonly text: string;
  /** Derivation classes of its content words, sorted. */
  readonly roots: readonly string[];
}

/** Pairs of phrases of two concepts that have the same words, or all but one that is a slip of the keyboard away. */
function* likePairs(view: View): Generator<[Phrase, Phrase]> {
  const bySameWords = new Map<string, Phrase[]>();
  const byOthers = new Map<string, { readonly word: string; readonly phrase: Phrase }[]>();
  for (const form of view.tried) {
    for (const text of textsOf(form, mostTexts)) {
      const phrase = { form, text, roots: rootsOf(view.fold(text)) };
      if (phrase.roots.length === 0) continue;
      push(bySameWords, phrase.roots.join(" "), phrase);
      if (phrase.roots.length < 2) continue;
      for (const [at, word] of phrase.roots.entries())
        push(byOthers, phrase.roots.toSpliced(at, 1).join(" "), { word, phrase });
    }
  }
  for (const phrases of bySameWords.values()) yield* ofTwoConcepts(phrases);
  for (const gaps of byOthers.values()) yield* slips(gaps);
}

function push<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const others = index.get(key);
  if (others) others.push(value);
  else index.set(key, [value]);
}

function rootsOf(words: readonly string[]): string[] {
  return words
    .filter((word) => !isFunctionWord(word))
    .map((word) => root(stem(word)))
    .sort();
}

/** Each phrase with the next of another concept: pairs enough to name every concept, and no more. */
function* ofTwoConcepts(phrases: readonly Phrase[]): Generator<[Phrase, Phrase]> {
  for (const [at, first] of phrases.entries()) {
    const second = phrases[at + 1];
    if (second && first.form.at !== second.form.at) yield [first, second];
  }
}

/** Words that differ by a letter stand near each other if sorted from the front or from the back. */
function* slips(gaps: readonly { readonly word: string; readonly phrase: Phrase }[]): Generator<[Phrase, Phrase]> {
  if (gaps.length < 2) return;
  const fromBack = (word: string) => [...word].reverse().join("");
  for (const key of [(word: string) => word, fromBack]) {
    const sorted = gaps.map((gap) => ({ ...gap, key: key(gap.word) })).sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const [at, a] of sorted.entries()) {
      for (const b of sorted.slice(at + 1, at + 1 + neighbours)) {
        const apart = a.phrase.form.at !== b.phrase.form.at && a.word !== b.word && a.word.length > 3;
        if (apart && !/\p{N}/u.test(a.word + b.word) && editDistance(a.word, b.word, 1) <= 1)
          yield [a.phrase, b.phrase];
      }
    }
  }
}

/** What the engine says: of a form of one concept, that the other is as likely meant. */
function claimedByBoth(a: Phrase, b: Phrase, engine: Engine): Finding | undefined {
  const { verdict, candidates } = engine.resolve(a.text);
  const [first, second] = candidates;
  const ids = [a.form.concept.id, b.form.concept.id];
  if (verdict !== "review" || !first || !second) return undefined;
  if (!ids.includes(first.concept) || !ids.includes(second.concept)) return undefined;
  if (first.score - second.score >= 0.05) return undefined;
  const scores = `${first.score.toFixed(2)} for \`${first.concept}\`, ${second.score.toFixed(2)} for \`${second.concept}\``;
  const message = `${excerpt(a.text)} could be either of two concepts: ${scores}.`;
  return {
    code: "near-duplicate-concepts",
    message,
    pointer: b.form.pointer,
    proof: { text: a.text, result: verdict },
  };
}
