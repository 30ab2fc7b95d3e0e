import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Concept, Dictionary } from "../../src/index.js";
import { validateDictionary } from "../../src/validate/index.js";
import { dictionaries, normalizerOf, texts } from "./generators.js";

/** The literal texts of a dictionary's forms. */
function formsOf({ concepts }: Dictionary): string[] {
  return concepts.flatMap(({ canonical, admitted = [], variants = [] }) => [
    canonical,
    ...[...admitted, ...variants].map((entry) => (typeof entry === "string" ? entry : entry.text)),
  ]);
}

const gaps = fc.constantFrom(" ", " ", ", ", "-", ". ", "\n\n", " “", "” ", " and ");

/** A dictionary without errors, and texts of its forms, whole and cut, one after the other and with other words. */
const validated = dictionaries
  .filter((dictionary) => validateDictionary(dictionary).summary.issues.error === 0)
  .chain((dictionary) => {
    const form = fc.constantFrom(...formsOf(dictionary));
    const part = fc.tuple(form, fc.nat(3), fc.nat(3)).map(([text, from, less]) => {
      const words = text.split(" ");
      return words.slice(from % words.length, Math.max(1, words.length - (less % words.length))).join(" ");
    });
    const piece = fc.oneof({ weight: 3, arbitrary: form }, { weight: 2, arbitrary: part }, texts);
    const text = fc.array(fc.tuple(piece, gaps), { minLength: 1, maxLength: 8 }).map((parts) => parts.flat().join(""));
    return fc.tuple(fc.constant(dictionary), fc.array(text, { minLength: 5, maxLength: 5 }));
  });

/** The normalizer of a dictionary that was found without errors: it must not be refused. */
function accepted(dictionary: Dictionary) {
  const normalizer = normalizerOf(dictionary);
  expect(normalizer).toBeDefined();
  return normalizer as NonNullable<typeof normalizer>;
}

describe("a dictionary that validates without errors", () => {
  it("is idempotent around its own forms", () => {
    fc.assert(
      fc.property(validated, ([dictionary, around]) => {
        const normalizer = accepted(dictionary);
        for (const text of around) {
          const output = normalizer.normalize(text).text;
          expect(normalizer.normalize(output).text).toBe(output);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("does the same whatever the order of its concepts, and every time", () => {
    fc.assert(
      fc.property(validated, ([dictionary, around]) => {
        const [one, again] = [accepted(dictionary), accepted(dictionary)];
        const reversed = accepted({ ...dictionary, concepts: [...dictionary.concepts].reverse() });
        for (const text of around) {
          const output = one.normalize(text).text;
          expect(again.normalize(text).text).toBe(output);
          expect(reversed.normalize(text).text).toBe(output);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("does the same whichever of two equally rare words a form is known by", () => {
    const concepts: Concept[] = [
      {
        id: "c0",
        canonical: "small",
        admitted: [{ text: "small", when: { domain: true } }],
        variants: [
          { text: "opening small", unless: { near: ["small"] } },
          { text: "small", unless: { domain: true } },
        ],
      },
      { id: "c1", canonical: "giants small", variants: ["精", { text: "专 small", when: { domain: true } }, "the"] },
      {
        id: "c2",
        canonical: "专 opening",
        variants: ["reform", { text: "small", when: { quoted: false } }, "(giants|of the) giants 专 giants opening"],
      },
      { id: "c3", canonical: "giant small" },
    ];
    const outputs = [concepts, [...concepts].reverse()].map((order) => {
      const normalizer = accepted({ id: "generated", language: "en", evidence: ["policy", "reform"], concepts: order });
      return normalizer.normalize("(giants|of the) giants 专 giants").text;
    });
    expect(outputs[1]).toBe(outputs[0]);
  });

  it("is validated to the same result in either order", () => {
    const codes = (dictionary: Dictionary) =>
      validateDictionary(dictionary)
        .issues.filter(({ severity }) => severity === "error")
        .map(({ code }) => code)
        .sort();
    fc.assert(
      fc.property(dictionaries, (dictionary) => {
        const reversed = { ...dictionary, concepts: [...dictionary.concepts].reverse() };
        const [one, other] = [new Set(codes(dictionary)), new Set(codes(reversed))];
        // Where a form means two concepts the first of them has it, and what follows from that differs.
        if (one.has("ambiguous-form")) expect(other).toContain("ambiguous-form");
        else expect(other).toEqual(one);
      }),
      { numRuns: 150 },
    );
  });
});
