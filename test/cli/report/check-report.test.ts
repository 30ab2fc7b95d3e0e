import fc from "fast-check";
import picocolors from "picocolors";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/cli/report/check-report.js";
import { displayWidth } from "../../../src/cli/report/display.js";
import { createIssue } from "../../../src/issues/issue.js";
import { pieces, reportOf } from "./file-reports.js";

const colors = picocolors.createColors(false);

function lines(text: string, columns = 100): string[] {
  return [...checkReport(reportOf(text), colors, columns)].join("").split("\n");
}

describe("checkReport", () => {
  it("underlines wide characters at their width", () => {
    expect(lines("專精特新，red fruit。").slice(3, 5)).toEqual([
      "     1 | 專精特新，red fruit。",
      "       |           ^^^^^^^^^",
    ]);
  });

  it("shows of a long line what fits around the finding", () => {
    const [, , , shown, carets] = lines(`${"left ".repeat(50)}red fruit${" right".repeat(50)}`, 60) as [
      string,
      string,
      string,
      string,
      string,
    ];
    expect(shown).toMatch(/^ {5}1 \| ….*left red fruit right.*…$/);
    expect(displayWidth(shown)).toBeLessThanOrEqual(60);
    expect(carets.indexOf("^")).toBe(shown.indexOf("red fruit"));
  });

  it("underlines the first line of a finding that runs over two", () => {
    expect(lines("A red\r\nfruit").slice(1, 5)).toEqual([
      "  1:3  variant  “red fruit” → “apple”",
      "       apple · listed variant “red fruit”",
      "     1 | A red",
      "       |   ^^^",
    ]);
  });

  it("lets no control character through", () => {
    expect(lines("\u001B[2J red fruit").join("")).toContain("\u241B[2J red fruit");
  });

  it("says what it has no place for", () => {
    const issues = [createIssue("unsettled-text", { message: "The text did not come to rest." })];
    expect([...checkReport(reportOf("pear", { issues }), colors)].join("")).toBe(
      "a.txt\n  review  The text did not come to rest.\n\n",
    );
  });

  it("always puts the carets under the surface and keeps to the width", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
        fc.integer({ min: 50, max: 90 }),
        (parts, columns) => {
          const shown = lines(parts.join(""), columns);
          shown.forEach((line, index) => {
            if (!/^ +\| +\^+$/.test(line)) return;
            const above = shown[index - 1] as string;
            const under = [...above].reduce(
              ({ at, text }, character) => {
                const inside = displayWidth(character) > 0 && at >= line.indexOf("^") && at < line.length;
                return { at: at + displayWidth(character), text: inside ? text + character : text };
              },
              { at: 0, text: "" },
            );
            const [, surface = ""] = /“(.*?)”/.exec(shown[index - 3] as string) ?? [];
            expect(under.text).not.toBe("");
            expect(surface.replaceAll("\uFEFF", "").startsWith(under.text)).toBe(true);
            expect(displayWidth(above)).toBeLessThanOrEqual(columns);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});
