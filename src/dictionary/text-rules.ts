import { excerpt } from "./excerpt.js";
import type { Fault } from "./fault.js";
import { parsePattern } from "./pattern.js";

/** What a text may have to be: an id, a BCP 47 tag, a date, words (literal text with a word in it), a pattern. */
export type TextRule = "id" | "language" | "date" | "words" | "pattern";

/** Says what is wrong with a text under a rule; undefined if nothing is. */
export const textRules: Readonly<Record<TextRule, (text: string) => Fault | undefined>> = {
  id: idFault,
  language: (text) =>
    /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(text)
      ? undefined
      : { code: "invalid-language", message: `A language tag cannot be ${excerpt(text)}.` },
  date: (text) => (isDate(text) ? undefined : { code: "invalid-date", message: `A date cannot be ${excerpt(text)}.` }),
  words: emptyFault,
  pattern: (text) => {
    const { error } = parsePattern(text);
    return error && error.code !== "pattern-empty" ? error : (emptyFault(text) ?? error);
  },
};

function idFault(text: string): Fault | undefined {
  if (isReserved(text)) return { code: "forbidden-id", message: `An id cannot be ${excerpt(text)}.` };
  if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(text)) return undefined;
  return { code: "invalid-id", message: `An id cannot be ${excerpt(text)}.` };
}

/** Names that lead from an object to what it inherits. */
export function isReserved(name: string): boolean {
  return name === "__proto__" || name === "constructor" || name === "prototype";
}

function emptyFault(text: string): Fault | undefined {
  if (/[\p{L}\p{N}]/u.test(text)) return undefined;
  return { code: "empty-form", message: `A form cannot be ${excerpt(text)}: it has no letter or digit.` };
}

/** A day that is not in its month makes another date, or none, when read. */
function isDate(text: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
