import fc from "fast-check";
import picocolors from "picocolors";
import { describe, expect, it } from "vitest";
import { diffReport } from "../../../src/cli/report/diff-report.js";
import { pieces, reportOf } from "./file-reports.js";

function diff(text: string, colored = false): string {
  return [...diffReport(reportOf(text), picocolors.createColors(colored))].join("");
}

describe("diffReport", () => {
  it("has nothing to show where nothing changes", () => {
    expect(diff("pear\n")).toBe("");
  });

  it("shows a line around a change unless it is blank, and joins hunks that would meet", () => {
    const reason = (place: string) => `${place}  “red fruit” → “apple”  apple · listed variant “red fruit”`;
    expect(diff("one\nred fruit\ntwo\nred fruit\n\nred fruit\nthree\nfour\nred fruit")).toBe(`--- a.txt
+++ a.txt
@@ -1,4 +1,4 @@
  one
- red fruit
+ apple
  two
- red fruit
+ apple
${reason("2:1")}
${reason("4:1")}

@@ -6,2 +6,2 @@
- red fruit
+ apple
  three
${reason("6:1")}

@@ -8,2 +8,2 @@
  four
- red fruit
+ apple
${reason("9:1")}

`);
  });

  it("counts lines that a change joins", () => {
    const shown = diff("A red\nfruit.\n\nsmall giant\n");
    expect(shown).toContain("@@ -1,2 +1,1 @@\n- A red\n- fruit.\n+ An apple.\n");
    expect(shown).toContain("@@ -4,1 +3,1 @@\n");
  });

  it("marks the words that change", () => {
    const shown = diff("The red fruit fell.", true);
    expect(shown).toContain("- The \u001B[7mred fruit\u001B[27m fell.");
    expect(shown).toContain("+ The \u001B[7mapple\u001B[27m fell.");
  });

  it("shows of a very long line only what stands around its changes", () => {
    const far = "word ".repeat(40_000);
    const shown = diff(`${far}red fruit ${far}small giant ${far}`);
    expect(shown.length).toBeLessThan(1500);
    expect(shown).toMatch(/^- ….* word red fruit word .*….* word small giant word .*…$/m);
    expect(shown).toMatch(/^\+ ….* word apple word .*….* word little giant word .*…$/m);
  });

  it("lets no control character through", () => {
    const shown = diff("\u001B[2J\nred \u0007 pear, red fruit\n\u001B[2J");
    expect(shown).toContain("\u241B[2J\n- red \u2407 pear");
    for (const control of ["\u001B", "\u0007"]) expect(shown).not.toContain(control);
  });

  it("is, line for line, the text before and after", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
        const { text, normalized } = reportOf(parts.join(""));
        const shown = diff(text).split("\n");
        const [before, after] = [text, normalized].map((one) => one.split(/\r\n|\r|\n/)) as [string[], string[]];
        let [from, to] = [0, 0];
        for (const row of shown) {
          const [, old, now] = /^@@ -(\d+),\d+ \+(\d+),\d+ @@$/.exec(row) ?? [];
          if (old && now) [from, to] = [Number(old) - 1, Number(now) - 1];
          else if (/^(--- a|\+\+\+ a|\d)/.test(row) || row === "") continue;
          else {
            const content = row.slice(2);
            if (!row.startsWith("+")) expect(content.trimEnd()).toBe(before[from++]?.trimEnd());
            if (!row.startsWith("-")) expect(content.trimEnd()).toBe(after[to++]?.trimEnd());
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
