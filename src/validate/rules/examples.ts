import { excerpt } from "../../dictionary/excerpt.js";
import type { RuleFamily } from "../rule.js";

/** The examples of concepts are run. */
export const examples: RuleFamily = {
  title: "Examples",
  rows: [
    {
      code: "failing-example",
      reason: "the dictionary does not do what its author meant",
      example: '{ "text": "a small giant", "expect": "a tiny giant" }',
    },
  ],
  *check({ dictionary: { concepts }, engine }) {
    if (engine === undefined) return;
    for (const [at, { examples: list = [] }] of concepts.entries()) {
      for (const [i, { text, expect = text }] of list.entries()) {
        const { output } = engine.run(text);
        if (output === expect) continue;
        const wanted = expect === text ? "stay" : `become ${excerpt(expect)}`;
        const message = `${excerpt(text)} should ${wanted}, but becomes ${excerpt(output)}.`;
        const pointer = `/concepts/${at}/examples/${i}`;
        yield { code: "failing-example", message, pointer, expected: [expect], proof: { text, result: output } };
      }
    }
  },
};
