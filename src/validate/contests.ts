import type { IssueCode } from "../issues/codes.js";
import { formsByKey } from "./forms-by-key.js";
import { type FormView, textsOf, type View } from "./view.js";

/** Words that are forms of several concepts. */
export interface Contest {
  /** A shortest text of these words. */
  readonly text: string;
  /** The form that had the words first. */
  readonly first: FormView;
  /** The forms that the engine reports, each of another concept. */
  readonly later: readonly FormView[];
  /** Every form with these words, reported or not. */
  readonly all: readonly FormView[];
}

/** What the engine reports under a code, put together by the words in question. */
export function contestsOf(view: View, code: IssueCode, byPointer: ReadonlyMap<string, FormView>): Contest[] {
  const told = view.told.filter((issue) => issue.code === code);
  if (told.length === 0) return [];
  const byKey = formsByKey(view, view.forms);
  const contests = new Map<string, Contest & { later: FormView[] }>();
  for (const { place } of told) {
    const form = byPointer.get(place.pointer ?? "");
    const shared = form && sharedWords(form, byKey, view);
    if (form === undefined || shared === undefined) continue;
    const { key, text, first, all } = shared;
    const known = contests.get(key);
    if (known) known.later.push(form);
    else contests.set(key, { text, first, later: [form], all });
  }
  return [...contests.values()];
}

function sharedWords(form: FormView, byKey: ReadonlyMap<string, readonly FormView[]>, view: View) {
  for (const text of textsOf(form, Number.POSITIVE_INFINITY).sort((a, b) => a.length - b.length)) {
    const key = view.fold(text).join(" ");
    const all = byKey.get(key) ?? [];
    const first = all.find((other) => other.concept !== form.concept && !other.guarded);
    if (first) return { key, text, first, all };
  }
  return undefined;
}
