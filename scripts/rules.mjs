/**
 * Puts the rules into docs/validate.md, between its two marks. Reads the built package: `npm run build` first.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { issueCodes } from "../dist/index.js";
import { validationRules } from "../dist/validate.js";
import { rulesTable } from "./rules-table.mjs";

const page = new URL("../docs/validate.md", import.meta.url);
const text = readFileSync(page, "utf8");
const table = rulesTable(validationRules, issueCodes);
writeFileSync(
  page,
  text.replace(/(<!-- rules -->\n).*(?=<!-- \/rules -->)/s, (_, mark) => `${mark}\n${table}\n\n`),
);
