import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "t", to: "cn" });
const known = new Map<string, string>();

/**
 * The simplified shape of one Han character, so that both scripts are compared as one. Character by character on
 * purpose: phrases would change lengths, and terms and texts must fold alike whatever stands around them.
 */
export function simplify(character: string): string {
  let simple = known.get(character);
  if (simple === undefined) {
    simple = convert(character);
    known.set(character, simple);
  }
  return simple;
}
