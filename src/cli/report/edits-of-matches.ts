import type { Match } from "../../match/match.js";
import type { Edit } from "../../rewrite/edits.js";

/** Start of a match that is replaced → its edits: those that end in it, and those just before it, such as an article's. */
export function editsOfMatches(matches: readonly Match[], edits: readonly Edit[]): Map<number, readonly Edit[]> {
  const replaced = matches.filter(({ action }) => action === "replace");
  const owned = new Map<number, readonly Edit[]>();
  let at = 0;
  for (const edit of edits) {
    while (at < replaced.length - 1 && (replaced[at] as Match).end <= edit.start) at++;
    const owner = replaced[at];
    if (owner) owned.set(owner.start, [...(owned.get(owner.start) ?? []), edit]);
  }
  return owned;
}
