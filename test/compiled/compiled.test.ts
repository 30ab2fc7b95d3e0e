import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import chinaPolicy from "../../src/dictionaries/china-policy.js";
import { CanonymError, compileDictionary, createNormalizer } from "../../src/index.js";
import { dictionaries, normalizerOf, texts } from "../properties/generators.js";

const story = readFileSync(join(import.meta.dirname, "../fixtures/story.txt"), "utf8");

const small = {
  id: "d",
  language: "en",
  concepts: [{ id: "a", canonical: "little giant", variants: ["small giant"] }],
};

function refusal(compiled: unknown): string {
  try {
    createNormalizer({ compiled: compiled as Uint8Array });
  } catch (error) {
    if (error instanceof CanonymError) return error.issues.map(({ code, message }) => `${code}: ${message}`).join("\n");
    throw error;
  }
  return "";
}

describe("a compiled dictionary", () => {
  it("does what the dictionary does", () => {
    fc.assert(
      fc.property(dictionaries, texts, (dictionary, text) => {
        const expected = normalizerOf(dictionary);
        fc.pre(expected !== undefined);
        const compiled = createNormalizer({ compiled: compileDictionary(dictionary) });
        expect(compiled.normalize(text)).toEqual(expected?.normalize(text));
        expect(compiled.resolve(text)).toEqual(expected?.resolve(text));
      }),
      { numRuns: 400 },
    );
  });

  it("of the shipped dictionary tells the story alike", () => {
    const expected = createNormalizer({ dictionaries: chinaPolicy }).normalize(story);
    expect(expected.edits.length).toBeGreaterThan(5);
    expect(createNormalizer({ compiled: compileDictionary(chinaPolicy) }).normalize(story)).toEqual(expected);
  });

  it("may lie anywhere in memory", () => {
    const bytes = compileDictionary(small);
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    const normalizer = createNormalizer({ compiled: moved.subarray(3) });
    expect(normalizer.normalize("a small giant").text).toBe("a little giant");
  });

  it("can be made without likeness, which is then worked out when it is used", () => {
    const bare = compileDictionary(small, { fuzzy: false });
    expect(bare.length).toBeLessThan(compileDictionary(small).length);
    expect(createNormalizer({ compiled: bare, fuzzy: false }).normalize("small giants").text).toBe("little giants");
    expect(createNormalizer({ compiled: bare }).resolve("smal giant").candidates[0]?.concept).toBe("a");
  });

  it("has the style and the overrides that it was compiled with", () => {
    const compiled = compileDictionary(small, { overrides: { a: "tiny giant" } });
    expect(createNormalizer({ compiled }).normalize("small giant, little giant").text).toBe("tiny giant, tiny giant");
  });

  it.each([
    ["no bytes", new Uint8Array(0), "invalid-compiled"],
    ["other bytes", new Uint8Array(64), "invalid-compiled"],
    ["text", "CNYM", "invalid-option"],
  ])("is refused if it is %s", (_, compiled, code) => {
    expect(refusal(compiled)).toContain(code);
  });

  it("is refused if it is of another version or cut off", () => {
    const other = compileDictionary(small);
    other[4] = 99;
    expect(refusal(other)).toContain("version 99");
    const whole = compileDictionary(small);
    expect(refusal(whole.subarray(0, whole.length - 8))).toContain("cut off");
    expect(refusal(whole.subarray(0, whole.length - 3))).toContain("cut off");
  });

  it("is refused if any byte of it is damaged", () => {
    const whole = compileDictionary(small);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = whole.slice();
        damaged[at] = (damaged[at] as number) ^ change;
        expect(refusal(damaged)).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it("neither hangs nor throws on a text, whatever stands in columns whose sum is right", () => {
    const whole = compileDictionary(small);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length / 4 - 7), fc.integer()), { maxLength: 4 }), (changes) => {
        const forged = whole.slice();
        const words = new Uint32Array(forged.buffer);
        for (const [at, value] of changes) words[at + 6] = value;
        words[2] = sum(words);
        try {
          createNormalizer({ compiled: forged }).normalize("a small giant, a smal giant, giants");
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("takes no dictionaries, style or overrides beside it", () => {
    expect(() => createNormalizer({ compiled: compileDictionary(small), style: "plain" })).toThrow(CanonymError);
    expect(() => createNormalizer({ compiled: compileDictionary(small), dictionaries: small })).toThrow(CanonymError);
  });
});

/** The checksum, written another way. */
function sum(words: Uint32Array): number {
  return words.subarray(3).reduce((hash, word) => Math.imul(hash ^ word, 16777619) >>> 0, 2166136261);
}
