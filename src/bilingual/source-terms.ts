import type { PhraseTrie } from "./phrase-trie.js";
import type { Lexis } from "./reading/lexis.js";
import { Joint, type Side } from "./reading/side.js";
import type { SourceForm, Term } from "./terms.js";

/** A term of the source and where it stands, in words. */
export interface Occurrence {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** The terms of a source text: from the left, the longest first, not overlapping. */
export function sourceTerms(side: Side, trie: PhraseTrie<SourceForm>, lexis: Lexis): Occurrence[] {
  const found: Occurrence[] = [];
  for (let start = 0; start < side.length; start++) {
    const longest = longestAt(side, start, trie, lexis);
    if (longest === undefined) continue;
    found.push(longest);
    start = longest.end - 1;
  }
  return found;
}

function longestAt(side: Side, start: number, trie: PhraseTrie<SourceForm>, lexis: Lexis): Occurrence | undefined {
  let limit = start + 1;
  while (limit < side.length && (side.joints[limit] as Joint) < Joint.Sentence) limit++;
  let longest: Occurrence | undefined;
  trie.from(side.classes, start, limit, (end, forms) => {
    const form = likest(side, start, forms, lexis);
    if (form) longest = { term: form.term, start, end };
  });
  return longest;
}

/** The form that is written most like the text: word by word, else in another number or spelling; verbs are no nouns. */
function likest(side: Side, start: number, forms: readonly SourceForm[], lexis: Lexis): SourceForm | undefined {
  const same = (as: (type: number) => number | string) => (form: SourceForm) =>
    form.types.every((type, at) => as(type) === as(side.words.type[start + at] as number));
  return forms.find(same((type) => type)) ?? forms.find(same((type) => lexis.singular(type)));
}
