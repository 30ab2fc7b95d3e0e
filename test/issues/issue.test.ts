import { describe, expect, it } from "vitest";
import { CanonymError } from "../../src/issues/canonym-error.js";
import { issueCodes } from "../../src/issues/codes.js";
import { createIssue } from "../../src/issues/issue.js";

describe("createIssue", () => {
  it("takes severity, advice and link from the table of codes", () => {
    expect(createIssue("duplicate-form", { message: "Twice." })).toEqual({
      code: "duplicate-form",
      severity: "warning",
      message: "Twice.",
      place: {},
      note: issueCodes["duplicate-form"].note,
      url: "https://canonym.dev/diagnostics#duplicate-form",
    });
  });

  it("keeps the place, what was expected, and more precise advice", () => {
    const details = { message: "m", place: { line: 2, column: 3 }, expected: ["a"], note: "Do this." };
    expect(createIssue("unknown-key", details)).toMatchObject(details);
  });
});

describe("CanonymError", () => {
  const issues = [
    createIssue("empty-form", {
      message: "Empty.",
      place: { file: "a.json", line: 2, column: 3, pointer: "/concepts/0" },
    }),
    createIssue("wrong-type", { message: "Wrong.", place: { pointer: "/id" } }),
    createIssue("usage", { message: "Unclear." }),
  ];

  it("is known by its name and carries every issue", () => {
    const error = new CanonymError(issues);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("CanonymError");
    expect(error.issues).toBe(issues);
  });

  it("says on one line per issue where, what and what to do", () => {
    expect(new CanonymError(issues).message.split("\n")).toEqual([
      "a.json:2:3 /concepts/0: Empty. (empty-form). Write the term, or remove the form.",
      "/id: Wrong. (wrong-type). Give a value of the expected type.",
      "Unclear. (usage). See `canonym --help`.",
    ]);
  });
});
