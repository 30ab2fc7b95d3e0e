import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "t", to: "cn" });
const known = new Map<string, string>();

/**
 * The simplified shape of one Han character, so that both scripts are compared as one. Character by character on
 * purpose: phrases would change lengths, and terms and texts must fold alike whatever stands around them.
 */
export function simplify(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const simple = convert(character) ?? character;
  known.set(character, simple);
  return simple;
}

/** A text with each Han character in its simplified shape. */
export function simplifyAll(text: string): string {
  return text.replace(/\p{Script=Han}/gu, simplify);
}
