import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "t", to: "cn" });
/** Traditional shapes of Hong Kong that the converter has not. */
const known = new Map([
  ["衞", "卫"],
  ["寳", "宝"],
  ["簷", "檐"],
]);

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

/** Of the Chinese characters of a text in traditional script, a third have another simplified shape; of such a text none. */
const mostStrange = 0.05;

/** Whether a text is in simplified script, or has no character that would tell. */
export function isSimplified(text: string): boolean {
  const characters = text.match(/\p{Script=Han}/gu) ?? [];
  return characters.filter((one) => simplify(one) !== one).length <= mostStrange * characters.length;
}
