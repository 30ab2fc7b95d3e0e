import type { TranslationPair } from "../../bilingual/index.js";
import { type PairFields, type PairFile, refusePair } from "./pair-file.js";

/** Reads pairs of JSON, one object a line. Fields may be dotted paths. A line whose target stays is not touched. */
export function readJsonlPairs(text: string, file: string, fields: PairFields): PairFile {
  const lines = text.split("\n");
  const places = lines.flatMap((line, at) => (line.trim() === "" ? [] : [at]));
  const pairs = places.map((at) => readPair(lines[at] as string, file, at + 1, fields));
  return {
    target: file,
    pairs,
    lineOf: (pair) => (places[pair] as number) + 1,
    withTargets(targets) {
      const result = [...lines];
      for (const [pair, at] of places.entries()) {
        if (targets[pair] === pairs[pair]?.target) continue;
        result[at] = withTarget(lines[at] as string, fields.target, targets[pair] as string);
      }
      return result.join("\n");
    },
  };
}

function readPair(line: string, file: string, number: number, fields: PairFields): TranslationPair {
  const value = parse(line, file, number);
  const [source, target, id] = [fields.source, fields.target, fields.id].map((path) => valueAt(value, path));
  if (typeof source !== "string") refusePair(file, number, `The line has no text in \`${fields.source}\`.`);
  if (typeof target !== "string") refusePair(file, number, `The line has no text in \`${fields.target}\`.`);
  return { source, target, ...((typeof id === "string" || typeof id === "number") && { id: String(id) }) };
}

function parse(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ""));
  } catch {
    return refusePair(file, number, "The line is not JSON.");
  }
}

function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, key) => (hasOwn(inner, key) ? inner[key] : undefined), value);
}

function hasOwn(value: unknown, key: string): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}

function withTarget(line: string, path: string, target: string): string {
  const mark = line.startsWith("\uFEFF") ? "\uFEFF" : "";
  const value: unknown = JSON.parse(line.slice(mark.length));
  const keys = path.split(".");
  const last = keys.pop() as string;
  const holder = keys.length === 0 ? value : valueAt(value, keys.join("."));
  if (hasOwn(holder, last)) holder[last] = target;
  return mark + JSON.stringify(value) + (line.endsWith("\r") ? "\r" : "");
}
