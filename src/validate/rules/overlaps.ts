import { contextsOf } from "../contexts.js";
import { formsByKey } from "../forms-by-key.js";
import type { RuleFamily } from "../rule.js";
import { type FormView, textsOf, type View } from "../view.js";

/** Forms of several concepts that only guards tell apart. */
export const overlaps: RuleFamily = {
  title: "Guards that hold together",
  rows: [
    {
      code: "overlapping-guards",
      reason: "the engine cannot tell which of the two concepts is meant, so it changes nothing",
      example: "“two sessions” as a variant of two concepts, both of them near “deputy”",
    },
  ],
  *check(view) {
    const { engine } = view;
    if (engine === undefined) return;
    const told = new Set<string>();
    for (const { form, text } of contestedTexts(view)) {
      if (told.has(form.pointer)) continue;
      const run = engine.run(text);
      const unsure = run.matches.find(({ action, method }) => action === "review" && method !== "fuzzy");
      if (unsure === undefined) continue;
      told.add(form.pointer);
      const message = `In \`${text}\`, \`${unsure.surface}\` is left alone: ${unsure.reason}.`;
      const proof = { text, result: run.output };
      yield { code: "overlapping-guards", message, pointer: form.pointer, proof };
    }
  },
};

/** Variants of several concepts with the same words, each in the likeliest context in which its guard holds. */
function* contestedTexts(view: View): Generator<{ form: FormView; text: string }> {
  const variants = view.tried.filter(({ role, guarded }) => role === "variant" && guarded);
  for (const [key, forms] of formsByKey(view, variants)) {
    if (new Set(forms.map(({ concept }) => concept)).size < 2) continue;
    for (const form of forms) {
      const text = textsOf(form, Number.POSITIVE_INFINITY).find((one) => view.fold(one).join(" ") === key) ?? key;
      const [context = text] = contextsOf(form, text, view.dictionary.evidence ?? []);
      yield { form, text: context };
    }
  }
}
