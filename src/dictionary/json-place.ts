import type { PlacedFault } from "./fault.js";
import { pointerKeys } from "./json-pointer.js";
import type { JsonNode } from "./json-reader.js";

/** The offset of a fault in the JSON text of `root`: of the value, of its key, or of a character in the string it is. */
export function offsetOf(fault: PlacedFault, root: JsonNode, text: string): number {
  const step = (node: JsonNode, key: string) => node.children?.get(key) ?? node;
  const { at, keyAt } = pointerKeys(fault.pointer).reduce(step, root);
  if (fault.inKey) return keyAt;
  return fault.offset === undefined ? at : offsetInString(text, at, fault.offset);
}

function offsetInString(text: string, start: number, offset: number): number {
  let at = start + 1;
  for (let left = offset; left > 0; left--) {
    if (text[at] !== "\\") at += 1;
    else at += text[at + 1] === "u" ? 6 : 2;
  }
  return at;
}
