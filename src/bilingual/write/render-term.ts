import { applyCase, type CaseStyle, caseStyle } from "../../rewrite/case.js";
import type { Edit } from "../../rewrite/edits.js";
import { indefiniteArticle } from "../../text/english/article.js";
import { isPlural, pluralPhrase } from "../../text/english/plural.js";
import { singular } from "../../text/english/singular.js";
import { wordAt } from "../evidence/noun-place.js";
import { Joint, type Side } from "../reading/side.js";

/** What stands in a surface's place, and the article before it if that must change. */
export interface Written {
  readonly text: string;
  readonly article?: Edit;
}

/** Writes a term where a surface (in words, half-open) stands: case, and in English number and article. */
export function renderTerm(side: Side, start: number, end: number, term: string, english: boolean): Written {
  if (/\p{Script=Han}/u.test(term)) return { text: term };
  const numbered = english ? inNumber(side, start, end, term) : term;
  const text = applyCase(numbered, styleOf(side, start, end, term));
  return english ? withArticle(side, start, text) : { text };
}

function styleOf(side: Side, start: number, end: number, term: string): CaseStyle {
  const surface = side.text.slice(side.words.start[start], side.words.end[end - 1]);
  const style = caseStyle(surface, term, (side.joints[start] as Joint) >= Joint.Sentence);
  // The capitals of an acronym say nothing, unless a whole phrase shouts.
  const acronym = /^\p{Lu}[\p{Lu}\p{N}]{1,6}s?(?=\P{L}|$)/u.test(surface);
  const opens = (side.joints[start] as Joint) >= Joint.Sentence;
  if (!acronym || (style === "all" && end - start > 1) || style === "title") return style;
  return opens ? "first" : "as-stored";
}

const one = new Set("a an each every another this that one".split(" "));

/** The term in the number that its place asks for: after “a” the singular; where its own head is in the plural, that. */
function inNumber(side: Side, start: number, end: number, term: string): string {
  const last = /[\p{L}\p{N}]+$/u.exec(term)?.[0] ?? "";
  if (last === "" || hasComplement.test(term) || isName(term)) return term;
  const isSingularPlace = start > 0 && side.joints[start] === Joint.Plain && one.has(wordAt(side, start - 1));
  if (isSingularPlace) return isPlural(last) ? term.slice(0, -last.length) + singular(last) : term;
  const head = wordAt(side, end - 1);
  return isPlural(head) && !isPlural(last) && singular(head) === last ? pluralPhrase(term) : term;
}

const hasComplement = /\s(?:of|for|in|on|with|to|at|by|and|or)\s/;

function isName(term: string): boolean {
  const words = term.match(/\p{L}[\p{L}\p{N}'’]*/gu) ?? [];
  return words.filter((word) => word.length > 3).every((word) => /^\p{Lu}/u.test(word));
}

/** Makes `a`/`an` agree, and keeps “the” from standing twice. */
function withArticle(side: Side, start: number, text: string): Written {
  if (start === 0 || side.joints[start] !== Joint.Plain) return { text };
  const before = wordAt(side, start - 1);
  const own = /^(the|an?)\s+(?=\S)/i.exec(text);
  if (before === "the" && own?.[1]?.toLowerCase() === "the") return { text: text.slice(own[0].length) };
  if (before !== "a" && before !== "an") return { text };
  const due = indefiniteArticle(text);
  if (due === before) return { text };
  const [from, to] = [side.words.start[start - 1] as number, side.words.end[start - 1] as number];
  const written = side.text.slice(from, to);
  const capital = /^\p{Lu}/u.test(written) ? due.charAt(0).toUpperCase() + due.slice(1) : due;
  return { text, article: { start: from, end: to, text: capital } };
}
