import { readWords } from "../text/read-words.js";
import type { Profiles } from "./profiles.js";
import { rankAmong } from "./rank.js";
import type { Ranked } from "./ranked.js";
import type { Recall } from "./recall.js";
import { type Candidate, toCandidate } from "./resolve.js";

/** Options of `suggest`. */
export interface SuggestOptions {
  /** The most candidates wanted. @defaultValue 10 */
  readonly limit?: number;
}

/** What a person types into a search box is not longer; the rest is not scored. */
const mostWords = 24;

/** Candidates for a person who types, one per concept, best first: the order is the search's, the scores are ours. */
export function suggest(
  profiles: Profiles,
  recall: Recall,
  query: string,
  { limit = 10 }: SuggestOptions = {},
): Candidate[] {
  if (query.trim() === "") return [];
  const { vocabulary } = profiles.lexicon;
  const words = readWords(query, vocabulary.table);
  const types = words.types(0, Math.min(words.length, mostWords));
  const candidates = new Map<number, Candidate>();
  profiles.nearness.begin(types);
  for (const expansion of recall(query, limit * 8)) {
    const { concept } = expansion.form;
    if (candidates.has(concept.index)) continue;
    const ranked: Ranked | undefined = rankAmong(profiles, profiles.ofExpansion(expansion), types)[0];
    const nearness = profiles.nearness.to(expansion.classes);
    candidates.set(concept.index, ranked ? toCandidate(ranked, nearness, false) : bareCandidate(expansion, nearness));
    if (candidates.size === limit) break;
  }
  return [...candidates.values()];
}

function bareCandidate(expansion: Ranked["expansion"], nearness: number): Candidate {
  const none = {
    score: 0,
    covered: 0,
    explained: 0,
    weakest: 0,
    inverted: 0,
    missing: 1,
    extra: 1,
    heads: 0,
    numbers: 1,
    linking: 0,
  };
  return toCandidate({ expansion, score: 0, parts: none }, nearness, false);
}
