import { textOf } from "../../documents/segment.js";
import { type XmlProfile, type XmlText, xmlTexts } from "../../documents/xml/xml-format.js";
import { type XmlToken, xmlTokens } from "../../documents/xml/xml-tokens.js";
import { createLocator } from "../../text/locate.js";
import { refusePair } from "./pair-file.js";

/** The texts of an XML file, each with its path. Refuses what is no XML. */
export function readXmlTexts(
  text: string,
  file: string,
  inline: Pick<XmlProfile, "transparent" | "markup">,
  holdsText: (path: readonly XmlToken[]) => boolean,
): XmlText[] {
  const tokens = xmlTokens(text);
  if (Array.isArray(tokens)) return xmlTexts(text, tokens, inline, holdsText);
  const { line, column } = createLocator(text)(tokens.at);
  return refusePair(file, line, tokens.message, column);
}

/** What a text says; nothing if it has no letter. */
export function said({ segment: [segment] }: XmlText): string {
  return segment ? textOf(segment) : "";
}
