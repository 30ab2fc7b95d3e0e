import type { Concept, Dictionary, FormEntry } from "../dictionary/model.js";
import { patternLimits } from "../dictionary/pattern.js";
import { createIssue, type Issue } from "../issues/issue.js";
import type { Holding } from "./holdings.js";
import { isConditional, literalsOf } from "./literal.js";

/** What a format could not hold of a dictionary: one issue for each kind of thing, with its number and first place. */
export class Losses {
  readonly #kinds = new Map<string, { count: number; pointer: string; note: string | undefined }>();

  /** @param what - what is left out, in words that follow “has no place for” */
  add(what: string, pointer: string, note?: string): void {
    const known = this.#kinds.get(what);
    if (known) known.count++;
    else this.#kinds.set(what, { count: 1, pointer, note });
  }

  issues(format: string): readonly Issue[] {
    return Array.from(this.#kinds, ([what, { count, pointer, note }]) =>
      createIssue("not-written", {
        message: `\`${format}\` has no place for ${what}: ${count === 1 ? "one is" : `${count} are`} left out.`,
        place: { pointer },
        ...(note !== undefined && { note }),
      }),
    );
  }
}

const dictionaryKeys = ["title", "description", "license", "evidence"] as const;
const conceptKeys = ["abbreviation", "subjectField", "definition", "note", "status"] as const;
const conceptLists = ["references", "styles", "examples", "admitted", "variants"] as const;

/** Counts what a dictionary has that a format does not hold. */
export function countLosses(dictionary: Dictionary, holds: readonly Holding[], losses: Losses): void {
  const lacks = (holding: Holding) => !holds.includes(holding);
  for (const key of dictionaryKeys) {
    if (lacks(key) && !isEmpty(dictionary[key])) losses.add(`the dictionary's \`${key}\``, `/${key}`);
  }
  for (const [at, concept] of dictionary.concepts.entries()) {
    const pointer = `/concepts/${at}`;
    for (const key of [...conceptKeys, ...conceptLists]) {
      if (lacks(key) && !isEmpty(concept[key]))
        losses.add(key === "abbreviation" ? "`abbreviation` as such" : `\`${key}\` of a concept`, `${pointer}/${key}`);
    }
    countSources(concept, lacks, losses, pointer);
    countForms(concept, lacks, losses, pointer);
  }
}

function countSources({ source = [] }: Concept, lacks: (holding: Holding) => boolean, losses: Losses, pointer: string) {
  if (source.length > 0 && lacks("source")) losses.add("source terms", `${pointer}/source`);
  else if (source.length > 1 && lacks("further sources"))
    losses.add("a second source term of a concept", `${pointer}/source/1`);
}

function countForms(concept: Concept, lacks: (holding: Holding) => boolean, losses: Losses, pointer: string) {
  for (const key of ["admitted", "variants"] as const) {
    if (lacks(key)) continue;
    for (const [at, form] of (concept[key] ?? []).entries()) {
      const what = formLoss(form, lacks);
      if (what) losses.add(what, `${pointer}/${key}/${at}`);
    }
  }
}

/** What is lost of a form in a format that holds forms as such. */
function formLoss(form: FormEntry, lacks: (holding: Holding) => boolean): string | undefined {
  if (lacks("conditions") && isConditional(form)) return "a form with a guard or a replacement of its own";
  if (lacks("patterns") && !literalsOf(form)) return "a pattern with captures or more than 64 forms";
  if (lacks("conditions") && !literalsOf(form, patternLimits.forms)) return "a pattern with captures";
  if (typeof form === "string") return undefined;
  if (lacks("case") && form.case !== undefined) return "`case` of a form";
  return lacks("conditions") && form.fuzzy !== undefined ? "`fuzzy` of a form" : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === "object" && Object.keys(value as object).length === 0);
}
