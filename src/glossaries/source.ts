import { createLocator, type Position } from "../text/locate.js";

/** The text of a glossary, and what several readers want to know of it. */
export class Source {
  readonly text: string;
  readonly filename: string | undefined;
  /** From an offset of {@link text} to line and column. */
  readonly locate: (offset: number) => Position;
  readonly #read = new Map<unknown, unknown>();

  /** @param text - with or without a byte order mark; any line ends */
  constructor(text: string, filename?: string) {
    this.text = text.startsWith("\ufeff") ? text.slice(1) : text;
    this.filename = filename;
    this.locate = createLocator(this.text);
  }

  /** Lower-case ending of the file name, with the dot; empty if there is none. */
  get extension(): string {
    return /\.[^./\\]+$/.exec(this.filename ?? "")?.[0].toLowerCase() ?? "";
  }

  /** What a function makes of the text; made once, since detection and reading ask for the same. */
  once<T>(make: (text: string) => T): T {
    if (!this.#read.has(make)) this.#read.set(make, make(this.text));
    return this.#read.get(make) as T;
  }
}
