import type { JsonNode } from "../../dictionary/json-reader.js";
import type { PlacedText } from "../draft.js";

export type { JsonNode } from "../../dictionary/json-reader.js";

/** The member of an object under a key. */
export function member(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node !== undefined && !Array.isArray(node.value) ? node.children?.get(key) : undefined;
}

/** The items of a list; of anything else, itself alone; of nothing, none. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  if (node === undefined || node.value === null) return [];
  return Array.isArray(node.value) ? [...(node.children?.values() ?? [])] : [node];
}

/** The members of an object. */
export function membersOf(node: JsonNode | undefined): readonly (readonly [string, JsonNode])[] {
  return node === undefined || Array.isArray(node.value) ? [] : [...(node.children ?? [])];
}

/** Text, or a number or truth value as text; undefined for lists, objects and nothing. */
export function textOf(node: JsonNode | undefined): string | undefined {
  const value = node?.value;
  return value === undefined || value === null || typeof value === "object" ? undefined : String(value);
}

/** The text and place of a node, if it has text. */
export function placedTextOf(node: JsonNode | undefined): PlacedText | undefined {
  const text = textOf(node);
  return node === undefined || text === undefined ? undefined : { text: text.trim(), at: node.at };
}

/** The texts of a list, or of one text alone. */
export function placedTextsOf(node: JsonNode | undefined): readonly PlacedText[] {
  return itemsOf(node).flatMap((item) => placedTextOf(item) ?? []);
}
