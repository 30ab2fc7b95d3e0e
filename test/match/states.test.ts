import { describe, expect, it } from "vitest";
import { compile } from "../../src/dictionary/compile.js";
import { mergeDictionaries } from "../../src/dictionary/merge.js";
import { parseDictionary } from "../../src/dictionary/parse.js";
import { Vocabulary } from "../../src/dictionary/vocabulary.js";
import { StateFlag, States } from "../../src/match/states.js";

const texts = [
  "little giant",
  "little giant enterprise",
  "little red book",
  "the (big|small) thing",
  "from {a} to {b}",
  "giant",
  "red little giant",
];

function statesOf(variants: readonly string[]) {
  const { dictionary } = parseDictionary({
    id: "test",
    language: "en",
    concepts: [{ id: "c", canonical: "canonical term", variants }],
  });
  const { lexicon } = compile(mergeDictionaries(dictionary ? [dictionary] : []), {});
  return { lexicon, states: new States(lexicon) };
}

describe("states", () => {
  it("goes where the trie goes, and nowhere else", () => {
    const { lexicon, states } = statesOf(texts);
    const { trie, vocabulary } = lexicon;
    expect(trie.size).toBeGreaterThan(20);
    for (let state = 0; state < trie.size; state++) {
      for (let wordClass = 1; wordClass < vocabulary.size; wordClass++) {
        expect(states.child(state, wordClass)).toBe(trie.child(state, wordClass));
      }
    }
  });

  it("says of each state whether a form ends there, goes on, or takes a capture", () => {
    const { lexicon, states } = statesOf(texts);
    const { trie, vocabulary } = lexicon;
    for (let state = 0; state < trie.size; state++) {
      const flags = states.flags[state] as number;
      const classes = Array.from({ length: vocabulary.size }, (_, wordClass) => wordClass);
      expect((flags & StateFlag.Ends) !== 0).toBe(lexicon.isEnding(state));
      expect((flags & StateFlag.GoesOn) !== 0).toBe(classes.some((each) => each > 0 && trie.child(state, each) !== 0));
      expect((flags & StateFlag.Captures) !== 0).toBe(trie.child(state, Vocabulary.capture) !== 0);
    }
  });
});
