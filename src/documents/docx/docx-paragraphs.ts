import { objectMark, type Segment, SegmentBuilder, type SourceEdit } from "../segment.js";
import { addXmlText, escapeXml } from "../xml/xml-text.js";
import { type XmlFault, type XmlToken, xmlTokens } from "../xml/xml-tokens.js";

/** The paragraphs of a part of a Word document, `start` to `end` of the source; the text of a paragraph is that of its runs. */
export function docxParagraphs(source: string, start: number, end: number): Segment[] | XmlFault {
  const tokens = xmlTokens(source, start, end);
  if (!Array.isArray(tokens)) return tokens;
  const reader = new ParagraphReader(source);
  for (const token of tokens) reader.read(token);
  return reader.segments;
}

/** The element of a run's text. */
interface TextElement {
  /** Where the `>` of its start tag is. */
  readonly tagEnd: number;
  readonly keepsSpace: boolean;
  readonly content: { start: number; end: number };
}

interface OpenParagraph {
  readonly builder: SegmentBuilder;
  readonly texts: TextElement[];
}

/** What stands in a run for a character. */
const characters: Readonly<Record<string, string>> = {
  tab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "\u2011",
  sym: objectMark,
};
/** Pictures and the like, at whatever depth; what text they hold is in paragraphs of its own. */
const objects = new Set(["drawing", "pict", "object"]);

class ParagraphReader {
  readonly segments: Segment[] = [];
  readonly #source: string;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #path: string[] = [];
  readonly #links: number[] = [];
  #propertiesStart = 0;
  #style = "";

  constructor(source: string) {
    this.#source = source;
  }

  read(token: XmlToken): void {
    // Formulas and drawings have elements of the same names in other namespaces.
    const isWord = /^<\/?w:/.test(this.#source.slice(token.start, token.start + 4));
    if (token.type === "open") this.#enter(token, isWord ? token.name : "");
    else if (token.type === "close") this.#leave(token);
    else if (token.type !== "other" && this.#path.at(-1) === "t") this.#text(token);
  }

  #enter(token: XmlToken, name: string): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    const paragraph = this.#paragraphs.at(-1);
    if (name === "p") this.#paragraphs.push({ builder: new SegmentBuilder(this.#source), texts: [] });
    if (name === "hyperlink") this.#links.push(token.start);
    if (name === "r") this.#style = "";
    if (name === "rPr") this.#propertiesStart = token.end;
    if (objects.has(name)) paragraph?.builder.fixed(token.start, token.end, objectMark);
    if (parent !== "r" || paragraph === undefined) return;
    const character = characters[name];
    if (character !== undefined) paragraph.builder.fixed(token.start, token.end, character);
    if (name === "t") {
      const keepsSpace = token.attributes["xml:space"] === "preserve";
      paragraph.texts.push({ tagEnd: token.end - 1, keepsSpace, content: { start: token.end, end: token.end } });
    }
  }

  #leave(token: XmlToken): void {
    const name = this.#path.pop();
    if (name === "hyperlink") this.#links.pop();
    if (name === "rPr" && this.#path.at(-1) === "r") {
      this.#style = this.#source
        .slice(this.#propertiesStart, token.start)
        .replace(/<w:(?:lang|noProof|rFonts w:hint)[^>]*>/g, "");
    }
    if (name !== "p") return;
    const paragraph = this.#paragraphs.pop();
    if (paragraph) this.segments.push(...build(this.#source, paragraph));
  }

  #text(token: XmlToken): void {
    const paragraph = this.#paragraphs.at(-1);
    const text = paragraph?.texts.at(-1);
    if (paragraph === undefined || text === undefined) return;
    addXmlText(paragraph.builder, this.#source, token, `${this.#links.at(-1) ?? ""}${this.#style}`);
    text.content.end = token.end;
  }
}

function build(source: string, { builder, texts }: OpenParagraph): Segment[] {
  return builder.build(escapeXml, (edits) => [...edits, ...texts.flatMap((text) => keepingSpace(source, text, edits))]);
}

/** Word drops the space at the ends of a text that does not say to keep it: the edit that says so, where it is needed. */
function keepingSpace(
  source: string,
  { tagEnd, keepsSpace, content }: TextElement,
  edits: readonly SourceEdit[],
): SourceEdit[] {
  const own = edits.filter(({ start, end }) => start >= content.start && end <= content.end);
  if (keepsSpace || own.length === 0) return [];
  let written = "";
  let at = content.start;
  for (const edit of own) {
    written += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  written += source.slice(at, content.end);
  return /^\s|\s$/.test(written) ? [{ start: tagEnd, end: tagEnd, text: ' xml:space="preserve"' }] : [];
}
