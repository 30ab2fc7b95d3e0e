import type { PlacedText } from "../draft.js";
import type { XmlElement } from "./parse-xml.js";

/** The elements directly inside one. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The elements of a name at any depth, outermost only, in the order of the text. */
export function descendants(element: XmlElement, isWanted: (element: XmlElement) => boolean): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (isWanted(child) ? [child] : descendants(child, isWanted)));
}

/** Everything that an element says, markup inside it aside, each run of spaces as one. */
export function termText(element: XmlElement): string {
  return rawText(element)
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** Like {@link termText}, but line ends stay: for definitions and notes. */
export function proseText(element: XmlElement): string {
  return rawText(element)
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

function rawText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === "string" ? child : rawText(child))).join("");
}

/** The text of an element and where it starts. */
export function placedText(element: XmlElement): PlacedText {
  const first = element.children[0];
  const indent = typeof first === "string" ? first.length - first.trimStart().length : 0;
  return { text: termText(element), at: element.contentAt + indent };
}

/** Text as the content of an element or attribute; characters that XML cannot have are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

/** An element as text: with text inside it, or with other elements on lines of their own. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: string | readonly string[],
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`],
  );
  const open = `<${name}${written.join("")}`;
  if (typeof content === "string") return `${open}>${escapeXml(content)}</${name}>`;
  if (content.length === 0) return `${open}/>`;
  return `${open}>\n${content.map((line) => line.replace(/^(?=<)/gm, "  ")).join("\n")}\n</${name}>`;
}
