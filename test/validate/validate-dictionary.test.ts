import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { validateDictionary } from "../../src/validate/index.js";
import { dictionaryJson } from "../dictionary/generators.js";

const sound = {
  id: "sound",
  language: "en",
  concepts: [{ id: "a", canonical: "little giant", variants: ["small giant"] }],
};
const codesOf = (value: unknown, options = {}) => validateDictionary(value, options).issues.map(({ code }) => code);
const spaced = (allow: unknown, level: "dictionary" | "concept" | "form") => ({
  id: "a",
  language: "en",
  ...(level === "dictionary" && { allow }),
  concepts: [
    {
      id: "a",
      canonical: "little giant",
      ...(level === "concept" && { allow }),
      variants: [{ text: "our country", ...(level === "form" && { allow }) }],
    },
  ],
});

describe("validateDictionary", () => {
  it("finds nothing in a sound dictionary, and says what it proved", () => {
    const { issues, summary, dictionary } = validateDictionary(sound);
    expect(issues).toEqual([]);
    expect(dictionary).toEqual(sound);
    expect(summary).toEqual({
      concepts: 1,
      forms: { canonical: 1, admitted: 0, variant: 1 },
      sources: 0,
      issues: { error: 0, warning: 0, info: 0 },
      allowed: 0,
      proof: { texts: expect.any(Number), idempotent: true },
    });
    expect(summary.proof?.texts).toBeGreaterThan(0);
  });

  it("throws on nothing", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withSparseArray: true, withNullPrototype: true }), (value) => {
        validateDictionary(value);
      }),
    );
    const trap = {
      ...sound,
      get concepts(): unknown {
        throw new Error("trap");
      },
    };
    expect(codesOf(trap)).toContain("wrong-type");
  });

  it("throws on no dictionary that is sound in shape, and gives each finding a place in it", () => {
    fc.assert(
      fc.property(dictionaryJson, (value) => {
        for (const { place } of validateDictionary(value).issues) {
          const keys = (place.pointer ?? "").split("/").slice(1);
          const found = keys.reduce<unknown>(
            (inner, key) => (inner as Record<string, unknown>)?.[key.replaceAll("~1", "/").replaceAll("~0", "~")],
            value,
          );
          expect(found, place.pointer).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  it("goes on past what is wrong, with the places of the original", () => {
    const text = JSON.stringify(
      {
        id: "a",
        language: "en",
        concepts: [
          { id: "a b", canonical: "lost" },
          { id: "ok", canonical: "little giant", variants: ["(", "small giant", "Small giant", "our country"] },
        ],
      },
      null,
      2,
    );
    const found = validateDictionary(text, { file: "a.json" }).issues;
    expect(found.map(({ code, place }) => [code, place.pointer, place.line])).toEqual([
      ["invalid-id", "/concepts/0/id", 6],
      ["pattern-syntax", "/concepts/1/variants/0", 13],
      ["duplicate-form", "/concepts/1/variants/2", 15],
      ["ordinary-english", "/concepts/1/variants/3", 16],
    ]);
    expect(found.every(({ place }) => place.file === "a.json" && place.column !== undefined)).toBe(true);
  });

  it("points at the character in JSON text", () => {
    const [issue] = validateDictionary(
      '{"id":"a","language":"en","concepts":[{"id":"a","canonical":"a\\u0062\\u200bc"}]}',
    ).issues;
    expect(issue?.code).toBe("invisible-character");
    expect(issue?.place.column).toBe(62 + "a\\u0062".length);
  });

  it("takes places from the caller", () => {
    const placeOf = (pointer: string) => ({ line: pointer.length, column: 7 });
    const [issue] = validateDictionary({ ...sound, language: "EN" }, { placeOf, file: "a.tbx" }).issues;
    expect(issue?.place).toEqual({ file: "a.tbx", line: 9, column: 7, pointer: "/language" });
    const [shape] = validateDictionary({ ...sound, licence: "x" }, { placeOf }).issues;
    expect(shape?.place).toMatchObject({ line: 8, column: 7 });
  });

  it("gives up on what has nothing of a dictionary", () => {
    const { dictionary, summary } = validateDictionary("{");
    expect([dictionary, summary.issues.error, summary.proof]).toEqual([undefined, 1, undefined]);
  });

  it("reports no defect twice", () => {
    const { issues } = validateDictionary({
      ...sound,
      concepts: [...sound.concepts, { id: "b", canonical: "x", variants: ["small giant"] }],
    });
    expect(issues.map(({ code }) => code)).toEqual(["ambiguous-form"]);
  });
});

describe("settings", () => {
  it("turn rules off and change what they are worth", () => {
    const dictionary = spaced([], "concept");
    expect(codesOf(dictionary)).toEqual(["ordinary-english"]);
    expect(codesOf(dictionary, { rules: { "ordinary-english": "off" } })).toEqual([]);
    const { issues, summary } = validateDictionary(dictionary, { rules: { "ordinary-english": "error" } });
    expect([issues[0]?.severity, summary.issues.error]).toEqual(["error", 1]);
    expect(codesOf({ ...sound, licence: "x" }, { rules: { "unknown-key": "off" } })).toEqual([]);
  });
});

describe("an allowance", () => {
  const good = [{ code: "ordinary-english", reason: "texts are about one country" }];

  it.each(["dictionary", "concept", "form"] as const)("silences a finding of its %s", (level) => {
    const { issues, summary } = validateDictionary(spaced(good, level));
    expect([issues, summary.allowed]).toEqual([[], 1]);
  });

  it("needs a reason", () => {
    expect(codesOf(spaced([{ code: "ordinary-english", reason: " " }], "form"))).toEqual(["allowance-without-reason"]);
    expect(codesOf(spaced([{ code: "ordinary-english" }], "concept"))).toContain("missing-key");
  });

  it("is reported if it allows nothing", () => {
    const { issues } = validateDictionary(spaced([...good, { code: "ordinary-englich", reason: "a slip" }], "concept"));
    expect(issues.map(({ code, expected }) => [code, expected])).toEqual([["useless-allowance", ["ordinary-english"]]]);
    expect(codesOf({ ...sound, allow: good })).toEqual(["useless-allowance"]);
  });

  it("never silences an error", () => {
    const allow = [{ code: "failing-example", reason: "not today" }];
    const concepts = [{ ...sound.concepts[0], allow, examples: [{ text: "a small giant" }] }];
    expect(codesOf({ ...sound, concepts }).sort()).toEqual(["failing-example", "useless-allowance"]);
  });

  it("covers its own part of the dictionary only", () => {
    const concepts = [
      { id: "a", canonical: "x y", variants: ["our country"], allow: good },
      { id: "b", canonical: "y z", variants: ["our people"] },
    ];
    const { issues } = validateDictionary({ ...sound, concepts });
    expect(issues.map(({ code, place }) => [code, place.pointer])).toEqual([
      ["ordinary-english", "/concepts/1/variants/0"],
    ]);
  });
});

describe("without Intl", () => {
  it("looks at everything but language tags", () => {
    vi.stubGlobal("Intl", undefined);
    expect(codesOf({ ...sound, language: "EN", sourceLanguage: "xq" })).toEqual([]);
    expect(codesOf(spaced([], "concept"))).toEqual(["ordinary-english"]);
    vi.unstubAllGlobals();
  });
});
