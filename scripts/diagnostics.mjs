/**
 * Makes docs/diagnostics.md from the table of issue codes, as built into dist/.
 * `node scripts/diagnostics.mjs` writes it; with `--check` it exits with 1 if the page is not what it would write.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { issueCodes } from "../dist/index.js";

const page = new URL("../docs/diagnostics.md", import.meta.url);
const sections = Object.entries(issueCodes).map(
  ([code, { severity, title, note }]) => `## ${code}\n\n**${title}** (${severity}).\n${note}\n`,
);
const text = `# Diagnostics

What canonym reports, by code. A code keeps its meaning for ever.
An error refuses the input, a warning asks for a look, an info only tells.
This page is made from \`src/issues/codes.ts\` by \`npm run diagnostics\`.

${sections.join("\n")}`;

if (!process.argv.includes("--check")) writeFileSync(page, text);
else if (readFileSync(page, "utf8") !== text) {
  console.error("docs/diagnostics.md is out of date: run npm run diagnostics");
  process.exitCode = 1;
}
