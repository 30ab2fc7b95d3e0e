import { type FormView, textsOf, type View } from "./view.js";

/** Forms by the folded words of each text that they stand for. */
export function formsByKey(view: View, forms: readonly FormView[]): Map<string, FormView[]> {
  const byKey = new Map<string, FormView[]>();
  for (const form of forms) {
    for (const key of keysOf(view, form)) {
      const others = byKey.get(key);
      if (others) others.push(form);
      else byKey.set(key, [form]);
    }
  }
  return byKey;
}

/** The folded words of each text that a form stands for. */
export function keysOf(view: View, form: FormView): Set<string> {
  return new Set(textsOf(form, Number.POSITIVE_INFINITY).map((text) => view.fold(text).join(" ")));
}
