import { isFunctionWord } from "../../text/english/function-words.js";
import { rarity } from "../../text/english/rarity.js";
import type { Finding, RuleFamily } from "../rule.js";
import { type FormView, textsOf, type View } from "../view.js";

/** Words below this rarity are among the few hundred that everyday English is made of. */
const everyday = 0.8;
/** Phrases of more content words than these are terms, however common each word is. */
const mostContent = 2;
/** Of a pattern, so many texts are looked at. */
const mostTexts = 24;

/** Variants that innocent English texts are full of. */
export const commonness: RuleFamily = {
  title: "Ordinary English",
  rows: [
    {
      code: "ordinary-english",
      reason: "texts that mean something else would be rewritten",
      example: '"canonical": "China", "variants": ["our country"]',
    },
  ],
  *check(view) {
    if (!/^en\b/i.test(view.dictionary.language)) return;
    for (const form of view.tried) {
      if (form.role === "variant" && !form.guarded && form.form.case !== "sensitive") yield* ordinary(form, view);
    }
  },
};

function* ordinary(form: FormView, { fold, engine }: View): Generator<Finding> {
  for (const text of textsOf(form, mostTexts)) {
    if (/^\p{Lu}+$/u.test(text) || !isOrdinary(fold(text))) continue;
    const run = engine?.run(text);
    if (run === undefined || run.output === text) continue;
    const message = `\`${text}\` is ordinary English; everywhere it becomes \`${run.output}\`.`;
    yield { code: "ordinary-english", message, pointer: form.pointer, proof: { text, result: run.output } };
    return;
  }
}

const determiners = new Set(
  "my our your his her its their this that these those all every each some any such".split(" "),
);

function isOrdinary(words: readonly string[]): boolean {
  const content = words.filter((word) => !isFunctionWord(word) && !determiners.has(word));
  return content.length <= mostContent && content.every((word) => rarity(word) < everyday);
}
