import { excerpt } from "../../dictionary/excerpt.js";
import { openEngine } from "../engine.js";
import { keysOf } from "../forms-by-key.js";
import { prune } from "../prune.js";
import type { Finding, RuleFamily } from "../rule.js";
import { type FormView, textsOf, type View } from "../view.js";

/** Forms whose every text another form of their concept covers, and without which the engine does the same. */
export const redundancy: RuleFamily = {
  title: "Forms that say nothing new",
  rows: [
    {
      code: "redundant-form",
      reason: "folding, or a pattern, covers it already; one form fewer to keep right",
      example: '"variants": ["(small|tiny) giant", "tiny giant"]',
      fixable: true,
    },
  ],
  *check(view) {
    const { engine } = view;
    const candidates = [...coveredForms(view)];
    if (engine === undefined || candidates.length === 0) return;
    const thin = openEngine(
      prune(
        view.dictionary,
        candidates.map(({ form }) => form.pointer),
      ).value,
    ).engine;
    for (const candidate of candidates) {
      const texts = textsOf(candidate.form, Number.POSITIVE_INFINITY);
      if (thin && texts.every((text) => thin.run(text).output === engine.run(text).output)) yield toFinding(candidate);
    }
  },
};

/** A form, the one that covers it, and whether that has just these words. */
interface Covered {
  readonly form: FormView;
  readonly by: FormView;
  readonly literally: boolean;
}

function toFinding({ form, by, literally }: Covered): Finding {
  const { pointer } = form;
  const message = `${excerpt(form.form.text)} is covered by ${excerpt(by.form.text)} (${by.role}).`;
  // Likeness is measured against a sample of a large pattern's texts: there a literal form may still be of use. And who
  // lists the canonical in other letters as a variant meant something by it.
  return {
    code: "redundant-form",
    message,
    pointer,
    ...(literally && (form.role === "admitted" || by.role === "variant") && { fix: { pointer } }),
  };
}

function* coveredForms(view: View): Generator<Covered> {
  const duplicates = new Set(
    view.told.filter(({ code }) => code === "duplicate-form").map(({ place }) => place.pointer),
  );
  for (let from = 0, to = 0; from < view.tried.length; from = to) {
    const { concept } = view.tried[from] as FormView;
    while (view.tried[to]?.concept === concept) to++;
    if (to - from < 2) continue;
    const forms = view.tried.slice(from, to).filter((form) => isPlain(form) && !duplicates.has(form.pointer));
    yield* coveredOf(forms, view);
  }
}

function isPlain({ guarded, form, pattern }: FormView): boolean {
  const { replace, fuzzy, case: written } = form;
  return !guarded && replace === undefined && fuzzy === undefined && written === undefined && !pattern?.captures.length;
}

/** The largest pattern first, so that it is what covers the others. */
function* coveredOf(forms: readonly FormView[], view: View): Generator<Covered> {
  const ranked = forms
    .map((form) => ({ form, keys: keysOf(view, form) }))
    .sort((a, b) => rank(a.form) - rank(b.form) || b.keys.size - a.keys.size);
  const covering = new Map<string, FormView>();
  for (const { form, keys } of ranked) {
    const own = [...keys].map((key) => covering.get(`${form.role} ${key}`) ?? covering.get(`canonical ${key}`));
    const [by] = own;
    if (by && own.every(Boolean)) yield { form, by, literally: own.every((one) => one && !one.pattern) };
    else for (const key of keys) covering.set(`${form.role} ${key}`, form);
  }
}

function rank({ role }: FormView): number {
  return role === "canonical" ? 0 : 1;
}
