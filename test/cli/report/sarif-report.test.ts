import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import formats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sarifReport } from "../../../src/cli/report/sarif-report.js";
import { applyEdits, type Edit } from "../../../src/index.js";
import { createIssue } from "../../../src/issues/issue.js";
import { pieces, reportOf } from "./file-reports.js";

// The schema is of draft 4; of what changed since, it uses only the name of the key `id` and older regular expressions.
const { $schema, id, ...rules } = schema;
const validator = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(validator);
const validate = validator.compile(rules);

function logOf(...reports: Parameters<typeof sarifReport>[0]) {
  const log = JSON.parse([...sarifReport(reports, "1.2.3")].join(""));
  validate(log);
  expect(validate.errors).toBeNull();
  return log.runs[0];
}

describe("sarifReport", () => {
  it("is checked against a schema that refuses what is wrong", () => {
    expect(validate({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
    expect(validate({ version: "2.1.0", runs: [], more: 1 })).toBe(false);
  });

  it("is valid without files, findings or a readable text", () => {
    expect(logOf().results).toEqual([]);
    expect(logOf(reportOf("pear")).results).toEqual([]);
    const issues = [
      createIssue("not-utf-8", { message: "Bad.", place: { file: "b.txt", line: 2, column: 3 } }),
      createIssue("unwritable-file", { message: "Locked.", place: { file: "b.txt" } }),
    ];
    const run = logOf(reportOf("", { uri: "b%20c.txt", issues }));
    expect(run.invocations).toEqual([{ executionSuccessful: false }]);
    expect(run.results).toMatchObject([{ ruleId: "not-utf-8", level: "error" }, { ruleId: "unwritable-file" }]);
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "b%20c.txt", index: 0 },
      region: { startLine: 2, startColumn: 3 },
    });
  });

  it("describes the rule of each result", () => {
    const { tool, results, columnKind } = logOf(reportOf("A red fruit, the ecologicl growth way of advance."));
    expect(columnKind).toBe("utf16CodeUnits");
    expect(tool.driver).toMatchObject({ name: "canonym", version: "1.2.3" });
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(["variant", "review"]);
    for (const { ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex]).toMatchObject({ id: ruleId, helpUri: expect.stringMatching(`#${ruleId}$`) });
    }
  });

  it("places a result and its fix", () => {
    const [result] = logOf(reportOf("\uFEFFpear\nA red\nfruit a day")).results;
    expect(result.locations[0].physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: 3,
      endLine: 3,
      endColumn: 6,
      charOffset: 7,
      charLength: 9,
    });
    const [{ replacements }] = result.fixes[0].artifactChanges;
    expect(
      replacements.map(({ insertedContent }: { insertedContent: { text: string } }) => insertedContent.text),
    ).toEqual(["An", "apple"]);
  });

  it("offers no fix for what is written already, nor for what a person must judge", () => {
    expect(logOf(reportOf("red fruit", { written: true })).results[0].fixes).toBeUndefined();
    expect(logOf(reportOf("the ecologicl growth way of advance")).results[0].fixes).toBeUndefined();
  });

  it("has fixes that together make the normalized text", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const report = reportOf(parts.join(""));
        const shift = report.text.startsWith("\uFEFF") ? 1 : 0;
        const { results } = JSON.parse([...sarifReport([report], "1")].join("")).runs[0];
        const edits: Edit[] = results.flatMap((result: { fixes?: [{ artifactChanges: [{ replacements: [] }] }] }) =>
          (result.fixes?.[0].artifactChanges[0].replacements ?? []).map(
            ({ deletedRegion, insertedContent }: { deletedRegion: Record<string, number>; insertedContent: Edit }) => ({
              start: (deletedRegion.charOffset as number) + shift,
              end: (deletedRegion.charOffset as number) + (deletedRegion.charLength as number) + shift,
              text: insertedContent.text,
            }),
          ),
        );
        expect(applyEdits(report.text, edits)).toBe(report.normalized);
      }),
      { numRuns: 1000 },
    );
  });
});
