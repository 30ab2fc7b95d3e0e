import type { PhraseTrie } from "./phrase-trie.js";
import { Joint, type Side } from "./reading/side.js";
import type { Term } from "./terms.js";

/** A term of the source and where it stands, in words. */
export interface Occurrence {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** The terms of a source text: from the left, the longest first, not overlapping. */
export function sourceTerms(side: Side, trie: PhraseTrie<Term>): Occurrence[] {
  const found: Occurrence[] = [];
  for (let start = 0; start < side.length; start++) {
    const longest = longestAt(side, start, trie);
    if (longest === undefined) continue;
    found.push(longest);
    start = longest.end - 1;
  }
  return found;
}

function longestAt(side: Side, start: number, trie: PhraseTrie<Term>): Occurrence | undefined {
  let limit = start + 1;
  while (limit < side.length && (side.joints[limit] as Joint) < Joint.Sentence) limit++;
  let longest: Occurrence | undefined;
  trie.from(side.classes, start, limit, (end, [term]) => {
    if (term) longest = { term, start, end };
  });
  return longest;
}
