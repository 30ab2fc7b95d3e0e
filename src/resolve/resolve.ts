import type { Expansion } from "../dictionary/lexical-form.js";
import type { Lexicon } from "../dictionary/lexicon.js";
import type { Trie } from "../dictionary/trie.js";
import { Vocabulary } from "../dictionary/vocabulary.js";
import { readWords } from "../text/read-words.js";
import { Words } from "../text/words.js";
import { nearestFirst, type Placed } from "./placed.js";
import type { Profiles } from "./profiles.js";
import { bestOfEach, rank, rankAmong } from "./rank.js";
import type { Ranked, ScoreParts } from "./ranked.js";
import type { Recall } from "./recall.js";
import { judge, type Thresholds, type Verdict } from "./verdict.js";

/** A concept that a phrase may mean. */
export interface Candidate {
  /** Id of the concept. */
  readonly concept: string;
  /** The canonical in force. */
  readonly canonical: string;
  /** The form that matched or came nearest, as the dictionary writes it. */
  readonly form: string;
  /** How it was found. */
  readonly method: "exact" | "pattern" | "fuzzy";
  /** Likeness of phrase and form, 0 to 1; 1 for exact and pattern; no higher than that of the candidate before it. */
  readonly score: number;
  /** The components of the score by name, each 0 to 1, and the nearness of the words as they are written. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Which concept a phrase means. */
export interface Resolution {
  /** The phrase as given. */
  readonly term: string;
  /** `accept`: sure; `review`: likely, or ambiguous; `reject`: nothing is alike enough. */
  readonly verdict: Verdict;
  /** Id of the concept, if accepted. */
  readonly concept?: string;
  /** Its canonical, if accepted. */
  readonly canonical?: string;
  /** Why, in a line for a person. */
  readonly reason: string;
  /** One per concept, best first: by score and nearness together. */
  readonly candidates: readonly Candidate[];
}

/** The most candidates reported. */
const reportedCandidates = 10;

/** What the index of words finds is asked for no second opinion, unless it is less alike than this and knows every form. */
const worthAsking = 0.3;

/** Longer phrases are no terms: they are looked up exactly only. */
const longestPhrase = 48;

const exactParts: ScoreParts = {
  score: 1,
  covered: 1,
  explained: 1,
  weakest: 1,
  inverted: 0,
  missing: 0,
  extra: 0,
  heads: 1,
  numbers: 1,
  linking: 1,
};

/** The words of the phrase at hand: making arrays for each would cost more than reading it. */
const read = new Words();

/** Resolves a phrase: exactly if it is a listed form, else by likeness, else by recall of last resort. */
export function resolve(profiles: Profiles, recall: Recall, thresholds: Thresholds, term: string): Resolution {
  const { lexicon } = profiles;
  lexicon.vocabulary.trim();
  const words = readWords(term, lexicon.vocabulary.table, [], read);
  const types = words.types(0, words.length);
  if (types.length === 0) return { term, verdict: "reject", reason: "no word to go by", candidates: [] };
  // The traits of a new word say its class as well.
  for (let at = 0; at < types.length; at++) lexicon.vocabulary.traitsOf(types[at] as number);
  const exact = profiles.captures || isListed(lexicon, types) ? exactForms(lexicon, term, types).map(asExact) : none;
  if (types.length > longestPhrase) return resolution(term, exact, exact.map(asPlaced), exact.length, thresholds);
  const alike = rank(profiles, types);
  if (exact.length > 0) {
    const others = alike.filter((one) => !isAmong(exact, one));
    const placed = [...exact.map(asPlaced), ...nearestFirst(profiles, others)];
    return resolution(term, [...exact, ...others], placed, exact.length, thresholds);
  }
  const placed = nearestFirst(profiles, alike);
  if (!isLost(profiles, alike, placed, thresholds)) return resolution(term, alike, placed, 0, thresholds);
  const all = lastResort(profiles, recall, term, types, alike);
  return resolution(term, all, nearestFirst(profiles, all), 0, thresholds);
}

const none: readonly Ranked[] = [];

/** Whether nothing that was found is alike enough, nor near, so that what the search finds may be better. */
function isLost(
  profiles: Profiles,
  [likest]: readonly Ranked[],
  [first]: readonly Placed[],
  { review }: Thresholds,
): boolean {
  if (likest === undefined || first === undefined) return true;
  return profiles.isWhole ? likest.score < worthAsking && first.nearness === 0 : likest.score < review;
}

function asExact(expansion: Expansion): Ranked {
  return { expansion, score: 1, words: expansion.words.length, parts: exactParts };
}

function asPlaced(one: Ranked): Placed {
  return { one, nearness: 1 };
}

function isAmong(ranked: readonly Ranked[], { expansion: { form } }: Ranked): boolean {
  return ranked.some(({ expansion }) => expansion.form.concept === form.concept);
}

/** Decides between exact forms as between others: by score, so that two concepts with one form are ambiguous. */
function resolution(
  term: string,
  ranked: readonly Ranked[],
  placed: readonly Placed[],
  exact: number,
  thresholds: Thresholds,
): Resolution {
  const candidates = falling(
    placed.slice(0, reportedCandidates).map(({ one, nearness }, at) => toCandidate(one, nearness, at < exact)),
  );
  const { verdict, reason } =
    exact === 1
      ? { verdict: "accept" as const, reason: `listed as “${candidates[0]?.form}”` }
      : judge(ranked, thresholds, placed[0]?.one);
  const best = candidates[0];
  if (verdict !== "accept" || best === undefined) return { term, verdict, reason, candidates };
  return { term, verdict, concept: best.concept, canonical: best.canonical, reason, candidates };
}

/** Candidates in order, none with a higher score than those before it, which are the likelier ones. */
function falling(candidates: readonly Candidate[]): Candidate[] {
  let bound = 1;
  return candidates.map((candidate) => {
    bound = Math.min(bound, candidate.score);
    return bound === candidate.score ? candidate : { ...candidate, score: bound };
  });
}

/** Whether the words of a phrase are those of a form, where no form captures words. */
function isListed({ trie, vocabulary, tables }: Lexicon, types: readonly number[]): boolean {
  let state = 0;
  for (let at = 0; at < types.length; at++) {
    const wordClass = vocabulary.classOf(types[at] as number);
    state = wordClass === 0 ? 0 : trie.child(state, wordClass);
    if (state === 0) return false;
  }
  return tables.endings[state] !== 0;
}

/** One listed form per concept that is the whole phrase; canonicals first, then dictionary order. */
function exactForms(lexicon: Lexicon, term: string, types: readonly number[]): Expansion[] {
  const { trie, vocabulary } = lexicon;
  const classes = types.map((type) => vocabulary.classOf(type));
  const whole = statesAfter(trie, classes, 0, 0)
    .filter((state) => lexicon.isEnding(state))
    .flatMap((state) => [...lexicon.endingAt(state)])
    .filter(({ form, words: written }) => !form.sensitive || sameAsWritten(term, written));
  if (whole.length === 0) return whole;
  const byRole = [...whole].sort((a, b) => roleOrder[a.form.role] - roleOrder[b.form.role]);
  return [...new Map(byRole.reverse().map((expansion) => [expansion.form.concept, expansion])).values()].reverse();
}

/** The states of the trie in which all words are used up; captures take one to four of them. */
function statesAfter(trie: Trie, classes: readonly number[], from: number, root: number): number[] {
  const states: number[] = [];
  let state = root;
  for (let at = from; at < classes.length; at++) {
    const captured = trie.child(state, Vocabulary.capture);
    for (let taken = 1; captured !== 0 && taken <= 4 && at + taken <= classes.length; taken++) {
      states.push(...statesAfter(trie, classes, at + taken, captured));
    }
    state = classes[at] === 0 ? 0 : trie.child(state, classes[at] as number);
    if (state === 0) return states;
  }
  return [...states, state];
}

const roleOrder = { canonical: 0, admitted: 1, variant: 2 } as const;

function sameAsWritten(term: string, written: readonly string[]): boolean {
  const bare = term.normalize("NFKC").trim();
  return bare === written.join(" ") || bare === `${written.join(" ")}s`;
}

/** With the forms that the search finds, and among these those that match exactly only: they are shown, never accepted. */
function lastResort(
  profiles: Profiles,
  recall: Recall,
  term: string,
  types: readonly number[],
  ranked: readonly Ranked[],
): Ranked[] {
  const recalled = recall(term, reportedCandidates * 2).flatMap((expansion) =>
    expansion.form.fuzzy ? profiles.ofExpansion(expansion) : (profiles.profileOf(expansion) ?? []),
  );
  return bestOfEach([...ranked, ...rankAmong(profiles, recalled, types)]);
}

/** A ranked form as a candidate. */
export function toCandidate(
  { expansion, score, parts }: Omit<Ranked, "words">,
  nearness: number,
  listed: boolean,
): Candidate {
  const { concept, text, method } = expansion.form;
  return {
    concept: concept.id,
    canonical: concept.canonical,
    form: text,
    method: listed ? method : "fuzzy",
    score,
    parts: {
      score,
      covered: parts.covered,
      explained: parts.explained,
      weakest: parts.weakest,
      inverted: parts.inverted,
      missing: parts.missing,
      extra: parts.extra,
      heads: parts.heads,
      numbers: parts.numbers,
      linking: parts.linking,
      nearness,
    },
  };
}
