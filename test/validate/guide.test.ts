import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rulesTable } from "../../scripts/rules-table.mjs";
import { issueCodes } from "../../src/index.js";
import { validationRules } from "../../src/validate/index.js";

const guide = readFileSync("docs/validate.md", "utf8");

describe("docs/validate.md", () => {
  it("has what is made from the rules: npm run rules", () => {
    expect(guide).toContain(`<!-- rules -->\n\n${rulesTable(validationRules, issueCodes)}\n\n<!-- /rules -->`);
  });
});
