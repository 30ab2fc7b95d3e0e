import type { Dictionary } from "../dictionary/model.js";
import type { Draft, Fault } from "./draft.js";
import type { Holding } from "./holdings.js";
import type { Losses } from "./losses.js";
import type { Source } from "./source.js";

/** What a caller knows of a glossary beforehand. */
export interface ReadOptions {
  /** Name of the format; found from content and file name if left out. */
  readonly format?: string;
  /** Name of the file, for detection, for the dictionary's id and for the places of issues. */
  readonly filename?: string;
  /** BCP 47 tag of the terms that a dictionary normalizes to: the glossary's target language. */
  readonly language?: string;
  /** BCP 47 tag of the source terms. */
  readonly sourceLanguage?: string;
  /** What stands in which column of a table, counted from one, for example `{ source: 2, target: 3, status: 5 }`. */
  readonly columns?: Readonly<Record<string, number>>;
}

/** What a reader gives: a draft of the dictionary or the dictionary itself, and what is wrong with the file. */
export type Reading = { readonly faults: readonly Fault[] } & ({ readonly draft: Draft } | WholeDictionary);

/** A dictionary that stands in the file as it is. */
interface WholeDictionary {
  readonly dictionary: Dictionary;
  /** The offset of what a JSON pointer into the dictionary leads to. */
  readonly offsetOf: (pointer: string) => number | undefined;
}

/** A glossary format. */
export interface Format {
  readonly name: string;
  /** Other names that people call it. */
  readonly aliases: readonly string[];
  /** Endings of its files, with the dot. */
  readonly extensions: readonly string[];
  /** What the format can hold of a dictionary, and gives back when read again. */
  readonly holds: readonly Holding[];
  /** How surely a text is of this format: 0 (it is not) to 1, by its content. Left out: only asked for by name. */
  detects?(source: Source): number;
  read(source: Source, options: ReadOptions): Reading;
  write(dictionary: Dictionary, losses: Losses): string;
}
