import { SaxesParser } from "saxes";
import type { Fault } from "../draft.js";

/** An element, with the offsets where it and its content start. */
export interface XmlElement {
  /** Name as written, with its prefix. */
  readonly name: string;
  /** Name without its prefix. */
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  readonly at: number;
  contentAt: number;
  /** Whether its end was read. */
  closed: boolean;
}

/** A document as far as it could be read, and what is wrong with it. */
export interface XmlReading {
  readonly root?: XmlElement | undefined;
  readonly faults: readonly Fault[];
}

const deepest = 64;
const mostFaults = 20;

/**
 * Reads XML. Nothing that a document type declares is used: entities stay as they are written, and nothing outside the
 * text is looked at. Elements that the text does not close are there, and marked.
 */
export function parseXml(text: string): XmlReading {
  const reader = new XmlReader();
  try {
    reader.read(text);
  } catch (error) {
    reader.report("invalid-xml", `${(error as Error).message}.`, text.length);
  }
  return { root: reader.root, faults: reader.faults };
}

class XmlReader {
  readonly faults: Fault[] = [];
  root: XmlElement | undefined;
  readonly #open: XmlElement[] = [];
  readonly #parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  #tooDeep = 0;
  #ended = false;

  read(text: string): void {
    const parser = this.#parser;
    parser.on("error", ({ message }) => this.#error(message, text));
    parser.on("doctype", (doctype) => this.#doctype(doctype, text));
    parser.on("opentagstart", ({ name }) => this.#start(name));
    parser.on("opentag", ({ attributes }) => this.#attributes(attributes));
    parser.on("closetag", () => this.#end());
    parser.on("text", (part) => this.#text(part));
    parser.on("cdata", (part) => this.#text(part));
    parser.write(text);
    const unclosed = [...this.#open];
    parser.close();
    // At the end of the text the parser closes what is open.
    for (const element of unclosed) element.closed = false;
  }

  report(code: Fault["code"], message: string, at: number): void {
    if (this.faults.length < mostFaults) this.faults.push({ code, message, at });
  }

  #error(message: string, text: string): void {
    const said = message.replace(/^(?:[^:]*:)?\d+:\d+: /, "").replace(/\.?$/, ".");
    const isEnd = /^(?:unclosed tag|unexpected end)/.test(said);
    const at = Math.max(0, this.#parser.position - 1);
    if (/undefined entity/.test(said)) {
      const start = text.lastIndexOf("&", at);
      this.report("refused-entity", `\`${text.slice(start, at + 1)}\` is none of XML's own entities.`, start);
    } else if (!isEnd) this.report("invalid-xml", sentence(said), at);
    // What is open at the end is told innermost first, and one is enough.
    else if (!this.#ended) this.report("invalid-xml", sentence(said), at);
    this.#ended ||= isEnd;
  }

  #doctype(doctype: string, text: string): void {
    const entity = /<!ENTITY\s+(?:%\s+)?([^\s>]+)/.exec(doctype);
    if (!entity) return;
    const at = text.indexOf(entity[0]);
    this.report("refused-entity", `The document type declares the entity \`${entity[1]}\`.`, Math.max(0, at));
  }

  #start(name: string): void {
    const at = this.#parser.position - name.length - 2;
    const local = name.slice(name.indexOf(":") + 1);
    const element: XmlElement = { name, local, attributes: {}, children: [], at, contentAt: at, closed: false };
    if (this.#open.length >= deepest) {
      if (this.#tooDeep++ === 0) this.report("too-deep", `The XML nests more than ${deepest} levels deep.`, at);
    } else if (this.#open.length > 0) this.#open.at(-1)?.children.push(element);
    else this.root ??= element;
    this.#open.push(element);
  }

  #attributes(attributes: Readonly<Record<string, string>>): void {
    const element = this.#open.at(-1);
    if (!element) return;
    Object.assign(element.attributes, attributes);
    element.contentAt = this.#parser.position;
  }

  #end(): void {
    const element = this.#open.pop();
    if (element) element.closed = true;
  }

  #text(part: string): void {
    this.#open.at(-1)?.children.push(part);
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
