import { type DocumentFormat, type FormatOptions, oneRecord } from "../format.js";
import { malformed } from "../malformed.js";
import { objectMark, type Segment, SegmentBuilder } from "../segment.js";
import { addXmlText, escapeXml } from "./xml-text.js";
import { type XmlToken, xmlTokens } from "./xml-tokens.js";

/** What the elements of an XML format are to a reader. */
export interface XmlProfile {
  readonly extensions: readonly string[];
  /** Whether the innermost element, the last of the path, holds a text to read. */
  holdsText(path: readonly XmlToken[], options: FormatOptions): boolean;
  /** Elements inside a text that mark up what they hold. */
  readonly transparent: ReadonlySet<string>;
  /** Elements that stand for markup and whose content is code; every other element is a placeholder. */
  readonly markup: ReadonlySet<string>;
}

/** A format of XML files that are lists of texts. */
export function xmlFormat(profile: XmlProfile): DocumentFormat {
  return {
    extensions: profile.extensions,
    comments: true,
    read(source, options) {
      const tokens = xmlTokens(source);
      if (!Array.isArray(tokens)) return malformed(tokens.message, tokens.at);
      return oneRecord(segmentsOf(source, tokens, profile, options));
    },
  };
}

function segmentsOf(
  source: string,
  tokens: readonly XmlToken[],
  profile: XmlProfile,
  options: FormatOptions,
): Segment[] {
  const texts = xmlTexts(source, tokens, profile, (path) => profile.holdsText(path, options));
  return texts.flatMap(({ segment }) => segment);
}

/** An element that holds text. */
export interface XmlText {
  /** The elements around it and, last, itself. */
  readonly path: readonly XmlToken[];
  /** Its text, if there is a letter in it. */
  readonly segment: readonly Segment[];
}

/** The elements that hold text, `holdsText` being asked about each that is not inside such a one. */
export function xmlTexts(
  source: string,
  tokens: readonly XmlToken[],
  inline: Pick<XmlProfile, "transparent" | "markup">,
  holdsText: (path: readonly XmlToken[]) => boolean,
): XmlText[] {
  const texts: XmlText[] = [];
  const path: XmlToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as XmlToken;
    if (token.type === "open") path.push(token);
    if (token.type === "open" && holdsText(path)) {
      const close = closing(tokens, at);
      texts.push({ path: [...path], segment: textOf(source, tokens.slice(at + 1, close), inline) });
      at = close - 1;
    }
    if (token.type === "close") path.pop();
  }
  return texts;
}

/** Where the element that opens at a token closes. */
function closing(tokens: readonly XmlToken[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const { type } = tokens[at] as XmlToken;
    if (type === "open") depth++;
    if (type === "close" && --depth === 0) return at;
  }
  return tokens.length;
}

function textOf(
  source: string,
  tokens: readonly XmlToken[],
  { transparent, markup }: Pick<XmlProfile, "transparent" | "markup">,
): Segment[] {
  const segment = new SegmentBuilder(source);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as XmlToken;
    if (token.type === "text" || token.type === "cdata") addXmlText(segment, source, token);
    if (token.type !== "open" || (transparent.has(token.name) && !isUntranslated(token))) continue;
    const close = closing(tokens, at);
    const end = tokens[close]?.end ?? token.end;
    segment.fixed(token.start, end, markup.has(token.name) ? "" : objectMark);
    at = close;
  }
  return segment.build(escapeXml);
}

/** Whether an element says that its text is not to be translated. */
export function isUntranslated({ attributes }: XmlToken): boolean {
  return attributes.translate === "no";
}
