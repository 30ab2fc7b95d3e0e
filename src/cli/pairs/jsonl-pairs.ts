import { jsonStrings } from "../../documents/json-strings.js";
import { textOf } from "../../documents/segment.js";
import { type FilePair, filePair, type PairFields, type PairReader, refusePair } from "./pair-file.js";

/** Reads pairs of JSON, one object a line. Fields may be dotted paths. */
export function jsonlPairs(file: string, fields: PairFields): PairReader {
  return (text) => {
    const pairs: FilePair[] = [];
    let at = 0;
    for (const [index, line] of text.split("\n").entries()) {
      if (line.trim() !== "") pairs.push(readPair(text, at, line, file, index + 1, fields));
      at += line.length + 1;
    }
    return pairs;
  };
}

function readPair(text: string, at: number, line: string, file: string, number: number, fields: PairFields): FilePair {
  const value = parse(line, file, number);
  const [source, target, id] = [fields.source, fields.target, fields.id].map((path) => valueAt(value, path));
  if (typeof source !== "string") refusePair(file, number, `The line has no text in \`${fields.source}\`.`);
  if (typeof target !== "string") refusePair(file, number, `The line has no text in \`${fields.target}\`.`);
  const named = typeof id === "string" || typeof id === "number" ? String(id) : undefined;
  // Of two equal keys the last one counts, as for every reader of JSON.
  const segment = jsonStrings(text, at, at + line.length, [fields.target]).findLast((one) => textOf(one) === target);
  return filePair({ source, at, id: named }, segment, target);
}

function parse(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return refusePair(file, number, "The line is not JSON.");
  }
}

function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, key) => (hasOwn(inner, key) ? inner[key] : undefined), value);
}

function hasOwn(value: unknown, key: string): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, key);
}
