import { Char, characterKind } from "./characters.js";
import { Gap } from "./gap.js";
import { GapReader } from "./gap-reader.js";
import { isLetter } from "./letter-runs.js";
import { endsPlainWord } from "./plain-gap.js";
import type { Spans } from "./span.js";
import type { WordTable } from "./word-table.js";
import { Words } from "./words.js";

/** About how many characters a word of a text takes, with what stands before it. */
const charactersOfWord = 6;

/**
 * Cuts a text into words.
 * @param table - gives and keeps the words' types
 * @param shielded - sorted spans whose words are left out; what stands on their two sides never joins
 * @param words - filled and returned; what it held is lost
 */
export function readWords(text: string, table: WordTable, shielded: Spans = [], words = new Words()): Words {
  words.clear(Math.ceil(text.length / charactersOfWord));
  readRange(text, 0, text.length, table, shielded, words);
  return words;
}

/**
 * Adds the words of a part of a text that begins at the end of a word, or of the text, and ends where one begins.
 * @returns what stands before the word behind the part
 */
export function readRange(
  text: string,
  from: number,
  to: number,
  table: WordTable,
  shielded: Spans,
  words: Words,
): number {
  const gaps = new GapReader(text, words);
  table.open(to);
  let at = from;
  for (const span of shielded) {
    readPart(text, at, span.start, table, words, gaps);
    gaps.shield();
    at = Math.max(at, span.end);
  }
  readPart(text, at, to, table, words, gaps);
  return to < text.length ? gaps.take(to) : Gap.None;
}

function readPart(text: string, from: number, limit: number, table: WordTable, words: Words, gaps: GapReader): void {
  let at = from;
  while (at < limit) {
    if (isLetter(text.charCodeAt(at))) {
      const gap = gaps.take(at);
      const done = table.readRun(text, at, limit, words, gap);
      at = done > at ? done : readWord(text, at, limit, table, words, gap);
    } else {
      const next = gaps.read(at, limit);
      at = next > at ? next : readOther(text, at, limit, table, words, gaps);
    }
  }
}

/** Reads a word that does not start with an ASCII letter, or a symbol that is read as one. Returns where it ends. */
function readOther(text: string, at: number, limit: number, table: WordTable, words: Words, gaps: GapReader): number {
  const code = text.codePointAt(at) as number;
  if (isDigit(code)) return readNumber(text, at, limit, table, words, gaps.take(at));
  if (characterKind(code) !== Char.Symbol) return readWord(text, at, limit, table, words, gaps.take(at));
  if (isConjunction(text, at)) {
    words.push(at, at + 1, table.internFolded(isPlus(code) ? "plus" : "and"), gaps.take(at));
  } else gaps.addSymbol();
  return at + 1;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Reads a word that begins with ASCII digits; most are nothing else. */
function readNumber(text: string, start: number, limit: number, table: WordTable, words: Words, gap: number): number {
  let end = start + 1;
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  if (end < limit && !endsPlainWord(text.charCodeAt(end))) return readWord(text, start, limit, table, words, gap);
  words.push(start, end, table.internNumber(text, start, end), gap);
  return end;
}

function isPlus(code: number): boolean {
  return code === 0x2b || code === 0xff0b || code === 0xfe62;
}

/** `R & D`, `R&D` and `Internet+` have a word there; `&amp;`, `&&` and `++` do not. */
function isConjunction(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 1), at + 2);
  if (/[&+][&+]/.test(near)) return false;
  return !/^&#?\w{1,8};/.test(text.slice(at, at + 11));
}

/** Reads a word of any kind; its clitic `'s` is a word of its own. Returns its end. */
function readWord(text: string, start: number, limit: number, table: WordTable, words: Words, gap: number): number {
  const solo = characterKind(text.codePointAt(start) as number) === Char.Solo;
  const end = solo ? soloEnd(text, start, limit) : wordEnd(text, start, limit);
  const clitic = end - 2;
  if (clitic > start && isClitic(text, clitic)) {
    words.push(start, clitic, table.intern(text, start, clitic), gap);
    words.push(clitic, end, table.internFolded("'s"), Gap.None);
  } else {
    words.push(start, end, table.intern(text, start, end), gap);
  }
  return end;
}

function isClitic(text: string, at: number): boolean {
  const letter = text.charCodeAt(at + 1) | 32;
  return letter === 115 && characterKind(text.charCodeAt(at)) === Char.Apostrophe;
}

/** A character of an unspaced script, with its marks. */
function soloEnd(text: string, start: number, limit: number): number {
  let end = start + ((text.codePointAt(start) as number) > 0xffff ? 2 : 1);
  while (end < limit && characterKind(text.codePointAt(end) as number) === Char.Mark) {
    end += (text.codePointAt(end) as number) > 0xffff ? 2 : 1;
  }
  return end;
}

/** A run of letters; apostrophes and invisible characters belong to it when a letter follows. */
function wordEnd(text: string, start: number, limit: number): number {
  let end = start;
  let at = start;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    const code = unit < 0xd800 || unit > 0xdbff ? unit : (text.codePointAt(at) as number);
    const kind = characterKind(code);
    at += code > 0xffff ? 2 : 1;
    if (kind === Char.Letter || kind === Char.Mark) end = at;
    else if (kind === Char.Apostrophe && at - 1 === end) continue;
    else if (kind !== Char.Ignorable) break;
  }
  return end;
}
