import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rarity } from "../../../src/text/english/rarity.js";
import { rarityBands } from "../../../src/text/english/rarity-table.js";

describe("rarity", () => {
  it("is the least for function words", () => {
    expect(rarity("the")).toBe(0.25);
    expect(rarity("of")).toBe(0.25);
  });

  it("rises from common words to rare ones", () => {
    const order = ["the", "make", "body", "kuomintang"].map(rarity);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });

  it("is the same for all inflections of a word", () => {
    expect(rarity("makes")).toBe(rarity("make"));
    expect(rarity("made")).toBe(rarity("making"));
    expect(rarity("systems")).toBe(rarity("system"));
  });

  it("lies between 0.25 and 1 for any word", () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(rarity(word)).toBeGreaterThanOrEqual(0.25);
        expect(rarity(word)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it("has its table in ascending bands", () => {
    const weights = rarityBands.map((band) => Number.parseFloat(band));
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
  });

  it("has the table that its script makes from WordNet", { timeout: 30_000 }, () => {
    const check = () => execFileSync(process.execPath, ["scripts/rarity.mjs", "--check"], { stdio: "pipe" });
    expect(check).not.toThrow();
  });
});
