import type { Fault, PlacedText } from "../draft.js";

/** A message of a PO file. */
export interface Message {
  readonly at: number;
  /** Keyword (`msgid`, `msgstr`, `msgstr[1]`, `msgctxt` …) → text, and where it starts. */
  readonly texts: ReadonlyMap<string, PlacedText>;
  readonly comments: readonly string[];
  readonly extracted: readonly string[];
  readonly flags: readonly string[];
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", '"': '"', "\\": "\\" };
const keywordLine = /^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+(".*)$/;

/**
 * Reads the messages of a PO file, line by line as it is built. (gettext-parser and pofile do not keep places.)
 * Obsolete messages (`#~`), former ones (`#|`) and places in programs (`#:`) are passed over.
 */
export function readPo(text: string): { readonly messages: readonly Message[]; readonly faults: readonly Fault[] } {
  const reader = new PoReader();
  const line = /[^\n]*(?:\n|$)/g;
  for (const match of text.matchAll(line)) {
    if (match[0] !== "") reader.line(match[0].trimEnd(), match.index);
  }
  reader.end();
  return reader;
}

class PoReader {
  readonly messages: Message[] = [];
  readonly faults: Fault[] = [];
  #texts = new Map<string, PlacedText>();
  #notes = { comments: [] as string[], extracted: [] as string[], flags: [] as string[] };
  #keyword: string | undefined;
  #at: number | undefined;

  line(line: string, at: number): void {
    const text = line.trimStart();
    const [, keyword, quoted] = keywordLine.exec(text) ?? [];
    if (text === "") this.end();
    else if (text.startsWith("#")) this.#comment(text, at);
    else if (keyword !== undefined && quoted !== undefined) this.#start(keyword, quoted, at + line.indexOf('"'), at);
    else if (text.startsWith('"') && this.#keyword !== undefined) this.#append(this.#keyword, text, at);
    else this.faults.push({ code: "malformed-entry", message: "The line is no keyword, text or comment.", at });
  }

  end(): void {
    if (this.#texts.has("msgid")) this.messages.push({ at: this.#at ?? 0, texts: this.#texts, ...this.#notes });
    this.#texts = new Map();
    this.#notes = { comments: [], extracted: [], flags: [] };
    this.#keyword = undefined;
    this.#at = undefined;
  }

  #comment(text: string, at: number): void {
    if (/^#[~|:]/.test(text)) return;
    if (this.#texts.size > 0) this.end();
    this.#at ??= at;
    const content = text.slice(text.length > 1 && /[.:,]/.test(text[1] as string) ? 2 : 1).trim();
    if (content === "") return;
    if (text.startsWith("#.")) this.#notes.extracted.push(content);
    else if (text.startsWith("#,")) this.#notes.flags.push(...content.split(/\s*,\s*/));
    else this.#notes.comments.push(content);
  }

  #start(keyword: string, quoted: string, at: number, lineAt: number): void {
    const isNext = this.#texts.has("msgid") && (keyword === "msgctxt" || keyword === "msgid");
    if (isNext) this.end();
    this.#at ??= lineAt;
    this.#keyword = keyword;
    this.#texts.set(keyword, { text: this.#unquote(quoted, at), at: at + 1 });
  }

  #append(keyword: string, quoted: string, at: number): void {
    const { text = "", at: first = at } = this.#texts.get(keyword) ?? {};
    // A text that begins with an empty line starts on the next.
    this.#texts.set(keyword, { text: text + this.#unquote(quoted, at), at: text === "" ? at + 1 : first });
  }

  /** One text, or several after each other, as C has them. */
  #unquote(quoted: string, at: number): string {
    const isWhole = /^(?:"(?:[^"\\]|\\.)*"\s*)+$/.test(quoted);
    if (!isWhole) {
      this.faults.push({ code: "malformed-entry", message: "The text's quotation marks do not pair.", at });
    }
    const parts = isWhole
      ? Array.from(quoted.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, part = ""]) => part)
      : [quoted.replace(/^"|"$/g, "")];
    return parts.join("").replace(/\\(.)/g, (whole, character: string) => escapes[character] ?? whole);
  }
}
