import { contextsOf } from "../contexts.js";
import { openEngine } from "../engine.js";
import { formsByKey } from "../forms-by-key.js";
import type { RuleFamily } from "../rule.js";
import { type FormView, textsOf, type View } from "../view.js";

/** Texts that forms of several concepts fit are run with the concepts in their order and in the other. */
export const order: RuleFamily = {
  title: "Order",
  rows: [
    {
      code: "order-dependent",
      reason: "sorting the file, or loading it beside another, would change texts",
      example: "two forms of two concepts whose guards hold at the same place, one of them admitted",
    },
  ],
  *check(view) {
    const { engine, dictionary } = view;
    const contested = [...contestedTexts(view)];
    if (engine === undefined || contested.length === 0) return;
    const concepts = [...dictionary.concepts].reverse();
    const reversed = openEngine({ ...dictionary, concepts }).engine;
    if (reversed === undefined) return;
    for (const { text, pointer } of contested) {
      const [one, other] = [engine.run(text).output, reversed.run(text).output];
      if (one === other) continue;
      const message = `\`${text}\` becomes \`${one}\`, but \`${other}\` with the concepts in the other order.`;
      yield { code: "order-dependent", message, pointer, proof: { text, result: one } };
    }
  },
};

function* contestedTexts(view: View): Generator<{ text: string; pointer: string }> {
  const evidence = view.dictionary.evidence ?? [];
  for (const [key, forms] of formsByKey(view, view.tried)) {
    const concepts = new Set(forms.map(({ concept }) => concept));
    if (concepts.size < 2) continue;
    for (const form of forms) {
      const text = textsOf(form, Number.POSITIVE_INFINITY).find((one) => view.fold(one).join(" ") === key) ?? key;
      for (const context of forms.flatMap((other: FormView) => contextsOf(other, text, evidence)))
        yield { text: context, pointer: form.pointer };
    }
  }
}
