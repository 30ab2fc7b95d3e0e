import fc from "fast-check";
import { expect, it } from "vitest";
import { closedWordsLike } from "../../src/resolve/closed-words.js";
import { likenessBySlips } from "../../src/similarity/word-likeness.js";
import { numerals } from "../../src/similarity/word-traits.js";
import { functionWords } from "../../src/text/english/function-words.js";

it("finds the closed words that a comparison with all of them finds alike", () => {
  const all = [...functionWords, ...numerals];
  const slip = fc.tuple(fc.nat(12), fc.nat(2), fc.constantFrom("", "a", "h", "t"));
  const word = fc
    .tuple(fc.constantFrom(...all), slip, fc.option(slip))
    .map(([base, first, second]) => changed(changed(base, first), second ?? [0, 0, ""]));
  fc.assert(
    fc.property(word, (asked) => {
      const expected = all.filter((other) => likenessBySlips(asked, other) > 0);
      expect(closedWordsLike(asked).sort()).toEqual(expected.sort());
    }),
    { numRuns: 3000 },
  );
});

function changed(word: string, [at, left, put]: readonly [number, number, string]): string {
  return word.slice(0, at) + put + word.slice(at + left);
}
