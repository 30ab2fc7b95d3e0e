import type { SegmentBuilder } from "../segment.js";
import type { XmlToken } from "./xml-tokens.js";

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Adds the text of a `text` or `cdata` token to a segment, entities decoded. */
export function addXmlText(
  segment: SegmentBuilder,
  source: string,
  { type, start, end }: XmlToken,
  style?: string,
): void {
  const look = style === undefined ? {} : { style };
  if (type === "cdata") {
    segment.verbatim(start + "<![CDATA[".length, end - "]]>".length, { ...look, encode: escapeCdata });
    return;
  }
  let at = start;
  for (const { index, 0: entity, 1: name = "" } of source.slice(start, end).matchAll(/&(#?\w+);/g)) {
    segment.verbatim(at, start + index, look);
    at = start + index + entity.length;
    segment.token(named[name] ?? fromReference(name), start + index, at, look);
  }
  segment.verbatim(at, end, look);
}

/** The character of `#65` or `#x41`. */
function fromReference(name: string): string {
  return String.fromCodePoint(Number(name.replace(/^#x/i, "0x").replace(/^#/, "")));
}

/** New text for element content. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeCdata(text: string): string {
  return text.replaceAll("]]>", "]]]]><![CDATA[>");
}
