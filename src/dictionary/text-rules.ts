import type { Fault } from "./fault.js";
import { parsePattern } from "./pattern.js";
import { excerpt } from "./excerpt.js";

/** What a text may have to be: an id, a BCP 47 tag, a date, words (literal text with a word in it), a pattern. */
export type TextRule = "id" | "language" | "date" | "words" | "pattern";

/** Says what is wrong with a text under a rule; undefined if nothing is. */
export const textRules: Readonly<Record<TextRule, (text: string) => Fault | undefined>> = {
  id: idFault,
  language: (text) =>
    /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(text)
      ? undefined
      : { code: "invalid-language", message: `${excerpt(text)} is not a language tag.` },
  date: (text) =>
    isDate(text) ? undefined : { code: "invalid-date", message: `${excerpt(text)} is not a date of the calendar.` },
  words: emptyFault,
  pattern: (text) => {
    const { error } = parsePattern(text);
    return error?.code === "pattern-empty" || !error ? (emptyFault(text) ?? error) : error;
  },
};

function idFault(text: string): Fault | undefined {
  if (isForbidden(text)) return { code: "forbidden-id", message: `${excerpt(text)} cannot be an id.` };
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(text)) return undefined;
  return { code: "invalid-id", message: `${excerpt(text)} cannot be an id.` };
}

/** Names that lead from an object to what it inherits. */
export function isForbidden(name: string): boolean {
  return name === "__proto__" || name === "constructor" || name === "prototype";
}

function emptyFault(text: string): Fault | undefined {
  if (/[\p{L}\p{N}]/u.test(text)) return undefined;
  return { code: "empty-form", message: `${excerpt(text)} has no word in it.` };
}

/** A day that is not in its month makes another date, or none, when read. */
function isDate(text: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
