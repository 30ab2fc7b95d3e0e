import { Char, characterKind } from "./characters.js";
import { isSpan, type Spans } from "./span.js";
import type { WordTable } from "./word-table.js";

/** What stands between two words; several may hold at once. */
export enum Gap {
  None = 0,
  Space = 1,
  /** A hyphen or en dash, without spaces on both sides. */
  Hyphen = 2,
  /** An em dash, or any dash with spaces on both sides. */
  Dash = 4,
  Comma = 8,
  Quote = 16,
  /** Any other punctuation: colon, bracket, slash, the period of an abbreviation. */
  Hard = 32,
  /** The end of a sentence, or a protected span: no match crosses it. */
  Break = 64,
  /** The end of a paragraph; always with {@link Gap.Break}. */
  Paragraph = 128,
}

/**
 * The words of a text as parallel arrays, `length` of them. `gap[i]` is what stands before word `i`.
 * A clitic `'s` is a word of its own, so that a possessive stands beside its term, not inside it.
 */
export class Words {
  /** Number of words. */
  length = 0;
  /** Start of each word in the text. */
  start = new Uint32Array(16);
  /** End of each word, exclusive. */
  end = new Uint32Array(16);
  /** Type of each word in the word table. */
  type = new Uint32Array(16);
  /** What stands before each word. */
  gap = new Uint8Array(16);

  /** Appends a word. */
  push(start: number, end: number, type: number, gap: number): void {
    if (this.length === this.start.length) this.#grow();
    this.start[this.length] = start;
    this.end[this.length] = end;
    this.type[this.length] = type;
    this.gap[this.length++] = gap;
  }

  #grow(): void {
    const capacity = this.start.length * 2;
    this.start = extended(new Uint32Array(capacity), this.start);
    this.end = extended(new Uint32Array(capacity), this.end);
    this.type = extended(new Uint32Array(capacity), this.type);
    this.gap = extended(new Uint8Array(capacity), this.gap);
  }
}

function extended<T extends Uint32Array | Uint8Array>(larger: T, old: T): T {
  larger.set(old);
  return larger;
}

/**
 * Cuts a text into words.
 * @param table - gives and keeps the words' types
 * @param shielded - sorted spans whose words are left out; what stands on their two sides never joins
 */
export function readWords(text: string, table: WordTable, shielded: Spans = []): Words {
  const words = new Words();
  let at = 0;
  let gap = new GapReader();
  let shield = 0;
  while (at < text.length) {
    const span = shielded[shield];
    if (isSpan(span) && at >= span.start) {
      at = Math.max(at, span.end);
      shield++;
      gap.flags |= Gap.Break;
      continue;
    }
    const code = text.codePointAt(at) as number;
    const kind = characterKind(code);
    if (kind === Char.Letter || kind === Char.Solo) {
      const limit = isSpan(span) ? span.start : text.length;
      const end = kind === Char.Solo ? soloEnd(text, at, limit) : wordEnd(text, at, limit);
      addWord(words, text, at, end, gap.before(text, at, words), table);
      at = end;
      gap = new GapReader();
    } else if (kind === Char.Symbol && isConjunction(text, at)) {
      words.push(at, at + 1, table.internFolded(isPlus(code) ? "plus" : "and"), gap.before(text, at, words));
      at++;
      gap = new GapReader();
    } else {
      gap.add(kind, text, at);
      at += code > 0xffff ? 2 : 1;
    }
  }
  return words;
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

function addWord(words: Words, text: string, start: number, end: number, gap: number, table: WordTable): void {
  const clitic = end - 2;
  if (clitic > start && isClitic(text, clitic)) {
    words.push(start, clitic, table.intern(text, start, clitic), gap);
    words.push(clitic, end, table.internFolded("'s"), Gap.None);
  } else {
    words.push(start, end, table.intern(text, start, end), gap);
  }
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
    const code = text.codePointAt(at) as number;
    const kind = characterKind(code);
    at += code > 0xffff ? 2 : 1;
    if (kind === Char.Letter || kind === Char.Mark) end = at;
    else if (kind === Char.Apostrophe && at - 1 === end) continue;
    else if (kind !== Char.Ignorable) break;
  }
  return end;
}

const abbreviations = new Set(
  "mr mrs ms dr prof st no nos vol vs gen sen rep gov inc ltd co corp jr sr art fig sec dept".split(" "),
);

/** Reads what stands between two words, one character after the other. */
class GapReader {
  flags: number = Gap.None;
  #lines = 0;
  #stop = false;
  #fullStop = false;
  #spaced = false;

  add(kind: Char, text: string, at: number): void {
    if (kind === Char.Space) this.#space();
    else if (kind === Char.Newline) this.#newline(text, at);
    else if (kind === Char.Hyphen) this.#hyphen(text, at);
    else if (kind === Char.Dash) this.flags |= Gap.Dash;
    else if (kind === Char.Comma) this.flags |= Gap.Comma;
    else if (kind === Char.Quote || kind === Char.Apostrophe) this.flags |= Gap.Quote;
    else if (kind === Char.Stop) this.#endSentence(text, at);
    else if (kind === Char.Tab) this.flags |= this.#lines > 0 ? Gap.Space : Gap.Hard;
    else if (kind !== Char.Ignorable && kind !== Char.Mark) this.flags |= Gap.Hard;
  }

  #space(): void {
    this.flags |= Gap.Space;
    if (this.#stop) this.#spaced = true;
  }

  #newline(text: string, at: number): void {
    this.#space();
    if (text[at] === "\n" && text[at - 1] === "\r") return;
    this.#lines += text[at] === "\u2029" ? 2 : 1;
    if (this.#lines > 1) this.flags |= Gap.Break | Gap.Paragraph;
  }

  /** A dash at the start of a line opens a list item. */
  #hyphen(text: string, at: number): void {
    if (this.#lines > 0) this.flags |= Gap.Break;
    const spaced = isBlank(text, at - 1) && isBlank(text, at + 1);
    const doubled = text[at] === "-" && (text[at + 1] === "-" || text[at - 1] === "-");
    this.flags |= spaced || doubled ? Gap.Dash : Gap.Hyphen;
  }

  #endSentence(text: string, at: number): void {
    this.flags |= Gap.Hard;
    this.#stop = true;
    if (text[at] !== ".") this.#fullStop = true;
    if ((text.charCodeAt(at) as number) > 0x3000) this.flags |= Gap.Break;
  }

  /** The flags, now that the next word is known to start at `next`. */
  before(text: string, next: number, words: Words): number {
    if (this.#stop && this.#spaced && (this.#fullStop || endsSentence(text, next, words))) this.flags |= Gap.Break;
    return words.length === 0 ? this.flags | Gap.Break | Gap.Paragraph : this.flags;
  }
}

function isBlank(text: string, at: number): boolean {
  const kind = characterKind(text.charCodeAt(at));
  return kind === Char.Space || kind === Char.Newline;
}

/** A period and a space end a sentence unless the next word is in lower case or the last one an abbreviation. */
function endsSentence(text: string, next: number, words: Words): boolean {
  const first = text[next] as string;
  if (first !== first.toUpperCase()) return false;
  if (words.length === 0) return true;
  const last = text.slice(words.start[words.length - 1], words.end[words.length - 1]);
  return last.length > 1 && !abbreviations.has(last.toLowerCase());
}
