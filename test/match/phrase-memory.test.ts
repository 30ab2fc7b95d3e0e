import fc from "fast-check";
import { expect, it } from "vitest";
import { PhraseMemory } from "../../src/match/phrase-memory.js";

const types = fc.uint8Array({ min: 0, max: 3, minLength: 1, maxLength: 18 }).map((words) => Uint32Array.from(words));

it("never gives what was remembered of another phrase", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), types), { maxLength: 600 }), (phrases) => {
      const memory = new PhraseMemory<string>();
      for (const [key, words] of phrases) {
        const own = `${key}: ${words.join(" ")}`;
        expect([undefined, own]).toContain(memory.get(key, words, 0, words.length));
        memory.set(key, words, 0, words.length, own);
        expect(memory.get(key, words, 0, words.length)).toBe(words.length > 14 ? undefined : own);
      }
    }),
    { numRuns: 60 },
  );
});

it("remembers a part of a longer text, until it is told to forget", () => {
  const memory = new PhraseMemory<number>();
  memory.set(7, Uint32Array.of(5, 6), 0, 2, 1);
  expect(memory.get(7, Uint32Array.of(4, 5, 6, 7), 1, 3)).toBe(1);
  expect(memory.get(8, Uint32Array.of(5, 6), 0, 2)).toBeUndefined();
  memory.clear();
  expect(memory.get(7, Uint32Array.of(5, 6), 0, 2)).toBeUndefined();
});

it("keeps nearly all while it grows, so that a text read again is not compared again", () => {
  const memory = new PhraseMemory<number>();
  const count = 30_000;
  const phraseOf = (number: number) => Uint32Array.of(number % 173, number, number >> 5);
  for (let number = 0; number < count; number++) memory.set(number % 7, phraseOf(number), 0, 3, number);
  let kept = 0;
  for (let number = 0; number < count; number++) {
    const value = memory.get(number % 7, phraseOf(number), 0, 3);
    expect([undefined, number]).toContain(value);
    if (value === number) kept++;
  }
  expect(kept).toBeGreaterThan(count * 0.97);
});
