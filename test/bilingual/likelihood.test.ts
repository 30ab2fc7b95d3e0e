import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likelihood, type Signs } from "../../src/bilingual/evidence/likelihood.js";

const middling: Signs = {
  lexical: 0.4,
  learnt: 0.4,
  aligned: 0.5,
  unborne: 0.3,
  others: 0.3,
  most: 0.4,
  context: 0.25,
  paired: true,
  size: 2,
  acronym: false,
};

describe("likelihood", () => {
  it.each<readonly [name: string, more: Partial<Signs>]>([
    ["likeness to a listed rendering", { lexical: 0.8 }],
    ["association", { learnt: 0.8 }],
    ["alignment", { aligned: 0.9 }],
    ["neighbours that stand beside it, too", { context: 0.5 }],
    ["another word", { size: 3 }],
    ["acronyms on both sides", { acronym: true }],
  ])("rises with %s", (_, more) => {
    expect(likelihood({ ...middling, ...more })).toBeGreaterThan(likelihood(middling));
  });

  it.each<readonly [name: string, more: Partial<Signs>]>([
    ["the rest of the source explains the words", { others: 0.6 }],
    ["the alignment rests on this segment alone", { unborne: 1 }],
    ["paragraphs do not stand for each other one by one", { paired: false }],
  ])("falls where %s", (_, more) => {
    expect(likelihood({ ...middling, ...more })).toBeLessThan(likelihood(middling));
  });

  it("doubts a single word for which alignment alone speaks", () => {
    const single = { ...middling, size: 1, lexical: 0 };
    const fall = likelihood({ ...single, learnt: 0.3 }) - likelihood({ ...single, learnt: 0.2 });
    const wide = { ...single, size: 2 };
    expect(fall).toBeGreaterThan(2 * (likelihood({ ...wide, learnt: 0.3 }) - likelihood({ ...wide, learnt: 0.2 })));
  });

  it("never falls as likeness, association or context rise, and stays between 0 and 1", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const signs = fc.record({
      lexical: share,
      learnt: share,
      aligned: share,
      unborne: share,
      others: share,
      most: share,
      context: share,
      paired: fc.boolean(),
      size: fc.integer({ min: 1, max: 12 }),
      acronym: fc.boolean(),
    });
    fc.assert(
      fc.property(signs, fc.constantFrom("lexical", "learnt", "context"), share, (one, name, other) => {
        const [less, more] = [Math.min(one[name], other), Math.max(one[name], other)];
        const [low, high] = [likelihood({ ...one, [name]: less }), likelihood({ ...one, [name]: more })];
        expect(low).toBeGreaterThan(0);
        expect(high).toBeLessThan(1);
        expect(high).toBeGreaterThanOrEqual(low);
      }),
    );
  });
});
