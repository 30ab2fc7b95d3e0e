import type { Finding } from "../match/finding.js";
import type { Reading } from "../match/reading.js";
import { indefiniteArticle } from "../text/english/article.js";
import { foldWord } from "../text/fold.js";
import { Gap } from "../text/gap.js";
import type { Edit } from "./edits.js";

/** A replacement and what becomes of the article before it. */
export interface WithArticle {
  readonly replacement: string;
  /** The edit of the article before the surface, if it must change. */
  readonly article?: Edit;
}

/** Makes `a`/`an` before a surface agree with its replacement, and keeps “the” from standing twice. */
export function agree(reading: Reading, finding: Finding, replacement: string): WithArticle {
  const article = articleBefore(reading, finding.start);
  if (article === undefined) return { replacement };
  const { start, end, word } = article;
  const own = /^(the|an?)\s+(?=\S)/i.exec(replacement);
  const bare = own ? replacement.slice(own[0].length) : replacement;
  const due = own?.[1]?.toLowerCase() ?? (word === "the" ? "the" : indefiniteArticle(bare));
  if (due === word) return { replacement: bare };
  return { replacement: bare, article: { start, end, text: inCaseOf(reading.text.slice(start, end), due) } };
}

interface Article {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

function articleBefore({ text, words }: Reading, word: number): Article | undefined {
  if (word === 0 || (words.gap[word] as number) & ~(Gap.Space | Gap.Quote)) return undefined;
  const start = words.start[word - 1] as number;
  const end = words.end[word - 1] as number;
  const before = foldWord(text.slice(start, end));
  if (before !== "a" && before !== "an" && before !== "the") return undefined;
  // The capital of “Plan A” is a name, unless a sentence, a line, a quotation or a title begins with it.
  const between = text.slice(words.end[word - 2] ?? 0, start);
  const opens = ((words.gap[word - 1] as number) & (Gap.Break | Gap.Quote)) !== 0 || /[\r\n]/.test(between);
  const name =
    text.slice(start, end) === "A" && !opens && !/^\p{Lu}/u.test(text.slice(words.start[word], words.end[word]));
  return name ? undefined : { start, end, word: before };
}

function inCaseOf(written: string, article: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return article.toUpperCase();
  return /^\p{Lu}/u.test(written) ? article.charAt(0).toUpperCase() + article.slice(1) : article;
}
