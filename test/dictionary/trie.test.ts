import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Trie } from "../../src/dictionary/trie.js";

describe("trie", () => {
  it("knows exactly the prefixes that were added", () => {
    const sequence = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(sequence, { maxLength: 200 }), fc.array(sequence, { maxLength: 50 }), (added, asked) => {
        const trie = new Trie();
        const prefixes = new Map<string, number>([["", 0]]);
        for (const classes of added) {
          let state = 0;
          for (const [at, wordClass] of classes.entries()) {
            state = trie.add(state, wordClass);
            prefixes.set(classes.slice(0, at + 1).join(), state);
          }
        }
        expect(trie.size).toBe(prefixes.size);
        for (const classes of [...added, ...asked]) {
          let state = 0;
          for (const [at, wordClass] of classes.entries()) {
            state = trie.child(state, wordClass);
            expect(state).toBe(prefixes.get(classes.slice(0, at + 1).join()) ?? 0);
            if (state === 0) break;
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
