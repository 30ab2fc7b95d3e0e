import fc from "fast-check";
import { expect, it } from "vitest";
import { dictionaries, normalizerOf, texts } from "./generators.js";

it("finds the same whether or not it has seen other texts before", () => {
  fc.assert(
    fc.property(dictionaries, fc.array(texts, { minLength: 1, maxLength: 4 }), (dictionary, parts) => {
      const used = normalizerOf(dictionary);
      fc.pre(used !== undefined);
      // Each text holds what stood in the one before, with other words around it.
      for (const text of parts.map((_, at) => parts.slice(0, at + 1).join(" small giant "))) {
        expect(used.normalize(text)).toEqual(normalizerOf(dictionary)?.normalize(text));
      }
    }),
    { numRuns: 120 },
  );
});
