import { po } from "gettext-parser";
import { Parser } from "htmlparser2";
import MarkdownIt from "markdown-it";
import Papa from "papaparse";
import { type DefaultTreeAdapterMap, parseFragment, parse as parseHtml } from "parse5";
import { parseAllDocuments } from "yaml";
import type { FormatName } from "../../src/documents/index.js";

/** What a reader sees of a document, told by parsers that the package itself does not use for the format. */
export type VisibleTexts = (source: string, language: string) => string[];

/** What stands in a text for something that is no text. */
const gap = "\uFFFC";

const codeNames =
  "script style code pre kbd samp var textarea svg math template noscript iframe object xmp plaintext tt";
const code = new Set(codeNames.split(" "));

/** Formats that have a parser of their own here. */
export const visibleTexts: Partial<Record<FormatName, VisibleTexts>> = {
  text: (source) => [source],
  markdown: markdownTexts,
  html: htmlTexts,
  json: (source) => strings(JSON.parse(source)),
  jsonl: (source) => source.split("\n").flatMap((line) => (line.trim() === "" ? [] : strings(JSON.parse(line)))),
  yaml: (source) => parseAllDocuments(source, { logLevel: "silent" }).flatMap((document) => strings(document.toJS())),
  csv: (source) => Papa.parse<string[]>(source, { delimitersToGuess: [",", ";", "\t"] }).data.flat(),
  tsv: (source) => Papa.parse<string[]>(source, { delimiter: "\t" }).data.flat(),
  po: poTexts,
  xliff: (source, language) => xmlTexts(source, (path) => isTarget(path, language)),
  tmx: (source, language) => xmlTexts(source, (path) => isSegment(path, language)),
  docx: (source) => xmlTexts(source, (path) => path.at(-1)?.name === "w:t" && path.at(-2)?.name === "w:r"),
  srt: srtTexts,
  vtt: vttTexts,
};

/** Every string of a value, keys left out. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Map) return [...value.values()].flatMap(strings);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

const markdownIt = new MarkdownIt({ html: true });

function markdownTexts(source: string): string[] {
  const [front = ""] = /^---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*(?:\r?\n|$)/.exec(source) ?? [];
  return markdownIt.parse(source.slice(front.length), {}).flatMap(({ children }) => {
    let element: string | undefined;
    const parts = (children ?? []).map(({ type, content }) => {
      const [, slash, name = ""] = (type === "html_inline" && /^<(\/?)(\w+)/.exec(content)) || [];
      if (slash === "" && code.has(name.toLowerCase())) element ??= name;
      if (slash === "/" && name === element) element = undefined;
      if (type === "softbreak" || type === "hardbreak") return "\n";
      const shown = (type === "text" || type === "text_special") && element === undefined;
      return shown ? content : /^(?:code|image)/.test(type) || type === "text" ? gap : "";
    });
    return children === null ? [] : [parts.join("")];
  });
}

type HtmlNode = DefaultTreeAdapterMap["node"];

function htmlTexts(source: string, language: string): string[] {
  const texts: string[] = [];
  const walk = (node: HtmlNode, translated: boolean) => {
    if (node.nodeName === "#text" && "value" in node && translated) texts.push(node.value);
    if ("tagName" in node && code.has(node.tagName)) return;
    const read = "attrs" in node ? isTranslated(node.attrs, translated, language) : translated;
    if ("childNodes" in node) for (const child of node.childNodes) walk(child, read);
  };
  walk(parseHtml(source), true);
  return texts;
}

function isTranslated(
  attributes: readonly { readonly name: string; readonly value: string }[],
  outer: boolean,
  language: string,
): boolean {
  const attribute = (name: string) => attributes.find((one) => one.name === name)?.value;
  const translate = attribute("translate");
  const tag = attribute("lang");
  if (translate === "no" || attribute("class")?.split(/\s+/).includes("notranslate")) return false;
  if (tag !== undefined) return tag === "" || new RegExp(`^${language}(?![a-z])`, "i").test(tag);
  return outer || translate === "yes" || translate === "";
}

function poTexts(source: string): string[] {
  const { translations } = po.parse(source);
  return Object.values(translations).flatMap((context) =>
    Object.values(context).flatMap(({ msgid, msgstr }) => (msgid === "" ? [] : msgstr)),
  );
}

interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Texts in elements that hold some, run by run. */
function xmlTexts(source: string, holds: (path: readonly XmlElement[]) => boolean): string[] {
  const path: XmlElement[] = [];
  const texts: string[] = [];
  let text = "";
  const end = () => {
    if (text !== "") texts.push(text);
    text = "";
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        end();
        path.push({ name, attributes });
      },
      onclosetag: () => {
        end();
        path.pop();
      },
      // The parser hands over an entity by itself.
      ontext: (part) => {
        if (holds(path)) text += part;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
  return texts;
}

function isTarget(path: readonly XmlElement[], language: string): boolean {
  const target = path.findIndex(({ name }) => name === "target");
  const tags = path.flatMap(({ attributes }) => attributes["xml:lang"] ?? attributes["target-language"] ?? []);
  return (
    target !== -1 &&
    path.slice(target + 1).every(({ name }) => ["g", "mrk", "pc"].includes(name)) &&
    !path.some(({ name, attributes }) => name === "alt-trans" || attributes.translate === "no") &&
    (tags.at(-1) ?? language).startsWith(language)
  );
}

function isSegment(path: readonly XmlElement[], language: string): boolean {
  const at = path.findIndex(({ name }) => name === "seg");
  const { attributes = {} } = path[at - 1] ?? {};
  const tag = attributes["xml:lang"] ?? attributes.lang ?? language;
  const plain = path.slice(at + 1).every(({ name }) => name === "hi");
  return at !== -1 && plain && tag.toLowerCase().startsWith(language);
}

function srtTexts(source: string): string[] {
  const blocks = source.replaceAll("\r\n", "\n").split(/\n[ \t]*\n/);
  return blocks.flatMap((block) => {
    const lines = block.split("\n");
    const times = lines.findIndex((line) => /\d[.,]\d{3} --> /.test(line));
    return times === -1
      ? []
      : [
          lines
            .slice(times + 1)
            .join("\n")
            .replace(/<[^<>]*>/g, ""),
        ];
  });
}

function vttTexts(source: string): string[] {
  return srtTexts(source).map((text) => parseFragment(text).childNodes.map(htmlText).join(""));
}

function htmlText(node: HtmlNode): string {
  return "value" in node ? node.value : "";
}
