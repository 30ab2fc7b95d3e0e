import { offsetOf } from "../../dictionary/json-place.js";
import { pointerKeys } from "../../dictionary/json-pointer.js";
import type { Dictionary } from "../../dictionary/model.js";
import { parseDictionary } from "../../dictionary/parse.js";
import type { Issue } from "../../issues/issue.js";
import { assemble } from "../assemble.js";
import type { Fault } from "../draft.js";
import type { Reading, ReadOptions } from "../format.js";
import type { Tree } from "../tree/read-json-tree.js";

/** Reads a dictionary in canonym's own shape. Concepts and keys with errors are left out, the rest is kept. */
export function readWhole({ root, faults: syntax }: Tree, text: string, options: ReadOptions): Reading {
  if (!root) return { draft: { entries: [] }, faults: syntax };
  const place = (pointer: string, inKey = false) => {
    return offsetOf({ code: "wrong-type", message: "", pointer, inKey }, root, text);
  };
  const { dictionary, issues } = parseDictionary(root.value);
  const faults = [...syntax, ...issues.map((issue) => toFault(issue, place))];
  if (dictionary) return { dictionary, offsetOf: place, faults };
  const { value, kept } = salvage(root.value, issues, options);
  const rest = parseDictionary(value).dictionary ?? assemble({ entries: [] }, options).dictionary;
  return { dictionary: rest, offsetOf: (pointer) => place(inFile(pointer, kept)), faults };
}

function toFault({ code, message, place: { pointer = "" }, expected, note }: Issue, place: Place): Fault {
  const at = place(pointer, code === "unknown-key");
  return { code, message, at, pointer, ...(expected && { expected }), note };
}

type Place = (pointer: string, inKey?: boolean) => number;

/** The value without its faulty concepts and keys, with what a dictionary must have; and which concepts are left. */
function salvage(value: unknown, issues: readonly Issue[], options: ReadOptions): { value: unknown; kept: number[] } {
  const wrong = new Set(
    issues
      .filter(({ severity }) => severity === "error")
      .map(({ place: { pointer = "" } }) =>
        pointerKeys(pointer)
          .slice(0, pointer.startsWith("/concepts/") ? 2 : 1)
          .join("/"),
      ),
  );
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const sound = Object.entries(isObject ? value : {}).filter(([key]) => !wrong.has(key));
  const listed: unknown = isObject && "concepts" in value ? value.concepts : undefined;
  const concepts: unknown[] = Array.isArray(listed) ? listed : [];
  const kept = [...concepts.keys()].filter((at) => !wrong.has(`concepts/${at}`));
  const { id, language } = assemble({ entries: [] }, options).dictionary;
  return { value: { id, language, ...Object.fromEntries(sound), concepts: kept.map((at) => concepts[at]) }, kept };
}

function inFile(pointer: string, kept: readonly number[]): string {
  return pointer.replace(/^\/concepts\/(\d+)/, (whole, at) => {
    const original = kept[Number(at)];
    return original === undefined ? whole : `/concepts/${original}`;
  });
}

/** Whether a value has the look of a dictionary. */
export function looksWhole(value: unknown): value is Partial<Dictionary> {
  return typeof value === "object" && value !== null && "concepts" in value && Array.isArray(value.concepts);
}
