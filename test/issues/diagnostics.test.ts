import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { issueCodes } from "../../src/issues/codes.js";
import { createIssue } from "../../src/issues/issue.js";

const page = readFileSync("docs/diagnostics.md", "utf8");
const codes = Object.entries(issueCodes);

describe("docs/diagnostics.md", () => {
  it("is what its script makes from the table of codes", () => {
    const check = () => execFileSync(process.execPath, ["scripts/diagnostics.mjs", "--check"], { stdio: "pipe" });
    expect(check).not.toThrow();
  });

  it("has the section that each issue links to", () => {
    const anchors = codes.map(
      ([code]) => createIssue(code as keyof typeof issueCodes, { message: "m" }).url.split("#")[1],
    );
    const headings = Array.from(page.matchAll(/^## (.+)$/gm), ([, heading]) => heading);
    expect(headings).toEqual(anchors);
  });
});

describe("the table of codes", () => {
  it.each(codes)("has a title and an advice in the house style: %s", (code, { title, note }) => {
    expect(code).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(note).toMatch(/^[A-Z].*\.$/);
  });
});
