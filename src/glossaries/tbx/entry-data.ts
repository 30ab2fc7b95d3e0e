import type { Reference } from "../../dictionary/model.js";
import type { Entry } from "../draft.js";
import { readReference } from "../reference.js";
import type { Unread } from "../unread.js";
import type { XmlElement } from "../xml/parse-xml.js";
import { type Datum, dataOf } from "./data-category.js";

/** Collects what a TBX entry says at its several levels into what a concept holds. */
export class EntryData {
  readonly #unread: Unread;
  readonly #definitions: string[] = [];
  readonly #notes: string[] = [];
  readonly #fields: string[] = [];
  readonly #references: Reference[] = [];

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
    else if (category === "note") push(this.#notes, text);
    else if (/^(?:subjectfield|subject|domain)$/.test(category)) push(this.#fields, text);
    else if (/^(?:source|externalcrossreference|xsource|sourceidentifier)$/.test(category)) this.#refer(text, target);
    else this.#unread.add(category, at);
  }

  particulars(): Partial<Entry> {
    const [definition] = this.#definitions;
    return {
      definition,
      note: this.#notes.join("\n") || undefined,
      subjectField: this.#fields.join("; ") || undefined,
      references: this.#references,
    };
  }

  #define(text: string, at: number): void {
    if (this.#definitions.length > 0 && !this.#definitions.includes(text)) this.#unread.add("further definition", at);
    push(this.#definitions, text);
  }

  #refer(text: string, target: string | undefined): void {
    const reference = readReference(text, target);
    const key = JSON.stringify(reference);
    if (reference && !this.#references.some((known) => JSON.stringify(known) === key)) this.#references.push(reference);
  }
}

function push(list: string[], text: string): void {
  if (!list.includes(text)) list.push(text);
}
