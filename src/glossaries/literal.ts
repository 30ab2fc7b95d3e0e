import type { Concept, FormEntry } from "../dictionary/model.js";
import { parsePattern } from "../dictionary/pattern.js";

/** A form in canonym's pattern syntax that stands for a literal text. */
export function escapePattern(text: string): string {
  return text.replace(/[\\()[\]{}|]/g, "\\$&");
}

/** The text of a form, with or without conditions. */
export function patternOf(form: FormEntry): string {
  return typeof form === "string" ? form : form.text;
}

/** Every literal text that a form stands for; undefined if it captures or stands for more than `most`. */
export function literalsOf(form: FormEntry, most = 64): readonly string[] | undefined {
  const { pattern } = parsePattern(patternOf(form));
  if (!pattern || pattern.captures.length > 0) return undefined;
  if (pattern.literal) return [patternOf(form)];
  const texts = pattern.expansions().map((pieces) => pieces.join("").trim());
  return texts.length <= most ? texts : undefined;
}

/** Whether a form is more than its text. */
export function isConditional(form: FormEntry): boolean {
  return typeof form !== "string" && (form.when ?? form.unless ?? form.replace) !== undefined;
}

/** The literal texts of a concept's forms, as a format without patterns and conditions can write them, each once. */
export function writableForms({ canonical, admitted, variants }: Concept): {
  readonly admitted: readonly string[];
  readonly variants: readonly string[];
} {
  const seen = new Set([canonical]);
  const fresh = (text: string) => !seen.has(text) && seen.add(text);
  const texts = (forms: readonly FormEntry[] | undefined) =>
    (forms ?? []).flatMap((form) => (isConditional(form) ? [] : (literalsOf(form) ?? []))).filter(fresh);
  return { admitted: texts(admitted), variants: texts(variants) };
}
