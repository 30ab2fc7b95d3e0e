import { decodeHTML } from "entities";
import type { FormatOptions } from "../format.js";
import { objectMark, type Segment, SegmentBuilder } from "../segment.js";
import type { MarkdownEvent } from "./markdown-events.js";

/** Tokens that stand for something in the text. */
const objects = new Set(["codeText", "autolink", "literalAutolink", "mdxTextExpression", "mathText"]);
/** Tokens whose content is no part of the text. */
const hidden = new Set(["resource", "reference", "htmlText", "mdxJsxTextTag", "gfmFootnoteCall", "taskListCheck"]);

/** The text of a paragraph, a heading or a cell: its events become pieces. */
export function paragraphSegment(
  source: string,
  events: readonly MarkdownEvent[],
  { attributes = false }: FormatOptions,
  mdx: boolean,
): Segment[] {
  const writer = new PieceWriter(source);
  for (let at = 0; at < events.length; at++) {
    const event = events[at] as MarkdownEvent;
    const { phase, type, start, end } = event;
    if (phase !== "enter") continue;
    const isObject = objects.has(type) || (type === "image" && !attributes);
    if (isObject || hidden.has(type)) {
      writer.fixed(start, end, isObject ? objectMark : "");
      if (type === "htmlText") writer.tag(source.slice(start, end));
      at = skip(events, at);
    } else if (type === "characterEscape" || type === "characterReference") {
      const raw = source.slice(start, end);
      writer.token(type === "characterEscape" ? raw.slice(1) : decodeHTML(raw), start, end);
      at = skip(events, at);
    } else if (type === "data") writer.verbatim(start, end);
    else if (type === "lineEnding") writer.lineEnding(start);
    else if (type.startsWith("hardBreak")) writer.fixed(start, end);
  }
  return writer.segment.build(mdx ? escapeMdx : escapeMarkdown);
}

function skip(events: readonly MarkdownEvent[], enter: number): number {
  const { type, start } = events[enter] as MarkdownEvent;
  let at = enter + 1;
  while (at < events.length) {
    const event = events[at] as MarkdownEvent;
    if (event.phase === "exit" && event.type === type && event.start === start) break;
    at++;
  }
  return at;
}

/** Writes pieces; a line ending takes with it the prefixes of the next line, and HTML code is fixed. */
class PieceWriter {
  readonly segment: SegmentBuilder;
  #break: number | undefined;
  #code: string | undefined;

  constructor(source: string) {
    this.segment = new SegmentBuilder(source);
  }

  verbatim(start: number, end: number): void {
    this.#closeLine(start);
    if (this.#code === undefined) this.segment.verbatim(start, end);
    else this.segment.fixed(start, end, objectMark);
  }

  token(text: string, start: number, end: number): void {
    this.#closeLine(start);
    if (this.#code === undefined) this.segment.token(text, start, end);
    else this.segment.fixed(start, end, objectMark);
  }

  fixed(start: number, end: number, text = ""): void {
    this.#closeLine(start);
    this.segment.fixed(start, end, text);
  }

  lineEnding(start: number): void {
    this.#break ??= start;
  }

  /** Notes an HTML tag in the line: what stands in `<code>` is code. */
  tag(markup: string): void {
    const [, slash, name = ""] = /^<(\/?)(code|kbd|samp|var|pre|script|style|textarea)\b/i.exec(markup) ?? [];
    if (slash === "") this.#code ??= name.toLowerCase();
    if (slash === "/" && name.toLowerCase() === this.#code) this.#code = undefined;
  }

  #closeLine(start: number): void {
    if (this.#break !== undefined) this.segment.token("\n", this.#break, start);
    this.#break = undefined;
  }
}

/** New text for a paragraph: nothing in it begins markup, at the start of a line neither. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/^(?:[-+#=](?=\s|$)|#+(?=\s))/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");
}

function escapeMdx(text: string): string {
  return escapeMarkdown(text).replace(/[{}]/g, "\\$&");
}
