import { excerpt } from "../../dictionary/excerpt.js";
import { type JsonNode, readJson } from "../../dictionary/json-reader.js";
import type { Fault } from "../draft.js";

/** A tree of values with their places, and what was wrong in the text. */
export interface Tree {
  readonly root?: JsonNode | undefined;
  readonly faults: readonly Fault[];
}

/** Reads JSON, also with comments and commas before closing brackets, as configuration files have them. */
export function readJsonTree(text: string): Tree {
  const { root, duplicates, error } = readJson(withoutComments(text));
  const faults = duplicates.map(({ key, at }): Fault => {
    return { code: "duplicate-key", message: `${excerpt(key)} is already a key of this object.`, at };
  });
  if (error) faults.push({ code: "invalid-json", message: error.message, at: error.at });
  return { root, faults };
}

/** Blanks what JSON does not have; every other character keeps its place. */
function withoutComments(text: string): string {
  if (!/\/[/*]|,\s*[\]}]/.test(text)) return text;
  const tokens = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=\s*[\]}])/g;
  return text.replace(tokens, (token) => (token.startsWith('"') ? token : token.replace(/[^\n]/g, " ")));
}
