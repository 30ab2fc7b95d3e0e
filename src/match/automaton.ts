import { allowedGap, marksIn } from "../dictionary/form-reader.js";
import type { Expansion } from "../dictionary/lexical-form.js";
import { endingOf, StateFlag } from "../dictionary/state-says.js";
import { Vocabulary } from "../dictionary/vocabulary.js";
import { Gap } from "../text/gap.js";
import type { Reading } from "./reading.js";

/** An expansion that stands at the words `start` to `end` (exclusive), and which words its captures took. */
export interface Hit {
  readonly expansion: Expansion;
  readonly start: number;
  readonly end: number;
  readonly captures: readonly Capture[];
}

/** The words `start` to `end` (exclusive) that a capture took. */
export interface Capture {
  readonly start: number;
  readonly end: number;
}

/** The most words a capture takes between two others; at either end of a form it takes one. */
const longestCapture = 4;

const none: readonly Capture[] = [];

/**
 * Every expansion whose words stand from word `start` on, the shorter first; whether it {@link fits} is still to be asked, of
 * the longest first. Captures take as few words as they can.
 */
export function hitsAt(reading: Reading, start: number): Hit[] {
  const hits: Hit[] = [];
  walk(reading, start, start, 0, reading.lexicon.trie.firstSays[0] as number, none, hits);
  return hits;
}

function walk(
  reading: Reading,
  start: number,
  from: number,
  root: number,
  rootSays: number,
  captures: readonly Capture[],
  hits: Hit[],
): void {
  const { words } = reading;
  const { trie } = reading.lexicon;
  let state = root;
  let says = rootSays;
  for (let at = from; at < words.length; at++) {
    if (at > start && (words.gap[at] as number) & Gap.Break) return;
    if (says & StateFlag.Captures) walkCapture(reading, start, at, state, captures, hits);
    const wordClass = reading.classAt(at);
    state = wordClass === 0 ? 0 : trie.child(state, wordClass);
    if (state === 0) return;
    says = trie.says;
    if (endingOf(says) !== 0) collect(reading, start, at + 1, says, captures, hits);
    if (!(says & StateFlag.GoesOn)) return;
  }
}

function walkCapture(
  reading: Reading,
  start: number,
  from: number,
  before: number,
  captures: readonly Capture[],
  hits: Hit[],
): void {
  const { words } = reading;
  const { trie } = reading.lexicon;
  const state = trie.child(before, Vocabulary.capture);
  const { says } = trie;
  collect(reading, start, from + 1, says, [...captures, { start: from, end: from + 1 }], hits);
  const longest = from === start ? 1 : longestCapture;
  for (let end = from + 1; end <= Math.min(from + longest, words.length); end++) {
    if (end - 1 > from && (words.gap[end - 1] as number) & ~(Gap.Space | Gap.Hyphen)) return;
    walk(reading, start, end, state, says, [...captures, { start: from, end }], hits);
  }
}

function collect(
  reading: Reading,
  start: number,
  end: number,
  says: number,
  captures: readonly Capture[],
  hits: Hit[],
): void {
  const { nextEnding } = reading.lexicon.tables;
  for (let at = endingOf(says); at !== 0; at = says & StateFlag.Several ? (nextEnding[at - 1] as number) : 0) {
    hits.push({ expansion: reading.lexicon.expansion(at - 1), start, end, captures });
  }
}

/** The first word of an element of a hit. */
export function wordOf({ expansion, start, captures }: Hit, element: number): number {
  if (!expansion.captures) return start + element;
  let at = start;
  let taken = 0;
  for (let before = 0; before < element; before++) {
    at = expansion.classes[before] === Vocabulary.capture ? (captures[taken++] as Capture).end : at + 1;
  }
  return at;
}

/** Whether gaps and case of a hit are such as its form allows. */
export function fits(reading: Reading, hit: Hit): boolean {
  const { expansion } = hit;
  const { gap } = reading.words;
  if (expansion.plain && !expansion.form.sensitive && areSpaced(gap, hit.start + 1, hit.end)) return true;
  for (let element = 0; element < expansion.classes.length; element++) {
    const word = wordOf(hit, element);
    if (
      element > 0 &&
      !(mayJoin(gap[word] as number, expansion, element) && hasMarks(reading, word, expansion, element))
    )
      return false;
    if (expansion.form.sensitive && !standsAsWritten(reading, word, expansion, element)) return false;
  }
  return true;
}

/** Whether nothing but spaces and hyphens stands before each of the words. */
function areSpaced(gap: Uint8Array, from: number, to: number): boolean {
  for (let word = from; word < to; word++) if ((gap[word] as number) & ~(Gap.Space | Gap.Hyphen)) return false;
  return true;
}

function mayJoin(gap: number, expansion: Expansion, element: number): boolean {
  return (gap & ~(Gap.Space | Gap.Hyphen)) === 0 || (gap & ~allowedGap(expansion, element)) === 0;
}

/** `C++ code` is neither `C code` nor `C# code`: hard punctuation must be the form's own. */
function hasMarks({ text, words }: Reading, word: number, expansion: Expansion, element: number): boolean {
  if (!(((words.gap[word] as number) | (expansion.gaps[element] as number)) & Gap.Hard)) return true;
  return marksIn(text.slice(words.end[word - 1], words.start[word])) === expansion.marks[element];
}

function standsAsWritten({ text, words }: Reading, word: number, expansion: Expansion, element: number): boolean {
  if (expansion.classes[element] === Vocabulary.capture) return true;
  const surface = text.slice(words.start[word], words.end[word]).normalize("NFKC");
  const written = expansion.words[element] as string;
  return surface === written || surface === `${written}s` || `${surface}s` === written;
}
