import { decodeHTML, escapeText } from "entities";
import { Parser } from "htmlparser2";
import { type DocumentFormat, type FormatOptions, oneRecord } from "../format.js";
import { isLanguage } from "../language.js";
import { objectMark, type Segment, SegmentBuilder } from "../segment.js";

const names = (list: string) => new Set(list.split(" "));

/** Elements that stand in a line of text; every other one begins a new paragraph. */
const inline = names(
  "a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark nobr output picture q " +
    "rp rt ruby s samp small span strike strong sub sup time tt u var wbr",
);
/** Elements whose content is no prose. */
const untouched = names(
  "script style code pre kbd samp var textarea svg math template noscript iframe object xmp plaintext tt",
);
/** Elements that stand for something in the line. */
const objects = names("img input picture");
const readAttributes = names("alt title aria-label");

/** HTML: text nodes outside code, scripts, and what says that it is of another language or not to be translated. */
export const html: DocumentFormat = {
  extensions: ["html", "htm", "xhtml"],
  comments: true,
  read: (source, options) => oneRecord(new HtmlReader(source, options).read()),
};

interface OpenElement {
  readonly name: string;
  readonly untouched: boolean;
  readonly translated: boolean;
}

class HtmlReader {
  readonly #source: string;
  readonly #options: FormatOptions;
  readonly #segments: Segment[] = [];
  readonly #attributes: Segment[] = [];
  readonly #open: OpenElement[] = [];
  #segment: SegmentBuilder;

  constructor(source: string, options: FormatOptions) {
    this.#source = source;
    this.#options = options;
    this.#segment = new SegmentBuilder(source);
  }

  read(): Segment[] {
    const attributes: { readonly name: string; readonly start: number; readonly end: number }[] = [];
    const parser = new Parser(
      {
        onattribute: (name) => attributes.push({ name, start: parser.startIndex, end: parser.endIndex }),
        onopentag: (name, values) => {
          const start = parser.startIndex;
          const end = parser.endIndex + 1;
          this.#enter(name, values, start, end);
          if (this.#options.attributes && this.#isRead()) {
            for (const one of attributes) if (one.start >= start) this.#readAttribute(one.name, one.start, one.end);
          }
          attributes.length = 0;
        },
        onclosetag: (name) => this.#leave(name),
        ontext: () => this.#text(parser.startIndex, parser.endIndex + 1),
      },
      { decodeEntities: false },
    );
    parser.end(this.#source);
    this.#paragraph();
    return [...this.#segments, ...this.#attributes].sort((a, b) => startOf(a) - startOf(b));
  }

  #isRead(): boolean {
    const last = this.#open.at(-1);
    return last === undefined || (!last.untouched && last.translated);
  }

  #enter(name: string, values: Readonly<Record<string, string>>, start: number, end: number): void {
    const outer = this.#open.at(-1) ?? { untouched: false, translated: true };
    this.#open.push({
      name,
      untouched: outer.untouched || untouched.has(name),
      translated: isTranslated(values, outer.translated, this.#options.language),
    });
    if (!inline.has(name)) this.#paragraph();
    else if (name === "br") this.#segment.fixed(start, end, "\n");
    else if (objects.has(name)) this.#segment.fixed(start, end, objectMark);
  }

  #leave(name: string): void {
    const at = this.#open.findLastIndex((element) => element.name === name);
    if (at !== -1) this.#open.length = at;
    if (!inline.has(name)) this.#paragraph();
  }

  #text(start: number, end: number): void {
    if (this.#isRead()) addHtmlText(this.#segment, this.#source, start, end);
    else this.#segment.fixed(start, end, objectMark);
  }

  #paragraph(): void {
    this.#segments.push(...this.#segment.build(escapeText));
    this.#segment = new SegmentBuilder(this.#source);
  }

  #readAttribute(name: string, start: number, end: number): void {
    if (!readAttributes.has(name)) return;
    const [, head = "", value] = /^([^=]*=\s*)("[^"]*|'[^']*)/s.exec(this.#source.slice(start, end + 1)) ?? [];
    if (value === undefined) return;
    const quote = value[0] as string;
    const segment = new SegmentBuilder(this.#source);
    addHtmlText(segment, this.#source, start + head.length + 1, start + head.length + value.length);
    this.#attributes.push(
      ...segment.build((text) => escapeText(text).replaceAll(quote, quote === '"' ? "&quot;" : "&#39;")),
    );
  }
}

function startOf({ pieces }: Segment): number {
  return pieces[0]?.start ?? 0;
}

function isTranslated(values: Readonly<Record<string, string>>, outer: boolean, language: string | undefined): boolean {
  const { translate, lang = values["xml:lang"] } = values;
  if (translate === "no" || /(?:^|\s)notranslate(?:\s|$)/.test(values.class ?? "")) return false;
  if (lang !== undefined) return isLanguage(lang, language);
  return outer || translate === "yes" || translate === "";
}

/** Adds HTML text to a segment, character references decoded. */
function addHtmlText(segment: SegmentBuilder, source: string, start: number, end: number): void {
  let at = start;
  for (const { index, 0: reference } of source
    .slice(start, end)
    .matchAll(/&(?:#[xX]?[\da-fA-F]+|[A-Za-z][A-Za-z\d]*);?/g)) {
    const text = decodeHTML(reference);
    if (text === reference) continue;
    segment.verbatim(at, start + index);
    at = start + index + reference.length;
    segment.token(text, start + index, at);
  }
  segment.verbatim(at, end);
}
