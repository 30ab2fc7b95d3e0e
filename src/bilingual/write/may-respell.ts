import { isPlural } from "../../text/english/plural.js";
import { wordAt } from "../evidence/noun-place.js";
import type { FixedPoint } from "../fixed-points.js";
import type { Lexis } from "../reading/lexis.js";
import { Joint, type Side } from "../reading/side.js";

const singularBefore = new Set("a an each every another this that one any either neither per".split(" "));
const singularBehind = new Set("is was has does 's itself".split(" "));

/**
 * Whether an accepted rendering in another writing is to be set right. Another spelling is. A singular where only the
 * plural is accepted is if asked for, unless the words around it hold it: an article, a verb, a noun that it qualifies.
 */
export function mayRespell(side: Side, { start, end, writing }: FixedPoint, number: boolean, lexis: Lexis): boolean {
  if (writing !== "number") return writing === "spelling";
  if (!number || isPlural(wordAt(side, end - 1))) return false;
  if (start > 0 && side.joints[start] === Joint.Plain && singularBefore.has(wordAt(side, start - 1))) return false;
  if (end === side.length || side.joints[end] !== Joint.Plain) return true;
  return lexis.functional[side.classes[end] as number] === 1 && !singularBehind.has(wordAt(side, end));
}
