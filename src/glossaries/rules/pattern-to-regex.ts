import type { FormEntry } from "../../dictionary/model.js";
import { parsePattern } from "../../dictionary/pattern.js";
import { isConditional, patternOf } from "../literal.js";

const syntax: Readonly<Record<string, string>> = { "(": "(?:", "[": "(?:", "]": ")?", ")": ")", "|": "|" };

/** The regular expressions of forms; those with guards, replacements and captures have none. */
export function regexesOf(forms: readonly FormEntry[] | undefined): readonly string[] {
  return (forms ?? []).flatMap((form) => {
    const { pattern } = parsePattern(patternOf(form));
    return isConditional(form) || !pattern || pattern.captures.length > 0 ? [] : [patternToRegex(patternOf(form))];
  });
}

/** The regular expression of a pattern without captures. */
function patternToRegex(pattern: string): string {
  return pattern.replace(/\\?[\s\S]/gu, (token) => {
    if (token.length > 1 && token.startsWith("\\")) return escapeRegex(token.slice(1));
    return syntax[token] ?? escapeRegex(token);
  });
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
