import type { Reference } from "../../dictionary/model.js";
import type { Entry } from "../draft.js";
import { readReference } from "../reference.js";
import type { Unread } from "../unread.js";
import type { XmlElement } from "../xml/parse-xml.js";
import { type Datum, dataOf } from "./data-category.js";

/** Collects what a TBX entry says at its several levels into what a concept holds. */
export class EntryData {
  readonly #unread: Unread;
  readonly #definitions = new Set<string>();
  readonly #notes = new Set<string>();
  readonly #fields = new Set<string>();
  readonly #references = new Map<string, Reference>();

  constructor(unread: Unread) {
    this.#unread = unread;
  }

  addAll(element: XmlElement): void {
    for (const datum of dataOf(element)) this.add(datum);
  }

  add(datum: Datum): void {
    const { category, text, target, at } = datum;
    if (text === "" && target === undefined) return;
    if (category === "definition") this.#define(text, at);
    else if (category === "note") this.#notes.add(text);
    else if (/^(?:subjectfield|subject|domain)$/.test(category)) this.#fields.add(text);
    else if (/^(?:source|externalcrossreference|xsource|sourceidentifier)$/.test(category)) this.#refer(text, target);
    else this.#unread.add(category, at);
  }

  particulars(): Partial<Entry> {
    const [definition] = this.#definitions;
    return {
      definition,
      note: [...this.#notes].join("\n") || undefined,
      subjectField: [...this.#fields].join("; ") || undefined,
      references: [...this.#references.values()],
    };
  }

  #define(text: string, at: number): void {
    if (this.#definitions.size > 0 && !this.#definitions.has(text)) this.#unread.add("further definition", at);
    this.#definitions.add(text);
  }

  #refer(text: string, target: string | undefined): void {
    const reference = readReference(text, target);
    if (reference) this.#references.set(JSON.stringify(reference), reference);
  }
}
