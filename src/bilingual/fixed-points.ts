import type { PhraseTrie } from "./phrase-trie.js";
import type { Lexis } from "./reading/lexis.js";
import { Joint, type Side } from "./reading/side.js";
import { isSimplified, simplifyAll } from "./reading/simplify.js";
import type { Run } from "./segments/units.js";
import type { Occurrence } from "./source-terms.js";
import type { Rendering, Term } from "./terms.js";
import { isMarked, isTitle } from "./write/title-marks.js";

/** An accepted rendering that stands in the target. */
export interface FixedPoint {
  readonly term: Term;
  readonly rendering: Rendering;
  readonly start: number;
  readonly end: number;
  /** In what its writing differs from the dictionary's, if in anything. */
  readonly writing: Writing;
}

/** How a surface is written beside a rendering that it is: alike, in another spelling, in another number. */
type Writing = "same" | "spelling" | "number";

/** An accepted rendering of a term. */
export interface Accepted {
  readonly term: Term;
  readonly rendering: Rendering;
}

/** What already stands right in a segment, and which terms are missing how often. */
export interface Standing {
  readonly fixed: readonly FixedPoint[];
  /** Terms without a rendering, with the number of times. */
  readonly missing: ReadonlyMap<Term, number>;
}

/** Takes accepted renderings of the segment's own terms, the longest first, no more than the source has. */
export function standingIn(
  side: Side,
  run: Run,
  occurrences: readonly Occurrence[],
  trie: PhraseTrie<Accepted>,
  lexis: Lexis,
  simplified: boolean,
): Standing {
  const missing = new Map<Term, number>();
  for (const { term } of occurrences) missing.set(term, (missing.get(term) ?? 0) + 1);
  if (missing.size === 0) return { fixed: [], missing };
  const found = acceptedIn(side, run, missing, trie, lexis, simplified);
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || order[a.writing] - order[b.writing] || a.start - b.start);
  const taken = new Uint8Array(run.end - run.start);
  const fixed: FixedPoint[] = [];
  for (const one of found) {
    const left = missing.get(one.term) ?? 0;
    const own = taken.subarray(one.start - run.start, one.end - run.start);
    if (left === 0 || own.includes(1)) continue;
    own.fill(1);
    fixed.push(one);
    if (left === 1) missing.delete(one.term);
    else missing.set(one.term, left - 1);
  }
  return { fixed: fixed.sort((a, b) => a.start - b.start), missing };
}

function acceptedIn(
  side: Side,
  run: Run,
  present: ReadonlyMap<Term, number>,
  trie: PhraseTrie<Accepted>,
  lexis: Lexis,
  simplified: boolean,
): FixedPoint[] {
  const found: FixedPoint[] = [];
  for (let start = run.start; start < run.end; start++) {
    trie.from(side.classes, start, run.end, (end, values) => {
      for (const { term, rendering } of values) {
        if (!present.has(term) || !standsWhole(side, start, rendering)) continue;
        const writing = writingOf(side, start, rendering, lexis, simplified);
        if (writing) found.push({ term, rendering, start, end, writing });
      }
    });
  }
  return found;
}

const order: Readonly<Record<Writing, number>> = { same: 0, spelling: 1, number: 2 };

/** Whether nothing stands between the words that the rendering has not. */
function standsWhole(side: Side, start: number, { joints }: Rendering): boolean {
  for (let at = 1; at < joints.length; at++) {
    const here = side.joints[start + at] as Joint;
    if (here >= Joint.Wall && (here > (joints[at] as Joint) || hidesText(side, start + at))) return false;
  }
  return true;
}

/** Whether more than punctuation stands before a word: what is protected. */
function hidesText({ text, words }: Side, at: number): boolean {
  return /[\p{L}\p{N}{}<>]/u.test(text.slice(words.end[at - 1], words.start[at]));
}

/** How a surface of the same classes is written; nothing if a word differs in more than spelling and number. */
function writingOf(
  side: Side,
  start: number,
  { types, core, text }: Rendering,
  lexis: Lexis,
  simplified: boolean,
): Writing | undefined {
  let writing: Writing = "same";
  for (const [at, listed] of types.entries()) {
    const own = side.words.type[start + at] as number;
    if (own === listed || lexis.simple(own) === lexis.simple(listed)) continue;
    if (lexis.singular(own) !== lexis.singular(listed)) return undefined;
    const isHead = at + 1 === types.length || lexis.functional[lexis.classOf(types[at + 1] as number)] === 1;
    if (isHead && numberOf(own, lexis) !== numberOf(listed, lexis)) writing = "number";
    else if (writing === "same") writing = "spelling";
  }
  if (writing !== "same") return writing;
  const [from, to] = [side.words.start[start] as number, side.words.end[start + types.length - 1] as number];
  if (isTitle(text) && !isMarked(side.text, from, to)) return "spelling";
  const [own, listed] = [bare(side.text.slice(from, to)), bare(core)];
  if (simplifyAll(own) !== simplifyAll(listed)) return "spelling";
  // In a text of the other script the shapes of characters are its own.
  return own === listed || simplified !== isSimplified(core) ? "same" : "spelling";
}

/** Whether a word is in the plural; `indices` and `indexes` are alike. */
function numberOf(type: number, lexis: Lexis): boolean {
  return lexis.singular(type) !== lexis.american(type);
}

function bare(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐‑–]/g, "-")
    .replace(/[“”]/g, '"');
}
