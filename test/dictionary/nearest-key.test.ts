import { describe, expect, it } from "vitest";
import { nearestKey } from "../../src/dictionary/nearest-key.js";

const keys = ["id", "canonical", "abbreviation", "admitted", "variants", "examples", "note"];

describe("nearestKey", () => {
  it.each([
    ["varaints", "variants"],
    ["variant", "variants"],
    ["Canonical", "canonical"],
    ["cannonical", "canonical"],
    ["abreviaton", "abbreviation"],
    ["ID", "id"],
    ["example", "examples"],
  ])("takes %s for %s", (wrong, meant) => {
    expect(nearestKey(wrong, keys)).toBe(meant);
  });

  it.each(["", "name", "synonyms", "terms", "__proto__", "variants".repeat(100_000)])(
    "takes %s for no key",
    (wrong) => {
      expect(nearestKey(wrong, keys)).toBeUndefined();
    },
  );

  it("takes the first of several equally near", () => {
    expect(nearestKey("bat", ["cat", "rat"])).toBe("cat");
  });
});
