import type { Dictionary } from "../dictionary/model.js";
import { parseDictionary } from "../dictionary/parse.js";
import { CanonymError } from "../issues/canonym-error.js";
import { createIssue, type Issue } from "../issues/issue.js";

/** The dictionaries given, of which at least one has source terms. */
export function readDictionaries(given: unknown): Dictionary[] {
  const parsed = (Array.isArray(given) ? given : [given]).map((value: unknown) => parseDictionary(value));
  refuse(parsed.flatMap(({ issues }) => issues.filter(({ severity }) => severity === "error")));
  const dictionaries = parsed.flatMap(({ dictionary }) => dictionary ?? []);
  if (!dictionaries.some(({ concepts }) => concepts.some(({ source }) => source?.length))) {
    const names = dictionaries.map(({ id }) => `\`${id}\``).join(", ");
    refuse([
      createIssue("no-source-terms", { message: `No concept of ${names || "no dictionary"} has source terms.` }),
    ]);
  }
  return dictionaries;
}

/** What is wrong with the shape of pairs. */
export function pairShapeIssues(pairs: unknown): Issue[] {
  if (!Array.isArray(pairs)) return [createIssue("invalid-option", { message: "Pairs must be an array." })];
  return pairs.flatMap((pair: unknown, at) => {
    const { source, target } = (pair ?? {}) as Partial<Record<string, unknown>>;
    if (typeof source === "string" && typeof target === "string") return [];
    const message = `Pair ${at} must have the strings \`source\` and \`target\`.`;
    return [createIssue("invalid-option", { message, place: { pointer: `/${at}` } })];
  });
}

/** Throws all issues at once, if there are any. */
export function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new CanonymError(issues);
}
