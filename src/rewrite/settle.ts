import type { Match } from "../match/match.js";
import { firstEndingAfter, overlapsAny } from "../text/span.js";
import { applyEdits, composeEdits, type Edit, invertEdits, positionMap } from "./edits.js";
import type { Plan } from "./plan.js";

/** Rewriting a text until nothing more is to be done. */
export interface Settled extends Plan {
  /** The text with the edits made. */
  readonly text: string;
  /** Whether it came to rest; if not, nothing is edited. */
  readonly settled: boolean;
}

/** After this many rounds replacements are taken to chase each other. */
const mostRounds = 6;

/**
 * Plans a text, then plans what came out, and so on until a plan is empty: so a second run never changes anything,
 * whatever a replacement forms with the words around it. One round is the rule; the edits of later rounds are composed
 * into the first's. A text that does not come to rest is left as it is.
 * @param plan - is given a text and the edits that made it of the text planned before; in a later round it may leave out
 * matches that are not replaced
 */
export function settle(text: string, plan: (text: string, edits?: readonly Edit[]) => Plan): Settled {
  const first = plan(text);
  let { edits, matches } = first;
  let result = applyEdits(text, edits);
  for (let round = 1, last = first; last.edits.length > 0; round++) {
    if (round > mostRounds) return { text, edits: [], matches: first.matches.map(unedited), settled: false };
    last = plan(result, last.edits);
    if (last.edits.length === 0) break;
    const composed = composeEdits(text, edits, last.edits);
    matches = mergeMatches(text, matches, movedBack(text, edits, last.matches), composed);
    edits = composed;
    result = applyEdits(text, edits);
  }
  return { text: result, edits, matches, settled: true };
}

function unedited(match: Match): Match {
  if (match.action !== "replace") return match;
  const reason = `${match.reason}; left alone: the replacements would not come to rest`;
  return { ...match, action: "review", replacement: match.surface, reason };
}

/** The replacements of a later round, in offsets of the original text. */
function movedBack(text: string, edits: readonly Edit[], later: readonly Match[]): Match[] {
  const original = positionMap(invertEdits(text, edits));
  return later
    .filter((match) => match.action === "replace")
    .map((match) => ({ ...match, start: original(match.start), end: original(match.end, "after") }));
}

/** Matches of both rounds: what a later one covers, it stands for. */
function mergeMatches(
  text: string,
  earlier: readonly Match[],
  later: readonly Match[],
  composed: readonly Edit[],
): Match[] {
  const apart: Match[] = [];
  for (const match of later) {
    const edit = composed[firstEndingAfter(composed, match.start)];
    const {
      start,
      end,
      text: replacement,
    } = edit && edit.start <= match.start ? edit : { ...match, text: match.replacement };
    // Two replacements that became one edit are one match, the first's.
    if (start < (apart.at(-1)?.end ?? 0)) continue;
    apart.push({ ...match, start, end, surface: text.slice(start, end), replacement });
  }
  return [...earlier.filter((match) => !overlapsAny(apart, match)), ...apart].sort((a, b) => a.start - b.start);
}
