import { createIssue, type Issue, type Place } from "../issues/issue.js";
import { createLocator } from "../text/locate.js";
import { excerpt } from "./excerpt.js";
import type { PlacedFault } from "./fault.js";
import { offsetOf } from "./json-place.js";
import { type JsonReading, readJson } from "./json-reader.js";
import { meaningFaults } from "./meaning-faults.js";
import type { Dictionary } from "./model.js";
import { dictionaryShape } from "./shape.js";
import { ShapeReader } from "./shape-reader.js";

/** Options of {@link parseDictionary}. */
export interface ParseOptions {
  /** Name of the file that the value comes from, for the places of issues. */
  readonly file?: string;
}

/** What {@link parseDictionary} returns. */
export interface ParseResult {
  /** The dictionary, unless an issue is an error: a copy that has only keys of the format. */
  readonly dictionary?: Dictionary;
  /** Everything that is wrong, at once; each issue has a JSON pointer, and line and column if the value is text. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a dictionary from a value of unknown origin; a string is read as JSON text. Never throws.
 * What is wrong between the forms of several concepts shows only when `createNormalizer` compiles them.
 */
export function parseDictionary(value: unknown, { file }: ParseOptions = {}): ParseResult {
  const origin = file === undefined ? {} : { file };
  if (typeof value === "string") return parseText(value, origin);
  const { copy, faults } = readValue(value);
  return toResult(
    copy,
    faults.map((fault) => toIssue(fault, origin)),
  );
}

function readValue(value: unknown): { copy: unknown; faults: readonly PlacedFault[] } {
  const reader = new ShapeReader();
  const copy = reader.read({ value }, "value", dictionaryShape, "");
  return { copy, faults: [...reader.faults, ...meaningFaults(reader)] };
}

function parseText(text: string, origin: Place): ParseResult {
  const json = text.startsWith("\ufeff") ? text.slice(1) : text;
  const reading = readJson(json);
  const locate = createLocator(json);
  const { root } = reading;
  const { copy, faults } = root ? readValue(root.value) : { copy: undefined, faults: [] };
  const placed = [
    ...jsonFaults(reading, locate),
    ...faults.map((fault) => ({ fault, at: root ? offsetOf(fault, root, json) : 0 })),
  ].sort((a, b) => a.at - b.at);
  return toResult(
    copy,
    placed.map(({ fault, at }) => toIssue(fault, { ...origin, ...locate(at) })),
  );
}

type Locate = ReturnType<typeof createLocator>;

function jsonFaults({ duplicates, error }: JsonReading, locate: Locate): { fault: PlacedFault; at: number }[] {
  const faults = duplicates.map(({ key, pointer, at, firstAt }) => {
    const message = `${excerpt(key)} is already a key of this object, on line ${locate(firstAt).line}.`;
    return { at, fault: { code: "duplicate-key", message, pointer } as PlacedFault };
  });
  if (error) faults.push({ at: error.at, fault: { code: "invalid-json", message: error.message, pointer: "" } });
  return faults;
}

function toIssue({ code, message, expected, note, pointer }: PlacedFault, place: Place): Issue {
  return createIssue(code, {
    message,
    place: { ...place, pointer },
    ...(expected && { expected }),
    ...(note !== undefined && { note }),
  });
}

function toResult(copy: unknown, issues: readonly Issue[]): ParseResult {
  const refused = issues.some(({ severity }) => severity === "error");
  return refused ? { issues } : { dictionary: copy as Dictionary, issues };
}
