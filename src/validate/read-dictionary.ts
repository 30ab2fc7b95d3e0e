import { offsetOf } from "../dictionary/json-place.js";
import { type JsonNode, readJson } from "../dictionary/json-reader.js";
import type { Dictionary } from "../dictionary/model.js";
import { parseDictionary } from "../dictionary/parse.js";
import type { Issue, Place } from "../issues/issue.js";
import { createLocator } from "../text/locate.js";
import { partToDrop } from "./engine.js";
import { prune } from "./prune.js";

/** Finds the line and column of the value at a JSON pointer, or of a character of the text there. */
type PlaceOf = (pointer: string, offset?: number) => Pick<Place, "line" | "column"> | undefined;

/** What could be read of a value. */
export interface DictionaryReading {
  /** What is right in it; missing if hardly anything is. */
  readonly dictionary?: Dictionary;
  /** Everything that is wrong with its shape. */
  readonly issues: readonly Issue[];
  /** The pointer in the value for a pointer in the dictionary. */
  readonly original: (pointer: string) => string;
  readonly placeOf: PlaceOf;
}

const mostRounds = 8;

/** Reads a dictionary, JSON text or an object, leaving out what is wrong. Never throws. */
export function readDictionary(value: unknown, file?: string): DictionaryReading {
  const { issues, dictionary } = parseDictionary(value, file === undefined ? {} : { file });
  const placeOf = typeof value === "string" ? placesIn(value) : () => undefined;
  if (dictionary) return { dictionary, issues, original: (pointer) => pointer, placeOf };
  const raw = typeof value === "string" ? readJson(withoutMark(value)).root?.value : value;
  return { issues, placeOf, ...salvage(raw) };
}

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** Places in JSON text. It is read again when the first is asked for: the offsets of all values take much memory. */
function placesIn(text: string): PlaceOf {
  const json = withoutMark(text);
  const locate = createLocator(json);
  let root: JsonNode | undefined;
  return (pointer, offset) => {
    root ??= readJson(json).root;
    const fault = { code: "invalid-json", message: "", pointer, ...(offset !== undefined && { offset }) } as const;
    return root && locate(offsetOf(fault, root, json));
  };
}

/** What is left of a value when all that is wrong has been taken out. */
function salvage(raw: unknown): Pick<DictionaryReading, "dictionary" | "original"> {
  let current = raw;
  let original = (pointer: string) => pointer;
  try {
    for (let round = 0; round < mostRounds; round++) {
      const { dictionary, issues } = parseDictionary(current);
      if (dictionary) return { dictionary, original };
      const pointers = issues.map(({ place }) => place.pointer ?? "");
      const [pruned, before] = [prune(current, pointers.filter(Boolean).map(partToDrop)), original];
      original = (pointer) => before(pruned.original(pointer));
      current = withHead(pruned.value);
    }
  } catch {
    // A value whose parts throw when they are read: its issues say so.
  }
  return { original };
}

/** The value with an id and a language, if it has none. */
function withHead(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return { id: "unnamed", language: "und", ...value };
}
