import { describe, expect, it } from "vitest";
import { type Pair, validatePairs } from "../../src/validate/index.js";

const pairs = (rows: readonly (readonly [string, string])[]): Pair[] =>
  rows.map(([source, target], at) => ({ source, target, place: { file: "p.csv", line: at + 1 } }));

describe("validatePairs", () => {
  it("finds a source term rendered in several ways, with counts and places, the usual one first", () => {
    const { issues, summary } = validatePairs(
      pairs([
        ["小巨人", "small giant"],
        ["小巨人", "little giant"],
        ["小巨人", "little giant"],
        ["专精特新", "SRDI"],
      ]),
    );
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: "inconsistent-translation",
      message: "`小巨人` is rendered as `little giant` (2×, line 2, 3), `small giant` (1×, line 1).",
      place: { file: "p.csv", line: 1 },
      expected: ["little giant"],
    });
    expect(summary).toEqual({ pairs: 4, sources: 2, targets: 3, inconsistent: 1, shared: 0, incomplete: 0 });
  });

  it("finds a rendering that stands for several source terms", () => {
    const { issues } = validatePairs(
      pairs([
        ["abort", "zrušit"],
        ["cancel", "zrušit"],
      ]),
    );
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ["shared-translation", "`zrušit` stands for `abort` (1×, line 1), `cancel` (1×, line 2)."],
    ]);
  });

  it("takes case, width and spaces for no difference", () => {
    const { issues } = validatePairs(
      pairs([
        ["Little Giant", "小巨人"],
        ["little  giant ", "小巨人"],
        ["ＬＩＴＴＬＥ giant", "小巨人 "],
      ]),
    );
    expect(issues).toEqual([]);
  });

  it("finds pairs that lack a side, and passes over empty ones", () => {
    const { issues, summary } = validatePairs(
      pairs([
        ["a", " "],
        ["", "b"],
        ["", ""],
      ]),
    );
    expect(issues.map(({ message }) => message)).toEqual(["`a` has no target.", "`b` has no source."]);
    expect(summary.incomplete).toBe(2);
  });

  it("heeds settings", () => {
    const rows = pairs([
      ["a", "b"],
      ["a", "c"],
    ]);
    expect(validatePairs(rows, { "inconsistent-translation": "off" }).issues).toEqual([]);
    expect(validatePairs(rows, { "inconsistent-translation": "info" }).issues[0]?.severity).toBe("info");
  });

  it("takes a hundred thousand pairs in its stride", () => {
    const { summary } = validatePairs(
      pairs(Array.from({ length: 100_000 }, (_, at) => [`s${at % 5000}`, `t${at % 7000}`])),
    );
    expect(summary.sources).toBe(5000);
  });
});
