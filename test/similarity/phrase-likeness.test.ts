import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phraseLikeness } from "../../src/similarity/phrase-likeness.js";

const weight = fc.double({ min: 0.25, max: 1, noNaN: true });
const weights = fc.array(weight, { minLength: 1, maxLength: 6 });
const matrix = fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }), {
  minLength: 6,
  maxLength: 6,
});

describe("phrase likeness", () => {
  it("stays between 0 and 1", () => {
    fc.assert(
      fc.property(weights, weights, matrix, (left, right, alike) => {
        for (const part of Object.values(phraseLikeness(left, right, (i, j) => alike[i]?.[j] ?? 0))) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("scores a phrase against itself 1", () => {
    fc.assert(
      fc.property(weights, (own) => {
        expect(phraseLikeness(own, own, (i, j) => (i === j ? 1 : 0)).score).toBeCloseTo(1, 9);
      }),
    );
  });

  it("has a symmetric score", () => {
    fc.assert(
      fc.property(weights, weights, matrix, (left, right, alike) => {
        // Equal likenesses may be aligned either way round; distinct ones leave no choice.
        fc.pre(new Set(alike.flat()).size === 36 && !alike.flat().includes(0));
        const there = phraseLikeness(left, right, (i, j) => alike[i]?.[j] ?? 0).score;
        const back = phraseLikeness(right, left, (i, j) => alike[j]?.[i] ?? 0).score;
        expect(there).toBeCloseTo(back, 9);
      }),
      { numRuns: 1000 },
    );
  });

  it("costs a missing word more than a substituted one, and names its weight", () => {
    const alike = (i: number, j: number) => (i === j ? (i === 2 ? 0.8 : 1) : 0);
    const substituted = phraseLikeness([1, 1, 1], [1, 1, 1], alike);
    const missing = phraseLikeness([1, 1, 1], [1, 1], alike);
    expect(missing.score).toBeLessThan(substituted.score);
    expect([substituted.missing, missing.missing]).toEqual([0, 1]);
  });

  it("takes off up to a tenth for inverted order", () => {
    const inverted = phraseLikeness([1, 1], [1, 1], (i, j) => (i + j === 1 ? 1 : 0));
    expect(inverted.score).toBeCloseTo(0.9, 9);
  });

  it("takes off for each head without counterpart, and says so", () => {
    const alike = (i: number, j: number) => (i === j ? 1 : 0);
    const at = (left: number, right: number) => phraseLikeness([1, 1, 1], [1, 1], alike, { left, right });
    const none = phraseLikeness([1, 1, 1], [1, 1], alike);
    expect([at(0, 1).heads, at(2, 1).heads, none.heads]).toEqual([1, 0.5, 1]);
    expect(at(0, 1).score).toBe(none.score);
    expect(at(2, 1).score).toBeCloseTo(none.score * 0.92, 9);
  });
});
