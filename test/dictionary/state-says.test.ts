import { describe, expect, it } from "vitest";
import { compile } from "../../src/dictionary/compile.js";
import { mergeDictionaries } from "../../src/dictionary/merge.js";
import { parseDictionary } from "../../src/dictionary/parse.js";
import { endingOf, StateFlag } from "../../src/dictionary/state-says.js";
import { Vocabulary } from "../../src/dictionary/vocabulary.js";

const variants = [
  "little giant",
  "little giants",
  "little giant enterprise",
  "little red book",
  "the (big|small) thing",
  "from {a} to {b}",
  "giant",
  "red little giant",
];

describe("what is said of states", () => {
  it("is whether forms end there, how many, whether they go on, and whether a capture may come next", () => {
    const { dictionary } = parseDictionary({
      id: "test",
      language: "en",
      concepts: [{ id: "c", canonical: "canonical term", variants }],
    });
    const { lexicon } = compile(mergeDictionaries(dictionary ? [dictionary] : []), {});
    const { trie, vocabulary, tables } = lexicon;
    const classes = Array.from({ length: vocabulary.size - 1 }, (_, at) => at + 1);
    const said = new Map([[0, trie.firstSays[0] as number]]);
    for (let state = 0; state < trie.size; state++) {
      for (const wordClass of classes) {
        const child = trie.child(state, wordClass);
        if (child !== 0) said.set(child, trie.says);
      }
    }
    expect(said.size).toBe(trie.size);
    expect(trie.size).toBeGreaterThan(20);
    for (const [state, says] of said) {
      const ending = tables.endings[state] as number;
      expect(endingOf(says)).toBe(ending);
      expect((says & StateFlag.Several) !== 0).toBe(ending !== 0 && tables.nextEnding[ending - 1] !== 0);
      expect((says & StateFlag.GoesOn) !== 0).toBe(classes.some((each) => trie.child(state, each) !== 0));
      expect((says & StateFlag.Captures) !== 0).toBe(trie.child(state, Vocabulary.capture) !== 0);
    }
    expect([...said.values()].some((says) => says & StateFlag.Several)).toBe(true);
  });
});
