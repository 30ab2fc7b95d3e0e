import { Char, characterKind } from "./characters.js";
import { Gap } from "./gap.js";
import { endsSentence } from "./sentence-end.js";
import { isTechnicalMark } from "./technical-mark.js";
import type { Words } from "./words.js";

/** Reads what stands between two words. */
export class GapReader {
  readonly #text: string;
  readonly #words: Words;
  #flags: number = Gap.None;
  #lines = 0;
  #stop = false;
  #fullStop = false;
  #spaced = false;

  /** @param words - the words read so far */
  constructor(text: string, words: Words) {
    this.#text = text;
    this.#words = words;
  }

  /** A protected span stands here. */
  shield(): void {
    this.#flags |= Gap.Break;
  }

  /** A symbol stands here that is no word. */
  addSymbol(): void {
    this.#flags |= Gap.Hard;
  }

  /** Reads characters that are part of no word, as far as there are any before `limit`. Returns where it stopped. */
  read(from: number, limit: number): number {
    const text = this.#text;
    let at = from;
    while (at < limit) {
      const unit = text.charCodeAt(at);
      const code = unit < 0xd800 || unit > 0xdbff ? unit : (text.codePointAt(at) as number);
      const kind = characterKind(code);
      if (kind === Char.Letter || kind === Char.Solo || kind === Char.Symbol) break;
      this.#add(kind, at);
      at += code > 0xffff ? 2 : 1;
    }
    return at;
  }

  #add(kind: Char, at: number): void {
    switch (kind) {
      case Char.Space:
        this.#flags |= Gap.Space;
        this.#spaced ||= this.#stop;
        break;
      case Char.Newline:
        this.#newline(at);
        break;
      case Char.Hyphen:
        this.#hyphen(at);
        break;
      case Char.Dash:
        this.#flags |= Gap.Dash;
        break;
      case Char.Comma:
        this.#flags |= Gap.Comma;
        break;
      case Char.Quote:
      case Char.Apostrophe:
        this.#flags |= Gap.Quote;
        break;
      case Char.Stop:
        this.#endSentence(at);
        break;
      case Char.Tab:
        this.#flags |= this.#lines > 0 ? Gap.Space : Gap.Hard;
        break;
      case Char.Ignorable:
      case Char.Mark:
        break;
      default:
        this.#flags |= Gap.Hard;
        this.#mark(at);
    }
  }

  #mark(at: number): void {
    if (isTechnicalMark(this.#text, at)) this.#words.marks.push(at);
  }

  #newline(at: number): void {
    this.#flags |= Gap.Space;
    this.#spaced ||= this.#stop;
    const text = this.#text;
    if (text[at] === "\n" && text[at - 1] === "\r") return;
    this.#lines += text[at] === "\u2029" ? 2 : 1;
    if (this.#lines > 1) this.#flags |= Gap.Break | Gap.Paragraph;
  }

  /** A dash at the start of a line opens a list item. */
  #hyphen(at: number): void {
    const text = this.#text;
    this.#mark(at);
    if (this.#lines > 0) this.#flags |= Gap.Break;
    const spaced = isBlank(text, at - 1) && isBlank(text, at + 1);
    const doubled = text[at] === "-" && (text[at + 1] === "-" || text[at - 1] === "-");
    this.#flags |= spaced || doubled ? Gap.Dash : Gap.Hyphen;
  }

  #endSentence(at: number): void {
    this.#flags |= Gap.Hard;
    this.#mark(at);
    this.#stop = true;
    if (this.#text[at] !== ".") this.#fullStop = true;
    if (this.#text.charCodeAt(at) > 0x3000) this.#flags |= Gap.Break;
  }

  /** What stands before the word that starts at `next`; the next gap is then read anew. */
  take(next: number): number {
    let flags = this.#flags;
    if (this.#stop) {
      if (this.#spaced && (this.#fullStop || endsSentence(this.#text, next, this.#words))) flags |= Gap.Break;
      this.#stop = this.#fullStop = this.#spaced = false;
    }
    this.#flags = Gap.None;
    this.#lines = 0;
    return this.#words.length === 0 ? flags | Gap.Break | Gap.Paragraph : flags;
  }
}

function isBlank(text: string, at: number): boolean {
  const kind = characterKind(text.charCodeAt(at));
  return kind === Char.Space || kind === Char.Newline;
}
