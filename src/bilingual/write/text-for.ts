import type { Side } from "../reading/side.js";
import type { Run } from "../segments/units.js";
import { bareOf, isMarked } from "./title-marks.js";

/** What of a term is to be written in the place of a run: marks and brackets that stand around it are not said twice. */
export function textFor({ text, words }: Side, { start, end }: Run, term: string): string {
  const [from, to] = [words.start[start] as number, words.end[end - 1] as number];
  const bare = isMarked(text, from, to) ? bareOf(term) : term;
  return openBrackets(text.slice(from, to)) > 0 && /[)）]$/.test(bare) ? bare.slice(0, -1) : bare;
}

/** How many brackets of a text are left open; less than 0 if one is closed that was not opened in it. */
export function openBrackets(text: string): number {
  let open = 0;
  for (const character of text) {
    if (character === "(" || character === "（") open++;
    else if ((character === ")" || character === "）") && --open < 0) return open;
  }
  return open;
}
